import type { Align, Block, Inline } from '../../core/documents/model.ts';
import { drawLine } from './draw-line.ts';
import { baselineIn, lineHeight, plain, startOf, writingHeight } from './paragraph.ts';
import type { Pen } from './pen.ts';
import type { Column, Setting } from './setting.ts';
import { colors } from './sizes.ts';
import { keepNext, type Slab } from './slab.ts';
import { fitColumns } from './table-columns.ts';
import { type Tag, tagIn } from './tags.ts';
import { type Line, wrapInlines } from './wrap.ts';

/** Something in a cell besides words: drawn around its centre. */
export interface Control {
  readonly size: number;
  readonly draw: (pen: Pen, x: number, y: number, tag: Tag) => void;
}

export interface Cell {
  readonly c: readonly Inline[];
  readonly align: Align;
  readonly head?: 'Row' | 'Column';
  readonly control?: Control;
}

type Table = Extract<Block, { t: 'table' }>;

/** Sets a table of the document: the first column names its row when it has words in every row. */
export function layTable(table: Table, column: Column, parent: Tag, setting: Setting): readonly Slab[] {
  const named = table.headers.length > 1 && table.rows.every(([first]) => first && first.length > 0);
  const alignOf = (index: number): Align => table.align[index] ?? null;
  const heads = table.headers.map((c, index): Cell => {
    return c.length === 0 ? { c, align: alignOf(index) } : { c, align: alignOf(index), head: 'Column' };
  });
  const rows = table.rows.map((row) =>
    row.map((c, index): Cell => {
      return index === 0 && named ? { c, align: alignOf(index), head: 'Row' } : { c, align: alignOf(index) };
    }),
  );
  return layCells(heads.some(({ head }) => head) ? heads : [], rows, column, parent, setting);
}

/** A cell with its lines. Without a tag it is decoration: a head that was set before. */
interface Laid {
  readonly cell: Cell;
  readonly tag: Tag | undefined;
  readonly lines: readonly Line[];
  readonly column: Column;
}

/**
 * Sets rows of cells below a row of heads, which is set again on every page that the table reaches.
 * @param stays - whether a row stays on the page of the next one for a reason of its own. No row stands alone on a page in any case.
 */
export function layCells(
  heads: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  column: Column,
  parent: Tag,
  setting: Setting,
  stays: (row: number) => boolean = () => false,
): readonly Slab[] {
  const { sizes } = setting;
  const pad = { across: 0.4 * sizes.text, down: 0.32 * sizes.text * Math.max(sizes.air, 0.7) };
  const columns = fitColumns(heads, rows, column, 2 * pad.across, setting);
  const table = tagIn(parent, 'Table');
  const place = (row: readonly Cell[], rowTag?: Tag): readonly Laid[] =>
    row.map((cell, index) => {
      const { left, width } = columns[index] ?? column;
      const inner = { left: left + pad.across, width: width - 2 * pad.across };
      const look = { ...plain, bold: cell.head === 'Column' };
      const tag = rowTag && (cell.head ? tagIn(rowTag, 'TH', { scope: cell.head }) : tagIn(rowTag, 'TD'));
      const lines = wrapInlines(cell.c, { size: sizes.text, look, width: inner.width }, setting);
      return { cell, tag, lines, column: inner };
    });
  const lead = Math.min(sizes.lead, 1.3);
  const head = heads.length > 0 ? makeRow(place(heads, tagIn(table, 'TR')), true) : undefined;
  const again = heads.length > 0 ? makeRow(place(heads), true) : undefined;
  const room = sizes.bottom - sizes.top - (again?.height ?? 0);
  const body = rows.flatMap((row, index) => {
    const laid = place(row, tagIn(table, 'TR'));
    const parts = cutRow(laid, room - 2 * pad.down, sizes.text * lead).map((part) => makeRow(part, false));
    const isEdge = index === 0 || index === rows.length - 2;
    return index < rows.length - 1 && (isEdge || stays(index)) ? keepNext(parts) : parts;
  });
  // A head that fills half a page is not set again.
  const repeat = again && again.height < room / 2 ? { repeat: again } : {};
  const slabs = [...(head ? [{ ...head, keep: true }] : []), ...body.map((slab) => ({ ...slab, ...repeat }))];
  return slabs.map((slab, index) => (index === 0 ? { ...slab, above: 0.7 * sizes.text * sizes.air } : slab));

  function makeRow(row: readonly Laid[], isHead: boolean): Slab {
    const heights = row.map(({ lines, cell }) => {
      const words = lines.reduce((sum, line) => sum + lineHeight(line, sizes.text, lead), 0);
      return Math.max(words, cell.control?.size ?? 0);
    });
    // A row with empty cells is there to be written in.
    const isOpen = !isHead && row.some(({ cell }) => cell.c.length === 0 && !cell.control);
    const height = Math.max(Math.max(...heights) + 2 * pad.down, isOpen ? writingHeight + pad.down : 0);
    return { above: 0, height, draw: (pen, { top }) => drawRow(pen, row, top, height, isHead) };
  }

  function drawRow(pen: Pen, row: readonly Laid[], top: number, height: number, isHead: boolean): void {
    for (const { cell, lines, column: inner, tag } of row) {
      if (tag) pen.touch(tag);
      if (cell.control && tag) cell.control.draw(pen, inner.left + inner.width / 2, top + height / 2, tag);
      let y = isHead ? top + height - pad.down - lines.length * sizes.text * lead : top + pad.down;
      for (const line of lines) {
        const lineTall = lineHeight(line, sizes.text, lead);
        const x = startOf(line, inner, cell.align ?? 'left');
        if (line.runs.length > 0) drawLine(pen, line, x, y + baselineIn(lineTall, sizes.text), tag, setting.words);
        y += lineTall;
      }
    }
    pen.decorate(() => {
      const y = top + height;
      const line = pen.file.lineWidth(isHead ? 1.2 : 0.6).moveTo(column.left, y);
      line.lineTo(column.left + column.width, y).stroke(isHead ? colors.edge : colors.hair);
    });
  }
}

/** A row that no page can hold is cut between its lines; every other one stays whole. `tall` is the height of a line. */
function cutRow(row: readonly Laid[], room: number, tall: number): readonly (readonly Laid[])[] {
  const longest = Math.max(...row.map(({ lines }) => lines.length));
  const isWritten = row.some(({ lines }) => lines.some(({ toWriteOn }) => toWriteOn));
  const most = Math.max(1, Math.floor(room / (isWritten ? Math.max(tall, writingHeight) : tall)));
  if (longest <= most) return [row];
  return Array.from({ length: Math.ceil(longest / most) }, (_none, part) =>
    row.map((one) => ({ ...one, lines: one.lines.slice(part * most, (part + 1) * most) })),
  );
}
