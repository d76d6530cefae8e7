import type { Command } from './command.ts';

export const networksCommand: Command = {
  name: 'networks',
  summary: 'Search the directory of networks that a group can join or learn from.',
  arguments: [{ name: 'words', help: 'Words to look for.', many: true }],
  options: [
    { flags: '--country <code>', help: 'Only networks of this country, for example GB.' },
    { flags: '--theme <theme>', help: 'Only networks for this theme.' },
    {
      flags: '--ages <who>',
      help: 'Leave out networks that are for people of other ages.',
      choices: ['adults', 'young-adults', 'under-18', 'mixed'],
    },
    { flags: '--offers <thing>', help: 'Only networks that offer this: training, insurance, starter-guide ...' },
  ],
  examples: [
    'circlekit networks --country GB --theme carers',
    'circlekit networks hearing voices',
    'circlekit networks --theme lgbt --ages under-18',
  ],
};
