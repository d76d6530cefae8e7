import type { CommandOption } from './command.ts';

/** What commands that ask have in common. */
export const askingOptions: readonly CommandOption[] = [
  {
    flags: '--set <key=value>',
    help: 'Answer one question, for example --set theme.id=carers. An empty value means "not sure yet".',
    many: true,
  },
  { flags: '--full', help: 'Ask every question, not only the twelve.' },
  { flags: '--yes', help: 'Skip the last confirmation.' },
  { flags: '--no-build', help: 'Save the plan only.' },
];
