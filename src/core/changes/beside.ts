import type { Entry, Operation } from './change.ts';
import type { Wanted } from './make-change.ts';
import type { Surroundings } from './surroundings.ts';

/** Where a new text goes beside a person's file. */
export interface BesidePlace {
  readonly path: string;
  /** Exactly this text lies there already. */
  readonly isThere: boolean;
  /** The text offered before, untouched, which makes way. */
  readonly replaces?: Uint8Array;
}

// So many that a person would have looked; an end, where every longer name is refused by the disk.
const most = 99;

/** `name.new.ext`, then `name.new-2.ext` and so on. */
export function besideName(path: string, number: number): string {
  const dot = path.lastIndexOf('.');
  return `${path.slice(0, dot)}.new${number === 1 ? '' : `-${number}`}${path.slice(dot)}`;
}

/** Whether a path looks like that of a new text beside a page. */
export function isBesideName(path: string): boolean {
  return /\.new(?:-\d{1,2})?\.[^./]+$/u.test(path);
}

/**
 * Finds the name for a new text: that of the text offered before, if nobody touched it; else the first that is free or holds
 * exactly the new text. Any other file belongs to the person.
 * @param made - the new text; `path` is where the person's file stands.
 */
export function findBeside(
  { path, format, digest: wanted }: Pick<Wanted, 'path' | 'format' | 'digest'>,
  entry: Entry | undefined,
  around: Pick<Surroundings, 'look' | 'digestOf'>,
): BesidePlace | undefined {
  const offered = offeredText(entry, around);
  for (let number = 1; number <= most; number += 1) {
    const name = besideName(path, number);
    const found = around.look(name);
    if (found.kind === 'missing') {
      if (offered && isBesideOf(offered.path, path))
        return { path: offered.path, isThere: false, replaces: offered.bytes };
      return { path: name, isThere: false };
    }
    if (found.kind !== 'file') continue;
    const digest = around.digestOf(format, found.bytes);
    if (digest === undefined) continue;
    if (digest === wanted) return { path: name, isThere: true };
    if (digest === entry?.pending) return { path: name, isThere: false, replaces: found.bytes };
  }
  return undefined;
}

function isBesideOf(name: string, path: string): boolean {
  return Array.from({ length: most }, (_one, at) => besideName(path, at + 1)).includes(name);
}

/** The text that was offered before, if it lies there just as it was laid. */
function offeredText(
  entry: Entry | undefined,
  around: Pick<Surroundings, 'look' | 'digestOf'>,
): { readonly path: string; readonly bytes: Uint8Array } | undefined {
  if (entry?.beside === undefined || entry.pending === undefined) return undefined;
  const found = around.look(entry.beside);
  if (found.kind !== 'file' || around.digestOf(entry.format, found.bytes) !== entry.pending) return undefined;
  return { path: entry.beside, bytes: found.bytes };
}

/** Takes away the text that was offered before, with a backup, if nobody touched it. */
export function clearOffered(
  entry: Entry | undefined,
  around: Pick<Surroundings, 'look' | 'digest' | 'digestOf' | 'refusal'>,
): readonly Operation[] {
  const offered = offeredText(entry, around);
  if (offered === undefined || around.refusal(offered.path) !== undefined) return [];
  const { path, bytes } = offered;
  return [
    { do: 'backup', path, bytes },
    { do: 'remove', path, expected: around.digest(bytes) },
  ];
}
