import type { Command } from './command.ts';

export const forgetCommand: Command = {
  name: 'forget',
  summary: 'Clear away the backups of earlier runs; they cannot be taken back any more.',
  arguments: [{ name: 'folder', help: 'The kit folder; this folder when left out.' }],
  options: [],
  examples: ['circlekit forget', 'circlekit forget our-group'],
};
