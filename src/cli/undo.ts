import type { Command } from './command.ts';

export const undoCommand: Command = {
  name: 'undo',
  summary: 'Take back the last run, byte for byte; what you changed since is left as it is.',
  arguments: [{ name: 'folder', help: 'The kit folder; this folder when left out.' }],
  options: [{ flags: '--run <id>', help: 'Take back this run instead, for example 0003.' }],
  examples: ['circlekit undo our-group', 'circlekit undo our-group --run 0003'],
};
