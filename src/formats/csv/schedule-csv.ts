import { addMinutes } from '../../core/kit/calendar.ts';
import type { Kit, Mark, Session } from '../../core/kit/kit.ts';
import { type Cell, writeCsv } from './write-csv.ts';

/** Column names are stable: scripts hang on them. `lead` and `second` are for people to fill in. */
const HEADER = ['kind', 'number', 'date', 'day', 'start', 'end', 'minutes', 'phase', 'subject', 'lead', 'second'];

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
 * The dates of a kit as a table: the meetings in order, then the other dates. Dates are ISO and times are 24-hour; a
 * plan without dates has empty cells. No place and no name of the group, so the file can be passed on; where being seen
 * is a risk, no part and no subject either, since they could say what the group is about.
 */
export function scheduleCsv(kit: Pick<Kit, 'sessions' | 'marks' | 'discreet'>): string {
  const meetings = kit.sessions.map((session) => sessionRow(session, kit.discreet));
  return writeCsv(HEADER, [...meetings, ...kit.marks.map(markRow)]);
}
