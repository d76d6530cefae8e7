import type { Entry } from '../core/changes/change.ts';
import { key } from '../core/changes/lock.ts';
import { normalise, restyle, styleOf } from '../core/changes/text-style.ts';
import { hasMarkers, takeOutMarkers } from '../core/merge/conflict.ts';
import type { Files, Folder } from '../world.ts';
import { encode } from './encode.ts';
import { close, type Settled } from './settled.ts';

/**
 * Settles a page in which both texts stand between marks: one is taken out with the marks, and all else in the page stays.
 * @returns how, or why it cannot be.
 */
export function settleMarked(entry: Entry, stays: 'mine' | 'theirs', files: Files, folder: Folder): Settled | string {
  const { path } = entry;
  const found = folder.look(path);
  const text = found.kind === 'file' ? readUtf8(normalise(found.bytes)) : undefined;
  if (found.kind !== 'file' || text === undefined) return marksStand(entry);
  const settled = { entry: close(entry), offered: undefined };
  if (!hasMarkers(text)) {
    if (stays === 'theirs') return `The marks are gone from ${path}, so there is nothing left in it to choose.`;
    return { ...settled, group: { key: key(entry), steps: [] } };
  }
  const refusal = folder.refusal(path);
  if (refusal !== undefined) return `${path}: ${refusal}`;
  const left = takeOutMarkers(text, stays);
  if (left === undefined) return marksStand(entry);
  const bytes = restyle(encode(left), styleOf(found.bytes));
  const step = { do: 'write', path, bytes, expected: files.digest(found.bytes) } as const;
  return { ...settled, group: { key: key(entry), steps: [step] } };
}

/** undefined: no UTF-8, so that what was written back would have other letters. */
function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function marksStand({ path }: Entry): string {
  return `Both texts stand in ${path}, and the marks between them were changed.`;
}
