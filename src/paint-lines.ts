import { Chalk } from 'chalk';
import type { Line } from './core/report/result.ts';

const chalk = new Chalk({ level: 1 });

const looks: Readonly<Record<Line['tone'], (text: string) => string>> = {
  error: (text) => text.replace(/^[^:]+:/u, (label) => chalk.red(label)),
  warning: (text) => text.replace(/^[^:]+:/u, (label) => chalk.yellow(label)),
  heading: (text) => chalk.bold(text),
  good: (text) => chalk.green(text),
  note: (text) => text,
  plain: (text) => text,
};

/** The text of a line in the colours of its tone, the eight basic ones. Each only repeats what the words say. */
export function paint({ tone, text }: Line): string {
  return looks[tone](text);
}
