import { stripVTControlCharacters } from 'node:util';
import type { IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { cleanEnv, inShell, program, type RunOptions } from './run-program.ts';

const keys = {
  enter: '\r',
  esc: '\u001b',
  up: '\u001b[A',
  down: '\u001b[B',
  tab: '\t',
  backspace: '\u007f',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
} as const;

export interface TerminalOptions extends RunOptions {
  readonly columns?: number;
  readonly rows?: number;
}

/** The program on a terminal, with somebody at the keys. */
export interface Terminal {
  /** Waits until these words were written since the last key, by then they are on the screen; line breaks are spaces. */
  waitFor(words: string | RegExp): Promise<void>;
  /** Types the text as one burst, as a paste without marks comes. */
  type(text: string): void;
  /** Pastes the text as terminals that know bracketed paste do. */
  paste(text: string): void;
  key(name: keyof typeof keys): void;
  /** What stands on the screen now, lines without the spaces at their ends. */
  screen(): string;
  /** Everything on the screen and above it. */
  everything(): string;
  /** Every byte that was written. */
  written(): string;
  /** Lines that the terminal itself had to break because they were too wide. */
  brokenLines(): readonly string[];
  /** Ends the program the hard way. */
  kill(): void;
  /** Waits for the end: the exit code, and the signal that ended it, if one did. */
  ended(): Promise<{ readonly code: number; readonly signal: number | undefined }>;
}

/** Longest wait for something to appear, in milliseconds. */
const patience = 20_000;

let loaded: Promise<typeof import('@lydell/node-pty') | undefined> | undefined;

/** Whether pseudo-terminals work on this machine; where CI is set they must. */
export async function hasTerminals(): Promise<boolean> {
  loaded ??= import('@lydell/node-pty').catch((error: unknown) => {
    if (process.env.CI) throw error;
    process.stderr.write('The tests on a terminal are left out: @lydell/node-pty has no binary for this machine.\n');
    return undefined;
  });
  return (await loaded) !== undefined;
}

/**
 * Starts circlekit on a terminal of its own. It is ended when the test is over.
 * @param words - what is typed after the program's name, or a whole line for sh.
 */
export async function openTerminal(words: readonly string[] | string, options: TerminalOptions): Promise<Terminal> {
  const pty = await loaded;
  if (pty === undefined) throw new Error('There are no pseudo-terminals: ask hasTerminals first.');
  const { columns = 80, rows = 30, cwd, env } = options;
  const [file, given] =
    typeof words === 'string' ? ['sh', ['-c', inShell(words)]] : [process.execPath, [program, ...words]];
  const child = pty.spawn(file, given, {
    cols: columns,
    rows,
    cwd,
    env: cleanEnv({ TERM: 'xterm-256color', ...env }),
  });
  return watch(child, columns, rows);
}

function watch(child: IPty, columns: number, rows: number): Terminal {
  const screen = new xterm.Terminal({ cols: columns, rows, scrollback: 10_000, allowProposedApi: true });
  const checks = new Set<() => void>();
  let all = '';
  let mark = 0;
  let isGone = false;
  const wake = (): void => {
    for (const check of [...checks]) check();
  };
  child.onData((part) => {
    all += part;
    screen.write(part, wake);
  });
  // What the screen itself says back: answers to questions about the cursor.
  screen.onData((reply) => child.write(reply));
  const end = new Promise<{ code: number; signal: number | undefined }>((resolve) => {
    child.onExit(({ exitCode, signal }) => {
      isGone = true;
      screen.write('', () => {
        wake();
        resolve({ code: exitCode, signal: signal === 0 ? undefined : signal });
      });
    });
  });
  onTestFinished(() => {
    if (!isGone) child.kill('SIGKILL');
  });

  const send = (text: string): void => {
    mark = all.length;
    child.write(text);
  };
  const lines = (from: number): readonly string[] => {
    const { active } = screen.buffer;
    const count = active.length - from;
    return Array.from({ length: count }, (_none, at) => active.getLine(from + at)?.translateToString(true) ?? '');
  };
  const onScreen = (): string => lines(screen.buffer.active.baseY).join('\n').trimEnd();
  const waitFor = (words: string | RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const settle = (error?: Error): void => {
        checks.delete(check);
        clearTimeout(timer);
        if (error) reject(error);
        else resolve();
      };
      const fail = (why: string): void =>
        settle(new Error(`${why} before "${words}" was seen. The screen:\n${onScreen()}`));
      const check = (): void => {
        const text = flatten(all.slice(mark));
        if (typeof words === 'string' ? text.includes(words) : words.test(text)) settle();
        else if (isGone) fail('The program ended');
      };
      const timer = setTimeout(() => fail(`${patience} milliseconds went by`), patience);
      checks.add(check);
      check();
    });
  return {
    waitFor,
    type: send,
    paste: (text) => send(`\u001b[200~${text.replaceAll('\n', '\r')}\u001b[201~`),
    key: (name) => send(keys[name]),
    screen: onScreen,
    everything: () => lines(0).join('\n').trimEnd(),
    written: () => all,
    brokenLines: () => {
      const { active } = screen.buffer;
      const rowsOf = Array.from({ length: active.length }, (_none, at) => active.getLine(at));
      return rowsOf.filter((row) => row?.isWrapped).map((row) => row?.translateToString(true) ?? '');
    },
    kill: () => child.kill('SIGKILL'),
    ended: () => end,
  };
}

function flatten(text: string): string {
  return stripVTControlCharacters(text).replace(/\s+/gu, ' ');
}
