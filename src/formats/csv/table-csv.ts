import type { Table } from '../../core/tables/table.ts';
import { writeCsv } from './write-csv.ts';

/**
 * A table for spreadsheets and scripts: headings and rows. Totals are left out, since a CSV file cannot hold formulas and
 * a number that does not follow what people write would soon be wrong.
 */
export function tableCsv({ columns, rows }: Table): string {
  return writeCsv(
    columns.map(({ label }) => label),
    rows,
  );
}
