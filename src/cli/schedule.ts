import type { Command } from './command.ts';

export const scheduleCommand: Command = {
  name: 'schedule',
  summary: 'The meetings with their dates.',
  arguments: [
    {
      name: 'plan',
      help: 'A plan file, a folder that holds plan.yaml, or - for a plan from a pipe; ./plan.yaml when left out.',
    },
  ],
  options: [
    {
      flags: '--format <format>',
      help: 'How to print them; a table when left out.',
      choices: ['table', 'csv', 'json', 'ics'],
    },
  ],
  examples: ['circlekit schedule our-group', 'circlekit schedule our-group --format ics'],
};
