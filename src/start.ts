import { randomUUID } from 'node:crypto';
import { openPack, type Pack } from './core/documents/pack.ts';
import { readOwnFile } from './edge/own-file.ts';
import { makeInput, makeOutput } from './edge/streams.ts';
import { run } from './main.ts';
import type { World } from './world.ts';

/**
 * Runs the program in the real world. Sets the exit code; never ends the process while output is still to be written.
 * @throws when not even the words for a failure can be loaded.
 */
export async function start(): Promise<void> {
  let pack: Pack | undefined;
  const world: World = {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    version: (require('../package.json') as { version: string }).version,
    stdin: makeInput(() => process.stdin),
    stdout: makeOutput(1, () => process.stdout),
    stderr: makeOutput(2, () => process.stderr),
    files: async () => (await import('./edge/disk.ts')).disk,
    pack: () => {
      pack ??= openPack((name) => require(fileOf(name)));
      return pack;
    },
    schema: () => readOwnFile('plan.schema.json'),
    fonts: async () => (await import('./edge/fonts.ts')).openFontFolder(`${__dirname}/fonts`),
    prompter: async ({ plain, color }) => {
      const options = {
        color,
        width: () => process.stderr.columns || 80,
        input: process.stdin,
        output: process.stderr,
      };
      if (plain) return (await import('./wizard/plain.ts')).makePlainPrompter(options);
      return (await import('./wizard/rich.ts')).makeRichPrompter(options);
    },
    today: () => localDate(new Date()),
    newId: () => randomUUID(),
  };
  process.exitCode = await run(world);
}

/** Where a part of the pack stands below dist/: compiled templates are code, everything else is data. */
function fileOf(part: string): string {
  return `./pack/${part}.${/^(?:documents|partials|starters)\b/u.test(part) ? 'cjs' : 'json'}`;
}

/** The date on the person's own calendar. */
function localDate(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
