import type { Entry } from '../core/changes/change.ts';
import { isText } from '../core/documents/format.ts';
import type { Group } from './apply/step.ts';
import type { WantedStep } from './apply/write-run.ts';

/** How one waiting file is settled: what is done, what is remembered. */
export interface Settled {
  readonly group: Group<WantedStep>;
  readonly entry: Entry;
  /** The offered text, where it still lies there as it was offered. */
  readonly offered: Uint8Array | undefined;
  readonly note?: string;
}

/**
 * What is remembered once the offered text counts as seen: what the text before it was made from is of no use then.
 * @param lies - the file beside the page: its very bytes are known only where nobody changed it.
 */
export function close(
  { pending, beside: _beside, marked: _marked, from: _from, exact: _exact, ...entry }: Entry,
  lies?: { readonly digest: string; readonly isOffered: boolean },
): Entry {
  const base = pending ?? entry.base;
  const isKnown = lies?.isOffered === true && !isText(entry.format) && lies.digest !== base;
  return { ...entry, base, ...(isKnown ? { exact: lies.digest } : {}), status: 'managed' };
}
