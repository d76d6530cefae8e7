import type { Field, Kind } from '../questions/question.ts';
import type { Value } from '../when.ts';
import { itemKind } from './node-value.ts';

/** What a value is meant to be; decides about quotes. Empty for the answers of packs. */
export interface Meant {
  readonly kind?: Kind;
  readonly fields?: readonly Field[];
}

/** A value as it stands after `key:`, on that line and on the lines below, which carry their indent. */
export interface Rendered {
  readonly head: string;
  readonly lines: readonly string[];
}

/** Kinds that are written in quotes whatever they look like, so that no program can mistake them. */
const QUOTED: readonly Kind[] = ['date', 'time', 'country', 'timezone', 'language', 'phone', 'email', 'link'];

// Expressions with \p take 1 ms each to make, so they stand inside functions: most runs write no plan.

/** Words that some YAML reader takes for something else than a text. */
const isReserved = (text: string): boolean => /^(?:null|true|false|yes|no|on|off|y|n|nan|inf)$/i.test(text);

/** Texts that stay the same without quotes, with every YAML reader; inside brackets fewer signs are safe. */
const isBare = (text: string): boolean =>
  /^\p{L}(?:[\p{L}\p{M}\p{N} ,.'\u2019()/&+_-]*[\p{L}\p{M}\p{N}.)])?$/u.test(text);
const isBareInFlow = (text: string): boolean => /^\p{L}(?:[\p{L}\p{M}\p{N} ._-]*[\p{L}\p{M}\p{N}])?$/u.test(text);

/** Lines that a block text can hold as they are. */
const isBlockLine = (line: string): boolean =>
  /^(?:[\p{L}\p{M}\p{N}\p{P}\p{S}](?:[^\p{C}\p{Zl}\p{Zp}]*[\p{L}\p{M}\p{N}\p{P}\p{S}])?)?$/u.test(line);

/** How a key is written. */
export function renderKey(name: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(name) && !isReserved(name) ? name : JSON.stringify(name);
}

function renderText(text: string, kind: Kind | undefined, isBareHere: (text: string) => boolean): string {
  const isSafe = isBareHere(text) && !isReserved(text) && !(kind !== undefined && QUOTED.includes(kind));
  return isSafe ? text : JSON.stringify(text);
}

/** The parts of a list or record, each with what it is meant to be. */
function meantBelow(meant: Meant, name: string): Meant {
  return { kind: meant.fields?.find((field) => field.name === name)?.kind };
}

function meantItem(meant: Meant): Meant {
  return meant.kind === undefined ? {} : { ...meant, kind: itemKind(meant.kind) };
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** The value on one line, as it may stand inside brackets. */
export function renderFlow(value: Value, meant: Meant): string {
  if (typeof value === 'string') return renderText(value, meant.kind, isBareInFlow);
  if (value === null || typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map((item) => renderFlow(item, meantItem(meant))).join(', ')}]`;
  const pairs = Object.entries(value).map(
    ([name, field]) => `${renderKey(name)}: ${renderFlow(field, meantBelow(meant, name))}`,
  );
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

function isBlockText(text: string, kind: Kind | undefined): boolean {
  if (text === '' || !(kind === 'paragraph' || text.includes('\n'))) return false;
  return !text.startsWith('\n') && !text.endsWith('\n') && text.split('\n').every((line) => isBlockLine(line));
}

function renderItem(item: Value, meant: Meant, column: number): readonly string[] {
  const pad = ' '.repeat(column);
  const { head, lines } = renderBlock(item, meant, column);
  const [first, ...rest] = lines;
  // A record begins on the line of its dash.
  if (head === '' && first !== undefined) return [`${pad}- ${first.trimStart()}`, ...rest];
  return [`${pad}- ${head}`, ...lines];
}

/** The value below a key that stands in the given column (from 0): lists and records one part a line, long texts as blocks. */
export function renderBlock(value: Value, meant: Meant, column: number): Rendered {
  const pad = ' '.repeat(column + 2);
  if (typeof value === 'string') {
    if (!isBlockText(value, meant.kind)) return { head: renderText(value, meant.kind, isBare), lines: [] };
    return { head: '|', lines: value.split('\n').map((line) => (line === '' ? '' : pad + line)) };
  }
  if (value === null || typeof value !== 'object') return { head: String(value), lines: [] };
  if (isList(value)) {
    if (value.length === 0) return { head: '[]', lines: [] };
    return { head: '', lines: value.flatMap((item) => renderItem(item, meantItem(meant), column + 2)) };
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return { head: '{}', lines: [] };
  return {
    head: '',
    lines: entries.flatMap(([name, field]) => renderEntry([name], field, meantBelow(meant, name), column + 2)),
  };
}

/** What stands after the colon on the line of the key. */
export function joinHead(head: string, comment: string): string {
  return [head, comment].map((part) => (part === '' ? '' : ` ${part}`)).join('');
}

/** The lines of one answer: the names that lead to it, each a step further in, and the value with its comment. */
export function renderEntry(
  names: readonly string[],
  value: Value,
  meant: Meant,
  column: number,
  comment = '',
): readonly string[] {
  const [name = '', ...rest] = names;
  const start = `${' '.repeat(column)}${renderKey(name)}:`;
  if (rest.length > 0) return [start, ...renderEntry(rest, value, meant, column + 2, comment)];
  const { head, lines } = renderBlock(value, meant, column);
  return [start + joinHead(head, comment), ...lines];
}
