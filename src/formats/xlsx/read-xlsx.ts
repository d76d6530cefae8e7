import { readPackage } from '../package/read-package.ts';
import { childOf, findAll, readXml, textIn, type XmlElement } from '../package/read-xml.ts';

/**
 * What an Excel file says, as text to compare: every cell that is not empty by sheet and place, a sum by its formula, and notes.
 * Looks, widths and what a program changes by opening and saving are not in it.
 * @returns null for a file that is damaged, unpacks to more than 50 MB or is no Excel file.
 */
export function digestSheets(bytes: Uint8Array): string | null {
  const parts = readPackage(bytes);
  const read = (path: string): XmlElement | undefined => readXml(parts?.get(path) ?? '') ?? undefined;
  const workbook = read('xl/workbook.xml');
  if (!parts || !workbook) return null;
  const shared = readShared(read('xl/sharedStrings.xml'));
  const targets = readTargets(read('xl/_rels/workbook.xml.rels'));
  const sheets = findAll(workbook, 'sheet').flatMap(({ attributes }): readonly string[] => {
    const root = read(targets.get(attributes.id ?? '') ?? '');
    return [
      `sheet: ${attributes.name}`,
      ...(root ? findAll(root, 'c').flatMap((cell) => readCell(cell, shared)) : ['?']),
    ];
  });
  const notes = [...parts.keys()].filter((path) => /^xl\/(?:threadedC|c)omments/u.test(path));
  return [...sheets, ...notes.map((path) => `note: ${textOf(read(path))}`)].join('\n');
}

function readCell(cell: XmlElement, shared: readonly string[]): readonly string[] {
  const place = cell.attributes.r ?? '';
  const formula = textOf(childOf(cell, 'f'));
  if (formula !== '') return [`${place} = ${formula}`];
  const words = cell.attributes.t === 'inlineStr' ? textOf(childOf(cell, 'is')) : readValue(cell, shared);
  return words === '' ? [] : [`${place}: ${words}`];
}

/** Texts are gathered in a part of their own by most programs; numbers are written with more or fewer digits. */
function readValue(cell: XmlElement, shared: readonly string[]): string {
  const value = textOf(childOf(cell, 'v'));
  const { t: kind = 'n' } = cell.attributes;
  if (kind === 's') return shared[Number(value)] ?? '';
  return kind === 'n' && value !== '' ? String(Number(value)) : value;
}

function readShared(root: XmlElement | undefined): readonly string[] {
  return root ? findAll(root, 'si').map(textOf) : [];
}

function readTargets(root: XmlElement | undefined): ReadonlyMap<string, string> {
  const all = root ? findAll(root, 'Relationship') : [];
  return new Map(
    all.map(({ attributes: { Id = '', Target = '' } }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`,
    ]),
  );
}

function textOf(element: XmlElement | undefined): string {
  return element ? textIn(element).normalize('NFC').trim() : '';
}
