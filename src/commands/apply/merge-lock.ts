import { key, type Lock, readLock, writeLock } from '../../core/changes/lock.ts';

/** What becomes of a document whose steps were not all done. */
export type Left = 'as-before' | { readonly pending: string; readonly beside: string };

/** A document in lock.json; what else stands in it is carried along. */
type Loose = Lock['documents'][number];

/**
 * Writes lock.json for a run that was done but for some documents.
 * @param before - lock.json as it stands.
 * @param after - as it was to become.
 */
export function mergeLock(before: string, after: string, left: ReadonlyMap<string, Left>): string {
  if (left.size === 0) return after;
  const old = readLoose(before);
  const fresh = readLoose(after);
  const entries = new Map(fresh.documents.map((entry) => [key(entry), entry]));
  const known = new Map(old.documents.map((entry) => [key(entry), entry]));
  for (const [id, how] of left) {
    const wanted = entries.get(id);
    const entry = known.get(id) ?? (how === 'as-before' || !wanted ? undefined : neverMade(wanted));
    if (entry === undefined) entries.delete(id);
    else entries.set(id, how === 'as-before' ? entry : { ...entry, status: 'pending', ...how });
  }
  return writeLock({ ...(after === '' ? old : fresh), documents: [...entries.values()] });
}

function neverMade({ exact: _exact, ...entry }: Loose): Loose {
  return { ...entry, base: '' };
}

/** Takes documents over from one lock.json into another. */
export function takeEntries(from: string, into: string, keys: ReadonlySet<string>): string {
  return mergeLock(from, into, new Map([...keys].map((one) => [one, 'as-before'])));
}

/** The documents of a lock.json, as they stand in it. */
export function readLoose(text: string): Lock {
  try {
    const lock = JSON.parse(text) as Lock;
    if (Array.isArray(lock.documents))
      return { ...lock, documents: lock.documents.filter(isEntry), leftOut: readLock(text).leftOut };
  } catch {
    // As good as none.
  }
  return { schema: 1, program: '', packs: [], documents: [] };
}

function isEntry(data: unknown): data is Loose {
  return typeof data === 'object' && data !== null && 'id' in data && 'format' in data;
}
