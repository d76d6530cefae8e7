import type { Change, Entry, Rendering } from '../core/changes/change.ts';
import { decide, decideUnwanted, type Found, type Surroundings } from '../core/changes/decide.ts';
import { key, readLock, writeLock } from '../core/changes/lock.ts';
import { normalise, readText } from '../core/changes/text-style.ts';
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
  /** What was remembered before this run. */
  readonly entries: readonly Entry[];
  /** lock.json as it stands; "" when there is none that can be read. */
  readonly lock: string;
  /** lock.json was written by a later version of the program: nothing may be touched. */
  readonly newer: boolean;
  /** Every place that was looked at, as it was then. */
  readonly seen: ReadonlyMap<string, Found>;
}

/** What one build looks at, each place once. */
interface Sight {
  readonly input: BuildInput;
  readonly around: Surroundings;
  readonly entries: readonly Entry[];
  /** What is remembered of a file, if it was made at this very path. */
  readonly entryOf: (made: Pick<Rendering, 'id' | 'format' | 'path'>) => Entry | undefined;
  readonly wants: (id: string, format: Format) => boolean;
}

/**
 * Decides for every file of a kit what is to happen. Markdown first; then the formats that are made from the Markdown as
 * it will stand in the person's file, their edits included. Reads the folder, writes nothing.
 */
export async function planBuild(input: BuildInput): Promise<Planned> {
  const { files, folder, pack, only, formats } = input;
  const found = folder.look(lockPath);
  const lock = found.kind === 'file' ? readText(found.bytes) : '';
  const { entries, newer } = readLock(lock);
  const seen = new Map<string, Found>();
  if (newer) return { changes: [], entries, lock, newer, seen };
  const known = new Map(entries.map((entry) => [key(entry), entry]));
  const sight: Sight = {
    input,
    entries,
    around: {
      look: (path) => lookOnce(seen, folder, path),
      refusal: (path) => folder.refusal(path),
      digest: (bytes) => files.digest(bytes),
      pack: pack.id,
    },
    entryOf: (made) => {
      const entry = known.get(key(made));
      return entry?.path === made.path ? entry : undefined;
    },
    wants: (id, format) =>
      (only.length === 0 || only.includes(id)) && (formats.length === 0 || formats.includes(format)),
  };
  const { changes, texts, gone } = planSources(sight);
  for (const derived of makeDerived(input, texts))
    if (sight.wants(derived.id, derived.format)) changes.push(...(await planDerived(derived, sight)));
  if (only.length === 0 && formats.length === 0) changes.push(...planLeftovers(changes, gone, sight));
  return { changes, entries, lock, newer, seen };
}

function lookOnce(seen: Map<string, Found>, folder: Folder, path: string): Found {
  const found = seen.get(path) ?? folder.look(path);
  seen.set(path, found);
  return found;
}

/**
 * Decides for the Markdown.
 * @returns also the texts that other formats are made from, and which documents have none: removed, or not readable.
 */
function planSources(sight: Sight): { changes: Change[]; texts: Map<string, string>; gone: Map<string, Change> } {
  const { prepared } = sight.input;
  const isEditable = prepared.kit.answers['kit.edit_in'] !== 'print';
  const changes: Change[] = [];
  const texts = new Map<string, string>();
  const gone = new Map<string, Change>();
  for (const front of prepared.included) {
    const made: Rendering = { id: front.id, format: 'md', path: front.path, bytes: encode(prepared.render(front)) };
    if (!isEditable) {
      texts.set(front.id, readText(made.bytes));
      continue;
    }
    const change = decide(made, sight.entryOf(made), sight.around);
    const isWanted = sight.wants(front.id, 'md');
    if (isWanted) changes.push(change);
    if (change.action === 'removed-by-you' || change.action === 'blocked') gone.set(front.id, change);
    else texts.set(front.id, standingText(made, change, isWanted, sight.around));
  }
  return { changes, texts, gone };
}

/** The Markdown as it will stand after this run: the new text where it is written, else the person's. */
function standingText(made: Rendering, change: Change, isWanted: boolean, around: Surroundings): string {
  const found = around.look(made.path);
  const isReplaced = isWanted && change.action === 'updated';
  return readText(found.kind === 'file' && !isReplaced ? found.bytes : made.bytes);
}

/** Skips making a file whose sources are those of last time: the bytes would be the same, which the entry remembers. */
async function planDerived(derived: Derived, { around, entryOf }: Sight): Promise<readonly Change[]> {
  const { id, format, path, from } = derived;
  const entry = entryOf(derived);
  const found = around.look(path);
  if (found.kind === 'file' && entry?.from === from && entry.status === 'managed') {
    const isOurs = around.digest(normalise(found.bytes)) === entry.base;
    const action = isOurs ? 'unchanged' : 'kept';
    const reason = isOurs ? 'Nothing to change.' : 'You edited this page, and nothing new is to be said in it.';
    return [{ id, format, path, action, reason, operations: [], entry }];
  }
  const isRemoved = found.kind === 'missing' && entry !== undefined && entry.base !== '';
  const text = isRemoved ? '' : await derived.make();
  return text === undefined ? [] : [decide({ id, format, path, from, bytes: encode(text) }, entry, around)];
}

/** Files that were made before and are not part of this plan any more, or whose Markdown is not there to make them from. */
function planLeftovers(changes: readonly Change[], gone: ReadonlyMap<string, Change>, sight: Sight): readonly Change[] {
  const made = new Set(changes.map(key));
  return sight.entries
    .filter((entry) => !made.has(key(entry)))
    .map((entry) => {
      const source = gone.get(entry.id);
      if (source === undefined) return decideUnwanted(entry, sight.around);
      const removed = 'You removed the page that this one is made from; this one was left in place.';
      if (source.action === 'removed-by-you') return decideUnwanted(entry, sight.around, removed);
      const { id, format, path } = entry;
      const reason = 'The page that this one is made from was left alone, so this one was too.';
      return { id, format, path, action: 'unchanged', reason, operations: [], entry } as const;
    })
    .filter((change) => change !== undefined);
}

/** What lock.json should say once these changes are done. */
export function lockAfter(
  { entries }: Pick<Planned, 'entries'>,
  changes: readonly Change[],
  { pack, version }: Pick<BuildInput, 'pack' | 'version'>,
): string {
  const after = new Map(entries.map((entry) => [key(entry), entry]));
  for (const change of changes) if (change.entry) after.set(key(change), change.entry);
  const packs = [{ id: pack.id, digest: pack.digest }];
  return writeLock({ schema: 1, program: version, packs, documents: [...after.values()] });
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
