import { Command as Commander, CommanderError, Option } from 'commander';
import type { Problem } from '../core/problem.ts';
import type { Command, CommandOption } from './command.ts';
import { commands } from './commands.ts';
import { everywhere } from './everywhere.ts';
import { formatItem, helpHead, minWidthToWrap, programHead, shortHelp } from './help-words.ts';
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

/**
 * Reads the words after the program's name. Prints nothing and never ends the process.
 * @param flags - one flag for every question, for commands that ask; none elsewhere.
 * @param columns - how wide help may be; asked only when there is some to write, since opening a terminal takes a while.
 */
export function parseArgv(argv: readonly string[], flags: readonly QuestionFlag[], columns: () => number): Parsed {
  const width = (): number => Math.min(columns(), 100);
  const heard: Heard = { text: '' };
  const program = makeProgram(argv, flags, width, heard);
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? { kind: 'help', text: heard.text } : misunderstood(error, program, argv);
  }
  if (program.opts().version) return { kind: 'version' };
  return heard.run ?? { kind: 'nothing', text: shortHelp(width()), options: optionsOf(program) };
}

/** What commander tells while it reads: text to print, and the command that is to be run. */
interface Heard {
  text: string;
  run?: Parsed;
}

function makeProgram(
  argv: readonly string[],
  flags: readonly QuestionFlag[],
  width: () => number,
  heard: Heard,
): Commander {
  const write = (part: string): void => {
    heard.text += part;
  };
  const configure = (made: Commander): Commander =>
    made
      .exitOverride()
      .configureOutput({
        writeOut: write,
        writeErr: write,
        getOutHelpWidth: width,
        getErrHelpWidth: width,
        getOutHasColors: () => false,
        getErrHasColors: () => false,
      })
      .configureHelp({ showGlobalOptions: false, minWidthToWrap, formatItem });
  const program = configure(new Commander('circlekit'))
    .addHelpText('before', () => programHead(width()))
    .option('-V, --version', 'Print the version.')
    .helpOption('-h, --help', 'Help; also: circlekit help <command>.')
    .helpCommand('help [command]', 'Help for one command.')
    .action(() => {});
  addOptions(program, everywhere);
  // A command that is not named is only listed; making hundreds of flags nobody can use would take longer than the rest.
  for (const command of needed(argv)) {
    const child = configure(program.command(command.name, {}));
    const isNamed = argv.includes(command.name);
    describe(child, command, width);
    addOptions(child, isNamed ? [...command.options, ...everywhere] : everywhere.slice(0, 1));
    if (isNamed && command.asks) addAnswers(child, flags);
    child.action(() => {
      const options = { ...optionsOf(program), ...optionsOf(child) };
      heard.run = { kind: 'run', command: command.name, args: child.args, options };
    });
  }
  return program;
}

/** The command that is to be run, where the first word names it; else all: a flag, help or a mistyped word may stand before any. */
function needed(argv: readonly string[]): readonly Command[] {
  const asked = commands.filter(({ name }) => name === argv[0]);
  return asked.length === 0 || argv.some((one) => /^(?:help|-\w*h\w*|--h.*)$/u.test(one)) ? commands : asked;
}

function misunderstood(error: CommanderError, program: Commander, argv: readonly string[]): Parsed {
  const child = program.commands.find((one) => one.name() === program.args[0]);
  const flags = [...program.options, ...(child?.options ?? [])].map((option) => option.long ?? '');
  const problem = describeUsage(error, { words: program.args, flags });
  const options = { ...optionsOf(program), json: argv.includes('--json') };
  return { kind: 'usage', problem, command: child?.name() ?? null, options };
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

function describe(child: Commander, command: Command, width: () => number): void {
  child.summary(command.summary).helpOption('-h, --help', 'Help for this command.');
  for (const { name, help, required, many } of command.arguments) {
    const dots = many ? '...' : '';
    child.argument(required ? `<${name}${dots}>` : `[${name}${dots}]`, help);
  }
  child.addHelpText('before', () => helpHead(command.summary, command.examples, width())).allowExcessArguments(false);
}

function addAnswers(command: Commander, flags: readonly QuestionFlag[]): void {
  for (const { flag, key, help } of flags)
    command.addOption(new Option(`${flag} <answer>`, help).argParser(keep(key)).helpGroup('Answers:'));
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
