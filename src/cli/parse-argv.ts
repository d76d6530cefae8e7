import { Command as Commander, CommanderError, Option } from 'commander';
import type { Command, CommandOption } from './command.ts';
import { commands } from './commands.ts';

/** What was asked for on the command line. */
export type Parsed =
  | { readonly kind: 'run'; readonly command: string; readonly args: readonly string[]; readonly options: Options }
  /** `text` answers --help; exit code 0. */
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' }
  /** Nothing at all was typed. */
  | { readonly kind: 'nothing'; readonly text: string; readonly options: Options }
  | { readonly kind: 'usage'; readonly text: string; readonly options: Options };

/** Options by camelCase name; those that may be repeated are lists. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** A flag made from a question; it stands for `--set <key>=`. */
export interface QuestionFlag {
  readonly flag: string;
  readonly key: string;
  readonly help: string;
}

const everywhere: readonly CommandOption[] = [
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
      .configureHelp({ showGlobalOptions: false });
  const program = configure(new Commander('circlekit'));
  program
    .description(
      'Plan a peer support group and make its pages, kindly and step by step. (Plain text for screen readers: --plain.)',
    )
    .addHelpText(
      'after',
      `\nExamples:\n${examples(['circlekit new our-group', 'circlekit build our-group', 'circlekit check our-group'])}`,
    )
    .option('-V, --version', 'Print the version.')
    .helpOption('-h, --help', 'Help; also: circlekit help <command>.')
    .helpCommand('help [command]', 'Help for one command.')
    .showSuggestionAfterError();
  program.action(() => {
    parsed = { kind: 'nothing', text: program.helpInformation(), options: optionsOf(program) };
  });
  addOptions(program, everywhere);
  // A command that is not named is only listed; making hundreds of flags nobody can use would take longer than the rest.
  for (const command of commands) {
    const child = configure(program.command(command.name, {}));
    const isNamed = argv.includes(command.name);
    describe(child, command);
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
    return { kind: 'usage', text: usageText(text), options: { json: argv.includes('--json') } };
  }
  if (program.opts().version) return { kind: 'version' };
  return parsed ?? { kind: 'nothing', text: program.helpInformation(), options: {} };
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

function describe(child: Commander, command: Command): void {
  child.description(command.summary).helpOption('-h, --help', 'Help for this command.');
  for (const { name, help, required, many } of command.arguments) {
    const dots = many ? '...' : '';
    child.argument(required ? `<${name}${dots}>` : `[${name}${dots}]`, help);
  }
  child.addHelpText('after', `\nExamples:\n${examples(command.examples)}`).allowExcessArguments(false);
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

function examples(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

/** Commander's message without its "error: ", as a sentence, and how to get help. */
function usageText(text: string): string {
  const message = text.replace(/^error: /u, '').trim();
  const sentence = message.charAt(0).toUpperCase() + message.slice(1);
  return `${/[.?)]$/u.test(sentence) ? sentence : `${sentence}.`}\nFor help: circlekit --help`;
}
