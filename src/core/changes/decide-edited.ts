import { isFilledIn } from '../documents/format.ts';
import { clearOffered, findBeside } from './beside.ts';
import { actionsThatNeedYou, actionsThatTell, type Change, type Entry, type Operation } from './change.ts';
import { block, forget, makeChange, makeEntry, remember, replace, settle, type Wanted } from './make-change.ts';
import type { Merged, Surroundings } from './surroundings.ts';
import { normalise, styleOf } from './text-style.ts';

/**
 * Row 8: puts what is new into the text that the person edited, when the two fit together.
 * @returns undefined when they do not, or when such a page is never merged.
 */
export function mergePage(made: Wanted, entry: Entry, bytes: Uint8Array, around: Surroundings): Change | undefined {
  const merged = tryMerge(made, entry, bytes, around);
  if (merged?.clean !== true) return undefined;
  const text = encode(endAs(bytes, merged.text));
  // The base becomes the new text, never the merged one: else the next run would take the person's words for ours.
  const after = makeEntry(made, around, styleOf(bytes));
  if (around.digest(text) === around.digest(normalise(bytes)))
    return makeChange(made, 'adopted', 'Your page already says what is new.', remember(made), after);
  const steps = [...replace(made, { bytes, by: text }, around), ...remember(made)];
  return makeChange(made, 'merged', 'What is new was put into your page; your own words stay.', steps, after);
}

/** Row 9 and its like: both changed, and no program should choose. */
export function decideOverlap(made: Wanted, entry: Entry, bytes: Uint8Array, around: Surroundings): Change {
  return markPage(made, entry, bytes, around) ?? layBeside(made, entry, reasonFor(made, entry, around), around);
}

function reasonFor(made: Wanted, entry: Entry, around: Surroundings): string {
  if (isPrivate(made)) return 'Somebody wrote in this file, so it was left alone.';
  if (made.merge === 'never')
    return 'You edited this page. Its words are about safety or consent, so no program mixes yours with the new ones.';
  if (made.format === 'md' && around.base(entry) !== undefined)
    return 'You edited this page in the very places where its text is new, so your page was left alone.';
  return 'You edited this page and its new text differs, so your page was left alone.';
}

/** What people fill in holds what others told them: it is never shown. */
export function isPrivate({ fill, format }: Wanted): boolean {
  return fill === true || isFilledIn(format);
}

/** Writes both texts into the page, between marks in words, for people who asked for that. */
export function markPage(made: Wanted, entry: Entry, bytes: Uint8Array, around: Surroundings): Change | undefined {
  if (around.conflicts !== 'markers') return undefined;
  const merged = tryMerge(made, entry, bytes, around);
  if (merged?.clean !== false) return undefined;
  const steps = [
    ...replace(made, { bytes, by: encode(merged.marked) }, around),
    ...remember(made),
    ...clearOffered(entry, around),
  ];
  const waiting: Entry = { ...settle(entry, made), status: 'pending', pending: made.digest, marked: true };
  const reason = `Your text and the new one now both stand in it, between marks. ${howToUnmark}`;
  return makeChange(made, 'needs-you', reason, steps, waiting);
}

const howToUnmark = 'Choose what stays and take the lines with marks out, then build again.';

/** A page with marks in it is said until they are gone; then it goes on from the text that stood between them. */
export function decideMarked(
  made: Wanted,
  entry: Entry,
  bytes: Uint8Array,
  around: Surroundings,
  goOn: () => Change,
): Change {
  const text = new TextDecoder().decode(normalise(bytes));
  if (around.merging?.hasMarkers(text) !== false) {
    const reason = `Two texts still stand in this page, between marks. ${howToUnmark}`;
    return makeChange(made, 'needs-you', reason, [], { ...entry, path: made.path });
  }
  const change = goOn();
  const isDone = actionsThatNeedYou.has(change.action) || change.operations.some((step) => step.do === 'write');
  if (isDone || actionsThatTell.has(change.action)) return change;
  return { ...change, action: 'settled', reason: 'The marks are gone, so your page stays as it is.' };
}

function tryMerge(made: Wanted, entry: Entry, bytes: Uint8Array, around: Surroundings): Merged | undefined {
  const { merging } = around;
  if (merging === undefined || made.format !== 'md' || made.merge === 'never' || made.fill === true) return undefined;
  const base = around.base(entry);
  if (base === undefined || ![base, bytes, made.bytes].every(({ length }) => merging.canMerge(length)))
    return undefined;
  const [earlier, mine, theirs] = [base, bytes, made.bytes].map(readPlain);
  if (earlier === undefined || mine === undefined || theirs === undefined || merging.hasMarkers(mine)) return undefined;
  return merging.merge(earlier, mine, theirs);
}

/** undefined: no UTF-8, so that what was written back would have other letters. */
function readPlain(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(normalise(bytes));
  } catch {
    return undefined;
  }
}

/** The text with a line end last, or without one, as the person's file has it. */
function endAs(bytes: Uint8Array, text: string): string {
  const isEnded = bytes.at(-1) === 0x0a;
  if (isEnded) return text.endsWith('\n') ? text : `${text}\n`;
  return text.replace(/\n+$/u, '');
}

/** Lays the new text beside the person's file, in a name that is free or already holds exactly it. */
export function layBeside(made: Wanted, entry: Entry | undefined, reason: string, around: Surroundings): Change {
  const place = findBeside(made, entry, around);
  if (place === undefined)
    return block(made, entry, 'Too many new texts lie beside this page. Remove them, then build again.');
  const { path, replaces } = place;
  const steps: Operation[] = entry?.beside === path ? [] : [...clearOffered(entry, around)];
  if (replaces !== undefined) steps.push({ do: 'backup', path, bytes: replaces });
  const expected = replaces === undefined ? 'missing' : around.digest(replaces);
  if (!place.isThere) steps.push({ do: 'write', path, bytes: made.bytes, expected });
  const known = entry ?? neverOurs(made, around);
  const waiting: Entry = { ...forget(known), path: made.path, status: 'pending', pending: made.digest, beside: path };
  return { ...makeChange(made, entry ? 'needs-you' : 'beside', reason, steps, waiting), beside: path };
}

/** What is remembered of a file of the person's that has the name of ours. */
function neverOurs(made: Wanted, around: Surroundings): Entry {
  const { exact: _exact, ...entry } = makeEntry(made, around, { ends: 'lf', bom: false });
  return { ...entry, base: '' };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
