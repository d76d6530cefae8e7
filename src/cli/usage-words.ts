import type { CommanderError } from 'commander';
import { nearest } from '../core/nearest.ts';
import type { Problem } from '../core/problem.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';

/** What the person typed, as far as commander understood it. */
export interface Typed {
  /** The words that are no flags, in order. */
  readonly words: readonly string[];
  /** Every flag that may be given here, with its two dashes. */
  readonly flags: readonly string[];
}

/** Puts what commander could not read into our words: what is wrong, the nearest word, where to find help. */
export function describeUsage(error: CommanderError, typed: Typed): Problem {
  const name = typed.words[0] === 'help' ? typed.words[1] : typed.words[0];
  const command = commands.find((one) => one.name === name);
  const { what, near } = explain(error, typed, command);
  const help = `For help: circlekit ${command === undefined ? '' : `${command.name} `}--help`;
  const fix = near === undefined ? help : `Did you mean ${near}? ${help}`;
  return { code: 'usage', severity: 'error', blocks: true, what, fix };
}

type Said = { readonly what: string; readonly near?: string | undefined };

function explain(error: CommanderError, { words, flags }: Typed, command: Command | undefined): Said {
  const [first = '', second = ''] = [...error.message.matchAll(/'([^']*)'/gu)].map(([, quoted]) => quoted);
  switch (error.code) {
    case 'commander.excessArguments':
    case 'commander.unknownCommand':
    case 'commander.help':
      return command === undefined ? unknownCommand(words) : { what: tooMany(command) };
    case 'commander.unknownOption':
      return { what: `There is no flag ${first}${ofCommand(command)}.`, near: nearest(first, flags) };
    case 'commander.missingArgument':
      return { what: missing(command, first) };
    case 'commander.optionMissingArgument':
      return { what: `Something belongs after this flag: ${first}.` };
    case 'commander.invalidArgument':
      return badChoice(first, second, /Allowed choices are (.*)\.$/u.exec(error.message)?.[1]?.split(', ') ?? []);
    default:
      return { what: sentence(error.message.replace(/^error: /u, '')) };
  }
}

function unknownCommand(words: readonly string[]): Said {
  const word = (words[0] === 'help' ? words[1] : words[0]) ?? '';
  const near = nearest(
    word,
    commands.map(({ name }) => name),
  );
  return { what: `There is no command "${word}".`, near: near && `"${near}"` };
}

function ofCommand(command: Command | undefined): string {
  return command === undefined ? '' : ` for "${command.name}"`;
}

function tooMany({ name, arguments: args }: Command): string {
  if (args.length === 0) return `"${name}" takes no words but flags.`;
  const takes = args.map((argument) => `<${argument.name}>`).join(' and ');
  return `There are more words here than "${name}" can take, which is ${takes}. A name with spaces needs quotes.`;
}

function missing(command: Command | undefined, name: string): string {
  const help = command?.arguments.find((one) => one.name === name)?.help ?? 'it is missing.';
  return `"${command?.name}" needs to know the ${name}: ${help.charAt(0).toLowerCase()}${help.slice(1)}`;
}

function badChoice(flag: string, given: string, choices: readonly string[]): Said {
  const near = nearest(given, choices);
  const list = choices.length === 0 ? '' : ` Choose from ${choices.join(', ')}.`;
  return { what: `${flag.split(' ')[0]} cannot be "${given}".${list}`, near: near && `"${near}"` };
}

function sentence(text: string): string {
  const line = text.split('\n')[0]?.trim() ?? '';
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[.?]$/u.test(line) ? '' : '.'}`;
}
