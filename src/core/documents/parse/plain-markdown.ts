import type { AlignType, BlockContent, List, ListItem, Root, RootContent, Table, TableRow } from 'mdast';
import { readPlainInlines } from './plain-inlines.ts';
import { cutLine, cutLines, type Line, NotPlain, spanOf } from './plain-lines.ts';

/**
 * Reads Markdown that is written as plainly as our own pages are, many times faster than the whole grammar can be read: a
 * kit of fifteen web pages takes half the time. It gives the same tree, as far as `readBlocks` looks at it, or none:
 * wherever a line could mean something else (tabs, raw HTML, code between fences, lists with odd indents, nested marks),
 * it gives up and the whole text is read by the whole grammar. A test compares both, on every example and on odd texts.
 * @param text - with line feeds only.
 */
export function readPlainMarkdown(text: string): Root | undefined {
  if (/[\t\0]| $/mu.test(text)) return undefined;
  try {
    return { type: 'root', children: readLines(cutLines(text)) };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

type Lines = readonly [Line, ...Line[]];

/** Reads a block that begins at a line. Returns it, and the number of the line behind it. */
type Reader = (lines: readonly Line[], at: number) => { readonly node: RootContent; readonly next: number };

/** What the first signs of a line begin. The first that fits counts. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [/^([-*_])(?: *\1){2,}$/u, (_lines, at) => ({ node: { type: 'thematicBreak' }, next: at + 1 })],
  [/^#{1,6} [^ ]/u, readHeading],
  [/^<!-- (?:(?!-->).)*-->$/u, readComment],
  [/^>(?: |$)/u, readQuotation],
  [/^- [^ ]/u, readList],
  [/^\d{1,9}\. [^ ]/u, readList],
  [/^\|/u, readTable],
];

/** What begins like something else than a paragraph and is none of the above. */
const odd = /^(?: |#{1,6}(?: |$)|[<>~+]|`{3}|[-*](?: |$)|\d{1,9}[.)](?: |$))/u;
/** Lines that turn the paragraph before them into a heading or the head of a table. */
const underline = /^(?:=+|[-|: ]+)$/u;

function readLines(lines: readonly Line[]): RootContent[] {
  const nodes: RootContent[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as Line;
    if (line.text === '') {
      at += 1;
      continue;
    }
    const read = findReader(line.text) ?? readParagraph;
    const { node, next } = read(lines, at);
    nodes.push(node);
    at = next;
  }
  return nodes;
}

function findReader(text: string): Reader | undefined {
  return readers.find(([pattern]) => pattern.test(text))?.[1];
}

function readParagraph(lines: readonly Line[], at: number): ReturnType<Reader> {
  let next = at;
  while (next < lines.length && !endsParagraph((lines[next] as Line).text, next === at)) next += 1;
  const inside = lines.slice(at, next) as unknown as Lines;
  return { node: { type: 'paragraph', children: readPlainInlines(inside), position: spanOf(inside) }, next };
}

/** Only some blocks may begin without an empty line before them. */
function endsParagraph(text: string, isFirst: boolean): boolean {
  if (text === '') return true;
  const begins = isFirst ? undefined : findReader(text);
  if (begins === undefined && !odd.test(text) && (isFirst || !underline.test(text))) return false;
  const isSure = begins === readHeading || begins === readComment || /^(?:- |1\. )/u.test(text);
  if (isFirst || begins === undefined || !isSure) throw new NotPlain();
  return true;
}

function readHeading(lines: readonly Line[], at: number): ReturnType<Reader> {
  const line = lines[at] as Line;
  const depth = line.text.indexOf(' ') as 1 | 2 | 3 | 4 | 5 | 6;
  // Behind a heading such signs are no words.
  if (line.text.endsWith('#')) throw new NotPlain();
  const children = readPlainInlines([cutLine(line, depth + 1)]);
  return { node: { type: 'heading', depth, children, position: spanOf([line]) }, next: at + 1 };
}

function readComment(lines: readonly Line[], at: number): ReturnType<Reader> {
  const line = lines[at] as Line;
  return { node: { type: 'html', value: line.text, position: spanOf([line]) }, next: at + 1 };
}

function readQuotation(lines: readonly Line[], at: number): ReturnType<Reader> {
  let next = at;
  while (lines[next]?.text.startsWith('>')) next += 1;
  // A line without the sign may still belong to the quotation.
  if (next < lines.length && lines[next]?.text !== '') throw new NotPlain();
  const inside = lines.slice(at, next).map((line) => {
    if (line.text !== '>' && !line.text.startsWith('> ')) throw new NotPlain();
    return cutLine(line, Math.min(line.text.length, 2));
  });
  return { node: { type: 'blockquote', children: readLines(inside) as BlockContent[] }, next };
}

function readList(lines: readonly Line[], at: number): ReturnType<Reader> {
  const first = (lines[at] as Line).text;
  const ordered = !first.startsWith('-');
  const marker = ordered ? /^\d{1,9}\. (?=[^ ])/u : /^- (?=[^ ])/u;
  const children: ListItem[] = [];
  let next = at;
  for (;;) {
    const line = lines[next];
    // "- - -" is a rule.
    const width = line && readers[0]?.[0].test(line.text) ? 0 : (marker.exec(line?.text ?? '')?.[0].length ?? 0);
    if (line === undefined || width === 0) break;
    const end = findItemEnd(lines, next, width);
    children.push(readItem(lines.slice(next, end).map((one) => cutLine(one, Math.min(one.text.length, width)))));
    next = end;
  }
  const start = ordered ? Number.parseInt(first, 10) : null;
  const node: List = { type: 'list', ordered, start, children };
  return { node, next };
}

/** An item goes on as long as lines are empty or begin as far in as its words. Returns the line behind it. */
function findItemEnd(lines: readonly Line[], at: number, width: number): number {
  const room = ' '.repeat(width);
  let next = at + 1;
  while (next < lines.length && (lines[next]?.text === '' || lines[next]?.text.startsWith(room))) next += 1;
  const behind = lines[next]?.text ?? '';
  const isOpen = lines[next - 1]?.text !== '' && behind !== '';
  const isSibling = (/^- [^ ]/u.test(behind) && width === 2) || (/^\d{1,9}\. [^ ]/u.test(behind) && width > 2);
  // Without an empty line between, a line may still belong to the item's last paragraph; and some room is neither.
  if ((isOpen && !isSibling) || behind.startsWith(' ')) throw new NotPlain();
  return next;
}

function readItem(lines: readonly Line[]): ListItem {
  const first = lines[0] as Line;
  const box = /^\[([ xX])\]( ?)/u.exec(first.text);
  const rest = cutLine(first, box?.[0].length ?? 0);
  // Behind a hyphen or a number some blocks begin only after an empty line; and a box is one only before words.
  if (findReader(rest.text) || odd.test(rest.text) || box?.[2] === '' || rest.text === '') throw new NotPlain();
  const children = readLines([rest, ...lines.slice(1)]) as BlockContent[];
  if (box === null) return { type: 'listItem', children };
  const [words] = children;
  // The box belongs to the paragraph's place where no plain text stands behind it.
  if (words?.type === 'paragraph' && words.children[0]?.type !== 'text' && words.position)
    words.position.start = first.start;
  return { type: 'listItem', checked: box[1] !== ' ', children };
}

function readTable(lines: readonly Line[], at: number): ReturnType<Reader> {
  let next = at;
  while (lines[next]?.text.startsWith('|')) next += 1;
  if (next < lines.length && lines[next]?.text !== '') throw new NotPlain();
  const [head, rule, ...body] = lines.slice(at, next);
  const signs = rule ? cutRow(rule).map(({ text }) => text) : [];
  if (head === undefined || signs.length === 0 || !signs.every((sign) => /^:?-+:?$/u.test(sign))) throw new NotPlain();
  const children = [head, ...body].map((line): TableRow => {
    const cells = cutRow(line);
    if (cells.length !== signs.length) throw new NotPlain();
    return {
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: readPlainInlines([cell]) })),
    };
  });
  const node: Table = { type: 'table', align: signs.map(alignOf), children };
  return { node, next };
}

/** The cells of a row that begins and ends with a border. */
function cutRow(line: Line): readonly Line[] {
  const { text } = line;
  if (text.length < 2 || !text.endsWith('|') || text.includes('\\|') || text.includes('`')) throw new NotPlain();
  let at = 1;
  return text
    .slice(1, -1)
    .split('|')
    .map((cell) => {
      const room = /^ */u.exec(cell)?.[0].length ?? 0;
      const { start } = cutLine(line, at + room);
      at += cell.length + 1;
      return { text: cell.replace(/^ +| +$/gu, ''), start };
    });
}

function alignOf(sign: string): AlignType {
  if (sign.endsWith(':')) return sign.startsWith(':') ? 'center' : 'right';
  return sign.startsWith(':') ? 'left' : null;
}
