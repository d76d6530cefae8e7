import { actionsThatNeedYou, type Change, type Entry, type Rendering } from './change.ts';
import { decide } from './decide.ts';
import { guard, layOut, makeChange, makeEntry, measure, remember, settle } from './make-change.ts';
import { foldPath } from './safe-path.ts';
import type { Surroundings } from './surroundings.ts';
import { styleOf } from './text-style.ts';

/**
 * Decides what happens to one file, wherever it stands: rows 17 to 19 of the table, then `decide`. A file that the person
 * renamed or moved is followed; one that the kit puts elsewhere now is moved, if nobody edited it and the place is free.
 * @param made - the new text, with the path where the kit puts it.
 */
export function decidePlaced(made: Rendering, entry: Entry | undefined, around: Surroundings): Change {
  if (entry === undefined || (entry.base === '' && entry.path !== made.path)) return decide(made, undefined, around);
  const found = around.look(entry.path);
  if (found.kind === 'missing') return decideGone(made, entry, around);
  if (entry.path !== made.path && entry.generated === undefined)
    return withCopies(moveOrStay(made, entry, around), made, entry, around);
  return withCopies(decide(at(made, entry.path), entry, around), made, entry, around);
}

/** The same text at another place. */
function at(made: Rendering, path: string): Rendering & Pick<Entry, 'generated'> {
  return path === made.path ? made : { ...made, path, generated: made.path };
}

/** Nothing stands where the file was: looked for elsewhere, then row 10. */
function decideGone(made: Rendering, entry: Entry, around: Surroundings): Change {
  if (entry.retired === true || entry.base === '') return decide(made, entry, around);
  const { byId, byBytes } = around.strays(made, entry);
  const strays = byId.length > 0 ? byId : byBytes;
  const [stray, ...more] = strays;
  if (stray === undefined) return decide(at(made, entry.path), entry, around);
  if (more.length > 0) {
    const reason = `It is not where it was, and more than one file could be it: ${strays.join(', ')}. ${howToKeepOne}`;
    return makeChange(entry, 'copy-found', reason, [], entry);
  }
  return follow(made, entry, stray, around);
}

const howToKeepOne =
  'Keep the one that circlekit should care for, and take the last line, which names the page, out of the others.';

/** Row 18: the person's place is the right one from now on. */
function follow(made: Rendering, entry: Entry, path: string, around: Surroundings): Change {
  const status = entry.status === 'removed-by-you' ? 'managed' : entry.status;
  const { generated: _generated, ...rest } = entry;
  const moved = path === made.path ? { ...rest, path, status } : { ...rest, path, status, generated: made.path };
  const change = { ...decide(at(made, path), moved, around), from: entry.path };
  if (actionsThatNeedYou.has(change.action)) return change;
  const also = change.operations.length > 0 ? ` ${change.reason}` : '';
  return { ...change, action: 'followed', reason: `You moved this page here from ${entry.path}.${also}` };
}

/** Row 17. Unedited is the only licence to move a file. */
function moveOrStay(made: Rendering, entry: Entry, around: Surroundings): Change {
  const found = around.look(entry.path);
  const isUnedited = found.kind === 'file' && around.digestOf(entry.format, found.bytes) === entry.base;
  const isFree = around.look(made.path).kind === 'missing';
  if (isUnedited && isFree) return guard(move(made, entry, found.bytes, around), entry, around);
  const change = decide({ ...made, path: entry.path }, entry, around);
  const why = isUnedited ? 'something else stands there' : 'you edited it';
  return { ...change, reason: `${change.reason} The kit puts it at ${made.path} now; it stays here, because ${why}.` };
}

function move(made: Rendering, entry: Entry, bytes: Uint8Array, around: Surroundings): Change {
  const wanted = measure(made, around);
  const expected = around.digest(bytes);
  const { path: from } = entry;
  const reason = `The kit puts this page here now; it stood at ${from}, and you had not edited it.`;
  if (wanted.digest === entry.base && wanted.exact === entry.exact) {
    const steps = [{ do: 'move', from, to: made.path, expected }] as const;
    return { ...makeChange(made, 'moved', reason, steps, settle(entry, wanted)), from };
  }
  const steps = [
    { do: 'backup', path: from, bytes },
    { do: 'write', path: made.path, bytes: layOut(made, bytes, made.bytes), expected: 'missing' },
    { do: 'remove', path: from, expected },
    ...remember(wanted),
  ] as const;
  return { ...makeChange(made, 'moved', reason, steps, makeEntry(wanted, around, styleOf(bytes))), from };
}

/** Row 19: the place that is known wins, and the copies are named. */
function withCopies(change: Change, made: Rendering, entry: Entry, around: Surroundings): Change {
  // A disk that does not tell upper from lower case gives the same file under two names.
  const byId = around.strays(made, entry).byId.filter((path) => foldPath(path) !== foldPath(change.path));
  if (byId.length === 0) return change;
  const copies = `There is more than one file of this page: ${[change.path, ...byId].join(', ')}. circlekit cares for the first.`;
  const how = 'If the others are meant to be, take the last line, which names the page, out of them.';
  const action = actionsThatNeedYou.has(change.action) ? change.action : 'copy-found';
  return { ...change, action, reason: `${change.reason} ${copies} ${how}` };
}
