import { childOf, type XmlElement } from '../package/read-xml.ts';
import { readValue } from './read-names.ts';
import { readRuns, startWords, type Words } from './read-runs.ts';

/** What is needed to understand one part of a Word file. */
export interface Reading {
  /** With styles, looks of words and addresses; else plain words. */
  readonly isMarked: boolean;
  readonly styles: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, string>;
  readonly targets: ReadonlyMap<string, string>;
}

/** Stands for the start of a page, which programs write before a paragraph or behind the one above. */
export const PAGE = '\f';

/** Reads the paragraphs and tables below an element, one line each. Empty paragraphs have no line. */
export function readLines(root: XmlElement, reading: Reading): readonly string[] {
  return root.children.flatMap((child): readonly string[] => {
    if (typeof child === 'string') return [];
    switch (child.name) {
      case 'p':
        return readParagraph(child, reading);
      case 'tbl':
        return readTable(child, reading);
      case 'ins':
      case 'moveTo':
        return readLines(child, reading).map((line) => `{+ ${line} +}`);
      case 'del':
      case 'moveFrom':
        return readLines(child, reading).map((line) => `{- ${line} -}`);
      case 'Fallback':
        return [];
      default:
        return readLines(child, reading);
    }
  });
}

function readParagraph(paragraph: XmlElement, reading: Reading): readonly string[] {
  const properties = childOf(paragraph, 'pPr');
  const words: Words = startWords();
  readRuns(paragraph, reading, words);
  const [first = '', ...rest] = words.write(reading.isMarked).split(PAGE).map(tidy);
  const start = reading.isMarked ? describe(properties, reading) : '';
  const opens = childOf(properties, 'pageBreakBefore') ? ['[page]'] : [];
  const parts = [first, ...rest].flatMap((text, index) => [
    ...(index > 0 ? ['[page]'] : []),
    ...(text === '' ? [] : [`${start}${text}`]),
  ]);
  const all = [...opens, ...parts, ...words.inside.map((line) => `box: ${line}`)];
  return reading.isMarked ? all : all.filter((line) => line !== '[page]');
}

function readTable(table: XmlElement, reading: Reading): readonly string[] {
  return rowsOf(table).map((row) => {
    const cells = cellsOf(row).map((cell) => readLines(cell, reading).join(' / '));
    const isHead = reading.isMarked && childOf(childOf(row, 'trPr'), 'tblHeader') !== undefined;
    return `${isHead ? 'head ' : ''}| ${cells.join(' | ')} |`;
  });
}

/** Rows and cells may stand inside controls and tracked changes. */
function rowsOf(table: XmlElement): readonly XmlElement[] {
  return nested(table, 'tr');
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return nested(row, 'tc');
}

function nested(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child): readonly XmlElement[] => {
    if (typeof child === 'string') return [];
    if (child.name === name) return [child];
    return ['sdt', 'sdtContent', 'customXml', 'ins', 'del'].includes(child.name) ? nested(child, name) : [];
  });
}

/** The style of a paragraph, its place in a list, and a tracked change of its look or its end. */
function describe(properties: XmlElement | undefined, { styles, lists }: Reading): string {
  const style = styles.get(readValue(properties, 'pStyle') ?? '') ?? 'normal';
  const numbering = childOf(properties, 'numPr');
  const level = readValue(numbering, 'ilvl') ?? '0';
  const kind = numbering ? lists.get(`${readValue(numbering, 'numId')} ${level}`) : undefined;
  const list = kind === undefined || kind === 'none' ? '' : ` ${kind} ${level}`;
  const mark = childOf(properties, 'rPr');
  const isTracked = ['ins', 'del'].some((name) => childOf(mark, name)) || childOf(properties, 'pPrChange');
  return `${style}${list}${isTracked ? ' changed' : ''}: `;
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
