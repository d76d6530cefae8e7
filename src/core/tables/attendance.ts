import type { Kit } from '../kit/kit.ts';
import { dateColumn, numberColumn, sumOf, type Table, textColumn } from './table.ts';

/** Who came, as numbers: one line a meeting, and never a name. */
export function makeAttendance({ sessions }: Pick<Kit, 'sessions'>): Table {
  return {
    name: 'Counting who came',
    columns: [
      numberColumn('meeting', 'Meeting', 9),
      dateColumn('date', 'Date'),
      numberColumn('came', 'Came'),
      numberColumn('new', 'New'),
      numberColumn('back', 'Came back'),
      numberColumn('early', 'Left early'),
      numberColumn('word', 'Sent word'),
      textColumn('notes', 'Notes, no names', 40),
    ],
    rows: sessions.map(({ number, date }) => [number, date, null, null, null, null, null, null]),
    totals: [sumOf('came', 'All who came'), sumOf('new', 'All who were new')],
  };
}
