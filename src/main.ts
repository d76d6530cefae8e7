import { type Options, parseArgv, type QuestionFlag } from './cli/parse-argv.ts';
import type { Call } from './commands/call.ts';
import type { Problem } from './core/problem.ts';
import type { ExitCode, Line, Result } from './core/report/result.ts';
import type { World } from './world.ts';

/**
 * Runs the program once and says with which exit code it ended. The only catch, the only printing, and the only place that
 * maps results to exit codes. May be called again with another world: nothing is kept between calls.
 */
export async function run(world: World): Promise<ExitCode> {
  let options: Options = { json: world.argv.includes('--json') };
  let command: string | null = null;
  try {
    if (world.argv[0] === 'complete' && world.argv[1] === '--') {
      (await import('./commands/run-completion.ts')).complete(world.argv.slice(2));
      return 0;
    }
    const mayAsk = world.argv.some((word) => word === 'new' || word === 'edit');
    const flags = mayAsk ? await questionFlags() : [];
    const parsed = parseArgv(world.argv, flags, () => world.stdout.width);
    switch (parsed.kind) {
      case 'version':
        world.stdout.write(`${world.version}\n`);
        return 0;
      case 'help':
        world.stdout.write(parsed.text);
        return 0;
      case 'nothing':
        options = parsed.options;
        if (canAsk(world, options)) return await runCommand(world, 'new', [], options);
        if (options.json !== true) world.stderr.write(parsed.text);
        return options.json === true ? await usage(world, noCommand, null, options) : 2;
      case 'usage':
        ({ options, command } = parsed);
        return await usage(world, parsed.problem, command, options);
      case 'run':
        ({ options, command } = parsed);
        return await runCommand(world, parsed.command, parsed.args, options);
    }
  } catch (error) {
    return await unexpected(world, error, command, options);
  }
}

/** Somebody is there to ask: a terminal on both sides, no CI, and not told to keep quiet. */
export function canAsk({ stdin, stderr, env }: Pick<World, 'stdin' | 'stderr' | 'env'>, options: Options): boolean {
  if (options.input === false || isSet(env.CI)) return false;
  return (stdin.isTerminal && stderr.isTerminal) || options.plain === true;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}

async function questionFlags(): Promise<readonly QuestionFlag[]> {
  return (await import('./commands/asking.ts')).questionFlags();
}

async function runCommand(world: World, command: string, args: readonly string[], options: Options): Promise<ExitCode> {
  const result =
    command === 'completion'
      ? (await import('./commands/run-completion.ts')).runCompletion(args)
      : await (await findRun(command))({
          world,
          command,
          args,
          options,
          // Looking at the keyboard takes a moment, so it waits until a command wants to know.
          get canAsk() {
            return canAsk(world, options);
          },
        });
  await print(world, command, result, options);
  return result.exit;
}

/** What runs a command; loads no more than that needs. */
async function findRun(command: string): Promise<Run> {
  const load = chunks[command] ?? (() => import('./commands/working.ts'));
  const run = (await load()).runs[command];
  if (!run) throw new Error(`The command ${command} has words but nothing that runs it.`);
  return run;
}

/** The commands that do not begin with reading a plan. */
const chunks: Readonly<Record<string, () => Promise<{ runs: Readonly<Record<string, Run>> }>>> = {
  new: () => import('./commands/asking.ts'),
  edit: () => import('./commands/asking.ts'),
  undo: () => import('./commands/taking-back.ts'),
  settle: () => import('./commands/taking-back.ts'),
  forget: () => import('./commands/taking-back.ts'),
  networks: () => import('./commands/looking.ts'),
  questions: () => import('./commands/looking.ts'),
  schema: () => import('./commands/looking.ts'),
};

type Run = (call: Call) => Result | Promise<Result>;

async function print(world: World, command: string, result: Result, options: Options): Promise<void> {
  const { outcome, facts, output, prose = [], report } = result;
  const isWanted = outcome === 'failed' || !withoutEnvelope.includes(command);
  if (options.json === true && isWanted) return writeJson(world, { command, outcome, ...facts });
  if (output !== undefined) world.stdout.write(output);
  await say(world, prose, options, 'stdout');
  await say(world, options.quiet === true ? withoutNotes(outcome, report) : report, options);
}

/** What these print is no report: a schema, and a script for a shell. */
const withoutEnvelope: readonly string[] = ['schema', 'completion'];

