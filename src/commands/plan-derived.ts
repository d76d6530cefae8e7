import type { Change, Entry } from '../core/changes/change.ts';
import { key, type LeftOut } from '../core/changes/lock.ts';
import { describeLacking, type Lacking } from '../core/documents/lacking.ts';
import type { Problem } from '../core/problem.ts';
import { type Derived, makeDerived, makeHome } from './make-derived.ts';
import type { Made, PageMaker } from './page-maker.ts';
import type { Sources } from './plan-sources.ts';
import { isSlow } from './progress.ts';
import { decideFully, keepAsBefore, type Sight } from './sight.ts';

/** The files that are made from others, decided. */
export interface PlannedDerived {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  /** What could not be made, this time or before. */
  readonly leftOut: readonly LeftOut[];
}

/** Decides on every file that is made from something else; the home page last, since it links to what there is. */
export async function planDerived(sight: Sight, sources: Sources, maker: PageMaker): Promise<PlannedDerived> {
  const { input, wants } = sight;
  const changes: Change[] = [];
  const problems: Problem[] = [];
  const leftOut = sight.leftOut.filter((one) => !wants(one));
  const missing = new Set<string>();
  const plan = async (derived: Derived): Promise<Change | undefined> => {
    if (isTwin(derived) && sources.behind.has(derived.id)) return leaveBehind(derived, sight);
    return await planOne(derived, sight, { problems, leftOut });
  };
  for (const derived of makeDerived(input, sources, maker)) {
    const change = wants(derived) ? await plan(derived) : undefined;
    if (wants(derived) && isSlow(derived)) input.progress?.pass();
    if (change) changes.push(change);
    if (isTwin(derived) && !willStand(derived, change, sight)) missing.add(derived.path);
  }
  const home = makeHome(input, { behind: sources.behind, missing });
  if (sight.hasHome && wants(home)) {
    const change = await planOne(home, sight, { problems, leftOut });
    if (change) changes.push(change);
  }
  return { changes, problems, leftOut };
}

/** A page made from the text of another file, which may have gone its own way. */
function isTwin({ format }: Derived): boolean {
  return format === 'html' || format === 'pdf';
}

/** Whether a link to the file leads somewhere. What this run is not about is taken to be as it was. */
function willStand(derived: Derived, change: Change | undefined, { around, entryOf, wants }: Sight): boolean {
  if (change) return derived.format === 'html' || change.action !== 'removed-by-you';
  if (wants(derived)) return false;
  return derived.format === 'html' || entryOf(derived) !== undefined || around.look(derived.path).kind === 'file';
}

/** Decides on a file that is made from something else; makes it only where that has changed. */
async function planOne(derived: Derived, sight: Sight, told: Told): Promise<Change | undefined> {
  const before = await keepAsBefore(derived, sight);
  if (before) return before;
  const lacked = sight.leftOut.find((one) => key(one) === key(derived) && one.from === derived.from);
  if (lacked) return leaveOut(derived, lacked.lacking, told);
  const { around, entryOf, input } = sight;
  const { id, format, path, from, title, fill } = derived;
  const entry = entryOf(derived);
  const found = around.look(entry?.path ?? path);
  const strays = entry === undefined ? [] : Object.values(around.strays(derived, entry)).flat();
  const isKnown = entry !== undefined && entry.base !== '' && entry.retired !== true;
  const isRemoved = found.kind === 'missing' && isKnown && strays.length === 0;
  if (!isRemoved && isSlow(derived)) input.progress?.step(title);
  const made: Made = isRemoved ? { bytes: new Uint8Array(), problems: [] } : await derived.make();
  if (made.lacking !== undefined) return leaveOut(derived, made.lacking, told);
  told.problems.push(...made.problems);
  const { bytes } = made;
  if (bytes === undefined) return undefined;
  return await decideFully({ id, format, path, from, bytes, ...(fill ? { fill } : {}) }, sight);
}

/** What a run has to tell of files that it could not make. */
interface Told {
  readonly problems: Problem[];
  readonly leftOut: LeftOut[];
}

/** Says again why a file is not made, and remembers it: the next run need not try. */
function leaveOut({ id, format, from, title }: Derived, lacking: Lacking, { problems, leftOut }: Told): undefined {
  problems.push(describeLacking(title, lacking));
  leftOut.push({ id, format, from, lacking });
}

/** The person changed the page in Word, which is not read back: this file is left as it is, and it is said. */
function leaveBehind(derived: Derived, { around, entryOf }: Sight): Change | undefined {
  const entry = entryOf(derived);
  if (entry === undefined || entry.base === '') return undefined;
  const { id, format, path } = entry;
  const made = { id, format, path, operations: [] } as const;
  if (around.look(path).kind === 'missing') return { ...made, ...removed(entry) };
  const reason = 'You changed this page in Word, so this file says what the page said before. Print it from Word.';
  return { ...made, action: 'twin-behind', reason, entry };
}

function removed(entry: Entry): Pick<Change, 'action' | 'reason' | 'entry'> {
  return {
    action: 'removed-by-you',
    reason: 'You removed this page, so it was not made again.',
    entry: { ...entry, status: entry.retired === true ? entry.status : 'removed-by-you' },
  };
}
