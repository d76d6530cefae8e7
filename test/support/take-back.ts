import { type Ran, runProgram, type WorldOptions } from './make-world.ts';
import type { TemporaryFolder } from './temporary-folder.ts';

/** Runs any command in a folder. */
export function runIn(
  folder: TemporaryFolder,
  argv: readonly string[],
  more: Partial<WorldOptions> = {},
): Promise<Ran> {
  return runProgram({ argv, cwd: folder.path, ...more });
}

/** What a command says with --json. */
export interface Told {
  readonly code: number;
  readonly outcome: string;
  readonly changes?: readonly { readonly id: string; readonly path: string; readonly action: string }[];
  readonly documents?: readonly Readonly<Record<string, unknown>>[];
  readonly problems?: readonly { readonly code: string; readonly what: string; readonly fix?: string }[];
  readonly next?: readonly string[];
}

/** Runs any command in a folder with --json and reads what it says. */
export async function tellIn(
  folder: TemporaryFolder,
  argv: readonly string[],
  more: Partial<WorldOptions> = {},
): Promise<Told> {
  const { code, out } = await runIn(folder, [...argv, '--json'], more);
  return { code, ...(JSON.parse(out) as Omit<Told, 'code'>) };
}

/** Everything in a folder but the backups and texts that circlekit remembers, and the schema for editors. */
export function kitState(folder: TemporaryFolder): Record<string, string> {
  const files = Object.entries(folder.read({ all: true }));
  return Object.fromEntries(
    files.filter(([path]) => !/^\.circlekit\/(?:backup\/|base\/|plan\.schema\.json$)/u.test(path)),
  );
}
