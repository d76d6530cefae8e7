import type { Files, Folder } from '../../world.ts';
import { digestOf } from './carry-out.ts';
import { readLoose, takeEntries } from './merge-lock.ts';
import { backupOf, lockPath } from './places.ts';
import { manifestIn, runsIn } from './prune.ts';
import type { Digest, Group, Manifest, Step } from './step.ts';
import type { WantedStep } from './write-run.ts';

/** What taking a run back would do. */
export interface TakenBack {
  readonly groups: readonly Group<WantedStep>[];
  readonly lock: string;
  readonly files: readonly TakenFile[];
}

export interface TakenFile {
  readonly key: string;
  readonly path: string;
  readonly action: 'restored' | 'removed' | 'kept';
  /** A full sentence. */
  readonly reason: string;
}

/** The runs that can be taken back, oldest first. */
export function manifestsIn(folder: Folder): readonly Manifest[] {
  return runsIn(folder)
    .map((run) => manifestIn(folder, run))
    .filter((manifest) => manifest !== undefined);
}

/** The last run that is still in force: no taking back, and not taken back itself. */
export function lastRun(manifests: readonly Manifest[]): Manifest | undefined {
  const undone = new Set<string>();
  for (const { run, undoes } of manifests.toReversed())
    if (undoes !== undefined && !undone.has(run)) undone.add(undoes);
  return manifests.findLast(({ run, undoes }) => undoes === undefined && !undone.has(run));
}

/**
 * Works out how to take a run back: every file to the very bytes that stood there, but none that changed since. Writes
 * nothing.
 */
export function takeBack(manifest: Manifest, files: Files, folder: Folder): TakenBack {
  const standing = new Map<string, Digest | undefined>();
  const stands = (path: string): Digest | undefined =>
    standing.has(path) ? standing.get(path) : digestOf(folder.look(path), files);
  const groups: Group<WantedStep>[] = [];
  const taken: TakenFile[] = [];
  for (const { key, steps } of manifest.groups.toReversed()) {
    const back: WantedStep[] = [];
    for (const step of steps.toReversed()) {
      const one = reverse(step, manifest.run, stands, files, folder);
      if (one.step) back.push(one.step);
      if (one.step) note(one.step, standing, files, stands);
      taken.push({ key, ...one.file });
      if (one.file.action === 'kept') break;
    }
    if (back.length > 0) groups.push({ key, steps: back });
  }
  return { groups, lock: lockBefore(manifest, taken, files, folder), files: taken.toReversed() };
}

interface Reversed {
  readonly step?: WantedStep;
  readonly file: Omit<TakenFile, 'key'>;
}

function reverse(
  step: Step,
  run: string,
  stands: (path: string) => Digest | undefined,
  files: Files,
  folder: Folder,
): Reversed {
  const after = step.do === 'write' ? step.after : step.do === 'move' ? step.before : null;
  const path = step.do === 'move' ? step.to : step.path;
  const kept = (reason: string): Reversed => ({ file: { path, action: 'kept', reason } });
  const now = stands(path);
  const restored = { path: step.path, action: 'restored', reason: 'As it was before that run.' } as const;
  const removed = { path, action: 'removed', reason: 'That run had made it.' } as const;
  if (step.do !== 'move' && now === step.before) return { file: step.before === null ? removed : restored };
  if (now !== after) return kept('It changed since, so it was left as it is.');
  const refusal = folder.refusal(step.path);
  if (refusal !== undefined) return kept(refusal);
  if (step.do === 'move') {
    if (stands(step.path) !== null) return kept('Its earlier place is taken, so it was left where it is.');
    return { step: { do: 'move', path: step.to, to: step.path, expected: step.before }, file: restored };
  }
  if (step.before === null) return { step: { do: 'remove', path, expected: after ?? undefined }, file: removed };
  const backup = folder.look(backupOf(run, path));
  if (backup.kind !== 'file' || files.digest(backup.bytes) !== step.before)
    return kept('Its backup is not there any more, or was changed.');
  return { step: { do: 'write', path, bytes: backup.bytes, expected: now ?? null }, file: restored };
}

/** Remembers what stands where once a step is done: the next may build on it. */
function note(
  step: WantedStep,
  standing: Map<string, Digest | undefined>,
  { digest }: Files,
  stands: (path: string) => Digest | undefined,
): void {
  if (step.do === 'write') standing.set(step.path, digest(step.bytes));
  if (step.do === 'move') standing.set(step.to, stands(step.path));
  if (step.do !== 'write') standing.set(step.path, null);
}

/** lock.json as it was, or, where other things happened since, with the documents in it that are as they were. */
function lockBefore(manifest: Manifest, taken: readonly TakenFile[], files: Files, folder: Folder): string {
  const now = folder.look(lockPath);
  const current = now.kind === 'file' ? new TextDecoder().decode(now.bytes) : '';
  const backup = folder.look(backupOf(manifest.run, lockPath));
  const isOurs = backup.kind === 'file' && files.digest(backup.bytes) === manifest.lock.before;
  const old = isOurs ? new TextDecoder().decode(backup.bytes) : '';
  const kept = new Set(taken.filter(({ action }) => action === 'kept').map(({ key }) => key));
  const isWhole = isOurs || manifest.lock.before === null;
  if (kept.size === 0 && isWhole && digestOf(now, files) === manifest.lock.after) return old;
  const keys = new Set(taken.map(({ key }) => key).filter((key) => key !== '' && !kept.has(key)));
  return readLoose(current).documents.length === 0 ? current : takeEntries(old, current, keys);
}
