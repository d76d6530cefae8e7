import { besideName, clearOffered } from './beside.ts';
import type { Change, Entry, Rendering } from './change.ts';
import { decideMarked, decideOverlap, isPrivate, layBeside, markPage, mergePage } from './decide-edited.ts';
import {
  block,
  forget,
  guard,
  makeChange,
  makeEntry,
  measure,
  remember,
  replace,
  settle,
  type Wanted,
} from './make-change.ts';
import type { Surroundings } from './surroundings.ts';
import { styleOf } from './text-style.ts';

export { block } from './make-change.ts';
export type { Found, Surroundings } from './surroundings.ts';

/**
 * Decides what happens to one file at the place where it stands: rows 1 to 10, 14 to 16 and 20 of the table in
 * CONTRIBUTING.md. Only what is byte for byte (line ends and byte-order mark apart) what was last written is ever replaced,
 * or a text into which the new one goes without loss.
 * @param made - the new text; `path` is where the file stands, `generated` where the kit puts it.
 * @param entry - what was remembered of the file, if it was ever ours.
 */
export function decide(
  made: Rendering & Pick<Entry, 'generated'>,
  entry: Entry | undefined,
  around: Surroundings,
): Change {
  const wanted = measure(made, around);
  const change = guard(decideRow(wanted, entry, around), entry, around);
  return change.beside !== undefined && isPrivate(wanted) ? { ...change, isPrivate: true } : change;
}

function decideRow(made: Wanted, known: Entry | undefined, around: Surroundings): Change {
  const found = around.look(made.path);
  if (found.kind === 'folder')
    return block(made, known, 'A folder stands where this page goes. Move it away, then build again.');
  if (found.kind === 'other') return block(made, known, found.why);
  if (found.kind === 'missing') return decideMissing(made, known, around);
  const { bytes } = found;
  const entry = known && putBack(known);
  if (entry?.marked === true)
    return decideMarked(made, entry, bytes, around, () => decideRow(made, freed(entry), around));
  const onDisk = around.digestOf(made.format, bytes);
  if (onDisk === undefined) return block(made, entry, unreadable);
  if (onDisk === made.digest) return takeOver(made, entry, bytes, around);
  if (entry === undefined)
    return layBeside(made, undefined, 'A file of yours already has this name, so it was left alone.', around);
  if (entry.status === 'pending' && entry.pending === made.digest) return remind(made, entry, bytes, around);
  if (onDisk === entry.base) return update(made, entry, bytes, around);
  if (entry.base === made.digest) return keep(made, entry, around);
  const merged = entry.status === 'pending' ? undefined : mergePage(made, entry, bytes, around);
  return merged ?? decideOverlap(made, entry, bytes, around);
}

/** A page that was removed and stands here again: what was open in it is open again. */
function putBack(entry: Entry): Entry {
  if (entry.status !== 'removed-by-you') return entry;
  return { ...entry, status: entry.pending === undefined ? 'managed' : 'pending' };
}

const unreadable =
  'It cannot be read as a file of its kind: it may be damaged, or not all of it is there yet. ' +
  'Look at it, or move it away and restore the page.';

/** A page out of which the person took the marks: what was offered between them is settled. */
function freed(entry: Entry): Entry {
  return { ...forget(entry), base: entry.pending ?? entry.base, status: 'managed' };
}

/** What is on disk says what we want to say: from now on it counts as ours. */
function takeOver(made: Wanted, entry: Entry | undefined, bytes: Uint8Array, around: Surroundings): Change {
  const managed = makeEntry(made, around, styleOf(bytes));
  const isKnown = entry?.base === made.digest;
  const steps = [...(isKnown ? [] : remember(made)), ...clearOffered(entry, around)];
  if (entry?.status === 'pending')
    return makeChange(made, 'settled', 'Your page says what is new, so nothing is open in it.', steps, managed);
  // The same words in another look: larger letters, or styles of a later version.
  const isOtherLook = entry?.exact !== undefined && made.exact !== undefined && entry.exact !== made.exact;
  if (isKnown && isOtherLook) return update(made, entry, bytes, around);
  if (isKnown) return makeChange(made, 'unchanged', 'Nothing to change.', [], settle(entry, made));
  return makeChange(made, 'adopted', 'Your page already says the same.', steps, managed);
}

function update(made: Wanted, entry: Entry, bytes: Uint8Array, around: Surroundings): Change {
  const steps = [
    ...replace(made, { bytes, by: made.bytes }, around),
    ...remember(made),
    ...clearOffered(entry, around),
  ];
  const reason = 'The plan or the program changed, and you had not edited this page.';
  return makeChange(made, 'updated', reason, steps, makeEntry(made, around, styleOf(bytes)));
}

/** Nothing new is to be said in an edited page. What was offered before is not needed any more. */
function keep(made: Wanted, entry: Entry, around: Surroundings): Change {
  const rest = settle(entry, made);
  if (entry.status !== 'pending')
    return makeChange(made, 'kept', 'You edited this page, and nothing new is to be said in it.', [], rest);
  const reason = 'What was new was taken back in the plan, so your page stays as it is.';
  return makeChange(made, 'settled', reason, clearOffered(entry, around), rest);
}

function decideMissing(made: Wanted, entry: Entry | undefined, around: Surroundings): Change {
  const isToCome = entry === undefined || entry.base === '' || (entry.status === 'parked' && entry.retired === true);
  if (!isToCome) {
    const reason = 'You removed this page, so it was not made again.';
    return makeChange(made, 'removed-by-you', reason, [], { ...entry, status: 'removed-by-you' });
  }
  const steps = [
    { do: 'write', path: made.path, bytes: made.bytes, expected: 'missing' } as const,
    ...remember(made),
    ...clearOffered(entry, around),
  ];
  const reason = entry?.retired === true ? 'This plan needs the page again.' : 'New.';
  return makeChange(made, 'created', reason, steps, makeEntry(made, around, styleOf(made.bytes)));
}

/** The offered text is still unsettled. Its file gone means "keep mine"; else nothing is written again. */
function remind(made: Wanted, entry: Entry, bytes: Uint8Array, around: Surroundings): Change {
  const offered = entry.beside ?? besideName(made.path, 1);
  if (around.look(offered).kind === 'missing') {
    const reason = 'You removed the new text beside your page, so your page stays as it is.';
    return makeChange(made, 'settled', reason, remember(made), makeEntry(made, around, entry));
  }
  const marked = markPage(made, entry, bytes, around);
  if (marked !== undefined) return marked;
  const reason = 'You edited this page and its new text still lies beside it.';
  return { ...makeChange(made, 'needs-you', reason, [], { ...entry, path: made.path }), beside: offered };
}
