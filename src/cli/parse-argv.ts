import { Command as Commander, CommanderError, Help, Option } from 'commander';
import type { Problem } from '../core/problem.ts';
import type { Command, CommandOption } from './command.ts';
import { commands } from './commands.ts';
import { describeUsage } from './usage-words.ts';

/** What was asked for on the command line. */
export type Parsed =
  | { readonly kind: 'run'; readonly command: string; readonly args: readonly string[]; readonly options: Options }
  /** `text` answers --help; exit code 0. */
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' }
  /** No command was typed; `text` is the short help. */
  | { readonly kind: 'nothing'; readonly text: string; readonly options: Options }
  | { readonly kind: 'usage'; readonly problem: Problem; readonly command: string | null; readonly options: Options };

/** Options by camelCase name; those that may be repeated are lists. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** A flag made from a question; it stands for `--set <key>=`. */
export interface QuestionFlag {
  readonly flag: string;
  readonly key: string;
  readonly help: string;
}

/** Flags of every command. */
export const everywhere: readonly CommandOption[] = [
  { flags: '--json', help: 'One JSON object on stdout, also for errors.' },
  { flags: '--quiet', help: 'No notes; errors are still told.' },
  { flags: '--plain', help: 'Numbered choices, nothing redrawn, no colour; good with a screen reader.' },
  { flags: '--no-input', help: 'Ask nothing; say what is missing.' },
  { flags: '--color', help: 'Colour even where it would be left out.' },
  { flags: '--no-color', help: 'No colour.' },
  { flags: '--today <date>', help: "Use this date where today's is needed." },
  { flags: '--debug', help: 'Details when something goes wrong.' },
];

/**
 * Reads the words after the program's name. Prints nothing and never ends the process.
 * @param flags - one flag for every question, for commands that ask; none elsewhere.
 */
export function parseArgv(argv: readonly string[], flags: readonly QuestionFlag[], width: number): Parsed {
  let parsed: Parsed | undefined;
  let text = '';
  const configure = (made: Commander): Commander =>
    made
      .exitOverride()
      .configureOutput({
        writeOut: (part) => {
          text += part;
        },
        writeErr: (part) => {
          text += part;
        },
        getOutHelpWidth: () => Math.min(width, 100),
        getErrHelpWidth: () => Math.min(width, 100),
        getOutHasColors: () => false,
        getErrHasColors: () => false,
      })
      .configureHelp({ showGlobalOptions: false, minWidthToWrap: 20, formatItem });
  const program = configure(new Commander('circlekit'));
  program
    .addHelpText('before', head(purpose, firstExamples, width))
    .option('-V, --version', 'Print the version.')
    .helpOption('-h, --help', 'Help; also: circlekit help <command>.')
    .helpCommand('help [command]', 'Help for one command.');
  const shortHelp = `${head(purpose, firstExamples, width)}\nFor all commands and flags: circlekit --help\n`;
  program.action(() => {
    parsed = { kind: 'nothing', text: shortHelp, options: optionsOf(program) };
  });
  addOptions(program, everywhere);
  // A command that is not named is only listed; making hundreds of flags nobody can use would take longer than the rest.
  for (const command of commands) {
    const child = configure(program.command(command.name, {}));
    const isNamed = argv.includes(command.name);
    describe(child, command, width);
    addOptions(child, isNamed ? [...command.options, ...everywhere] : everywhere.slice(0, 1));
    if (isNamed && command.asks)
      for (const { flag, key, help } of flags)
        child.addOption(new Option(`${flag} <answer>`, help).argParser(keep(key)).helpGroup('Answers:'));
    child.action(() => {
      const options = { ...optionsOf(program), ...optionsOf(child) };
      parsed = { kind: 'run', command: command.name, args: child.args, options };
    });
  }
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'help', text };
    const child = program.commands.find((one) => one.name() === program.args[0]);
    const known = [...program.options, ...(child?.options ?? [])].map((option) => option.long ?? '');
    const problem = describeUsage(error, { words: program.args, flags: known });
    return {
      kind: 'usage',
      problem,
      command: child?.name() ?? null,
      options: { ...optionsOf(program), json: argv.includes('--json') },
    };
  }
  if (program.opts().version) return { kind: 'version' };
  return parsed ?? { kind: 'nothing', text: shortHelp, options: {} };
}

const purpose =
  'circlekit plans a peer support group with you and makes its pages. (Plain text for screen readers: --plain.)';
const firstExamples = ['circlekit new our-group', 'circlekit edit our-group', 'circlekit check our-group'];

/** A flag or a command and what it does: side by side where there is room, else what it does below it. */
function formatItem(term: string, termWidth: number, description: string, help: Help): string {
  const width = help.helpWidth ?? 80;
  const room = width - termWidth - 4;
  if (room < 40) return `  ${term}\n${indent(help.boxWrap(description, width - 6), 6)}`;
  return `  ${term.padEnd(termWidth)}  ${indent(help.boxWrap(description, room), termWidth + 4).trimStart()}`;
}

function indent(text: string, columns: number): string {
  return text.replace(/^/gmu, ' '.repeat(columns));
}

/** What a page of help begins with: a sentence and examples. */
function head(sentence: string, lines: readonly string[], width: number): string {
  return `${Object.assign(new Help(), { minWidthToWrap: 20 }).boxWrap(sentence, Math.min(width, 100))}\n\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

/** Answers given by question flags are gathered under `set` with the key, so that they are one kind of thing. */
function keep(key: string): (value: string) => string {
  return (value) => `${key}=${value}`;
}

function optionsOf(command: Commander): Options {
  const options: Record<string, string | boolean | readonly string[]> = {};
  const answers: string[] = [];
  for (const option of command.options) {
    const name = option.attributeName();
    const value = command.getOptionValue(name);
    if (value === undefined || command.getOptionValueSource(name) === 'default') continue;
    if (option.helpGroupHeading === 'Answers:') answers.push(value);
    else options[name] = value;
  }
  const set = [...((options.set as readonly string[] | undefined) ?? []), ...answers];
  return set.length > 0 ? { ...options, set } : options;
}

function describe(child: Commander, command: Command, width: number): void {
  child.summary(command.summary).helpOption('-h, --help', 'Help for this command.');
  for (const { name, help, required, many } of command.arguments) {
    const dots = many ? '...' : '';
    child.argument(required ? `<${name}${dots}>` : `[${name}${dots}]`, help);
  }
  child.addHelpText('before', head(command.summary, command.examples, width)).allowExcessArguments(false);
}

function addOptions(command: Commander, options: readonly CommandOption[]): void {
  for (const { flags, help, many, choices } of options) {
    const option = new Option(flags, help);
    if (choices) option.choices([...choices]);
    if (many) option.argParser((value: string, before: readonly string[] = []) => [...before, value]);
    if (everywhere.some((one) => one.flags === flags)) option.helpGroup('Everywhere:');
    command.addOption(option);
  }
}
