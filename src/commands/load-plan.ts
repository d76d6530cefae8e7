import path from 'node:path';
import type { Plan } from '../core/plan/plan.ts';
import { readPlan } from '../core/plan/read-plan.ts';
import type { Problem } from '../core/problem.ts';
import { problemLines } from '../core/report/problem-lines.ts';
import { fail, type Result } from '../core/report/result.ts';
import { type Call, inFolder, misuse } from './call.ts';

/** A plan that could be read. */
export interface Loaded {
  readonly plan: Plan;
  /** The bytes as they stood in the file or came through the pipe. */
  readonly bytes: Uint8Array;
  /** Absolute folder of the plan; undefined when it came from a pipe. */
  readonly folder: string | undefined;
  /** The plan's name in that folder; undefined when it came from a pipe. */
  readonly file: string | undefined;
  /** As the person knows it: "plan.yaml", "our-group/plan.yaml", "the plan from the pipe". */
  readonly name: string;
  /** Warnings and advice of reading. */
  readonly problems: readonly Problem[];
}

/**
 * Loads the plan that a command names: a file, a folder that holds plan.yaml, "-" for stdin, or ./plan.yaml.
 * @returns the plan, or the result to end with: 2 when there is none, 3 with every problem when it cannot be used.
 */
export async function loadPlan(call: Call, target: string | undefined): Promise<Loaded | Result> {
  const { world } = call;
  if (target === '-') {
    if (world.stdin.isTerminal) world.stderr.write('Reading the plan from the keyboard. End with Ctrl-D.\n');
    return read(await world.stdin.readAll(), undefined, 'the plan from the pipe');
  }
  const files = await world.files();
  const named = path.resolve(world.cwd, target ?? '.');
  const isFolder = files.find(named).kind === 'folder';
  const file = isFolder ? path.join(named, 'plan.yaml') : named;
  const found = files.find(file);
  if (found.kind === 'missing') {
    const where = target === undefined ? 'here' : `in ${target}`;
    const what = isFolder ? `There is no plan.yaml ${where}.` : `There is no file or folder "${target}" here.`;
    return misuse('no-plan', what, `To make a plan: ${inFolder('new', isFolder ? (target ?? '.') : '.')}`);
  }
  const name = path.relative(world.cwd, file).replaceAll('\\', '/');
  if (found.kind === 'folder')
    return misuse('no-plan', `${name} is a folder, and a plan is a file.`, 'Name the file that holds the plan.');
  if (found.kind === 'other') return misuse('no-plan', `${name} cannot be used as a plan.`, found.why);
  return read(found.bytes, file, name);
}

/** Tells a loaded plan from the result to end with. */
export function isLoaded(loaded: Loaded | Result): loaded is Loaded {
  return 'plan' in loaded;
}

function read(bytes: Uint8Array, at: string | undefined, name: string): Loaded | Result {
  const { plan, problems } = readPlan(bytes, name);
  const folder = at === undefined ? undefined : path.dirname(at);
  const file = at === undefined ? undefined : path.basename(at);
  if (plan) return { plan, bytes, folder, file, name, problems };
  const count = problems.filter(({ severity }) => severity === 'error').length;
  const last = {
    tone: 'plain',
    text: `${count === 1 ? 'One thing is' : `${count} things are`} to be mended in ${name}. Nothing was written.`,
  } as const;
  return fail(3, problems, [...problems.flatMap(problemLines), last]);
}
