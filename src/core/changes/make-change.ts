import type { Change, Entry, Operation, Rendering } from './change.ts';
import type { Surroundings } from './surroundings.ts';
import { normalise, restyle, styleOf } from './text-style.ts';

/** A new text with its digest, which is the same whatever the line ends. */
export interface Wanted extends Rendering {
  readonly digest: string;
  /** Where the kit puts the file, when the person moved it. */
  readonly generated?: string;
}

export function makeChange(
  made: Pick<Rendering, 'id' | 'format' | 'path'>,
  action: Change['action'],
  reason: string,
  operations: Change['operations'],
  entry: Entry | undefined,
): Change {
  const { id, format, path } = made;
  return { id, format, path, action, reason, operations, ...(entry ? { entry } : {}) };
}

/** Leaves a document as it is and says what is in the way. What was remembered of it stays as it was. */
export function block(
  made: Pick<Rendering, 'id' | 'format' | 'path'>,
  entry: Entry | undefined,
  reason: string,
): Change {
  return makeChange(made, 'blocked', reason, [], entry);
}

/** Row 20: a change whose steps cannot all be done is not begun. */
export function guard(change: Change, entry: Entry | undefined, around: Surroundings): Change {
  for (const step of change.operations) {
    const paths = step.do === 'move' ? [step.from, step.to] : 'path' in step && step.do !== 'backup' ? [step.path] : [];
    const refusal = paths.map((path) => around.refusal(path)).find((why) => why !== undefined);
    if (refusal !== undefined) return block(change, entry, refusal);
  }
  return change;
}

/** Puts other bytes in the place of a file, laid out as the person has it, with a backup. */
export function replace(
  made: Pick<Rendering, 'format' | 'path'>,
  { bytes, by }: { readonly bytes: Uint8Array; readonly by: Uint8Array },
  around: Surroundings,
): readonly Operation[] {
  const { path } = made;
  return [
    { do: 'backup', path, bytes },
    { do: 'write', path, bytes: layOut(made, bytes, by), expected: around.digest(bytes) },
  ];
}

/** A new text in the layout of the file that it replaces. */
export function layOut({ format }: Pick<Rendering, 'format'>, old: Uint8Array, text: Uint8Array): Uint8Array {
  // A calendar file ends its lines in one way only, whatever a copy of it was saved with.
  return format === 'ics' ? text : restyle(text, styleOf(old));
}

/** Bases are kept of what may be merged one day; a page in HTML is made again instead. */
export function remember({ format, digest, bytes }: Wanted): readonly Operation[] {
  return format === 'html' ? [] : [{ do: 'remember', digest, bytes: normalise(bytes) }];
}

export function makeEntry(made: Wanted, around: Surroundings, { ends, bom }: Pick<Entry, 'ends' | 'bom'>): Entry {
  const { digest, from } = made;
  const entry: Entry = { ...placeOf(made), pack: around.pack, base: digest, ends, bom, status: 'managed' };
  return from === undefined ? entry : { ...entry, from };
}

/** What is remembered once nothing is open: no offered text, and what the same text is made from now. */
export function settle(entry: Entry, made: Wanted): Entry {
  const { from: earlier, generated: _generated, ...rest } = forget(entry);
  const source = made.from ?? earlier;
  return { ...rest, ...placeOf(made), status: 'managed', ...(source === undefined ? {} : { from: source }) };
}

/** An entry without an offered text and without what was said of an earlier plan. */
export function forget(entry: Entry): Entry {
  const { pending: _pending, beside: _beside, marked: _marked, retired: _retired, ...rest } = entry;
  return rest;
}

function placeOf({ id, format, path, generated }: Wanted): Pick<Entry, 'id' | 'format' | 'path' | 'generated'> {
  return { id, format, path, ...(generated === undefined || generated === path ? {} : { generated }) };
}
