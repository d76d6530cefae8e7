import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program can be started here. Where it must be there (CI), a lack of it is an error and no reason to skip. */
export function hasTool(name: string): boolean {
  const found = spawnSync(name, ['--version']).error === undefined;
  if (!found && process.env.CI) throw new Error(`${name} is needed to check PDF files, and is not installed.`);
  if (!found) process.stderr.write(`Not checked, since ${name} is not installed.\n`);
  return found;
}

/** What a program prints. Its arguments may name the file as `{file}` and its folder as `{folder}`. */
export function runTool(bytes: Uint8Array, name: string, ...args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'circlekit-pdf-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, bytes);
    const named = args.map((arg) => arg.replace('{file}', file).replace('{folder}', folder));
    const { stdout, stderr, status, error } = spawnSync(name, named, { encoding: 'utf8' });
    if (error || status !== 0) throw new Error(`${name} ended with ${status}: ${error ?? stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
