import type { Command } from './command.ts';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Bring back a page that you removed, freshly made.',
  arguments: [
    { name: 'document', help: 'Its id, as `circlekit list` names it.', required: true },
    { name: 'folder', help: 'The kit folder; this folder when left out.' },
  ],
  options: [],
  examples: ['circlekit restore welcome', 'circlekit restore ground-rules our-group'],
};
