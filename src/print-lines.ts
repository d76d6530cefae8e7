import { Chalk, type ChalkInstance } from 'chalk';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Options } from './cli/parse-argv.ts';
import type { Line } from './core/report/result.ts';
import type { World } from './world.ts';

const paint: Readonly<Record<Line['tone'], (chalk: ChalkInstance, text: string) => string>> = {
  error: (chalk, text) => text.replace(/^[^:]+:/u, (label) => chalk.red(label)),
  warning: (chalk, text) => text.replace(/^[^:]+:/u, (label) => chalk.yellow(label)),
  heading: (chalk, text) => chalk.bold(text),
  good: (chalk, text) => chalk.green(text),
  note: (_chalk, text) => text,
  plain: (_chalk, text) => text,
};

/** Whether a stream gets colour: a terminal that wants it, or told so. chalk itself ignores NO_COLOR, so we look. */
export function wantsColor(isTerminal: boolean, env: World['env'], options: Options): boolean {
  if (options.plain === true || options.color === false) return false;
  if (options.color === true) return true;
  return isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** Prints paragraphs on stderr, wrapped to its width and never wider than 100. */
export async function printLines(world: World, lines: readonly Line[], options: Options): Promise<void> {
  if (lines.length === 0) return;
  const { stderr, env } = world;
  const chalk = new Chalk({ level: wantsColor(stderr.isTerminal, env, options) ? 1 : 0 });
  const width = Math.min(stderr.isTerminal ? stderr.width : 100, 100);
  const text = lines.map((line) =>
    line.verbatim ? line.text : wrapAnsi(paint[line.tone](chalk, line.text), width, { trim: false }),
  );
  stderr.write(`${text.join('\n').replace(/ +$/gmu, '')}\n`);
}
