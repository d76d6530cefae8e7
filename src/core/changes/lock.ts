import { type Format, isFormat } from '../documents/format.ts';
import { type Lacking, rightToLeftWords } from '../documents/lacking.ts';
import { isBesideName } from './beside.ts';
import type { Entry, Status } from './change.ts';
import { foldPath, isSafePath } from './safe-path.ts';

/** What circlekit remembers of a kit: `.circlekit/lock.json`. */
export interface Lock {
  readonly schema: 1;
  readonly program: string;
  readonly packs: readonly { readonly id: string; readonly digest: string }[];
  readonly documents: readonly Entry[];
  /** Absent when every file could be made. */
  readonly leftOut?: readonly LeftOut[];
}

/** A file that could not be made, and cannot be as long as it would be made from the same. */
export interface LeftOut extends Pick<Entry, 'id' | 'format'> {
  /** Digest of what it would be made from. */
  readonly from: string;
  readonly lacking: Lacking;
}

const statuses: readonly unknown[] = ['managed', 'removed-by-you', 'parked', 'pending'] satisfies Status[];

/**
 * Reads lock.json, which is untrusted: anybody may have changed it. An entry that is not right is left out, and its
 * document counts as never made by us, so it is never overwritten.
 * @returns the entries, and what could not be made; `newer` when a later program wrote the file, which must then be left alone.
 */
export function readLock(text: string): {
  entries: readonly Entry[];
  leftOut: readonly LeftOut[];
  newer: boolean;
} {
  const nothing = { entries: [], leftOut: [], newer: false } as const;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return nothing;
  }
  if (typeof data !== 'object' || data === null) return nothing;
  const { schema, documents, leftOut } = data as Readonly<Record<string, unknown>>;
  if (typeof schema === 'number' && schema > 1) return { ...nothing, newer: true };
  const entries = Array.isArray(documents) ? documents.map(readEntry).filter((entry) => entry !== undefined) : [];
  return {
    entries: withoutTwins(entries),
    leftOut: Array.isArray(leftOut) ? leftOut.filter(isLeftOut) : [],
    newer: false,
  };
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
  const leftOut = [...(lock.leftOut ?? [])].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const rest = leftOut.length === 0 ? '' : `,"leftOut":${JSON.stringify(leftOut)}`;
  return `{${head},"documents":[\n${documents.join(',\n')}\n]${rest}}\n`;
}

function isLeftOut(data: unknown): data is LeftOut {
  if (typeof data !== 'object' || data === null) return false;
  const { id, format, from, lacking } = data as Record<string, unknown>;
  const isReason = lacking === rightToLeftWords || (typeof lacking === 'string' && /^[^\p{C}\s]$/u.test(lacking));
  return typeof id === 'string' && isFormat(format) && isDigest(from) && isReason;
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
