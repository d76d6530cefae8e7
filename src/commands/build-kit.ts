import type { Change, Entry, Rendering } from '../core/changes/change.ts';
import { key, readLock, writeLock } from '../core/changes/lock.ts';
import { decidePlaced } from '../core/changes/place.ts';
import type { Found, Surroundings } from '../core/changes/surroundings.ts';
import { normalise, readText } from '../core/changes/text-style.ts';
import { decideUnwanted } from '../core/changes/unwanted.ts';
import type { Format, Front } from '../core/documents/front.ts';
import type { Pack } from '../core/documents/pack.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { Files, Folder } from '../world.ts';
import { lookAround } from './look-around.ts';
import { type Derived, makeDerived, makesHtml } from './make-derived.ts';
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
  /** What becomes of two texts of a page that do not fit together; the new one goes beside when this is left out. */
  readonly conflicts?: 'beside' | 'markers';
}

/** What a build would do, before anything is written. */
export interface Planned {
  readonly changes: readonly Change[];
  /** What was remembered before this run, but for what is to be forgotten. */
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
  readonly entryOf: (made: Pick<Rendering, 'id' | 'format'>) => Entry | undefined;
  readonly wants: (made: Pick<Rendering, 'id' | 'format'>) => boolean;
}

/** The Markdown of a kit, decided. */
interface Sources {
  readonly changes: readonly Change[];
  /** By document: the text that other formats are made from. */
  readonly texts: ReadonlyMap<string, string>;
  /** By document: why there is no such text. Removed, in the way, or between marks. */
  readonly gone: ReadonlyMap<string, Change>;
}

/**
 * Decides for every file of a kit what is to happen. Markdown first; then the formats that are made from the Markdown as
 * it will stand in the person's file, their edits included. Reads the folder, writes nothing.
 */
export async function planBuild(input: BuildInput): Promise<Planned> {
  const { folder, only, formats } = input;
  const found = folder.look(lockPath);
  const lock = found.kind === 'file' ? readText(found.bytes) : '';
  const { entries, newer } = readLock(lock);
  if (newer) return { changes: [], entries, lock, newer, seen: new Map() };
  const known = new Map(entries.map((entry) => [key(entry), entry]));
  const wants: Sight['wants'] = ({ id, format }) =>
    (only.length === 0 || only.includes(id)) && (formats.length === 0 || formats.includes(format));
  const { around, seen } = lookAround(input, entries, wants);
  const sight: Sight = { input, entries, around, entryOf: (made) => known.get(key(made)), wants };
  const sources = await planSources(sight);
  const changes = [...sources.changes];
  for (const derived of makeDerived(input, sources.texts))
    if (wants(derived)) changes.push(...(await planDerived(derived, sight)));
  const isWhole = only.length === 0 && formats.length === 0;
  const rest = isWhole ? planLeftovers(changes, sources.gone, sight) : { changes: [], forgotten: new Set() };
  const kept = entries.filter((entry) => !rest.forgotten.has(key(entry)));
  return { changes: [...changes, ...rest.changes], entries: kept, lock, newer, seen };
}

async function planSources(sight: Sight): Promise<Sources> {
  const { prepared } = sight.input;
  const isEditable = prepared.kit.answers['kit.edit_in'] !== 'print';
  const changes: Change[] = [];
  const texts = new Map<string, string>();
  const gone = new Map<string, Change>();
  const from = sourcesOf(sight.input);
  for (const front of prepared.included) {
    const before = isEditable && sight.wants({ id: front.id, format: 'md' }) ? asBefore(front, from, sight) : undefined;
    if (before) {
      changes.push(before.change);
      texts.set(front.id, before.text);
      continue;
    }
    const made = { ...makeSource(front, encode(prepared.render(front))), from };
    if (!isEditable) {
      texts.set(front.id, readText(made.bytes));
      continue;
    }
    const change = await decideFully(made, sight);
    const isWanted = sight.wants(made);
    if (isWanted) changes.push(change);
    const text = isGone(change, sight.around) ? undefined : sourceText(made, change, isWanted, sight.around);
    if (text === undefined) gone.set(front.id, change);
    else texts.set(front.id, text);
  }
  return { changes, texts, gone };
}

/** Digest of everything that pages are made from. Problems look at the real day; pages do not. */
function sourcesOf({ prepared, files, pack, version }: BuildInput): string {
  const facts = { ...prepared.kit, problems: [] };
  const ids = prepared.included.map(({ id }) => id);
  return files.digest(encode(JSON.stringify([version, pack.digest, facts, ids])));
}

/** Skips writing a page anew whose sources are those of last time. A form to fill in is needed blank, for other formats. */
function asBefore(front: Front, from: string, sight: Sight): { change: Change; text: string } | undefined {
  if (front.fill) return undefined;
  const made = { id: front.id, format: 'md', path: front.path, from } as const;
  const change = keepAsBefore(made, sight);
  const found = change && sight.around.look(change.path);
  return change && found?.kind === 'file' ? { change, text: readText(found.bytes) } : undefined;
}

function makeSource({ id, path, merge, fill }: Front, bytes: Uint8Array): Rendering {
  return { id, format: 'md', path, bytes, ...(merge ? { merge } : {}), ...(fill ? { fill } : {}) };
}

