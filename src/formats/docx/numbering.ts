import { tag, xmlDeclaration } from '../package/xml.ts';
import type { Look } from './look.ts';
import { WORD } from './styles.ts';

export const LEVELS = 9;

const BULLETS = 1;
const NUMBERS = 2;

/** The lists of one document. */
export interface Numbering {
  /** Starts a list and returns its number. Each counts anew, wherever it stands. */
  readonly start: (list: { readonly ordered: boolean; readonly start: number }, level: number) => number;
  /** word/numbering.xml. */
  readonly write: () => string;
}

/** How far the words of a list stand in at a level, in twips; their number or bullet hangs in the last part of it. */
export function listIndent(look: Look, level: number): number {
  return stepOf(look) * (level + 1);
}

export function stepOf(look: Look): number {
  return Math.round(look.body * 32);
}

/** Starts the lists of a document that has none yet. */
export function startNumbering(look: Look): Numbering {
  const lists: string[] = [];
  return {
    start(list, level) {
      const id = lists.length + 1;
      const from = tag('w:lvlOverride', { 'w:ilvl': level }, tag('w:startOverride', { 'w:val': list.start }));
      const kind = tag('w:abstractNumId', { 'w:val': list.ordered ? NUMBERS : BULLETS });
      lists.push(tag('w:num', { 'w:numId': id }, kind, list.ordered ? from : ''));
      return id;
    },
    write() {
      const kinds = [BULLETS, NUMBERS].map((kind) => writeKind(kind, look));
      return `${xmlDeclaration}${tag('w:numbering', { 'xmlns:w': WORD }, ...kinds, ...lists)}`;
    },
  };
}

function writeKind(kind: number, look: Look): string {
  const levels = Array.from({ length: LEVELS }, (_none, level) => writeLevel(kind, level, look));
  const multi = tag('w:multiLevelType', { 'w:val': 'hybridMultilevel' });
  return tag('w:abstractNum', { 'w:abstractNumId': kind }, multi, ...levels);
}

function writeLevel(kind: number, level: number, look: Look): string {
  const isNumber = kind === NUMBERS;
  const text = isNumber ? `%${level + 1}.` : level % 2 === 0 ? '•' : '–';
  const indent = { 'w:left': listIndent(look, level), 'w:hanging': stepOf(look) };
  return tag(
    'w:lvl',
    { 'w:ilvl': level },
    tag('w:start', { 'w:val': 1 }),
    tag('w:numFmt', { 'w:val': isNumber ? 'decimal' : 'bullet' }),
    tag('w:lvlText', { 'w:val': text }),
    tag('w:lvlJc', { 'w:val': 'left' }),
    tag('w:pPr', {}, tag('w:ind', indent)),
  );
}
