import { isScalar, type ParsedNode, type YAMLMap } from 'yaml';
import type { Value } from '../when.ts';
import { type KeyTree, TOP_KEYS } from './key-tree.ts';
import { colonEnd, isEmpty, isInline, type KeyPair, pairBefore, pairEnd, type Spot } from './locate-key.ts';
import { joinHead, type Meant, type Rendered, renderBlock, renderEntry } from './render-value.ts';

/** One cut in the text: what stands from `start` to `end` gives way to `text`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An answer to be written, what it is meant to be, and the comment for a key that is new. */
export interface Answer {
  readonly value: Value;
  readonly meant: Meant;
  readonly comment: string;
}

/** The offset of the end of the line, before its line end. */
function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed === -1) return text.length;
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** The offset at which the line begins, after a byte-order mark. */
function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

function newlineOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

function columnOf(text: string, pair: KeyPair): number {
  const start = pair.key.range[0];
  return start - lineStart(text, start);
}

function findComment(text: string, from: number): string {
  return /(?:^|\s)(#.*)$/.exec(text.slice(from, lineEnd(text, from)))?.[1] ?? '';
}

/** The comment that belongs to the key: on its own line, or behind a value that ends on a later one. */
function keptComment(text: string, pair: KeyPair): string {
  const colon = colonEnd(text, pair);
  const { value } = pair;
  if (value === null || isEmpty(value)) return findComment(text, Math.max(colon, value?.range[1] ?? 0));
  if (isInline(value)) return findComment(text, value.range[1]) || findOwnLine(text, colon, value);
  return findComment(text, isScalar(value) ? value.range[0] : colon);
}

/** The comment on the line of a key whose value begins further down. */
function findOwnLine(text: string, colon: number, value: ParsedNode): string {
  return value.range[0] > lineEnd(text, colon) ? findComment(text, colon) : '';
}

/** Replaces all that stands behind the colon, down to the end of the value's last line, but for the comment. */
function refill(text: string, pair: KeyPair, { head, lines }: Rendered): Change {
  const newline = newlineOf(text);
  const first = joinHead(head, keptComment(text, pair));
  return {
    start: colonEnd(text, pair),
    end: lineEnd(text, pairEnd(text, pair)),
    text: [first, ...lines].join(newline),
  };
}

function setValue(text: string, pair: KeyPair, { value, meant }: Answer): Change {
  const rendered = renderBlock(value, meant, columnOf(text, pair));
  const [start, end] = pair.value?.range ?? [0, 0];
  const isSwap = rendered.lines.length === 0 && end > start && isInline(pair.value);
  return isSwap ? { start, end, text: rendered.head } : refill(text, pair, rendered);
}

/** Moves past the comments that are indented further than the new key: they belong to what stands above. */
function skipComments(text: string, end: number, column: number): number {
  let at = end;
  for (;;) {
    const next = /^\r?\n( *)#[^\n]*/.exec(text.slice(at, lineEnd(text, at + 2)));
    if (next === null || (next[1] ?? '').length <= column) return at;
    at += next[0].length;
  }
}

/** Whether the sections of this file have blank lines between them. */
function hasGaps(text: string, root: YAMLMap.Parsed): boolean {
  return root.items.some((pair, index) => {
    const next = root.items[index + 1];
    return next !== undefined && /\n[ \t]*\r?\n/.test(text.slice(pairEnd(text, pair), next.key.range[0]));
  });
}

function addEntry(text: string, spot: Spot & { kind: 'missing' }, answer: Answer, keys: KeyTree): Change {
  const { map, above, owner, missing } = spot;
  const [first] = map.items;
  const column = first === undefined ? 0 : columnOf(text, first);
  const newline = newlineOf(text);
  const lines = renderEntry(missing, answer.value, answer.meant, column, answer.comment);
  const before = pairBefore(map, above, missing[0] ?? '', keys);
  if (before !== undefined) {
    const isSection = above === '' && !TOP_KEYS.includes(missing[0] ?? '');
    const all = isSection && hasGaps(text, map) ? ['', ...lines] : lines;
    const at = skipComments(text, lineEnd(text, pairEnd(text, before)), column);
    return { start: at, end: at, text: all.map((line) => newline + line).join('') };
  }
  if (owner !== undefined) {
    const at = lineEnd(text, colonEnd(text, owner));
    return { start: at, end: at, text: lines.map((line) => newline + line).join('') };
  }
  const at = first === undefined ? 0 : lineStart(text, first.key.range[0]);
  return { start: at, end: at, text: lines.map((line) => line + newline).join('') };
}

/** The change that sets an answer whose key stands, or belongs, on a line of its own. */
export function spliceBlock(text: string, spot: Spot, answer: Answer, keys: KeyTree): Change {
  switch (spot.kind) {
    case 'there':
      return setValue(text, spot.pair, answer);
    case 'empty': {
      const column = columnOf(text, spot.pair) + 2;
      const lines = renderEntry(spot.missing, answer.value, answer.meant, column, answer.comment);
      return refill(text, spot.pair, { head: '', lines });
    }
    case 'missing':
      return addEntry(text, spot, answer, keys);
  }
}

/** The change that takes a key out with all its lines. */
export function removeBlock(text: string, _map: YAMLMap.Parsed, pair: KeyPair): Change {
  const start = lineStart(text, pair.key.range[0]);
  const end = lineEnd(text, pairEnd(text, pair));
  const after = /^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  if (after > 0) return { start, end: end + after, text: '' };
  // The last line of a file without a last newline: the newline before it goes instead.
  const before = /\r?\n$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  return { start: start - before, end, text: '' };
}
