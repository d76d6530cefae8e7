import type { Entry } from './change.ts';

/** A page that waits for the person. */
export interface Pending {
  readonly id: string;
  readonly format: Entry['format'];
  readonly path: string;
  /** Where the new text lies; absent when it stands in the page itself, between marks. */
  readonly beside?: string;
  /** Both texts stand in the page, between marks. */
  readonly marked?: true;
}

/** The pages of a kit that wait for the person, by path. `entries` is what lock.json holds (`readLock`). */
export function listPending(entries: readonly Entry[]): readonly Pending[] {
  return entries
    .filter(({ status }) => status === 'pending')
    .map(({ id, format, path, beside, marked }) => ({
      id,
      format,
      path,
      ...(beside === undefined ? {} : { beside }),
      ...(marked === undefined ? {} : { marked }),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
