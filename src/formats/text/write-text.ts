import { gapText } from '../../core/documents/gap.ts';
import type { Block, CircleDoc, Inline } from '../../core/documents/model.ts';
import { writeFormText } from './form.ts';
import { countCharacters, wrapText } from './wrap.ts';

type List = Extract<Block, { t: 'list' }>;
type Table = Extract<Block, { t: 'table' }>;

/** Writes a document as plain text that needs no program to read: lines of at most `width` characters. */
export function writeText(doc: CircleDoc, width = 72): string {
  return `${writeBlocks(doc.blocks, width).join('\n\n')}\n`;
}

function writeBlocks(blocks: readonly Block[], width: number): readonly string[] {
  return blocks.flatMap((block) => {
    const text = writeBlock(block, width);
    return text === '' ? [] : [text];
  });
}

function writeBlock(block: Block, width: number): string {
  switch (block.t) {
    case 'heading':
      return writeHeading(block, width);
    case 'para':
      return wrapText(wordsOf(block.c), width);
    case 'list':
      return writeList(block, width);
    case 'table':
      return writeTable(block, width);
    case 'say':
      return prefixLines(writeBlocks(block.c, width - 2).join('\n\n'), '> ', '> ');
    case 'form':
      return writeFormText(block.form, width).join('\n\n');
    case 'code':
      return prefixLines(block.text, '    ', '    ');
    case 'rule':
      return '-'.repeat(Math.min(width, 24));
    case 'page-break':
      return '';
  }
}

function writeHeading(block: Extract<Block, { t: 'heading' }>, width: number): string {
  const words = wrapText(wordsOf(block.c), width);
  if (block.depth > 2) return words;
  const longest = Math.max(...words.split('\n').map(countCharacters));
  return `${words}\n${(block.depth === 1 ? '=' : '-').repeat(longest)}`;
}

function writeList(list: List, width: number): string {
  const items = list.items.map((item, index) => {
    const mark = list.ordered ? `${list.start + index}. ` : '- ';
    const box = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
    const start = `${mark}${box}`;
    const isTight = item.c.every(({ t }) => t === 'para' || t === 'list') && item.c.length <= 2;
    const content = writeBlocks(item.c, width - start.length).join(isTight ? '\n' : '\n\n');
    return prefixLines(content, start, ' '.repeat(start.length));
  });
  return items.join('\n');
}

/** A row with a name in front becomes a small list: columns side by side would not fit. */
function writeTable(table: Table, width: number): string {
  const cells = [table.headers, ...table.rows].map((row) => row.map((cell) => wordsOf(cell).replace(/\n/gu, ' ')));
  const widths = table.headers.map((_header, column) =>
    Math.max(...cells.map((row) => countCharacters(row[column] ?? ''))),
  );
  const total = widths.reduce((sum, one) => sum + one + 2, -2);
  if (total > width) return writeRows(cells, width);
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - countCharacters(cell))))
      .join('  ')
      .replace(/ +$/u, '');
  const [head = [], ...rows] = cells;
  return [line(head), widths.map((size) => '-'.repeat(size)).join('  '), ...rows.map(line)].join('\n');
}

function writeRows(cells: readonly (readonly string[])[], width: number): string {
  const [headers = [], ...rows] = cells;
  const writeCell = (cell: string, column: number): string => {
    const name = headers[column] ?? '';
    const start = column === 0 ? '- ' : '  ';
    return wrapText(name === '' || column === 0 ? cell : `${name}: ${cell}`, width, start, '  ');
  };
  const written = rows.map((row) => row.map(writeCell).join('\n'));
  return (written.length > 0 ? written : [wrapText(headers.join(', '), width, '- ', '  ')]).join('\n');
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((part) => {
      if (part.t === 'break') return '\n';
      if (part.t === 'gap') return gapText(part.words);
      return part.href === undefined ? part.text : withAddress(part.text, part.href);
    })
    .join('');
}

/** Addresses outside the kit are spelled out; a page of the kit is known by its title. */
function withAddress(text: string, href: string): string {
  const address = href.replace(/^(?:mailto|tel):/iu, '');
  const isOutside = /^[a-z]+:/iu.test(href);
  return !isOutside || text.replace(/\s/gu, '').includes(address.replace(/^https:\/\/|\/$/gu, ''))
    ? text
    : `${text} (${address})`;
}

function prefixLines(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.replace(/ +$/u, ''))
    .join('\n');
}
