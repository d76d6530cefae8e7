import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Block, CircleDoc } from '../../../src/core/documents/model.ts';
import { writeDocx } from '../../../src/formats/docx/write-docx.ts';
import { readPackage } from '../../../src/formats/package/read-package.ts';
import { makeDoc } from '../html/make-doc.ts';

/** The parts of a Word file by path; each is text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return readPackage(bytes) ?? new Map();
}

/** The paths of everything in a Word file, pictures too. */
export function pathsIn(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes));
}

/** One part of a document with these blocks; the text itself unless another is named. */
export function writePart(
  blocks: readonly Block[],
  given: Partial<CircleDoc> = {},
  path = 'word/document.xml',
): string {
  return partsOf(writeDocx(makeDoc(blocks, given))).get(path) ?? '';
}

/** The same file with parts changed, as another program might have saved it; undefined takes one out. */
export function changeParts(
  bytes: Uint8Array,
  change: (text: string, path: string) => string | undefined,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const changed = [...partsOf(bytes), ...Object.entries(more)].flatMap(([path, text]) => {
    const result = change(text, path);
    return result === undefined ? [] : [[path, strToU8(result)] as const];
  });
  return zipSync(Object.fromEntries(changed.reverse()), { mtime: '2020-05-05T05:05:05' });
}
