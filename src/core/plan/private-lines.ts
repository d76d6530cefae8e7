import type { KeyTree } from './key-tree.ts';
import { lineText, type TextLines } from './text-lines.ts';

interface Shape {
  /** How far in (from 0) the line's first key or text stands. */
  readonly column: number;
  /** How far in the first dash of a list item stands. */
  readonly dash?: number;
  readonly key?: string;
  /** Where the value starts, in characters. */
  readonly value: number;
}

/** Most lines that are looked at above one line, so that a hostile file costs no time. */
const LONGEST_WAY = 300;

const LINE = /^(\s*)((?:-\s+)*)(?:(["']?)([\p{L}\p{N}_.-]+)\3\s*:(?=\s|$|["'{[]))?/u;

/** How far in the text stands; a tab counts as further than any spaces that people type. */
function widthOf(indent: string): number {
  return indent.replaceAll('\t', ' '.repeat(8)).length;
}

function shapeOf(line: string): Shape {
  const [whole = '', indent = '', dashes = '', , key] = LINE.exec(line) ?? [];
  const column = widthOf(indent + dashes);
  const dash = dashes === '' ? {} : { dash: widthOf(indent) };
  const value = key === undefined ? indent.length + dashes.length : whole.length;
  return { column, ...dash, ...(key === undefined ? {} : { key }), value };
}

/**
 * The dotted key that a line seems to belong to, told from indentation alone, so that it also works where the YAML
 * does not. Empty when nothing can be told, undefined when the way up is too long.
 */
function guessKey(lines: TextLines, index: number): string | undefined {
  const keys: string[] = [];
  let shape = shapeOf(lineText(lines, index));
  if (shape.key !== undefined) keys.unshift(shape.key);
  for (let above = index - 1; above >= 0 && shape.column > 0; above--) {
    if (index - above > LONGEST_WAY) return undefined;
    const line = lineText(lines, above);
    if (/^\s*(#|$)/.test(line)) continue;
    const next = shapeOf(line);
    // The items of a list may stand in the same column as the key above them.
    const isParent = next.column < shape.column || (next.column === shape.dash && next.dash === undefined);
    if (!isParent || next.key === undefined) continue;
    keys.unshift(next.key);
    shape = next;
  }
  return keys.join('.');
}

/** The line itself if it has a key, else the one above that has: a text may go on in a column where it should not. */
function findKeyLine(lines: TextLines, index: number): number {
  let at = index;
  while (at > 0 && index - at < LONGEST_WAY && shapeOf(lineText(lines, at)).key === undefined) at--;
  return at;
}

function mayBePrivate(key: string | undefined, keys: KeyTree): boolean {
  if (key === undefined) return true;
  const hidden = [...keys.byKey.values()].filter(({ sensitive }) => sensitive).map((question) => question.key);
  if (hidden.some((one) => key === one || key.startsWith(`${one}.`) || one.startsWith(`${key}.`))) return true;
  // A line in the wrong column leads to a key that there is not; then the last name decides.
  const isKnown = [...keys.byKey.keys()].some((one) => key === one || key.startsWith(`${one}.`));
  return !isKnown && hidden.some((one) => one.slice(one.lastIndexOf('.') + 1) === key.slice(key.lastIndexOf('.') + 1));
}

/**
 * The line as it may be shown in a report: where it may hold a name, a phone number or an address, every sign of the
 * value is replaced by `*`. Better one line too many than one too few.
 */
export function showLine(lines: TextLines, index: number, keys: KeyTree): string {
  const line = lineText(lines, index);
  const guesses = [guessKey(lines, index), guessKey(lines, findKeyLine(lines, index))];
  if (!guesses.some((key) => mayBePrivate(key, keys))) return line;
  const { value } = shapeOf(line);
  return line.slice(0, value) + line.slice(value).replace(/\S/gu, (sign) => '*'.repeat(sign.length));
}
