import type { Cell, Formula, Table, Total } from '../../core/tables/table.ts';
import { nameCell, nameColumn } from './cells.ts';

/** One line under a table, as a spreadsheet has it. */
export interface WrittenTotal {
  readonly label: string;
  /** Place of the column (from 0) under which it stands. */
  readonly column: number;
  readonly formula: string;
  /** What it comes to now. */
  readonly value: number;
}

/** The lines under a table. @param last - the last row that is added up; the first line stands below it. */
export function workOutTotals(table: Table, last: number): readonly WrittenTotal[] {
  const done: WrittenTotal[] = [];
  for (const { label, column, formula } of table.totals) {
    const place = findColumn(table, column);
    const found = (id: string): WrittenTotal | undefined => done[table.totals.findIndex((total) => total.id === id)];
    done.push({ label, column: place, ...workOut(formula, { table, place, last, found }) });
  }
  return done;

  function workOut(formula: Formula, sheet: Sheet): Pick<WrittenTotal, 'formula' | 'value'> {
    return formula.do === 'sum' ? addUp(formula, sheet) : takeAway(formula, sheet);
  }
}

interface Sheet {
  readonly table: Table;
  readonly place: number;
  readonly last: number;
  readonly found: (id: string) => WrittenTotal | undefined;
}

function addUp({ where }: Extract<Formula, { do: 'sum' }>, { table, place, last }: Sheet) {
  const range = (column: number): string => `${nameColumn(column)}2:${nameColumn(column)}${last}`;
  if (!where) return { formula: `SUM(${range(place)})`, value: sumCells(table.rows.map((row) => row[place] ?? null)) };
  const other = findColumn(table, where.column);
  const rows = table.rows.filter((row) => row[other] === where.is);
  return {
    formula: `SUMIF(${range(other)},${quote(where.is)},${range(place)})`,
    value: sumCells(rows.map((row) => row[place] ?? null)),
  };
}

function takeAway({ from, take }: Extract<Formula, { do: 'less' }>, { table, last, found }: Sheet) {
  const cell = (id: string): string => {
    const line = table.totals.findIndex((total: Total) => total.id === id);
    return nameCell(found(id)?.column ?? 0, last + 1 + line);
  };
  const value = (found(from)?.value ?? 0) - (found(take)?.value ?? 0);
  return { formula: `${cell(from)}-${cell(take)}`, value: round(value) };
}

function findColumn({ columns }: Table, id: string): number {
  return Math.max(
    columns.findIndex((column) => column.id === id),
    0,
  );
}

/** Words that a cell must hold as they are: without the "=" a sign such as ">" would compare, and "*" stands for any words. */
function quote(words: string): string {
  return `"=${words.replace(/[*?~]/gu, '~$&').replaceAll('"', '""')}"`;
}

/** As a spreadsheet adds up: text counts for nothing. */
function sumCells(cells: readonly Cell[]): number {
  return round(
    cells.reduce<number>((sum, cell) => sum + (typeof cell === 'number' && Number.isFinite(cell) ? cell : 0), 0),
  );
}

/** Fifteen digits, as spreadsheets keep them. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}
