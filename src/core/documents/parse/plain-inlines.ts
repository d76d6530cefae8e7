import type { Emphasis, Link, PhrasingContent, Strong } from 'mdast';
import { type Line, NotPlain } from './plain-lines.ts';

/** What is being read: the lines joined by line feeds, and where they stand in the file. */
interface Scan {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** What is open: a pair of stars, or the paragraph itself (0 stars). */
interface Open {
  readonly stars: number;
  readonly children: PhrasingContent[];
}

/** Links as pages have them: words without square brackets, and an address of plain characters. */
const link = /\[((?:[^[\]\\`<!\n]|\\[!-/:-@[-`{-~])+)\]\(([\w:/.~#?=%@+,;-]+)\)/uy;
const code = /`([^`\n\\|]+)`(?!`)/uy;
/** Everything that is only text. */
const words = /[^\\`*_[\]<&!]+/uy;

/**
 * Reads the inside of a block: text, escapes, `code`, *stars*, **stars** and [links](address).
 * @throws NotPlain where anything else stands there, or something that could be read in two ways.
 */
export function readPlainInlines(lines: readonly Line[]): PhrasingContent[] {
  const text = lines.map((line) => line.text).join('\n');
  return readBetween({ text, lines }, 0, text.length);
}

function readBetween(scan: Scan, from: number, to: number): PhrasingContent[] {
  const { text } = scan;
  const stack: Open[] = [{ stars: 0, children: [] }];
  let mayPair = false;
  let at = from;
  while (at < to) {
    const children = (stack.at(-1) as Open).children;
    const plain = match(words, text, at);
    if (plain) {
      const end = Math.min(at + plain[0].length, to);
      addText(children, text.slice(at, end));
      at = end;
      continue;
    }
    const sign = text[at];
    if (sign === '*') at = readStars(text, at, stack);
    else if (sign === '_') {
      const { end, opens, closes } = readRun(text, at);
      // Lines to write on are not pairs. Two runs that could be a pair are left to the whole grammar.
      if (mayPair && closes) throw new NotPlain();
      mayPair ||= opens;
      addText(children, text.slice(at, end));
      at = end;
    } else at = readSign(scan, at, children);
  }
  if (stack.length > 1) throw new NotPlain();
  return stack[0]?.children ?? [];
}

/** One sign that is neither a star nor an underscore. Returns where the rest begins. */
function readSign(scan: Scan, at: number, children: PhrasingContent[]): number {
  const { text } = scan;
  switch (text[at]) {
    case '\\':
      return readEscape(text, at, children);
    case '`': {
      const found = match(code, text, at);
      const value = found?.[1] ?? '';
      if (!found || value.startsWith(' ') || value.endsWith(' ')) throw new NotPlain();
      children.push({ type: 'inlineCode', value });
      return at + found[0].length;
    }
    case '[':
      return readBracket(scan, at, children);
    case '&':
      if (/^&(?:#|[a-z][a-z0-9]*;)/iu.test(text.slice(at, at + 40))) throw new NotPlain();
      break;
    case '!':
      if (text[at + 1] === '[') throw new NotPlain();
      break;
    default:
      // Raw HTML, an address in angle brackets, or the end of brackets that never began.
      throw new NotPlain();
  }
  addText(children, text[at] ?? '');
  return at + 1;
}

function readEscape(text: string, at: number, children: PhrasingContent[]): number {
  const next = text[at + 1] ?? '';
  if (next === '\n' || next === '') throw new NotPlain();
  const isEscape = /[!-/:-@[-`{-~]/u.test(next);
  addText(children, isEscape ? next : '\\');
  return at + (isEscape ? 2 : 1);
}

/** A link, or words in square brackets, which are a blank to fill in. */
function readBracket(scan: Scan, at: number, children: PhrasingContent[]): number {
  const { text } = scan;
  const found = match(link, text, at);
  if (found) {
    const [whole, inside = '', url = ''] = found;
    const start = at + 1;
    const position = { start: pointAt(scan, at), end: pointAt(scan, at + whole.length) };
    const inner = readBetween(scan, start, start + inside.length) as Link['children'];
    children.push({ type: 'link', url, title: null, children: inner, position });
    return at + whole.length;
  }
  const end = text.indexOf(']', at);
  const inside = text.slice(at + 1, end);
  if (end < 0 || text[end + 1] === '(' || /[\\`*_[<&!]/u.test(inside)) throw new NotPlain();
  addText(children, text.slice(at, end + 1));
  return end + 1;
}

/** One star or two: they open, close what was opened by as many, or are only stars with room on both sides. */
function readStars(text: string, at: number, stack: Open[]): number {
  const { end, opens, closes } = readRun(text, at);
  const stars = end - at;
  const top = stack.at(-1) as Open;
  if (!opens && !closes) addText(top.children, text.slice(at, end));
  else if (stars > 2 || opens === closes) throw new NotPlain();
  else if (opens) stack.push({ stars, children: [] });
  else {
    if (top.stars !== stars) throw new NotPlain();
    stack.pop();
    const type = stars === 2 ? 'strong' : 'emphasis';
    (stack.at(-1) as Open).children.push({ type, children: top.children } as Strong | Emphasis);
  }
  return end;
}

/** A run of one sign, and whether it can begin or end something: that hangs on what stands on both sides. */
function readRun(text: string, at: number) {
  const sign = text[at];
  let end = at;
  while (text[end] === sign) end += 1;
  const before = kindOf(text[at - 1]);
  const after = kindOf(text[end]);
  const opens = after === 'word' || (after === 'sign' && before !== 'word');
  const closes = before === 'word' || (before === 'sign' && after !== 'word');
  // Runs of both signs side by side have rules of their own.
  if (/[*_]/u.test(`${text[at - 1]}${text[end]}`)) throw new NotPlain();
  return { end, opens, closes };
}

function kindOf(character: string | undefined): 'room' | 'sign' | 'word' {
  if (character === undefined || /\s/u.test(character)) return 'room';
  return /[\p{P}\p{S}]/u.test(character) ? 'sign' : 'word';
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function addText(children: PhrasingContent[], value: string): void {
  const last = children.at(-1);
  if (last?.type === 'text') last.value += value;
  else children.push({ type: 'text', value });
}

function pointAt({ text, lines }: Scan, at: number) {
  const before = text.slice(0, at).split('\n');
  const { start } = lines[before.length - 1] as Line;
  const column = before.at(-1)?.length ?? 0;
  return { line: start.line, column: start.column + column, offset: start.offset + column };
}
