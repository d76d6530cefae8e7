import type { Cell, Column, Table } from '../../core/tables/table.ts';
import { tag, xmlDeclaration } from '../package/xml.ts';
import {
  countDays,
  lookOf,
  nameCell,
  writeEmptyCell,
  writeFormulaCell,
  writeNumberCell,
  writeTextCell,
} from './cells.ts';
import { type Lists, writeDropDowns } from './drop-downs.ts';
import { looks, SPREADSHEET } from './styles.ts';
import { type WrittenTotal, workOutTotals } from './totals.ts';

/** How a sheet is shown and printed. */
export interface SheetLook {
  readonly paper: 'a4' | 'letter';
  readonly dir: 'ltr' | 'rtl';
  /** The sheet that is open at first. */
  readonly isFirst: boolean;
}

/** Height of one line, in points. */
const LINE = 15;
/** Empty rows above totals, which take them in: in a list that begins empty, and in one that has rows. */
const ROOM = { empty: 40, filled: 5 } as const;

/** xl/worksheets/sheet1.xml and its like: the labels stay in view and come again on every printed page. */
export function writeSheet(table: Table, look: SheetLook, lists: Lists): string {
  const { columns } = table;
  const labels = columns.map(({ label }) => label);
  const head = columns.map(({ label, kind }, index) =>
    writeTextCell(nameCell(index, 1), label, isText(kind) ? looks.head : looks.headRight),
  );
  const rows = addRoom(table);
  const last = rows.length + 1;
  const body = rows.map((row, index) =>
    writeRow(index + 2, writeCells(columns, row, index + 2), heightOf(row, columns)),
  );
  const totals = workOutTotals(table, last).map((total, index) => writeTotal(total, columns, last + 1 + index));
  const end = nameCell(Math.max(columns.length - 1, 0), last + totals.length);
  const rightToLeft = look.dir === 'rtl' ? 1 : undefined;
  const view = { rightToLeft, tabSelected: look.isFirst ? 1 : undefined, workbookViewId: 0 };
  return wrap(
    tag('sheetPr', {}, tag('pageSetUpPr', { fitToPage: 1 })),
    tag('dimension', { ref: `A1:${end}` }),
    tag(
      'sheetViews',
      {},
      tag('sheetView', view, frozen, tag('selection', { pane: 'bottomLeft', activeCell: 'A2', sqref: 'A2' })),
    ),
    tag('sheetFormatPr', { defaultRowHeight: LINE }),
    tag(
      'cols',
      {},
      ...columns.map(({ width }, index) => tag('col', { min: index + 1, max: index + 1, width, customWidth: 1 })),
    ),
    tag('sheetData', {}, writeRow(1, head, heightOf(labels, columns)), body.join(''), ...totals),
    writeDropDowns(table, last, lists),
    // Lines to write between, on paper.
    tag('printOptions', { gridLines: 1 }),
    tag('pageMargins', { left: 0.6, right: 0.6, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
    tag('pageSetup', { paperSize: look.paper === 'letter' ? 1 : 9, orientation: 'landscape', fitToHeight: 0 }),
  );
}

/** The hidden sheet with the options of long drop-downs, a column each. */
export function writeListSheet({ columns }: Lists): string {
  const longest = columns.reduce((most, column) => Math.max(most, column.length), 0);
  const rows = Array.from({ length: longest }, (_none, row) =>
    writeRow(
      row + 1,
      columns.flatMap((column, index) => {
        const option = column[row];
        return option === undefined ? [] : [writeTextCell(nameCell(index, row + 1), option, looks.text)];
      }),
    ),
  );
  return wrap(tag('sheetData', {}, rows.join('')));
}

const frozen = tag('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });

function wrap(...content: readonly string[]): string {
  return `${xmlDeclaration}${tag('worksheet', { xmlns: SPREADSHEET }, ...content)}`;
}

/** Where totals stand below, rows can be filled in above them without moving anything. */
function addRoom({ rows, totals }: Table): readonly (readonly Cell[])[] {
  if (totals.length === 0) return rows;
  const more = rows.length === 0 ? ROOM.empty : ROOM.filled;
  return [...rows, ...Array.from({ length: more }, () => [])];
}

function isText(kind: Column['kind']): boolean {
  return kind === 'text' || kind === 'choice';
}

function writeRow(number: number, cells: readonly string[], height?: number): string {
  return tag('row', { r: number, ht: height }, ...cells);
}

/** How high a row is in which text runs over several lines, in points. Not every program works it out by itself. */
function heightOf(row: readonly Cell[], columns: readonly Column[]): number | undefined {
  const lines = columns.map(({ width }, index) => countLines(row[index] ?? null, width));
  const most = Math.max(1, ...lines);
  // Excel takes no row of more than 409 points.
  return most > 1 ? Math.min(most * LINE, 409) : undefined;
}

function countLines(cell: Cell, width: number): number {
  if (typeof cell !== 'string') return 1;
  return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
}

function writeCells(columns: readonly Column[], row: readonly Cell[], number: number): readonly string[] {
  return columns.map((column, index) => writeCell(nameCell(index, number), row[index] ?? null, column));
}

function writeCell(place: string, cell: Cell, column: Column): string {
  const look = lookOf(column);
  if (cell === null || cell === '') return writeEmptyCell(place, look);
  if (typeof cell === 'number') return writeNumberCell(place, cell, isText(column.kind) ? looks.number : look);
  const day = column.kind === 'date' ? countDays(cell) : null;
  return day === null ? writeTextCell(place, cell, looks.text) : writeNumberCell(place, day, look);
}

/** A line under the table: its name in the first column that is free, and what it comes to under its own column. */
function writeTotal(
  { label, column, formula, value }: WrittenTotal,
  columns: readonly Column[],
  number: number,
): string {
  const named = column === 0 ? 1 : 0;
  const cells = columns.map(({ kind }, index) => {
    const place = nameCell(index, number);
    if (index === column)
      return writeFormulaCell(place, formula, value, kind === 'money' ? looks.totalMoney : looks.totalNumber);
    return index === named ? writeTextCell(place, label, looks.totalText) : writeEmptyCell(place, looks.totalText);
  });
  const lines = countLines(label, columns[named]?.width ?? 10);
  return writeRow(number, cells, lines > 1 ? lines * LINE : undefined);
}
