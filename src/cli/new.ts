import { askingOptions } from './asking-options.ts';
import type { Command } from './command.ts';

export const newCommand: Command = {
  name: 'new',
  summary: 'Answer twelve questions, then get a folder of pages for your group.',
  arguments: [{ name: 'folder', help: 'Where the kit goes: this folder when it is empty, else ./my-group.' }],
  options: [
    ...askingOptions,
    { flags: '--defaults', help: 'Take every suggestion and ask nothing.' },
    { flags: '--plan <file>', help: 'Start from the answers of a saved plan.' },
    { flags: '--from <example>', help: 'Start from one of the examples that come with circlekit.' },
    { flags: '--print', help: 'Write the plan to stdout and make no folder.' },
    { flags: '--resume', help: 'Go on with answers that were saved on the way.' },
    { flags: '--fresh', help: 'Begin again and forget answers that were saved on the way.' },
  ],
  examples: [
    'circlekit new our-group',
    'circlekit new our-group --full',
    'circlekit new --print --defaults --set theme.id=carers',
  ],
  asks: true,
};
