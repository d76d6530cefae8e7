import { type Options, parseArgv, type QuestionFlag } from './cli/parse-argv.ts';
import type { ExitCode, Line, Result } from './core/report/result.ts';
import { printLines } from './print-lines.ts';
import type { World } from './world.ts';

/**
 * Runs the program once and says with which exit code it ended. The only catch, the only printing, and the only place that
 * maps results to exit codes. May be called again with another world: nothing is kept between calls.
 */
export async function run(world: World): Promise<ExitCode> {
  let options: Options = {};
  try {
    if (world.argv[0] === 'complete' && world.argv[1] === '--') {
      (await import('./commands/run-completion.ts')).complete(world.argv.slice(2));
      return 0;
    }
    const asks = world.argv.find((word) => !word.startsWith('-'));
    const flags = asks === 'new' || asks === 'edit' ? await questionFlags() : [];
    const parsed = parseArgv(world.argv, flags, world.stdout.width);
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
        return usage(world, parsed.text.trimEnd(), options);
      case 'usage':
        return usage(world, parsed.text, parsed.options);
      case 'run':
        options = parsed.options;
        return await runCommand(world, parsed.command, parsed.args, options);
    }
  } catch (error) {
    return await unexpected(world, error, options);
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
  return (await import('./commands/working.ts')).questionFlags();
}

async function runCommand(world: World, command: string, args: readonly string[], options: Options): Promise<ExitCode> {
  const result =
    command === 'completion'
      ? (await import('./commands/run-completion.ts')).runCompletion(args)
      : await (await import('./commands/working.ts')).runCommand({
          world,
          command,
          args,
          options,
          canAsk: canAsk(world, options),
        });
  await print(world, command, result, options);
  return result.exit;
}

async function print(world: World, command: string, result: Result, options: Options): Promise<void> {
  if (options.json === true) {
    const { outcome, facts } = result;
    world.stdout.write(`${JSON.stringify({ version: 1, command, outcome, ...facts }, null, 2)}\n`);
    return;
  }
  if (result.output !== undefined) world.stdout.write(result.output);
  const lines = options.quiet === true ? result.report.filter((line) => line.tone === 'error') : result.report;
  await printLines(world, lines, options);
}

function usage(world: World, text: string, options: Options): ExitCode {
  if (options.json === true) {
    const problem = { code: 'usage', severity: 'error', blocks: true, what: text };
    world.stdout.write(
      `${JSON.stringify({ version: 1, command: null, outcome: 'failed', problems: [problem] }, null, 2)}\n`,
    );
  } else world.stderr.write(`${text}\n`);
  return 2;
}

/** A bug or the disk: one sentence, nothing of the person's answers, details only with --debug. */
async function unexpected(world: World, error: unknown, options: Options): Promise<ExitCode> {
  const { code } = error as NodeJS.ErrnoException;
  const what =
    (code && diskWords[code]) ?? 'Something went wrong inside circlekit. Nothing you wrote was changed by it.';
  if (options.json === true) {
    const problem = { code: code ? 'disk' : 'bug', severity: 'error', blocks: true, what };
    world.stdout.write(
      `${JSON.stringify({ version: 1, command: null, outcome: 'failed', problems: [problem] }, null, 2)}\n`,
    );
    return 1;
  }
  const lines: Line[] = [{ tone: 'error', text: `Error: ${what}` }];
  if (options.debug === true) lines.push({ tone: 'plain', text: String((error as Error).stack), verbatim: true });
  else lines.push({ tone: 'plain', text: 'Run the same command with --debug for details.' });
  await printLines(world, lines, options);
  return 1;
}

const diskWords: Readonly<Record<string, string>> = {
  EACCES: 'This folder or file may not be written. Look at its permissions, or choose another folder.',
  EPERM: 'This folder or file may not be written. Look at its permissions, or choose another folder.',
  EROFS: 'This disk can only be read. Choose another folder.',
  ENOSPC: 'The disk is full. Make some room, then run the same command again.',
  EBUSY: 'A file is in use by another program. Close it there, then run the same command again.',
};
