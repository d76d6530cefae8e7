import { readDocumentId, readPackage } from '../package/read-package.ts';
import { findAll, readXml, type XmlElement } from '../package/read-xml.ts';
import { type Reading, readLines } from './read-lines.ts';
import { readListKinds, readStyleNames, readTargets } from './read-names.ts';

/** The identity of the document in a Word file, or null when it has none or cannot be read. */
export function readId(bytes: Uint8Array): string | null {
  return readDocumentId(bytes);
}

/**
 * What a Word file says, as text to compare: words with their style, lists, tables, links, notes, comments, tracked changes, ticks,
 * heads, feet and the size of the paper. What a program changes by opening and saving (ids, times, proofing marks, the order of the
 * archive, how words are cut into runs) is not in it. Looks that a person changes on styles or columns alone are not seen.
 * @returns null for a file that is damaged, unpacks to more than 50 MB or is no Word file.
 */
export function digestText(bytes: Uint8Array): string | null {
  return readAll(bytes, true)?.join('\n') ?? null;
}

/** The words of a Word file in plain lines: a paragraph or a row of a table each. null as for the digest. */
export function readText(bytes: Uint8Array): readonly string[] | null {
  return readAll(bytes, false);
}

function readAll(bytes: Uint8Array, isMarked: boolean): readonly string[] | null {
  const parts = readPackage(bytes);
  const main = parts?.get('word/document.xml');
  if (!parts || main === undefined) return null;
  const read = (path: string): XmlElement | undefined => readXml(parts.get(path) ?? '') ?? undefined;
  const shared = {
    isMarked,
    styles: readStyleNames(read('word/styles.xml')),
    lists: readListKinds(read('word/numbering.xml')),
  };
  const linesOf = (path: string): readonly string[] | null => {
    const root = readXml(parts.get(path) ?? '');
    const folder = path.replace(/([^/]+)$/u, '_rels/$1.rels');
    const reading: Reading = { ...shared, targets: readTargets(read(folder)) };
    return root && readLines(root, reading);
  };
  const text = linesOf('word/document.xml');
  if (text === null) return null;
  const around = (pattern: RegExp): readonly string[] =>
    [...parts.keys()].filter((path) => pattern.test(path)).flatMap((path) => linesOf(path) ?? ['?']);
  const notes = around(/^word\/(?:comments|footnotes|endnotes)\.xml$/u).map((line) => `note: ${line}`);
  if (!isMarked) return [...text, ...notes];
  // One head may stand in several files, and programs number them anew.
  const edges = new Set(around(/^word\/(?:header|footer)\d*\.xml$/u));
  return [...text, ...notes, ...[...edges].sort().map((line) => `edge: ${line}`), ...paperOf(main)];
}

function paperOf(main: string): readonly string[] {
  const root = readXml(main);
  const sizes = root ? findAll(root, 'pgSz') : [];
  return sizes.map(({ attributes }) => `paper: ${attributes.w} ${attributes.h}`);
}
