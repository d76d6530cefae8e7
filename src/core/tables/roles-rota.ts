import { addMonths } from '../kit/calendar.ts';
import type { Kit } from '../kit/kit.ts';
import { dateOf, numberOf } from '../kit/plan-values.ts';
import { dateColumn, type Table, textColumn } from './table.ts';

/**
 * Who does what: the jobs of the kit. People say yes from the first meeting for as long as `facilitation.term_months`
 * says; without a first date or a term the day stays empty.
 */
export function makeRolesRota({ jobs, answers }: Pick<Kit, 'jobs' | 'answers'>): Table {
  const from = dateOf(answers, 'duration.first_date');
  const months = numberOf(answers, 'facilitation.term_months');
  const until = from === null || months === null ? null : addMonths(from, months);
  return {
    name: 'Who does what',
    columns: [
      textColumn('job', 'Job', 22),
      textColumn('does', 'What it takes', 60),
      textColumn('who', 'Who', 18),
      textColumn('backup', 'Backup', 18),
      dateColumn('from', 'From'),
      dateColumn('until', 'Until'),
    ],
    rows: jobs.map(({ name, does }) => [name, does, null, null, from, until]),
    totals: [],
  };
}
