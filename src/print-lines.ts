import { wrapAnsi } from 'fast-wrap-ansi';
import type { Options } from './cli/parse-argv.ts';
import type { Line } from './core/report/result.ts';
import type { Output, World } from './world.ts';

/** Whether a stream gets colour: a terminal that wants it, or told so. chalk itself ignores NO_COLOR, so we look. */
export function wantsColor(isTerminal: boolean, env: World['env'], options: Options): boolean {
  if (options.plain === true || options.color === false) return false;
  if (options.color === true) return true;
  return isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** Prints paragraphs on stderr, or as the result on stdout: wrapped on a terminal, and never wider than 100. */
export async function printLines(
  world: World,
  lines: readonly Line[],
  options: Options,
  to: 'stdout' | 'stderr',
): Promise<void> {
  const output = world[to];
  const isPainted = wantsColor(output.isTerminal, world.env, options);
  const look = isPainted ? (await import('./paint-lines.ts')).paint : ({ text }: Line): string => text;
  const width = widthOf(output, to);
  const text = lines.map((line) => (line.verbatim ? line.text : layOut(look(line), width)));
  output.write(`${text.join('\n').replace(/ +$/gmu, '')}\n`);
}

/** A result that is piped is not cut into lines. The last column stays free: some terminals go on to the next line there. */
function widthOf({ isTerminal, width }: Output, to: 'stdout' | 'stderr'): number {
  if (isTerminal) return Math.min(width - 1, 100);
  return to === 'stderr' ? 100 : Number.POSITIVE_INFINITY;
}

/** Breaks lines between words; what follows stands below the first word. A word too long for a line stays whole. */
function layOut(text: string, width: number): string {
  if (width === Number.POSITIVE_INFINITY) return text;
  const wrap = (line: string): string => {
    const lead = /^ *(?:[-!] )?/u.exec(line)?.[0].length ?? 0;
    const wrapped = wrapAnsi(line.slice(lead), Math.max(width - lead, 10), { trim: true }).split('\n');
    return wrapped.map((part, at) => (at === 0 ? line.slice(0, lead) : ' '.repeat(lead)) + part).join('\n');
  };
  return text.split('\n').map(wrap).join('\n');
}
