import { RootCommand } from '@bomb.sh/tab';
import { commands } from '../cli/commands.ts';
import { everywhere } from '../cli/everywhere.ts';
import type { Result } from '../core/report/result.ts';
import { misuse } from './call.ts';

const shells = ['bash', 'zsh', 'fish', 'powershell'];

/**
 * `completion <shell>` prints the script that a shell reads once; the script then calls `circlekit complete -- <words>`
 * at every Tab. The library writes to stdout itself.
 */
export function runCompletion([shell = '']: readonly string[]): Result {
  if (!shells.includes(shell))
    return misuse('unknown-shell', `There is no completion for "${shell}".`, `Choose from ${shells.join(', ')}.`);
  new RootCommand().setup('circlekit', 'circlekit', shell);
  return { outcome: 'done', exit: 0, report: [], facts: {} };
}

/** Answers one Tab: prints what could come next. `words` are those typed so far, the last one unfinished. */
export function complete(words: readonly string[]): void {
  const root = new RootCommand();
  for (const { name, summary, options, arguments: args } of commands) {
    const command = root.command(name, summary);
    for (const { flags, help, choices } of [...options, ...everywhere]) {
      const flag = /--([a-z-]+)/u.exec(flags)?.[1] ?? '';
      if (choices)
        command.option(flag, help, (give) => {
          for (const choice of choices) give(choice, '');
        });
      else if (flags.includes('<')) command.option(flag, help, () => undefined);
      else command.option(flag, help);
    }
    if (name === 'completion')
      command.argument('shell', (give) => {
        for (const choice of shells) give(choice, '');
      });
    else for (const { name: argument, many } of args) command.argument(argument, undefined, many === true);
  }
  root.parse([...words]);
}
