import type { Change, Operation } from '../core/changes/change.ts';
import { block, type Found } from '../core/changes/decide.ts';
import { key } from '../core/changes/lock.ts';
import type { Folder } from '../world.ts';
import { type BuildInput, encode, lockAfter, lockPath, type Planned } from './build-kit.ts';

/** The folder's own memory: where all but the person's files goes. */
const backupFolder = '.circlekit/backup';
const baseFolder = '.circlekit/base';

/** A file that goes with the kit but is no document: the plan itself, its schema for editors. */
export interface Extra {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Failures that concern one file: it is open in another program, or may not be written. The rest goes on. */
const oneFile: Readonly<Record<string, string>> = {
  EBUSY: 'It is in use by another program. Close it there, then build again.',
  ETXTBSY: 'It is in use by another program. Close it there, then build again.',
  EPERM: 'It may not be written, or another program has it open. Close it there, then build again.',
  EACCES: 'It may not be written, or another program has it open. Close it there, then build again.',
  ELOOP: 'A link stands in its way, and circlekit does not write through links. Move it away, then build again.',
};

/**
 * Why nothing of a build can be written, told before the first byte is; undefined when it can, or nothing is to be written.
 * Only what a whole build needs is looked at: a single page that is in the way is left out by itself.
 */
export function refuseBuild(planned: Planned, extras: readonly Extra[], input: BuildInput): string | undefined {
  const { folder } = input;
  const operations = planned.changes.flatMap((change) => change.operations);
  const isIdle = operations.length === 0 && lockAfter(planned, planned.changes, input) === planned.lock;
  const paths = extras.map(({ path }) => path);
  if (!isIdle) paths.push(lockPath);
  if (operations.some((step) => step.do === 'backup')) paths.push(`${backupFolder}/0001/file`);
  if (operations.some((step) => step.do === 'remember')) paths.push(`${baseFolder}/file`);
  for (const path of paths) {
    const why = folder.refusal(path);
    if (why !== undefined) return `${path.replace(/\/(?:0001\/)?file$/u, '')}: ${why}`;
  }
  return undefined;
}

/**
 * Carries out what was planned: for each page its backup, then the page, then what is remembered of it; lock.json last. A
 * page that changed since it was looked at is left alone.
 * @returns what was done, where it differs from the plan: `blocked` with the reason.
 * @throws failures of the disk that concern more than one file; what was done until then is remembered.
 */
export function applyBuild(planned: Planned, extras: readonly Extra[], input: BuildInput): readonly Change[] {
  const { folder } = input;
  for (const { path, bytes } of extras) folder.write(path, bytes);
  const known = new Map(planned.entries.map((entry) => [key(entry), entry]));
  const run = nextRun(folder);
  const done: Change[] = [];
  try {
    for (const change of planned.changes) {
      const trouble = carryOut(change, planned.seen, run, input);
      done.push(trouble === undefined ? change : block(change, known.get(key(change)), trouble));
    }
  } finally {
    const lock = lockAfter(planned, done, input);
    if (lock !== planned.lock) folder.write(lockPath, encode(lock));
  }
  return done;
}

/** Does the steps of one change. Returns what is in the way, if anything is. */
function carryOut(
  { operations }: Change,
  seen: Planned['seen'],
  run: string,
  { folder, files }: BuildInput,
): string | undefined {
  const writes = operations.filter((step) => step.do === 'write');
  if (!writes.every(({ path }) => isSame(folder.look(path), seen.get(path))))
    return 'It changed while we were working, so it was left alone. Build again.';
  try {
    for (const step of operations) if (step.do !== 'remember') doStep(step, run, folder);
  } catch (error) {
    const trouble = oneFile[String((error as NodeJS.ErrnoException).code)];
    if (trouble === undefined) throw error;
    return trouble;
  }
  for (const step of operations) {
    if (step.do !== 'remember') continue;
    const path = `${baseFolder}/${step.digest}`;
    const found = folder.look(path);
    if (found.kind !== 'file' || files.digest(found.bytes) !== step.digest) folder.write(path, step.bytes);
  }
  return undefined;
}

function doStep(step: Exclude<Operation, { do: 'remember' }>, run: string, folder: Folder): void {
  folder.write(step.do === 'backup' ? `${backupFolder}/${run}/${step.path}` : step.path, step.bytes);
}

function isSame(now: Found, then: Found | undefined): boolean {
  if (now.kind !== 'file' || then?.kind !== 'file') return now.kind === then?.kind;
  return Buffer.compare(now.bytes, then.bytes) === 0;
}

/** Runs are numbered from 0001, so that their order is plain to see. */
function nextRun(folder: Folder): string {
  const runs = folder.namesIn(backupFolder).map(Number).filter(Number.isInteger);
  return String(Math.max(0, ...runs) + 1).padStart(4, '0');
}
