import { clearOffered } from './beside.ts';
import type { Change, Entry } from './change.ts';
import { forget, guard, makeChange } from './make-change.ts';
import type { Surroundings } from './surroundings.ts';

/** What becomes of a page that the plan makes no more: a change, nothing to say and remembered, or forgotten. */
export type Leftover = Change | 'remembered' | 'forgotten';

/**
 * Rows 11 to 13: a document that this plan does not make any more. Only an unedited file is removed; one that circlekit
 * removed earlier is remembered, so that it comes back with the plan.
 * @param isOldFormat - the plan still makes the page, but no longer in this format: edits in it are not in the new files.
 */
export function decideUnwanted(entry: Entry, isOldFormat: boolean, around: Surroundings): Leftover {
  const found = around.look(entry.path);
  if (found.kind === 'missing') return entry.retired === true ? 'remembered' : dropOffered(entry, around);
  if (found.kind !== 'file') return 'remembered';
  if (entry.base === '') return dropOffered(entry, around);
  const offered = clearOffered(entry, around);
  const { bytes } = found;
  const rest = forget(entry);
  if (entry.retired !== true && around.digestOf(entry.format, bytes) === entry.base) {
    const { path } = entry;
    const steps = [
      { do: 'backup', path, bytes },
      { do: 'remove', path, expected: around.digest(bytes) },
      ...offered,
    ] as const;
    const reason = 'This plan does not need the page any more, and you had not edited it.';
    return guard(
      makeChange(entry, 'retired', reason, steps, { ...rest, status: 'parked', retired: true }),
      entry,
      around,
    );
  }
  const parked: Entry = { ...rest, status: 'parked', ...(entry.retired === true ? { retired: true } : {}) };
  const change = makeChange(entry, 'kept-not-needed', isOldFormat ? oldFormat : notNeeded, offered, parked);
  return isOldFormat && entry.status !== 'parked' ? { ...change, isNews: true } : change;
}

const notNeeded = 'This plan does not need the page any more; you edited it, so it was left in place.';
const oldFormat =
  'This plan makes the page in another format now; you edited this file, so it was left in place. ' +
  'What you wrote in it does not stand in the new files.';

/** A page whose file is gone or was never ours: only a text that was offered may still lie there. */
function dropOffered(entry: Entry, around: Surroundings): Leftover {
  const offered = clearOffered(entry, around);
  if (offered.length === 0) return 'forgotten';
  const reason = 'This plan does not need the page any more, so the new text that lay beside it was taken away.';
  return makeChange(entry, 'settled', reason, offered, undefined);
}
