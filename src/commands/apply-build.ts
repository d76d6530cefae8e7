import type { Change } from '../core/changes/change.ts';
import { block } from '../core/changes/decide.ts';
import { key } from '../core/changes/lock.ts';
import type { Line, Result } from '../core/report/result.ts';
import { holdFolder } from './apply/hold.ts';
import { backupFolder, baseFolder, heldPath, journalPath, lockPath, stageFolder } from './apply/places.ts';
import { recoverHeld, stoppedResult } from './apply/recover.ts';
import type { Digest, Group } from './apply/step.ts';
import { type WantedStep, writeRun } from './apply/write-run.ts';
import { type BuildInput, lockAfter, type Planned } from './build-kit.ts';

/** A file that goes with the kit but is no document: the plan itself, its schema for editors. */
export interface Extra {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The plan where the same command changed it: the run that follows takes both back together. */
export interface PlanChange extends Extra {
  /** What stood there before; null for nothing. */
  readonly was: Uint8Array | null;
}

export interface ToApply {
  readonly planned: Planned;
  readonly extras: readonly Extra[];
  readonly plan: PlanChange | undefined;
  readonly input: BuildInput;
  /** The command as it is kept with the run. */
  readonly command: string;
  /** The same as it is typed, for a person who stopped it. */
  readonly again: string;
  /** Decides anew, where another run came between deciding and writing. */
  readonly decide: () => Promise<Planned>;
}

export interface Applied {
  /** What was done; where that differs from the plan, `blocked` with the reason. */
  readonly changes: readonly Change[];
  /** What was found half done by an earlier run. */
  readonly notes: readonly Line[];
}

/**
 * Why nothing of a build can be written, told before the first byte is; undefined when it can, or nothing is to be written.
 * Only what a whole build needs is looked at: a single page that is in the way is left out by itself.
 */
export function refuseBuild(planned: Planned, extras: readonly Extra[], input: BuildInput): string | undefined {
  const still = input.folder.still();
  const paths = extras.map(({ path }) => path);
  if (!isIdle(planned, input)) paths.push(lockPath);
  if (paths.length > 0) paths.push(heldPath, journalPath, `${stageFolder}/0001/file`);
  const operations = planned.changes.flatMap((change) => change.operations);
  if (operations.length > 0) paths.push(`${backupFolder}/0001/file`);
  if (operations.some((step) => step.do === 'remember')) paths.push(`${baseFolder}/file`);
  for (const path of paths) {
    const why = still.refusal(path);
    if (why !== undefined) return `${path.replace(/\/(?:0001\/)?file$/u, '')}: ${why}`;
  }
  return undefined;
}

function isIdle(planned: Planned, input: BuildInput): boolean {
  const operations = planned.changes.flatMap((change) => change.operations);
  return operations.length === 0 && lockAfter(planned, planned.changes, input) === planned.lock;
}

/**
 * Carries out what was planned, all of it or nothing where it is cut off: see `writeRun`. With nothing to do it does not
 * even take the folder.
 * @returns what was done, or the result to end with: another run is at work, or Ctrl-C was pressed.
 * @throws failures of the disk that concern more than one file; the next run goes on from there.
 */
export async function applyBuild(wanted: ToApply): Promise<Applied | Result> {
  const { planned, extras, plan, input } = wanted;
  const isPlanSame = plan === undefined || (plan.was !== null && Buffer.compare(plan.was, plan.bytes) === 0);
  if (isIdle(planned, input) && extras.length === 0 && isPlanSame) return { changes: planned.changes, notes: [] };
  return await holdFolder(input.files, input.folder, () =>
    applyHeld({ ...wanted, plan: isPlanSame ? undefined : plan }),
  );
}

async function applyHeld({ planned, extras, plan, input, command, again, decide }: ToApply): Promise<Applied | Result> {
  const { files, folder } = input;
  const { notes, stopped } = await recoverHeld(files, folder);
  if (stopped) return stoppedResult(again);
  const isFresh = notes.length === 0 && readLock(input) === planned.lock;
  const { changes, entries, leftOut, seen } = isFresh ? planned : await decide();
  const current = { entries, leftOut };
  for (const { path, bytes } of extras) if (path.startsWith('.circlekit/')) folder.write(path, bytes);
  const groups = [
    ...extras.filter(({ path }) => !path.startsWith('.circlekit/')).map(extraGroup),
    ...(plan === undefined ? [] : [planGroup(plan)]),
    ...changes.map((change) => toGroup(change, seen, files)),
  ];
  const bases = new Map(
    changes.flatMap(({ operations }) =>
      operations.filter((step) => step.do === 'remember').map(({ digest, bytes }) => [digest, bytes] as const),
    ),
  );
  const lock = lockAfter(current, changes, input);
  const written = await writeRun({ command, lays: true, groups, bases, lock }, files, folder);
  if (written.stopped) return stoppedResult(again);
  const known = new Map(entries.map((entry) => [key(entry), entry]));
  const done = changes.map((change) => {
    const trouble = written.troubles.get(key(change));
    return trouble === undefined ? change : block(change, known.get(key(change)), trouble);
  });
  return { changes: done, notes };
}

function readLock({ folder }: BuildInput): string {
  const found = folder.look(lockPath);
  return found.kind === 'file' ? new TextDecoder().decode(found.bytes) : '';
}

/** A plan from elsewhere is kept only where none stands. */
function extraGroup({ path, bytes }: Extra): Group<WantedStep> {
  return { key: '', steps: [{ do: 'write', path, bytes, expected: null }] };
}

function planGroup({ path, bytes, was }: PlanChange): Group<WantedStep> {
  return { key: '', steps: [{ do: 'write', path, bytes, was }] };
}

/** Operations as a change carries them. What stands where something is replaced is always backed up. */
type Operation =
  | { readonly do: 'write'; readonly path: string; readonly bytes: Uint8Array; readonly expected?: string }
  | { readonly do: 'remove'; readonly path: string; readonly expected?: string }
  | { readonly do: 'move'; readonly from: string; readonly to: string; readonly expected?: string }
  | { readonly do: 'backup' | 'remember' };

function toGroup(change: Change, seen: Planned['seen'], files: BuildInput['files']): Group<WantedStep> {
  const operations: readonly Operation[] = change.operations;
  const moved = new Set<string>();
  const steps = operations.flatMap((step): readonly WantedStep[] => {
    if (step.do === 'write') {
      const expected = expectation(step.expected, moved.has(step.path) ? undefined : seen.get(step.path), files);
      return [{ do: 'write', path: step.path, bytes: step.bytes, expected }];
    }
    if (step.do === 'remove') {
      const expected = expectation(step.expected, seen.get(step.path), files) ?? undefined;
      return [{ do: 'remove', path: step.path, expected }];
    }
    if (step.do !== 'move') return [];
    moved.add(step.to);
    const expected = expectation(step.expected, seen.get(step.from), files) ?? undefined;
    return [{ do: 'move', path: step.from, to: step.to, expected }];
  });
  return { key: key(change), steps };
}

/** What must stand where a step works: as it is said, else as it was seen. */
function expectation(
  said: string | undefined,
  found: ReturnType<Planned['seen']['get']>,
  { digest }: BuildInput['files'],
): Digest | undefined {
  if (said !== undefined) return said === 'missing' ? null : said;
  if (found?.kind === 'file') return digest(found.bytes);
  return found?.kind === 'missing' ? null : undefined;
}
