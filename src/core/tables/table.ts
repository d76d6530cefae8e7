/** One cell: dates as ISO text, money as a number in the plan's currency, null for an empty cell. */
export type Cell = string | number | null;

/** One column of a table that people fill in. */
export interface Column {
  /** Names the column in totals. */
  readonly id: string;
  /** Its heading, which stays the same: people and scripts look for it. */
  readonly label: string;
  readonly kind: 'text' | 'number' | 'date' | 'money' | 'choice';
  /** What may be chosen, for a `choice`. */
  readonly options?: readonly string[];
  /** In letters of ordinary size. */
  readonly width: number;
}

/** How a total is worked out, as data: a spreadsheet makes a formula of it, so that it follows what people fill in. */
export type Formula =
  | {
      readonly do: 'sum';
      /** Only rows that hold this. */
      readonly where?: { readonly column: string; readonly is: string };
    }
  /** One total less another, by their ids. */
  | { readonly do: 'less'; readonly from: string; readonly take: string };

/** A line under the table. */
export interface Total {
  readonly id: string;
  readonly label: string;
  /** The column that is added up, and under which the result stands. */
  readonly column: string;
  readonly formula: Formula;
}

/** A table that people fill in, the same for every format. */
export interface Table {
  /** Of the sheet; at most 31 letters, none of : \ / ? * [ ]. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** As many cells as columns. Empty for a list that begins empty. */
  readonly rows: readonly (readonly Cell[])[];
  readonly totals: readonly Total[];
}

/** A column of words. */
export function textColumn(id: string, label: string, width: number): Column {
  return { id, label, kind: 'text', width };
}

/** A column of numbers. */
export function numberColumn(id: string, label: string, width = 12): Column {
  return { id, label, kind: 'number', width };
}

/** A column of dates. */
export function dateColumn(id: string, label: string): Column {
  return { id, label, kind: 'date', width: 12 };
}

/** A column of sums of money. */
export function moneyColumn(id: string, label: string): Column {
  return { id, label, kind: 'money', width: 14 };
}

/** The sum of a column. */
export function sumOf(column: string, label: string): Total {
  return { id: column, label, column, formula: { do: 'sum' } };
}
