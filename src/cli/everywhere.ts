import type { CommandOption } from './command.ts';

/** Flags of every command. */
export const everywhere: readonly CommandOption[] = [
  { flags: '--json', help: 'One JSON object on stdout, also for errors.' },
  { flags: '--quiet', help: 'No notes; errors are still told.' },
  { flags: '--plain', help: 'Numbered choices, nothing redrawn, no colour; good with a screen reader.' },
  { flags: '--no-input', help: 'Ask nothing; say what is missing.' },
  { flags: '--color', help: 'Colour even where it would be left out.' },
  { flags: '--no-color', help: 'No colour.' },
  { flags: '--today <date>', help: "Use this date where today's is needed." },
  { flags: '--debug', help: 'Details when something goes wrong.' },
];