/** What --quiet leaves: everything that says what went wrong, and nothing where all is well. */
function withoutNotes(outcome: Result['outcome'], report: readonly Line[]): readonly Line[] {
  if (outcome === 'failed') return report.filter(({ tone }) => tone !== 'note');
  return report.filter(({ tone }) => tone === 'error' || (tone === 'warning' && outcome === 'needs-you'));
}

/** The one object of --json. Where something is wrong in a file stands flat beside the rest. */
function writeJson(
  world: World,
  { problems, ...facts }: Result['facts'] & { command: string | null; outcome: string },
): void {
  const { command, outcome, ...rest } = facts;
  const listed = problems?.map(({ place, ...problem }) => {
    const { file, line, column } = place ?? {};
    return { ...problem, file, line, column };
  });
  const object = { version: 1, command, outcome, ...rest, ...(listed ? { problems: listed } : {}) };
  world.stdout.write(`${JSON.stringify(object, null, 2)}\n`);
}

/** Loads what prints lines only when there are some. */
async function say(
  world: World,
  lines: readonly Line[],
  options: Options,
  to: 'stdout' | 'stderr' = 'stderr',
): Promise<void> {
  if (lines.length > 0) await (await import('./print-lines.ts')).printLines(world, lines, options, to);
}

const noCommand: Problem = {
  code: 'usage',
  severity: 'error',
  blocks: true,
  what: 'No command was given.',
  fix: 'For help: circlekit --help',
};

async function usage(world: World, problem: Problem, command: string | null, options: Options): Promise<ExitCode> {
  const { what, fix } = problem;
  if (options.json === true) writeJson(world, { command, outcome: 'failed', problems: [problem] });
  else
    await say(
      world,
      [
        { tone: 'error', text: `Error: ${what}` },
        { tone: 'plain', text: `  ${fix}` },
      ],
      options,
    );
  return 2;
}

/** A bug or the disk: one sentence, nothing of the person's answers, details only with --debug. */
async function unexpected(world: World, error: unknown, command: string | null, options: Options): Promise<ExitCode> {
  const { code, what } = describe(String((error as NodeJS.ErrnoException).code));
  if (options.json === true) {
    const problem: Problem = { code, severity: 'error', blocks: true, what };
    writeJson(world, { command, outcome: 'failed', problems: [problem] });
    return 1;
  }
  const lines: Line[] = [{ tone: 'error', text: `Error: ${what}` }];
  if (options.debug === true) lines.push({ tone: 'plain', text: String((error as Error).stack), verbatim: true });
  else lines.push({ tone: 'plain', text: 'Run the same command with --debug for details.' });
  await say(world, lines, options);
  return 1;
}

/** What went wrong, from the code that the error carries. */
function describe(code: string): Pick<Problem, 'code' | 'what'> {
  const ofDisk = diskWords[code];
  if (ofDisk !== undefined) return { code: 'disk', what: ofDisk };
  // Only circlekit's own files are loaded by name.
  if (code === 'MODULE_NOT_FOUND')
    return { code: 'not-whole', what: 'The program is not whole: a file of it is missing. Install it again.' };
  return { code: 'bug', what: 'Something went wrong inside circlekit. Nothing you wrote was changed by it.' };
}

const diskWords: Readonly<Record<string, string>> = {
  EACCES: 'This folder or file may not be written. Look at its permissions, or choose another folder.',
  EPERM: 'This folder or file may not be written. Look at its permissions, or choose another folder.',
  EROFS: 'This disk can only be read. Choose another folder.',
  ELOOP: 'A link stands where a file is to be written, and circlekit does not write through links. Move it away first.',
  EEXIST: 'A file stands where a folder has to be made. Move it away, or choose another folder.',
  ENOENT:
    'Something that was there is gone, or a link points nowhere. Look at the folder, then run the same command again.',
  ENOTDIR: 'A file stands where a folder has to be made. Move it away, or choose another folder.',
  EISDIR: 'A folder stands where a file is to be written. Move it away, or choose another folder.',
  ENAMETOOLONG: 'The name of this folder is too long for this disk. Choose a shorter one.',
  EIO: 'The disk does not answer as it should. See that it is well, then run the same command again.',
  ENOSPC: 'The disk is full. Make some room, then run the same command again.',
  EBUSY: 'A file is in use by another program. Close it there, then run the same command again.',
};
