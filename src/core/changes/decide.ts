import { besideName, findBeside } from './beside.ts';
import type { Change, Entry, Operation, Rendering } from './change.ts';
import { normalise, restyle, styleOf } from './text-style.ts';

/** What the decision looks at. Reading the disk and digests come in as functions, so that a dry run is the same. */
export interface Surroundings {
  readonly look: (path: string) => Found;
  /** Why a file cannot be written there, with what to do, in full sentences; undefined when it can. */
  readonly refusal: (path: string) => string | undefined;
  readonly digest: (bytes: Uint8Array) => string;
  readonly pack: string;
}

/** A file as it stands. */
export type Found =
  | { readonly kind: 'missing' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'folder' }
  /** `why` says what is there and what to do, in full sentences. */
  | { readonly kind: 'other'; readonly why: string };

/** A new text with its digest, which is the same whatever the line ends. */
interface Wanted extends Rendering {
  readonly digest: string;
}

/**
 * Decides what happens to one file: rows 1 to 7, 9, 10, 15, 16 and 20 of the table in CONTRIBUTING.md. Nothing a person
 * typed is ever replaced: only a file that is byte for byte (line ends and byte-order mark apart) what was last written.
 * @param made - the new text.
 * @param entry - what was remembered of the file, if it was ever ours.
 */
export function decide(made: Rendering, entry: Entry | undefined, around: Surroundings): Change {
  const change = decideRow({ ...made, digest: around.digest(normalise(made.bytes)) }, entry, around);
  for (const step of change.operations) {
    const refusal = step.do === 'write' ? around.refusal(step.path) : undefined;
    if (refusal !== undefined) return block(made, entry, refusal);
  }
  return change;
}

/** Leaves a document as it is and says what is in the way. What was remembered of it stays as it was. */
export function block(
  made: Pick<Rendering, 'id' | 'format' | 'path'>,
  entry: Entry | undefined,
  reason: string,
): Change {
  return change(made, 'blocked', reason, [], entry);
}

/** A document that this plan no longer makes: left where it is. */
export function decideUnwanted(
  entry: Entry,
  around: Surroundings,
  reason = 'This plan does not make this page any more; it was left in place.',
): Change | undefined {
  if (around.look(entry.path).kind === 'missing') return undefined;
  return change(entry, 'kept-not-needed', reason, [], entry);
}

function decideRow(made: Wanted, entry: Entry | undefined, around: Surroundings): Change {
  const found = around.look(made.path);
  if (found.kind === 'folder')
    return block(made, entry, 'A folder stands where this page goes. Move it away, then build again.');
  if (found.kind === 'other') return block(made, entry, found.why);
  if (found.kind === 'missing') return decideMissing(made, entry, around);
  const onDisk = around.digest(normalise(found.bytes));
  if (onDisk === made.digest) return takeOver(made, entry, found.bytes, around);
  if (entry === undefined)
    return layBeside(made, undefined, 'A file of yours already has this name, so it was left alone.', around);
  if (entry.status === 'pending' && entry.pending === made.digest) return remind(made, entry, around);
  if (onDisk === entry.base) return update(made, found.bytes, around);
  if (entry.base === made.digest) {
    const reason = 'You edited this page, and nothing new is to be said in it.';
    return change(made, 'kept', reason, [], settle(entry, made));
  }
  return layBeside(made, entry, 'You edited this page and its new text differs, so your page was left alone.', around);
}

/** What is on disk says what we want to say: from now on it counts as ours. */
function takeOver(made: Wanted, entry: Entry | undefined, bytes: Uint8Array, around: Surroundings): Change {
  if (entry?.base === made.digest && entry.status === 'managed')
    return change(made, 'unchanged', 'Nothing to change.', [], settle(entry, made));
  const managed = makeEntry(made, around, styleOf(bytes));
  return change(made, 'adopted', 'Your page already says the same.', remember(made), managed);
}

