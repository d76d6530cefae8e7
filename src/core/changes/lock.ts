import type { Entry, Status } from './change.ts';

/** What circlekit remembers of a kit: `.circlekit/lock.json`. */
export interface Lock {
  readonly schema: 1;
  readonly program: string;
  readonly packs: readonly { readonly id: string; readonly digest: string }[];
  readonly documents: readonly Entry[];
}

const statuses: readonly Status[] = ['managed', 'removed-by-you', 'pending'];

/**
 * Reads lock.json, which is untrusted: anybody may have changed it. An entry that is not right is left out, and its
 * document counts as never made by us, so it is never overwritten.
 * @returns the entries; `newer` when a later program wrote the file, which must then be left alone.
 */
export function readLock(text: string): { entries: readonly Entry[]; newer: boolean } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { entries: [], newer: false };
  }
  if (typeof data !== 'object' || data === null) return { entries: [], newer: false };
  const { schema, documents } = data as { schema?: unknown; documents?: unknown };
  if (typeof schema === 'number' && schema > 1) return { entries: [], newer: true };
  return { entries: Array.isArray(documents) ? documents.filter(isEntry) : [], newer: false };
}

/** Writes lock.json: stable order, one entry a line, so that people who use git get small differences. */
export function writeLock(lock: Lock): string {
  const documents = [...lock.documents]
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map((entry) => JSON.stringify(entry));
  const { schema, program, packs } = lock;
  const head = JSON.stringify({ schema, program, packs }).slice(1, -1);
  return `{${head},"documents":[\n${documents.join(',\n')}\n]}\n`;
}

/** A document's identity. */
export function key({ id, format }: Pick<Entry, 'id' | 'format'>): string {
  return `${id}.${format}`;
}

function isEntry(data: unknown): data is Entry {
  if (typeof data !== 'object' || data === null) return false;
  const entry = data as Record<string, unknown>;
  return (
    typeof entry.id === 'string' &&
    ['md', 'html', 'csv', 'ics'].includes(entry.format as string) &&
    typeof entry.path === 'string' &&
    isInside(entry.path) &&
    typeof entry.base === 'string' &&
    /^(?:[0-9a-f]{64})?$/u.test(entry.base) &&
    statuses.includes(entry.status as Status)
  );
}

/** A path inside the kit folder: no parent, no absolute path, no drive, no backslash. */
function isInside(path: string): boolean {
  return (
    /^[a-z0-9][a-zA-Z0-9./-]*$/u.test(path) &&
    !path.split('/').some((part) => part === '' || part === '..' || part === '.')
  );
}
