import { isRemembered, isText, keepsLayout } from '../documents/format.ts';
import type { Change, Entry, Operation, Rendering } from './change.ts';
import type { Surroundings } from './surroundings.ts';
import { normalise, restyle, styleOf } from './text-style.ts';

/** A new text with its digest, which is the same whatever the line ends or, in a Word file, the program that saved it. */
export interface Wanted extends Rendering {
  readonly digest: string;
  /** Of the very bytes, where those may differ between files that say the same. */
  readonly exact?: string;
  /** Where the kit puts the file, when the person moved it. */
  readonly generated?: string;
}

/** Works out what a new text is compared by. */
export function measure(made: Rendering & Pick<Wanted, 'generated'>, around: Surroundings): Wanted {
  const { format, bytes } = made;
  const digest = around.digestOf(format, bytes) ?? around.digest(bytes);
  const exact = isText(format) ? digest : around.digest(bytes);
  return exact === digest ? { ...made, digest } : { ...made, digest, exact };
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
  return keepsLayout(format) ? restyle(text, styleOf(old)) : text;
}

/** Bases are kept of what may be merged or compared one day; a page in HTML is made again instead. */
export function remember({ format, digest, exact, bytes }: Wanted): readonly Operation[] {
  if (!isRemembered(format)) return [];
  return [{ do: 'remember', digest: exact ?? digest, bytes: isText(format) ? normalise(bytes) : bytes }];
}

export function makeEntry(made: Wanted, around: Surroundings, style: Pick<Entry, 'ends' | 'bom'>): Entry {
  const { digest, exact, from } = made;
  const { ends, bom } = isText(made.format) ? style : plainStyle;
  const base = { base: digest, ...(exact === undefined ? {} : { exact }) };
  const entry: Entry = { ...placeOf(made), pack: around.pack, ...base, ends, bom, status: 'managed' };
  return from === undefined ? entry : { ...entry, from };
}

const plainStyle = { ends: 'lf', bom: false } as const;

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