/** Decides, and loads what merges texts only when the page asks for it. */
async function decideFully(made: Rendering, { around, entryOf }: Sight): Promise<Change> {
  const entry = entryOf(made);
  const change = decidePlaced(made, entry, around);
  const isReminder = entry?.status === 'pending' && entry.marked !== true && around.conflicts === 'beside';
  if (change.action !== 'needs-you' || isReminder) return change;
  const { merging } = await import('./merging.ts');
  return decidePlaced(made, entry, { ...around, merging });
}

/** There is no text to make other formats from: no file, one that cannot be read, or one with marks in it. */
function isGone({ action, path, entry }: Change, around: Surroundings): boolean {
  if (action === 'copy-found') return around.look(path).kind !== 'file';
  return action === 'removed-by-you' || action === 'blocked' || entry?.marked === true;
}

/**
 * The Markdown as it will stand after this run: what is written, else what stands there. A form that people fill in stays
 * empty in other formats: what others told them is in one file only.
 */
function sourceText(made: Rendering, change: Change, isWanted: boolean, around: Surroundings): string {
  if (made.fill === true) return readText(made.bytes);
  const written = change.operations.find((step) => step.do === 'write' && step.path === change.path);
  if (isWanted && written?.do === 'write') return readText(written.bytes);
  const found = around.look(change.action === 'moved' ? (change.from ?? change.path) : change.path);
  return readText(found.kind === 'file' ? found.bytes : made.bytes);
}

/**
 * A file whose sources are those of last time: the bytes would be the same, which the entry remembers.
 * @returns undefined where anything but the person's own words differs from last time.
 */
function keepAsBefore(made: Omit<Rendering, 'bytes'>, { around, entryOf }: Sight): Change | undefined {
  const { id, format, path, from } = made;
  const entry = entryOf(made);
  if (entry === undefined || entry.from !== from || entry.status !== 'managed') return undefined;
  const found = around.look(entry.path);
  const isInPlace = (entry.generated ?? entry.path) === path;
  if (found.kind !== 'file' || !isInPlace || Object.values(around.strays(made, entry)).flat().length > 0)
    return undefined;
  const isOurs = around.digest(normalise(found.bytes)) === entry.base;
  const action = isOurs ? 'unchanged' : 'kept';
  const reason = isOurs ? 'Nothing to change.' : 'You edited this page, and nothing new is to be said in it.';
  return { id, format, path: entry.path, action, reason, operations: [], entry };
}

/** Decides on a file that is made from something else; makes it only where that has changed. */
async function planDerived(derived: Derived, sight: Sight): Promise<readonly Change[]> {
  const before = keepAsBefore(derived, sight);
  if (before) return [before];
  const { around, entryOf } = sight;
  const { id, format, path, from } = derived;
  const entry = entryOf(derived);
  const found = around.look(entry?.path ?? path);
  const strays = entry === undefined ? [] : Object.values(around.strays(derived, entry)).flat();
  const isKnown = entry !== undefined && entry.base !== '' && entry.retired !== true;
  const isRemoved = found.kind === 'missing' && isKnown && strays.length === 0;
  const text = isRemoved ? '' : await derived.make();
  return text === undefined ? [] : [decidePlaced({ id, format, path, from, bytes: encode(text) }, entry, around)];
}

/** Files that were made before and are not part of this plan any more, or whose Markdown is not there to make them from. */
function planLeftovers(
  changes: readonly Change[],
  gone: Sources['gone'],
  { input, entries, around }: Sight,
): { readonly changes: readonly Change[]; readonly forgotten: ReadonlySet<string> } {
  const made = new Set(changes.map(key));
  const included = new Set(input.prepared.included.map(({ id }) => id));
  const rest: Change[] = [];
  const forgotten = new Set<string>();
  for (const entry of entries.filter((one) => !made.has(key(one)))) {
    const source = entry.format === 'html' && makesHtml(input) ? gone.get(entry.id) : undefined;
    const isOldFormat = included.has(entry.id) && (entry.format === 'md' || entry.format === 'html');
    const left = source ? leaveAlone(entry, source, around) : decideUnwanted(entry, isOldFormat, around);
    if (left === 'forgotten') forgotten.add(key(entry));
    else if (left !== 'remembered') rest.push(left);
  }
  return { changes: rest, forgotten };
}

/** The page that a web page is made from is not there to make it from. */
function leaveAlone(entry: Entry, source: Change, around: Surroundings): Change | 'remembered' {
  if (around.look(entry.path).kind === 'missing') return 'remembered';
  const { id, format, path } = entry;
  const isRemoved = source.action === 'removed-by-you';
  const reason = isRemoved
    ? 'You removed the page that this one is made from; this one was left in place.'
    : 'The page that this one is made from was left alone, so this one was too.';
  return { id, format, path, action: isRemoved ? 'kept-not-needed' : 'unchanged', reason, operations: [], entry };
}

/** What lock.json should say once these changes are done. */
export function lockAfter(
  { entries }: Pick<Planned, 'entries'>,
  changes: readonly Change[],
  { pack, version }: Pick<BuildInput, 'pack' | 'version'>,
): string {
  const after = new Map(entries.map((entry) => [key(entry), entry]));
  for (const change of changes)
    if (change.entry) after.set(key(change), change.entry);
    else after.delete(key(change));
  const packs = [{ id: pack.id, digest: pack.digest }];
  return writeLock({ schema: 1, program: version, packs, documents: [...after.values()] });
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
