import { makeSchedule, type ScheduleFacts } from '../../core/tables/schedule.ts';
import { tableCsv } from './table-csv.ts';

/** The dates of a kit as CSV (see `makeSchedule`). */
export function scheduleCsv(facts: ScheduleFacts): string {
  return tableCsv(makeSchedule(facts));
}
