import type { Command } from './command.ts';

export const listCommand: Command = {
  name: 'list',
  summary: 'The pages of this kit, who each is for, and why it is there or not.',
  arguments: [
    {
      name: 'plan',
      help: 'A plan file, a folder that holds plan.yaml, or - for a plan from a pipe; ./plan.yaml when left out.',
    },
  ],
  options: [
    { flags: '--pending', help: 'Only the pages where a new text waits for your decision.' },
    {
      flags: '--size <size>',
      help: 'The pages that another size of kit would have, without changing anything.',
      choices: ['starter', 'standard', 'everything'],
    },
  ],
  examples: [
    'circlekit list our-group',
    'circlekit list our-group --size standard',
    'circlekit list our-group --pending',
    'circlekit list - --json',
  ],
};
