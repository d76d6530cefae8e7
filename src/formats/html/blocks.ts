import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Align, Block } from '../../core/documents/model.ts';
import { writeForm } from './form.ts';
import { wordsOf, writeInlines } from './inlines.ts';
import { fillIn, type HtmlWords } from './words.ts';

type Table = Extract<Block, { t: 'table' }>;
type List = Extract<Block, { t: 'list' }>;

/** What the blocks of one page share while they are written. */
export interface Page {
  readonly words: HtmlWords;
  readonly counts: { tables: number; forms: number };
  readonly anchors: Set<string>;
}

/** Starts a page on which nothing has been written yet. */
export function startPage(words: HtmlWords): Page {
  return { words, counts: { tables: 0, forms: 0 }, anchors: new Set() };
}

/** Blocks in order. */
export function writeBlocks(blocks: readonly Block[], page: Page): ElementContent[] {
  return blocks.map((block) => writeBlock(block, page));
}

function writeBlock(block: Block, page: Page): ElementContent {
  switch (block.t) {
    case 'heading':
      return h(`h${block.depth}`, { id: makeAnchor(wordsOf(block.c), page) }, writeInlines(block.c, page.words));
    case 'para':
      return h('p', writeInlines(block.c, page.words));
    case 'list':
      return writeList(block, page);
    case 'table':
      return writeTable(block, page);
    case 'say':
      return h('blockquote', [h('p.label', page.words.sayAloud), ...writeBlocks(block.c, page)]);
    case 'form':
      page.counts.forms += 1;
      return writeForm(block.form, `f${page.counts.forms}`, page.words);
    case 'code':
      return h('pre', { tabIndex: 0 }, h('code', block.text));
    case 'rule':
      return h('hr');
    case 'page-break':
      return h('div.page-break');
  }
}

function writeList(list: List, page: Page): ElementContent {
  const isTasks = list.items.some(({ checked }) => checked !== undefined);
  const items = list.items.map((item) => {
    const [first, ...rest] = item.c;
    if (item.checked === undefined)
      return h('li', isTight(item.c) ? writeTight(item.c, page) : writeBlocks(item.c, page));
    const box = h('input', { type: 'checkbox', checked: item.checked });
    const label = first?.t === 'para' ? writeInlines(first.c, page.words) : [];
    const others = first?.t === 'para' ? rest : item.c;
    return h('li.task', [h('label', [box, h('span', label)]), ...writeBlocks(others, page)]);
  });
  const start = list.ordered && list.start !== 1 ? list.start : undefined;
  return h(list.ordered ? 'ol' : 'ul', { start, className: isTasks ? ['tasks'] : undefined }, items);
}

/** One paragraph, with at most a list below it: written without the room around paragraphs. */
function isTight(blocks: readonly Block[]): boolean {
  return blocks[0]?.t === 'para' && blocks.slice(1).every(({ t }) => t === 'list');
}

function writeTight(blocks: readonly Block[], page: Page): ElementContent[] {
  return blocks.flatMap((block) =>
    block.t === 'para' ? writeInlines(block.c, page.words) : [writeBlock(block, page)],
  );
}

function writeTable(table: Table, page: Page): ElementContent {
  page.counts.tables += 1;
  const { words } = page;
  // The first column names its row when it has words in every row.
  const named = table.headers.length > 1 && table.rows.every(([first]) => first && first.length > 0);
  const head = table.headers.map((cell, index) => {
    const style = alignOf(table.align[index]);
    return cell.length === 0 ? h('td', style) : h('th', { scope: 'col', ...style }, writeInlines(cell, words));
  });
  const rows = table.rows.map((row) =>
    h(
      'tr',
      row.map((cell, index) => {
        const style = alignOf(table.align[index]);
        const content = writeInlines(cell, words);
        return index === 0 && named ? h('th', { scope: 'row', ...style }, content) : h('td', style, content);
      }),
    ),
  );
  const label = fillIn(words.table, { number: page.counts.tables });
  // A wide table is moved sideways on a small screen, which must work from the keyboard too.
  const box = { role: 'group', ariaLabel: label, tabIndex: 0 };
  // A table whose heads are all empty has no first row to show.
  const heads = table.headers.some((cell) => cell.length > 0) ? [h('thead', h('tr', head))] : [];
  return h('div.table', box, h('table', [...heads, h('tbody', rows)]));
}

function alignOf(align: Align | undefined): { className?: string[] } {
  return align === 'right' || align === 'center' ? { className: [align] } : {};
}

/** A name for a place on the page that other pages can link to; the second of the same name ends in -2. */
function makeAnchor(words: string, page: Page): string {
  const name =
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/gu, '') || 'part';
  let anchor = name;
  for (let number = 2; page.anchors.has(anchor); number += 1) anchor = `${name}-${number}`;
  page.anchors.add(anchor);
  return anchor;
}
