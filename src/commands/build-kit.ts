import type { Change, Entry, Rendering } from '../core/changes/change.ts';
import { decide, decideUnwanted, type Surroundings } from '../core/changes/decide.ts';
import { key, readLock, writeLock } from '../core/changes/lock.ts';
import type { Format } from '../core/documents/front.ts';
import type { Pack } from '../core/documents/pack.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { Files, Folder } from '../world.ts';
import { type Derived, makeDerived } from './make-derived.ts';
import type { Prepared } from './prepare-kit.ts';

export const lockPath = '.circlekit/lock.json';

export interface BuildInput {
  readonly prepared: Prepared;
  readonly plan: Plan;
  readonly files: Files;
  readonly folder: Folder;
  readonly pack: Pack;
  readonly version: string;
  /** Only these documents; all when empty. */
  readonly only: readonly string[];
  /** Only these formats; all when empty. */
  readonly formats: readonly Format[];
}

/** What a build would do, before anything is written. */
export interface Planned {
  readonly changes: readonly Change[];
  /** The new text of lock.json. */
  readonly lock: string;
  readonly lockChanged: boolean;
  /** lock.json was written by a later version of the program: nothing may be touched. */
  readonly newer: boolean;
}

/**
 * Decides for every file of a kit what is to happen. Markdown first; then the formats that are made from the Markdown as
 * it will stand in the person's file, their edits included. Reads the folder, writes nothing.
 */
export async function planBuild(input: BuildInput): Promise<Planned> {
  const { prepared, files, folder, pack, version } = input;
  const oldLock = lockText(folder);
  const { entries, newer } = readLock(oldLock);
  if (newer) return { changes: [], lock: oldLock, lockChanged: false, newer };
  const known = new Map(entries.map((entry) => [key(entry), entry]));
  const around: Surroundings = {
    look: (path) => folder.look(path),
    digest: (bytes) => files.digest(bytes),
    pack: pack.id,
  };
  const wants = (id: string, format: Format): boolean =>
    (input.only.length === 0 || input.only.includes(id)) &&
    (input.formats.length === 0 || input.formats.includes(format));
  const changes: Change[] = [];
  const texts = new Map<string, string>();
  const editable = prepared.kit.answers['kit.edit_in'] !== 'print';
  for (const front of prepared.included) {
    const made: Rendering = { id: front.id, format: 'md', path: front.path, bytes: encode(prepared.render(front)) };
    const change = editable ? decide(made, known.get(key(made)), around) : undefined;
    if (change && wants(front.id, 'md')) changes.push(change);
    const text = standing(made, change, folder);
    if (text !== undefined) texts.set(front.id, text);
  }
  for (const derived of makeDerived(input, texts))
    if (wants(derived.id, derived.format)) changes.push(await decideDerived(derived, known.get(key(derived)), around));
  changes.push(...leftovers(entries, changes, input, around));
  const lock = lockAfter(entries, changes, pack, version);
  return { changes, lock, lockChanged: lock !== oldLock, newer };
}

/** The text from which other formats of a document are made: the person's, where theirs stays; none where they removed it. */
function standing(made: Rendering, change: Change | undefined, folder: Folder): string | undefined {
  if (change?.action === 'removed-by-you' || change?.action === 'blocked') return undefined;
  const stays = change && ['kept', 'needs-you', 'beside', 'adopted', 'settled'].includes(change.action);
  const found = stays ? folder.look(made.path) : undefined;
  return decode(found?.kind === 'file' ? found.bytes : made.bytes);
}

/** Skips making a file whose sources are those of last time: the bytes would be the same, which the entry remembers. */
async function decideDerived(derived: Derived, entry: Entry | undefined, around: Surroundings): Promise<Change> {
  const { id, format, path } = derived;
  if (entry?.from === derived.from && entry.status === 'managed' && entry.path === path) {
    const found = around.look(path);
    if (found.kind === 'file') {
      const isOurs = around.digest(found.bytes) === entry.base;
      const action = isOurs ? 'unchanged' : 'kept';
      const reason = isOurs ? 'Nothing to change.' : 'You edited this page, and nothing new is to be said in it.';
      return { id, format, path, action, reason, operations: [], entry };
    }
  }
  return decide({ id, format, path, from: derived.from, bytes: encode(await derived.make()) }, entry, around);
}

/** Files that were made before and are not part of this plan any more. What a narrowed run leaves out is not one of them. */
function leftovers(
  entries: readonly Entry[],
  changes: readonly Change[],
  input: BuildInput,
  around: Surroundings,
): Change[] {
  if (input.only.length > 0 || input.formats.length > 0) return [];
  const made = new Set(changes.map(key));
  return entries
    .filter((entry) => !made.has(key(entry)))
    .map((entry) => decideUnwanted(entry, around))
    .filter((change) => change !== undefined);
}

function lockAfter(entries: readonly Entry[], changes: readonly Change[], pack: Pack, version: string): string {
  const after = new Map(entries.map((entry) => [key(entry), entry]));
  for (const change of changes) if (change.entry) after.set(key(change), change.entry);
  const packs = [{ id: pack.id, digest: pack.digest }];
  return writeLock({ schema: 1, program: version, packs, documents: [...after.values()] });
}

/** Carries out what was planned: backups first, then files, then what is remembered of them, lock.json last. */
export function applyBuild(planned: Planned, folder: Folder, files: Files): void {
  const run = nextRun(folder, files);
  for (const { format, operations, entry } of planned.changes)
    for (const step of operations) {
      if (step.do === 'backup') folder.write(`.circlekit/backup/${run}/${step.path}`, step.bytes);
      else folder.write(step.path, step.bytes);
      const keepsBase = step.do === 'write' && entry?.status === 'managed' && format !== 'html';
      if (keepsBase) folder.write(`.circlekit/base/${entry.base}`, step.bytes);
    }
  if (planned.lockChanged) folder.write(lockPath, encode(planned.lock));
}

/** Runs are numbered from 0001, so that their order is plain to see. */
function nextRun(folder: Folder, files: Files): string {
  const runs = files.namesIn(`${folder.path}/.circlekit/backup`).map(Number).filter(Number.isInteger);
  return String(Math.max(0, ...runs) + 1).padStart(4, '0');
}

function lockText(folder: Folder): string {
  const found = folder.look(lockPath);
  return found.kind === 'file' ? decode(found.bytes) : '';
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
