import { askingOptions } from './asking-options.ts';
import type { Command } from './command.ts';

export const editCommand: Command = {
  name: 'edit',
  summary: 'Change answers of a saved plan, then make the pages again.',
  arguments: [{ name: 'folder', help: 'The folder that holds plan.yaml; this folder when left out.' }],
  options: [
    ...askingOptions,
    { flags: '--section <name>', help: 'Go straight to one part: purpose, people, duration, format, network ...' },
    { flags: '--dry-run', help: 'With --set: say what would happen and write nothing.' },
    { flags: '--as-of <date>', help: 'Move the date that the pages carry, for example 2027-01-12.' },
  ],
  examples: [
    'circlekit edit our-group',
    'circlekit edit our-group --section venue',
    'circlekit edit our-group --set meetings.minutes=120',
    'circlekit edit our-group --set kit.size=standard --dry-run',
  ],
  asks: true,
};
