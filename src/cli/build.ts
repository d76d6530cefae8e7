import type { Command } from './command.ts';

export const buildCommand: Command = {
  name: 'build',
  summary: 'Make the pages from a saved plan, or refresh them; what you edited is never overwritten.',
  arguments: [
    {
      name: 'plan',
      help: 'A plan file, a folder that holds plan.yaml, or - for a plan from a pipe; ./plan.yaml when left out.',
    },
  ],
  options: [
    { flags: '--out <folder>', help: 'Where the kit goes; needed when the plan comes from a pipe.' },
    { flags: '--dry-run', help: 'Say what would happen and write nothing.' },
    { flags: '--diff', help: 'Show what would change in each file, line by line, and write nothing.' },
    { flags: '--check', help: 'Write nothing; exit code 4 when something would change.' },
    { flags: '--only <id,id>', help: 'Only these documents.', many: true },
    { flags: '--formats <list>', help: 'Only these formats: md, html, docx, pdf, xlsx, csv, ics.' },
    {
      flags: '--conflicts <how>',
      help: 'Where the new text goes when you edited the same places: beside your page, or between markers in it.',
      choices: ['beside', 'markers'],
    },
  ],
  examples: ['circlekit build our-group', 'circlekit build our-group --dry-run', 'circlekit build - --out kit'],
};
