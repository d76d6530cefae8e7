import type { Found } from './decide.ts';
import { normalise } from './text-style.ts';

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

/**
 * Finds the first name that is free, holds exactly the new text, or holds exactly what was offered before. Any other file
 * belongs to the person.
 * @param wanted - digest of the new text.
 * @param offered - digest of the text offered before, if one is.
 */
export function findBeside(
  path: string,
  wanted: string,
  offered: string | undefined,
  around: { readonly look: (path: string) => Found; readonly digest: (bytes: Uint8Array) => string },
): BesidePlace | undefined {
  for (let number = 1; number <= most; number += 1) {
    const name = besideName(path, number);
    const found = around.look(name);
    if (found.kind === 'missing') return { path: name, isThere: false };
    if (found.kind !== 'file') continue;
    const digest = around.digest(normalise(found.bytes));
    if (digest === wanted) return { path: name, isThere: true };
    if (digest === offered) return { path: name, isThere: false, replaces: found.bytes };
  }
  return undefined;
}
