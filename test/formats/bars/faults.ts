import type { Block, Inline } from '../../../src/core/documents/model.ts';
import type { FormField } from '../../../src/core/forms/form.ts';
import { scalePoints } from '../../../src/core/forms/form-words.ts';
import { allBlocks, wordsOf } from '../../support/make-kits.ts';
import type { ExamplePage } from './example-pages.ts';

/** The pages at fault, each with what is wrong with it. */
export function findFaults<Page extends ExamplePage>(
  pages: readonly Page[],
  find: (page: Page) => readonly string[] | string | undefined,
): readonly string[] {
  return pages.flatMap((page) => {
    const found = find(page);
    const faults = typeof found === 'string' ? [found] : (found ?? []);
    return faults.map((fault) => `${page.name}: ${fault}`);
  });
}

/** The fields of every form on a page. */
export function fieldsOf(blocks: readonly Block[]): readonly FormField[] {
  return allBlocks(blocks).flatMap((block) => (block.t === 'form' ? block.form.fields : []));
}

/** How many boxes or lines a field has in which something is typed or ticked, where an option is a box of its own. */
export function countPlaces({ kind, options = [], rows = [] }: FormField): number {
  if (kind === 'note' || kind === 'signature') return 0;
  if (kind === 'choice' || kind === 'choices') return options.length;
  if (kind === 'rating') return rows.length * options.length;
  return kind === 'scale' ? scalePoints.length : 1;
}

/** The headings of a page, in order. */
export function headingsOf(blocks: readonly Block[]): readonly { readonly depth: number; readonly words: string }[] {
  return allBlocks(blocks).flatMap((block) =>
    block.t === 'heading' ? [{ depth: block.depth, words: plain(block.c) }] : [],
  );
}

/** The tables of a page that have heads. */
export function countHeadedTables(blocks: readonly Block[]): number {
  return allBlocks(blocks).filter((block) => block.t === 'table' && block.headers.some((cell) => cell.length > 0))
    .length;
}

/**
 * What is left alone at the foot of a sheet of paper: a heading, or the label of words to say aloud.
 * @param sheets - the text of each, with a line for its foot.
 */
export function findLeftBehind({ doc }: ExamplePage, sheets: readonly string[]): readonly string[] {
  const headings = new Set([...headingsOf(doc.blocks).map(({ words }) => words), 'Say aloud']);
  const ends = sheets.slice(0, -1).map((sheet) => linesOf(sheet).at(-1) ?? '');
  return ends.filter((line) => headings.has(line)).map((line) => `“${line}” ends a sheet`);
}

/** A form that ends in a sheet with nothing but the place to sign. */
export function findLonelySignature({ doc }: ExamplePage, sheets: readonly string[]): string | undefined {
  const fields = fieldsOf(doc.blocks);
  const place = fields.findIndex(({ kind }) => kind === 'signature');
  const last = linesOf(sheets.at(-1) ?? '').join(' ');
  const before = fields[place - 1];
  if (sheets.length < 2 || !before || !last.includes(start(fields[place]?.label ?? ''))) return undefined;
  const asked = [before.label, ...(before.options ?? []).map(({ label }) => label)];
  return asked.some((words) => last.includes(start(words))) ? undefined : 'the signature stands alone';
}

/** Lines with words, the foot left out. */
function linesOf(sheet: string): readonly string[] {
  const lines = sheet.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  return lines.filter((line) => line !== '' && !line.startsWith('As things stood on'));
}

/** Enough to know a question by, and short enough to stand in one line. */
function start(words: string): string {
  return words.slice(0, 24);
}

function plain(inlines: readonly Inline[]): string {
  return wordsOf(inlines).replace(/\s+/gu, ' ').trim();
}
