import type { Command } from './command.ts';

export const checkCommand: Command = {
  name: 'check',
  summary: 'What is wrong, what does not fit together, what is still blank: ready to begin?',
  arguments: [
    {
      name: 'plan',
      help: 'A plan file, a folder that holds plan.yaml, or - for a plan from a pipe; ./plan.yaml when left out.',
    },
  ],
  options: [],
  examples: ['circlekit check our-group', 'circlekit check our-group --json'],
};
