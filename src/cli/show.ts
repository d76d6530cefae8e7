import type { Command } from './command.ts';

export const showCommand: Command = {
  name: 'show',
  summary: 'Print one page.',
  arguments: [
    { name: 'document', help: 'Its id, as `circlekit list` names it.', required: true },
    {
      name: 'plan',
      help: 'A plan file, a folder that holds plan.yaml, or - for a plan from a pipe; ./plan.yaml when left out.',
    },
  ],
  options: [
    {
      flags: '--format <format>',
      help: 'How to print it; Markdown when left out.',
      choices: ['md', 'markdown', 'html', 'docx', 'pdf', 'xlsx', 'csv', 'ics', 'text', 'json'],
    },
    { flags: '--mine', help: 'Print the file in the kit folder instead, with your edits.' },
  ],
  examples: ['circlekit show ground-rules our-group', 'circlekit show poster our-group --format pdf > poster.pdf'],
};
