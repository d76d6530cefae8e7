import { createHash } from 'node:crypto';
import { writePlan } from '../../src/core/plan/write-plan.ts';
import { makeAnswers, today } from './make-plan.ts';
import { type Ran, runProgram, type WorldOptions } from './make-world.ts';
import { type FileTree, makeTemporaryFolder, type TemporaryFolder } from './temporary-folder.ts';

type Answers = Parameters<typeof makeAnswers>[0];

/** Pages that the tests look at. The first says the group's name; the second does not. */
export const welcome = '03-agreements/welcome.md';
export const rules = '03-agreements/ground-rules.md';

/** Answers that give some pages another text: the name of the group, the place that stays as it is. */
export const renamed: Answers = { 'group.discreet_name': 'Wednesday circle', 'group.name': 'The Wednesday kettle' };
export const renamedAgain: Answers = { 'group.discreet_name': 'Friday circle', 'group.name': 'The Friday kettle' };

/** The text of a plan that is ready, with these answers changed; undefined takes one out. */
export function makePlanText(changes: Answers = {}): string {
  return writePlan({ id: 'a-plan', created: today, answers: makeAnswers(changes), asOf: today, modeline: '# A plan' });
}

/** A folder with a ready plan and these other files in it; nothing is made yet. */
export function makePlanFolder(files: FileTree = {}): TemporaryFolder {
  return makeTemporaryFolder({ 'plan.yaml': makePlanText(), ...files });
}

/** A folder in which the kit was made. */
export async function makeKitFolder(changes: Answers = {}): Promise<TemporaryFolder> {
  const folder = makeTemporaryFolder({ 'plan.yaml': makePlanText(changes) });
  const { code, err } = await build(folder);
  if (code !== 0) throw new Error(`The kit could not be made: ${err}`);
  return folder;
}

/** Puts other answers into the folder's plan. */
export function changePlan(folder: TemporaryFolder, changes: Answers): void {
  folder.write({ 'plan.yaml': makePlanText(changes) });
}

/** Runs `circlekit build` in a folder. */
export function build(
  folder: TemporaryFolder,
  flags: readonly string[] = [],
  more: Partial<WorldOptions> = {},
): Promise<Ran> {
  return runProgram({ argv: ['build', ...flags], cwd: folder.path, ...more });
}

/** What `build --json` says of one file. */
export interface ChangeFact {
  readonly id: string;
  readonly format: string;
  readonly path: string;
  readonly action: string;
  readonly reason: string;
  readonly beside?: string;
}

export interface Built {
  readonly code: number;
  readonly outcome: string;
  readonly changes: readonly ChangeFact[];
  readonly problems: readonly { readonly code: string; readonly what: string }[];
  /** What happened to the file at a path; undefined when it is not spoken of. */
  readonly actionOf: (path: string) => string | undefined;
  /** Paths by what happened to them. */
  readonly paths: (action: string) => readonly string[];
}

/** Runs `circlekit build --json` and reads what it says. */
export async function buildJson(
  folder: TemporaryFolder,
  flags: readonly string[] = [],
  more: Partial<WorldOptions> = {},
): Promise<Built> {
  const { code, out } = await build(folder, ['--json', ...flags], more);
  const { outcome, changes = [], problems = [] } = JSON.parse(out) as Partial<Built> & { outcome: string };
  return {
    code,
    outcome,
    changes,
    problems,
    actionOf: (path) => changes.find((change) => change.path === path)?.action,
    paths: (action) => changes.filter((change) => change.action === action).map(({ path }) => path),
  };
}

/** What is remembered of the file at a path. */
export function entryOf(folder: TemporaryFolder, path: string): Readonly<Record<string, unknown>> | undefined {
  const { documents } = JSON.parse(folder.text('.circlekit/lock.json')) as { documents: Record<string, unknown>[] };
  return documents.find((entry) => entry.path === path);
}

/** The copies that were kept of the file at a path, oldest first. */
export function backupsOf(folder: TemporaryFolder, path: string): readonly string[] {
  const ending = /^\.circlekit\/backup\/\d+\/(.*)$/u;
  const files = Object.entries(folder.read({ all: true }));
  return files.filter(([name]) => ending.exec(name)?.[1] === path).map(([, text]) => text);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