function update(made: Wanted, bytes: Uint8Array, around: Surroundings): Change {
  const style = styleOf(bytes);
  // A calendar file ends its lines in one way only, whatever a copy of it was saved with.
  const written = made.format === 'ics' ? made.bytes : restyle(made.bytes, style);
  const steps: readonly Operation[] = [
    { do: 'backup', path: made.path, bytes },
    { do: 'write', path: made.path, bytes: written },
    ...remember(made),
  ];
  const reason = 'The plan or the program changed, and you had not edited this page.';
  return change(made, 'updated', reason, steps, makeEntry(made, around, style));
}

function decideMissing(made: Wanted, entry: Entry | undefined, around: Surroundings): Change {
  if (entry && entry.base !== '') {
    const reason = 'You removed this page, so it was not made again.';
    return change(made, 'removed-by-you', reason, [], { ...entry, status: 'removed-by-you' });
  }
  const steps: readonly Operation[] = [{ do: 'write', path: made.path, bytes: made.bytes }, ...remember(made)];
  return change(made, 'created', 'New.', steps, makeEntry(made, around, styleOf(made.bytes)));
}

/** The offered text is still unsettled. Its file gone means "keep mine"; else nothing is written again. */
function remind(made: Wanted, entry: Entry, around: Surroundings): Change {
  const offered = entry.beside ?? besideName(made.path, 1);
  if (around.look(offered).kind === 'missing') {
    const reason = 'You removed the new text beside your page, so your page stays as it is.';
    return change(made, 'settled', reason, remember(made), makeEntry(made, around, entry));
  }
  const reason = 'You edited this page and its new text still lies beside it.';
  return { ...change(made, 'needs-you', reason, [], entry), beside: offered };
}

/** Lays the new text beside the person's file, in a name that is free or already holds exactly it. */
function layBeside(made: Wanted, entry: Entry | undefined, reason: string, around: Surroundings): Change {
  const place = findBeside(made.path, made.digest, entry?.pending, around);
  if (place === undefined)
    return block(made, entry, 'Too many new texts lie beside this page. Remove them, then build again.');
  const { path, replaces } = place;
  const steps: Operation[] = replaces ? [{ do: 'backup', path, bytes: replaces }] : [];
  if (!place.isThere) steps.push({ do: 'write', path, bytes: made.bytes });
  const known = entry ?? { ...makeEntry(made, around, { ends: 'lf', bom: false }), base: '' };
  const waiting: Entry = { ...known, status: 'pending', pending: made.digest, beside: path };
  return { ...change(made, entry ? 'needs-you' : 'beside', reason, steps, waiting), beside: path };
}

/** Bases are kept of what may be merged one day; a page in HTML is made again instead. */
function remember({ format, digest, bytes }: Wanted): readonly Operation[] {
  return format === 'html' ? [] : [{ do: 'remember', digest, bytes: normalise(bytes) }];
}

function makeEntry(made: Wanted, around: Surroundings, { ends, bom }: Pick<Entry, 'ends' | 'bom'>): Entry {
  const { id, format, path, digest, from } = made;
  const entry: Entry = { id, format, path, pack: around.pack, base: digest, ends, bom, status: 'managed' };
  return from === undefined ? entry : { ...entry, from };
}

/** What is remembered once nothing is open: no offered text, and what the same text is made from now. */
function settle(entry: Entry, { from }: Wanted): Entry {
  const { pending: _pending, beside: _beside, from: earlier, ...rest } = entry;
  const source = from ?? earlier;
  return { ...rest, status: 'managed', ...(source === undefined ? {} : { from: source }) };
}

function change(
  made: Pick<Rendering, 'id' | 'format' | 'path'>,
  action: Change['action'],
  reason: string,
  operations: Change['operations'],
  entry: Entry | undefined,
): Change {
  const { id, format, path } = made;
  return { id, format, path, action, reason, operations, ...(entry ? { entry } : {}) };
}
