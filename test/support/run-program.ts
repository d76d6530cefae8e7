import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built program, as a person's shell would start it. */
export const program = fileURLToPath(new URL('../../bin/circlekit.js', import.meta.url));

/** The ten finished examples that stand in the repository. */
export const examplesFolder = fileURLToPath(new URL('../../examples', import.meta.url));

export interface RunOptions {
  /** The folder that the program is started in. */
  readonly cwd: string;
  /** What comes through the pipe on stdin; nothing when left out. */
  readonly stdin?: string;
  /** Laid over a clean environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface Ran {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const wanted = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP', 'LANG'];

/** An environment without CI, colour wishes, plain mode or anything else that would lead the program. */
export function cleanEnv(more: RunOptions['env'] = {}): Record<string, string> {
  const kept = wanted.map((name) => [name, process.env[name]] as const);
  const all = { ...Object.fromEntries(kept), ...more };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Runs circlekit with these words and waits for its end. Nothing is a terminal. */
export function runProgram(words: readonly string[], options: RunOptions): Promise<Ran> {
  return runCommand(process.execPath, [program, ...words], options);
}

/** Runs a line in sh, in which `circlekit` is the built program: for pipes. */
export function runShell(line: string, options: RunOptions): Promise<Ran> {
  return runCommand('sh', ['-c', inShell(line)], options);
}

/** The line with `circlekit` made known to sh. */
export function inShell(line: string): string {
  return `circlekit() { "${process.execPath}" "${program}" "$@"; }\n${line}`;
}

/** Runs any command and gathers what it writes. */
export function runCommand(file: string, words: readonly string[], options: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, words, { cwd: options.cwd, env: cleanEnv(options.env) });
    const parts = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (part: Buffer) => parts.stdout.push(part));
    child.stderr.on('data', (part: Buffer) => parts.stderr.push(part));
    // The program may end without reading what it was given.
    child.stdin.on('error', () => {});
    child.stdin.end(options.stdin ?? '');
    child.on('error', reject);
    child.on('close', (code) => {
      const text = (list: readonly Buffer[]): string => Buffer.concat(list).toString('utf8');
      resolve({ code, stdout: text(parts.stdout), stderr: text(parts.stderr) });
    });
  });
}
