import type { Command } from './command.ts';

export const settleCommand: Command = {
  name: 'settle',
  summary: 'Say which text of a page stays, where a new one lies beside yours.',
  arguments: [
    { name: 'document', help: 'Its id, as `circlekit list --pending` names it.', required: true },
    { name: 'folder', help: 'The kit folder; this folder when left out.' },
  ],
  options: [
    { flags: '--mine', help: 'Your text stays as it is.' },
    { flags: '--new', help: 'The new text takes its place; yours goes to the backup.' },
  ],
  examples: ['circlekit settle welcome our-group --mine', 'circlekit settle welcome our-group --new'],
};
