import { plain } from './paragraph.ts';
import type { Column, Setting } from './setting.ts';
import type { Cell } from './table.ts';
import { measureInlines } from './wrap.ts';

/**
 * Shares out the width of a table: every column gets its longest word, and what is left goes where lines are long.
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
  const widths = share(sparing(wants, column.width), column.width);
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
}

function measureColumn(cells: readonly Cell[], pad: number, width: number, setting: Setting): Want {
  const size = setting.sizes.text;
  const all = cells.map((cell) => {
    const found = measureInlines(cell.c, { size, look: { ...plain, bold: cell.head === 'Column' } }, setting);
    const room = cell.control?.size ?? 0;
    return { least: Math.max(found.least, room), most: Math.max(found.most, room) };
  });
  // Nothing in it below its head: a column to write in.
  const isOpen = cells.every((cell) => cell.head === 'Column' || (cell.c.length === 0 && !cell.control));
  const least = Math.min(Math.max(...all.map((one) => one.least)), 0.3 * width);
  const most = Math.min(Math.max(least, ...all.map((one) => one.most)), width);
  return { least: Math.max(least, isOpen ? 4 * size : 0) + pad, most: Math.max(most, isOpen ? 8 * size : 0) + pad };
}

/** Dates, times and names stay on one line while there is room: short columns are not made narrower. */
function sparing(wants: readonly Want[], width: number): readonly Want[] {
  const spared = wants.map((want) => (want.most <= 0.32 * width ? { ...want, least: want.most } : want));
  return sum(spared.map((want) => want.least)) <= 0.85 * width ? spared : wants;
}

function share(wants: readonly Want[], width: number): readonly number[] {
  const least = sum(wants.map((want) => want.least));
  const most = sum(wants.map((want) => want.most));
  if (least >= width) return wants.map((want) => (want.least * width) / least);
  if (most <= width) return wants.map((want) => (want.most * width) / most);
  return wants.map((want) => want.least + ((want.most - want.least) * (width - least)) / (most - least));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
