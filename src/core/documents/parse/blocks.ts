import type { Blockquote, Heading, Html, List, Paragraph, RootContent, Table } from 'mdast';
import { GAP_PREFIX } from '../gap.ts';
import type { Align, Block, Inline } from '../model.ts';
import { readHeading } from './headings.ts';
import { readInlines, readWords, reportComment, reportHtml } from './inlines.ts';
import { type Reading, sourceOf } from './reading.ts';

/** Reads blocks in order. `nested` says that they stand inside a list or a quotation. */
export function readBlocks(nodes: readonly RootContent[], reading: Reading, nested = false): readonly Block[] {
  return nodes.flatMap((node) => readBlock(node, reading, nested));
}

function readBlock(node: RootContent, reading: Reading, nested: boolean): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, reading);
    case 'heading':
      return nested ? readNestedHeading(node, reading) : [readHeading(node, reading)];
    case 'list':
      return [readList(node, reading)];
    case 'table':
      return [readTable(node, reading)];
    case 'blockquote':
      return readSay(node, reading);
    case 'thematicBreak':
      return [readRule(sourceOf(node, reading))];
    case 'html':
      return readHtml(node, reading);
    case 'code':
      if (reading.mode === 'template') reportUnknown(node, reading);
      // One word behind the fence names a language; more are words that somebody wrote.
      return [{ t: 'code', text: node.meta ? `${node.lang} ${node.meta}\n${node.value}` : node.value }];
    default:
      reportUnknown(node, reading);
      return [{ t: 'para', c: readWords(sourceOf(node, reading)) }];
  }
}

function readParagraph(node: Paragraph, reading: Reading): readonly Block[] {
  const source = sourceOf(node, reading);
  // A form that is not known was reported when the forms were placed.
  if (/^[\s>]{0,6}::+(?!form\{ref=)[a-z]/imu.test(source))
    reading.report('unknown-directive', node, 'A line that starts with two colons cannot be used here and stays text.');
  const definition = /^\[(?!\^)([^\]\n]+)\]:[ \t]*\S/mu.exec(source)?.[1];
  if (definition && !definition.startsWith(GAP_PREFIX))
    reading.report('reference-link', node, 'Links are written as [words](address); this one is printed as plain text.');
  const c = readInlines(node.children, reading);
  return c.length > 0 ? [{ t: 'para', c }] : [];
}

/** A line of underscores that stands by itself is there to be written on. Markdown takes it for a rule, which is drawn with hyphens here. */
function readRule(source: string): Block {
  const words = source.trim();
  return /^_{4,}$/u.test(words) ? { t: 'para', c: [{ t: 'text', text: words }] } : { t: 'rule' };
}

function readNestedHeading(node: Heading, reading: Reading): readonly Block[] {
  reading.report('nested-heading', node, 'A heading inside a list or a quotation is printed as bold text.');
  const c = readInlines(node.children, reading);
  return [{ t: 'para', c: c.map((part): Inline => (part.t === 'text' ? { ...part, bold: true } : part)) }];
}

function readList(node: List, reading: Reading): Block {
  return {
    t: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    items: node.children.map((item) => {
      const c = readBlocks(item.children, reading, true);
      return typeof item.checked === 'boolean' ? { checked: item.checked, c } : { c };
    }),
  };
}

function readTable(node: Table, reading: Reading): Block {
  const rows = node.children.map((row) => row.children.map((cell) => readInlines(cell.children, reading)));
  const width = Math.max(...rows.map((row) => row.length));
  const fill = <T>(cells: readonly T[], empty: T): readonly T[] =>
    Array.from({ length: width }, (_none, index) => cells[index] ?? empty);
  const [headers, ...body] = rows.map((row) => fill<readonly Inline[]>(row, []));
  return { t: 'table', align: fill<Align>(node.align ?? [], null), headers: headers ?? [], rows: body };
}

function readSay(node: Blockquote, reading: Reading): readonly Block[] {
  const c = readBlocks(node.children, reading, true);
  return c.length > 0 ? [{ t: 'say', c }] : [];
}

function readHtml(node: Html, reading: Reading): readonly Block[] {
  const form = reading.placed.get(node.position?.start.line ?? 0);
  if (form) return [{ t: 'form', form }];
  const text = node.value.trim();
  if (/^<!--\s*page-break\s*-->$/u.test(text)) return [{ t: 'page-break' }];
  if (/^<!--\s*circlekit:document\s[^>]*-->$/u.test(text)) return [];
  // A comment that is never closed runs to the end of the file; its words are not a note but lost pages.
  const words = reading.mode === 'person' ? text.replace(/<!--.*?-->/gsu, '').trim() : text;
  if (words === '') {
    reportComment(node, reading);
    return [];
  }
  reportHtml(node, reading);
  return [{ t: 'para', c: readWords(words) }];
}

function reportUnknown(node: RootContent, reading: Reading): void {
  reading.report('unknown-markup', node, 'This kind of text cannot be used here, so it is printed as plain text.');
}
