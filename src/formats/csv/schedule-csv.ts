import { addMinutes } from '../../core/kit/calendar.ts';
import type { Kit, Mark, Session } from '../../core/kit/kit.ts';
import { type Cell, writeCsv } from './write-csv.ts';

/** Column names are stable: scripts hang on them. `lead` and `second` are for people to fill in. */
const HEADER = ['kind', 'number', 'date', 'day', 'start', 'end', 'minutes', 'phase', 'subject', 'lead', 'second'];

function sessionRow(session: Session): readonly Cell[] {
  const hasEnd = session.start !== null && session.endWords !== '';
  const end = hasEnd && session.start !== null ? addMinutes(session.start, session.minutes) : null;
  const { number, date, dateWords, start, minutes, phase, topic } = session;
  return ['meeting', number, date, dateWords, start, end, minutes, phase, topic, null, null];
}

function markRow(mark: Mark): readonly Cell[] {
  return [mark.kind, null, mark.date, mark.dateWords, null, null, null, null, mark.what, null, null];
}

/**
 * The dates of a kit as a table: the meetings in order, then the other dates. Dates are ISO and times are 24-hour; a
 * plan without dates has empty cells. No place and no name of the group, so the file can be passed on.
 */
export function scheduleCsv(kit: Pick<Kit, 'sessions' | 'marks'>): string {
  return writeCsv(HEADER, [...kit.sessions.map(sessionRow), ...kit.marks.map(markRow)]);
}
