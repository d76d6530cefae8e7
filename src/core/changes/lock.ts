import { type Format, isFormat } from '../documents/format.ts';
import { isBesideName } from './beside.ts';
import type { Entry, Status } from './change.ts';
import { foldPath, isSafePath } from './safe-path.ts';

/** What circlekit remembers of a kit: `.circlekit/lock.json`. */
export interface Lock {
  readonly schema: 1;
  readonly program: string;
  readonly packs: readonly { readonly id: string; readonly digest: string }[];
  readonly documents: readonly Entry[];
}

const statuses: readonly unknown[] = ['managed', 'removed-by-you', 'parked', 'pending'] satisfies Status[];

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
  const entries = Array.isArray(documents) ? documents.map(readEntry).filter((entry) => entry !== undefined) : [];
  return { entries: withoutTwins(entries), newer: false };
}

/** Two documents cannot be one file: neither is believed. */
function withoutTwins(entries: readonly Entry[]): readonly Entry[] {
  const counts = new Map<string, number>();
  const claims = ({ base }: Entry): boolean => base !== '';
  for (const entry of entries.filter(claims))
    counts.set(foldPath(entry.path), (counts.get(foldPath(entry.path)) ?? 0) + 1);
  return entries.filter((entry) => !claims(entry) || counts.get(foldPath(entry.path)) === 1);
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

/** Takes over what is known and right, piece by piece: nothing else of the file is ever written back. */
function readEntry(data: unknown): Entry | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id, format, path, pack, base, status, ...rest } = data as Record<string, unknown>;
  const { generated, exact, ends, bom, from, pending, beside, marked, retired } = rest;
  const isRight =
    typeof id === 'string' &&
    /^[a-z0-9][a-z0-9./-]*$/u.test(id) &&
    isFormat(format) &&
    isPage(path, format) &&
    (base === '' || isDigest(base)) &&
    statuses.includes(status);
  if (!isRight) return undefined;
  return {
    id,
    format: format as Format,
    path,
    ...(isPage(generated, format) && generated !== path ? { generated } : {}),
    pack: typeof pack === 'string' ? pack : '',
    base,
    ...(isDigest(exact) ? { exact } : {}),
    ends: ends === 'crlf' ? 'crlf' : 'lf',
    bom: bom === true,
    status: status as Status,
    ...(isDigest(from) ? { from } : {}),
    ...(isDigest(pending) ? { pending } : {}),
    ...(isPage(beside, format) && isBesideName(beside) ? { beside } : {}),
    ...(marked === true ? { marked } : {}),
    ...(retired === true ? { retired } : {}),
  };
}

function isDigest(data: unknown): data is string {
  return typeof data === 'string' && /^[0-9a-f]{64}$/u.test(data);
}

/** A path inside the kit whose ending is that of the format. */
function isPage(data: unknown, format: unknown): data is string {
  return isSafePath(data) && data.endsWith(`.${String(format)}`);
}
