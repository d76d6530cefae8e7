import { addMinutes } from '../kit/calendar.ts';
import type { Kit, Mark, Session } from '../kit/kit.ts';
import { type Cell, dateColumn, numberColumn, type Table, textColumn } from './table.ts';

/** What the table of dates is made from. */
export type ScheduleFacts = Pick<Kit, 'sessions' | 'marks' | 'discreet'>;

function sessionRow(session: Session, discreet: boolean): readonly Cell[] {
  const hasEnd = session.start !== null && session.endWords !== '';
  const end = hasEnd && session.start !== null ? addMinutes(session.start, session.minutes) : null;
  const { number, date, dateWords, start, minutes, phase, topic } = session;
  const [part, subject] = discreet ? [null, null] : [phase, topic];
  return ['meeting', number, date, dateWords, start, end, minutes, part, subject, null, null];
}

function markRow(mark: Mark): readonly Cell[] {
  return [mark.kind, null, mark.date, mark.dateWords, null, null, null, null, mark.what, null, null];
}

/**
 * The dates of a kit: the meetings in order, then the other dates. Dates are ISO and times are 24-hour; a plan without
 * dates has empty cells. No place and no name of the group, so the file can be passed on; where being seen is a risk, no
 * part and no subject either, since they could say what the group is about. The headings are ids: scripts hang on them.
 */
export function makeSchedule({ sessions, marks, discreet }: ScheduleFacts): Table {
  const named = (id: string, width: number) => textColumn(id, id, width);
  return {
    name: 'Dates',
    columns: [
      named('kind', 12),
      numberColumn('number', 'number', 8),
      dateColumn('date', 'date'),
      named('day', 28),
      named('start', 8),
      named('end', 8),
      numberColumn('minutes', 'minutes', 9),
      named('phase', 18),
      named('subject', 34),
      named('lead', 16),
      named('second', 16),
    ],
    rows: [...sessions.map((session) => sessionRow(session, discreet)), ...marks.map(markRow)],
    totals: [],
  };
}
