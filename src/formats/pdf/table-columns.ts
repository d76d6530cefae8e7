import { plain } from './paragraph.ts';
import type { Column, Setting } from './setting.ts';
import type { Cell } from './table.ts';
import { measureInlines } from './wrap.ts';

/**
 * Shares out the width of a table: every column gets its longest word, and what is left goes where lines are long. A column to
 * write in gives way to words, as far as a hand can still write in it.
 * @param pad - room beside the words of a cell, left and right together.
 */
export function fitColumns(
  heads: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  column: Column,
  pad: number,
  setting: Setting,
): readonly Column[] {
  const count = Math.max(heads.length, ...rows.map(({ length }) => length));
  const wants = Array.from({ length: count }, (_none, index) => {
    const cells = [heads[index], ...rows.map((row) => row[index])].filter((cell) => cell !== undefined);
    return measureColumn(cells, pad, column.width, setting);
  });
  const widths = share(sparing(withRoomToWrite(wants, column.width, pad, setting), column.width), column.width);
  let left = column.left;
  return widths.map((width) => {
    const made = { left, width };
    left += width;
    return made;
  });
}

interface Want {
  readonly least: number;
  readonly most: number;
  /** Words, or something to write in, or boxes to tick. */
  readonly kind: 'words' | 'open' | 'boxes';
}

function measureColumn(cells: readonly Cell[], pad: number, width: number, setting: Setting): Want {
  const size = setting.sizes.text;
  const all = cells.map((cell) => {
    const found = measureInlines(cell.c, { size, look: { ...plain, bold: cell.head === 'Column' } }, setting);
    const room = cell.control?.size ?? 0;
    return { least: Math.max(found.least, room), most: Math.max(found.most, room), cell };
  });
  const below = all.filter(({ cell }) => cell.head !== 'Column');
  const isEmpty = ({ cell }: (typeof all)[number]): boolean => cell.c.length === 0 && !cell.control;
  // A few short words among empty cells are an answer that was given already.
  const isOpen =
    below.every(isEmpty) ||
    (below.some((one) => isEmpty(one) && one.cell.align !== 'right') && widest(below) < 4 * size);
  const least = Math.min(Math.max(...all.map((one) => one.least)), 0.3 * width);
  const most = Math.min(Math.max(least, widest(all)), width);
  const kind = isOpen ? 'open' : cells.some(({ control }) => control) ? 'boxes' : 'words';
  return { least: least + pad, most: most + pad, kind };
}

function widest(all: readonly { readonly most: number }[]): number {
  return Math.max(0, ...all.map(({ most }) => most));
}

/** A hand needs some room, in sizes of the type: the less, the more columns there are, and never so much that words are cut. */
function withRoomToWrite(wants: readonly Want[], width: number, pad: number, setting: Setting): readonly Want[] {
  const count = wants.filter(({ kind }) => kind === 'open').length;
  const fair = (count === 1 ? 7 : count === 2 ? 6 : count < 5 ? 4.5 : 3.5) * Math.min(setting.sizes.text, LARGEST_HAND);
  const spare = Math.max(0, width - sum(wants.map(({ least }) => least))) / Math.max(1, count);
  return wants.map((want) => {
    if (want.kind !== 'open') return want;
    const least = Math.max(want.least, Math.min(fair + pad, want.least + spare));
    return { ...want, least, most: Math.max(want.most, 8 * setting.sizes.text + pad) };
  });
}

/** Nobody writes larger because the print is. */
const LARGEST_HAND = 13;

/** Dates, times, names and the heads of boxes stay on one line while there is room: short columns are not made narrower. */
function sparing(wants: readonly Want[], width: number): readonly Want[] {
  const boxes = wants.filter(({ kind }) => kind === 'boxes');
  const areBoxesWide = sum(boxes.map(({ most }) => most)) > 0.5 * width;
  const spared = wants.map((want) => {
    const isShort = want.kind === 'words' ? want.most <= 0.32 * width : want.kind === 'boxes' && !areBoxesWide;
    return isShort ? { ...want, least: want.most } : want;
  });
  return sum(spared.map((want) => want.least)) <= 0.85 * width ? spared : wants;
}

function share(wants: readonly Want[], width: number): readonly number[] {
  const least = sum(wants.map((want) => want.least));
  const most = sum(wants.map((want) => want.most));
  if (least >= width) return wants.map((want) => (want.least * width) / least);
  if (most <= width) return wants.map((want) => (want.most * width) / most);
  // Room to write in is what is left over once the lines of words are whole.
  const whole = wants.map((want) => (want.kind === 'open' ? want : { ...want, least: want.most }));
  const isWhole = sum(whole.map((want) => want.least)) <= width;
  return grow(
    isWhole ? whole : wants.map((want) => (want.kind === 'open' ? { ...want, most: want.least } : want)),
    width,
  );
}

/** From the least towards the most, each in its share. */
function grow(wants: readonly Want[], width: number): readonly number[] {
  const rest = width - sum(wants.map((want) => want.least));
  const wished = sum(wants.map((want) => want.most - want.least));
  return wants.map((want) => want.least + ((want.most - want.least) * rest) / wished);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
