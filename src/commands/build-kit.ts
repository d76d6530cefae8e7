import type { Change, Entry } from '../core/changes/change.ts';
import { key, type LeftOut, readLock, writeLock } from '../core/changes/lock.ts';
import type { Found, Surroundings } from '../core/changes/surroundings.ts';
import { readText } from '../core/changes/text-style.ts';
import { decideUnwanted } from '../core/changes/unwanted.ts';
import { isPage } from '../core/documents/format.ts';
import type { Format } from '../core/documents/front.ts';
import { formatsOf, isAlso } from '../core/documents/listed-files.ts';
import type { Pack } from '../core/documents/pack.ts';
import { listPacks } from '../core/documents/print-packs.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { Problem } from '../core/problem.ts';
import type { Files, Folder, World } from '../world.ts';
import { lookAround } from './look-around.ts';
import { openPageMaker } from './page-maker.ts';
import { planDerived } from './plan-derived.ts';
import { planSources, type Sources } from './plan-sources.ts';
import type { Prepared } from './prepare-kit.ts';
import { isSlow, type Progress } from './progress.ts';
import { openTexts, withLines } from './show-words.ts';
import type { Sight } from './sight.ts';

export const lockPath = '.circlekit/lock.json';

export interface BuildInput {
  readonly prepared: Prepared;
  readonly plan: Plan;
  readonly files: Files;
  readonly folder: Folder;
  readonly pack: Pack;
  readonly fonts: World['fonts'];
  readonly version: string;
  /** Only these documents; all when empty. */
  readonly only: readonly string[];
  /** Only these formats; all when empty. */
  readonly formats: readonly Format[];
  /** What becomes of two texts of a page that do not fit together; the new one goes beside when this is left out. */
  readonly conflicts?: 'beside' | 'markers';
  /** Told of every file that takes a while to make. */
  readonly progress?: Omit<Progress, 'end'>;
}

/** What a build would do, before anything is written. */
export interface Planned {
  readonly changes: readonly Change[];
  /** What was remembered before this run, but for what is to be forgotten. */
  readonly entries: readonly Entry[];
  /** What could not be made. */
  readonly leftOut: readonly LeftOut[];
  /** lock.json as it stands; "" when there is none that can be read. */
  readonly lock: string;
  /** lock.json was written by a later version of the program: nothing may be touched. */
  readonly newer: boolean;
  /** What could not be made as the plan asks, besides what the plan itself has. */
  readonly problems: readonly Problem[];
  /** Every place that was looked at, as it was then. */
  readonly seen: ReadonlyMap<string, Found>;
  /** The words of a file's bytes, to show what changes in it; undefined for bytes without words. */
  readonly textOf: (format: Format, bytes: Uint8Array) => string | undefined;
}

/**
 * Decides for every file of a kit what is to happen. Markdown first; then the formats that are made from the Markdown as
 * it will stand in the person's file, their edits included. Reads the folder, writes nothing.
 */
export async function planBuild(input: BuildInput): Promise<Planned> {
  const { folder, only, formats, prepared } = input;
  const found = folder.look(lockPath);
  const lock = found.kind === 'file' ? readText(found.bytes) : '';
  const { entries, leftOut, newer } = readLock(lock);
  if (newer)
    return { changes: [], problems: [], entries, leftOut, lock, newer, seen: new Map(), textOf: () => undefined };
  const known = new Map(entries.map((entry) => [key(entry), entry]));
  const wants: Sight['wants'] = ({ id, format }) =>
    (only.length === 0 || only.includes(id)) && (formats.length === 0 || formats.includes(format));
  const { around, readers, seen } = await lookAround(input, entries, wants);
  const entryOf: Sight['entryOf'] = (made) => known.get(key(made));
  const sight: Sight = {
    input,
    entries,
    around,
    readers,
    leftOut,
    entryOf,
    wants,
    hasHome: isAlso('html', prepared.kit),
  };
  input.progress?.expect(countSlow(sight));
  const maker = openPageMaker(input);
  const sources = await planSources(sight, maker);
  const derived = await planDerived(sight, sources, maker);
  const made = [...sources.changes, ...derived.changes];
  const isWhole = only.length === 0 && formats.length === 0;
  const rest = isWhole ? await planLeftovers(made, sources.gone, sight) : { changes: [], forgotten: new Set() };
  const changes = await Promise.all([...made, ...rest.changes].map((change) => withLines(change, sight)));
  const kept = entries.filter((entry) => !rest.forgotten.has(key(entry)));
  return {
    changes,
    problems: derived.problems,
    entries: kept,
    leftOut: derived.leftOut,
    lock,
    newer,
    seen,
    textOf: openTexts(sight),
  };
}

/** How many Word and PDF files this run is about: they take a while. */
function countSlow({ input, wants }: Sight): number {
  const { included, kit } = input.prepared;
  const pages = included.flatMap((front) => formatsOf(front, kit).map((format) => ({ id: front.id, format })));
  const packs = listPacks(included, kit).map(({ id }) => ({ id, format: 'pdf' as const }));
  return [...pages, ...packs].filter((file) => isSlow(file) && wants(file)).length;
}

/** Files that were made before and are not part of this plan any more, or whose Markdown is not there to make them from. */
async function planLeftovers(
  changes: readonly Change[],
  gone: Sources['gone'],
  { input, entries, around, readers }: Sight,
): Promise<{ readonly changes: readonly Change[]; readonly forgotten: ReadonlySet<string> }> {
  const made = new Set(changes.map(key));
  const { included, kit } = input.prepared;
  const fronts = new Map(included.map((front) => [front.id, front]));
  const rest: Change[] = [];
  const forgotten = new Set<string>();
  for (const entry of entries.filter((one) => !made.has(key(one)))) {
    const front = fronts.get(entry.id);
    const isStillMade = front !== undefined && isPage(entry.format) && formatsOf(front, kit).includes(entry.format);
    const source = isStillMade ? gone.get(entry.id) : undefined;
    const isOldFormat = front !== undefined && isPage(entry.format);
    await readers.ready(entry.format);
    const left = source ? leaveAlone(entry, source, around) : decideUnwanted(entry, isOldFormat, around);
    if (left === 'forgotten') forgotten.add(key(entry));
    else if (left !== 'remembered') rest.push(left);
  }
  return { changes: rest, forgotten };
}

/** The page that another file is made from is not there to make it from. */
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
  { entries, leftOut }: Pick<Planned, 'entries' | 'leftOut'>,
  changes: readonly Change[],
  { pack, version }: Pick<BuildInput, 'pack' | 'version'>,
): string {
  const after = new Map(entries.map((entry) => [key(entry), entry]));
  for (const change of changes)
    if (change.entry) after.set(key(change), change.entry);
    else after.delete(key(change));
  const packs = [{ id: pack.id, digest: pack.digest }];
  return writeLock({ schema: 1, program: version, packs, documents: [...after.values()], leftOut });
}
