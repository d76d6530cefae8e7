import type { Options } from '../cli/parse-argv.ts';
import type { Problem } from '../core/problem.ts';

export { folderWords, inFolder } from '../core/report/command-words.ts';

import { fail, type Result } from '../core/report/result.ts';
import type { World } from '../world.ts';

/** One command as it is to be run. */
export interface Call {
  readonly world: World;
  readonly command: string;
  readonly args: readonly string[];
  readonly options: Options;
  /** Somebody is there to answer questions. */
  readonly canAsk: boolean;
}

/** A wrong use of the command line: exit code 2, nothing written. */
export function misuse(code: string, what: string, fix?: string): Result {
  const problem: Problem = { code, severity: 'error', blocks: true, what, ...(fix ? { fix } : {}) };
  const lines = [{ tone: 'error', text: `Error: ${what}` } as const];
  return fail(2, [problem], fix ? [...lines, { tone: 'plain', text: `  ${fix}` }] : lines);
}

/** The date to use as today: `--today` when given, else the calendar's. undefined: what was given is no date. */
export function todayOf({ world, options }: Pick<Call, 'world' | 'options'>): string | undefined {
  if (options.today === undefined) return world.today();
  const given = String(options.today);
  return isDate(given) ? given : undefined;
}

/** Whether the text is a day that there is, as 2027-01-12. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Options that may be repeated and hold lists by comma. */
export function listOption(value: Call['options'][string]): readonly string[] {
  const given = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  return given
    .flatMap((part: string) => part.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
