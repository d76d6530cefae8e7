import { dateColumn, numberColumn, sumOf, type Table, textColumn } from './table.ts';

/** When two people met, by a code and without a word of what was said. It begins empty. */
export function makeOneToOneLog(): Table {
  return {
    name: 'Log of meetings',
    columns: [
      dateColumn('date', 'Date'),
      textColumn('code', 'Code', 12),
      numberColumn('hours', 'Hours'),
      textColumn('where', 'Where', 24),
      textColumn('note', 'Note, no names', 44),
    ],
    rows: [],
    totals: [sumOf('hours', 'All hours')],
  };
}
