import type { Entry } from '../core/changes/change.ts';
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

/** What is remembered once the offered text counts as seen: what the text before it was made from is of no use then. */
export function close({ pending, beside: _beside, marked: _marked, from: _from, ...entry }: Entry): Entry {
  return { ...entry, base: pending ?? entry.base, status: 'managed' };
}
