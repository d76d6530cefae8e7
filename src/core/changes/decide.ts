import type { Change, Entry, Rendering } from './change.ts';
import { normalise, restyle, styleOf } from './text-style.ts';

/** What the decision looks at. Reading the disk and digests come in as functions, so that a dry run is the same. */
export interface Surroundings {
  readonly look: (path: string) => Found;
  readonly digest: (bytes: Uint8Array) => string;
  readonly pack: string;
}

/** A file as it stands. */
export type Found =
  | { readonly kind: 'missing' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'folder' }
  | { readonly kind: 'other'; readonly why: string };

/**
 * Decides what happens to one file: rows 1 to 7, 9, 10, 15, 16 and 20 of the table in CONTRIBUTING.md. Nothing a person
 * typed is ever replaced: only a file that is byte for byte (line ends and byte-order mark apart) what was last written.
 * @param made - the new text.
 * @param entry - what was remembered of the file, if it was ever ours.
 */
export function decide(made: Rendering, entry: Entry | undefined, around: Surroundings): Change {
  const found = around.look(made.path);
  if (found.kind === 'folder') return blocked(made, entry, 'A folder stands where this page goes.');
  if (found.kind === 'other') return blocked(made, entry, found.why);
  if (found.kind === 'missing') return decideMissing(made, entry, around);
  const onDisk = around.digest(normalise(found.bytes));
  const wanted = around.digest(normalise(made.bytes));
  const style = styleOf(found.bytes);
  const managed = makeEntry(made, around, { base: wanted, ...style });
  if (onDisk === wanted) {
    if (entry?.base === wanted && entry.status === 'managed')
      return change(made, 'unchanged', 'Nothing to change.', [], entry);
    return change(made, 'adopted', 'Your page already says the same.', [], managed);
  }
  if (entry === undefined)
    return beside(made, undefined, 'beside', 'A file of yours already has this name, so it was left alone.', around);
  if (entry.status === 'pending' && entry.pending === wanted) return remind(made, entry, around);
  if (onDisk === entry.base) {
    const bytes = made.format === 'ics' ? made.bytes : restyle(made.bytes, style);
    const steps = [
      { do: 'backup', path: made.path, bytes: found.bytes },
      { do: 'write', path: made.path, bytes },
    ] as const;
    return change(
      made,
      'updated',
      'The plan or the program changed, and you had not edited this page.',
      steps,
      managed,
    );
  }
  if (entry.base === wanted)
    return change(made, 'kept', 'You edited this page, and nothing new is to be said in it.', [], {
      ...entry,
      status: 'managed',
      pending: undefined,
    });
  return beside(
    made,
    entry,
    'needs-you',
    'You edited this page and its new text differs, so your page was left alone.',
    around,
  );
}

/** A document that this plan no longer makes: left where it is. */
export function decideUnwanted(entry: Entry, around: Surroundings): Change | undefined {
  if (around.look(entry.path).kind === 'missing') return undefined;
  const reason = 'This plan does not make this page any more; it was left in place.';
  return {
    id: entry.id,
    format: entry.format,
    path: entry.path,
    action: 'kept-not-needed',
    reason,
    operations: [],
    entry,
  };
}

function decideMissing(made: Rendering, entry: Entry | undefined, around: Surroundings): Change {
  if (entry && entry.base !== '') {
    const reason = 'You removed this page, so it was not made again.';
    return change(made, 'removed-by-you', reason, [], { ...entry, status: 'removed-by-you' });
  }
  const base = around.digest(normalise(made.bytes));
  const entryNow = makeEntry(made, around, { base, ...styleOf(made.bytes) });
  return change(made, 'created', 'New.', [{ do: 'write', path: made.path, bytes: made.bytes }], entryNow);
}

/** The offered text is still unsettled. Its file gone means "keep mine"; else nothing is written again. */
function remind(made: Rendering, entry: Entry, around: Surroundings): Change {
  const offered = findOffered(made, around);
  if (offered === undefined) {
    const settled = makeEntry(made, around, { base: entry.pending ?? entry.base, ends: entry.ends, bom: entry.bom });
    return change(
      made,
      'settled',
      'You removed the new text beside your page, so your page stays as it is.',
      [],
      settled,
    );
  }
  const reason = 'You edited this page and its new text still lies beside it.';
  return { ...change(made, 'needs-you', reason, [], entry), beside: offered };
}

/** Lays the new text beside the person's file, in a name that is free or already holds exactly it. */
function beside(
  made: Rendering,
  entry: Entry | undefined,
  action: 'beside' | 'needs-you',
  reason: string,
  around: Surroundings,
): Change {
  const wanted = around.digest(normalise(made.bytes));
  const { path, there } = besidePath(made, entry?.pending, wanted, around);
  const steps = there ? [] : [{ do: 'write', path, bytes: made.bytes } as const];
  const base = entry ?? makeEntry(made, around, { base: '', ends: 'lf', bom: false });
  return { ...change(made, action, reason, steps, { ...base, status: 'pending', pending: wanted }), beside: path };
}

/** `name.new.ext`, else the next free `name.new-2.ext`. A file that is exactly what was offered before may be replaced. */
function besidePath(
  made: Rendering,
  offered: string | undefined,
  wanted: string,
  around: Surroundings,
): { path: string; there: boolean } {
  for (let number = 1; ; number += 1) {
    const path = besideName(made.path, number);
    const found = around.look(path);
    if (found.kind === 'missing') return { path, there: false };
    if (found.kind !== 'file') continue;
    const digest = around.digest(normalise(found.bytes));
    if (digest === wanted) return { path, there: true };
    if (digest === offered) return { path, there: false };
  }
}

function findOffered(made: Rendering, around: Surroundings): string | undefined {
  const wanted = around.digest(normalise(made.bytes));
  for (let number = 1; ; number += 1) {
    const path = besideName(made.path, number);
    const found = around.look(path);
    if (found.kind === 'missing') return undefined;
    if (found.kind === 'file' && around.digest(normalise(found.bytes)) === wanted) return path;
  }
}

function besideName(path: string, number: number): string {
  const dot = path.lastIndexOf('.');
  return `${path.slice(0, dot)}.new${number === 1 ? '' : `-${number}`}${path.slice(dot)}`;
}

function makeEntry(made: Rendering, around: Surroundings, rest: Pick<Entry, 'base' | 'ends' | 'bom'>): Entry {
  const from = made.from === undefined ? {} : { from: made.from };
  return { id: made.id, format: made.format, path: made.path, pack: around.pack, ...rest, status: 'managed', ...from };
}

function blocked(made: Rendering, entry: Entry | undefined, why: string): Change {
  return change(made, 'blocked', `${why} Move it away, then build again.`, [], entry);
}

function change(
  made: Rendering,
  action: Change['action'],
  reason: string,
  operations: Change['operations'],
  entry: Entry | undefined,
): Change {
  const { id, format, path } = made;
  return { id, format, path, action, reason, operations, ...(entry ? { entry } : {}) };
}
