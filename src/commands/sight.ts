import type { Change, Entry, Rendering } from '../core/changes/change.ts';
import type { LeftOut } from '../core/changes/lock.ts';
import { decidePlaced } from '../core/changes/place.ts';
import type { Surroundings } from '../core/changes/surroundings.ts';
import type { BuildInput } from './build-kit.ts';
import type { Readers } from './readers.ts';

/** What one build looks at, each place once. */
export interface Sight {
  readonly input: BuildInput;
  readonly around: Surroundings;
  readonly readers: Readers;
  readonly entries: readonly Entry[];
  /** What could not be made last time. */
  readonly leftOut: readonly LeftOut[];
  readonly entryOf: (made: Pick<Rendering, 'id' | 'format'>) => Entry | undefined;
  readonly wants: (made: Pick<Rendering, 'id' | 'format'>) => boolean;
  /** The kit has web pages, and so a page from which all begins. */
  readonly hasHome: boolean;
}

/** Decides, and loads what merges texts only when the page asks for it. */
export async function decideFully(made: Rendering, { around, entryOf, readers }: Sight): Promise<Change> {
  await readers.ready(made.format);
  const entry = entryOf(made);
  const change = decidePlaced(made, entry, around);
  const isReminder = entry?.status === 'pending' && entry.marked !== true && around.conflicts === 'beside';
  if (made.format !== 'md' || change.action !== 'needs-you' || isReminder) return change;
  const { merging } = await import('./merging.ts');
  return decidePlaced(made, entry, { ...around, merging });
}

/**
 * A file whose sources are those of last time: the bytes would be the same, which the entry remembers.
 * @returns undefined where anything but the person's own words differs from last time.
 */
export async function keepAsBefore(
  made: Omit<Rendering, 'bytes'>,
  { around, entryOf, readers }: Sight,
): Promise<Change | undefined> {
  const { id, format, path, from } = made;
  const entry = entryOf(made);
  if (entry === undefined || entry.from !== from || entry.status !== 'managed') return undefined;
  const found = around.look(entry.path);
  const isInPlace = (entry.generated ?? entry.path) === path;
  if (found.kind !== 'file' || !isInPlace || Object.values(around.strays(made, entry)).flat().length > 0)
    return undefined;
  // The very bytes last written: nothing has to be read, so that what reads them is not even loaded.
  const isExact = entry.exact !== undefined && around.digest(found.bytes) === entry.exact;
  if (!isExact) await readers.ready(format);
  const stands = isExact ? entry.base : around.digestOf(format, found.bytes);
  if (stands === undefined) return undefined;
  const isOurs = stands === entry.base;
  const action = isOurs ? 'unchanged' : 'kept';
  const reason = isOurs ? 'Nothing to change.' : 'You edited this page, and nothing new is to be said in it.';
  return { id, format, path: entry.path, action, reason, operations: [], entry };
}
