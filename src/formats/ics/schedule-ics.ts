import ICAL from 'ical.js';
import { addDays, addMinutes, addMonths, daysBetween, isDate } from '../../core/kit/calendar.ts';
import type { Kit, Mark, Session } from '../../core/kit/kit.ts';
import type { Problem } from '../../core/problem.ts';
import { type JcalComponent, type JcalProperty, makeLine, makeLines } from './jcal.ts';
import { findClockRules, isTimezone } from './time-zone.ts';
import { makeVtimezone } from './vtimezone.ts';

/** What a calendar file needs beside the kit. */
export interface IcsOptions {
  /** The plan's own id, minted once: events keep their identity by it. */
  readonly id: string;
  /** ISO date on which the plan was made. */
  readonly created: string;
  /** IANA name: "Europe/London". */
  readonly timezone: string;
  /** What a phone shows: the discreet name where being seen is a risk. */
  readonly title: string;
  /** "" for none, as where being seen is a risk. */
  readonly location: string;
  readonly lang: string;
}

/** The part of a kit that the calendar file is made from. */
export type IcsKit = Pick<Kit, 'sessions' | 'marks' | 'asOf' | 'discreet'>;

/** The file's text, or null and why there is none. */
export type IcsResult =
  | { readonly text: string; readonly problems: readonly [] }
  | { readonly text: null; readonly problems: readonly Problem[] };

type Dated<T> = T & { readonly date: string };

// ical.js counts 75 octets without the space that begins a continued line; RFC 5545 counts it.
ICAL.foldLength = 74;

function isDated<T extends { readonly date: string | null }>(thing: T): thing is Dated<T> {
  return thing.date !== null;
}

function refuse(code: string, key: string, what: string, fix: string): Problem {
  return { code, severity: 'error', blocks: true, key, what, fix };
}

function findTrouble(kit: IcsKit, timezone: string): readonly Problem[] {
  const noDate = refuse(
    'calendar-without-date',
    'duration.first_date',
    'A calendar file needs the date of the first meeting.',
    'Answer duration.first_date in the plan.',
  );
  const noZone = refuse(
    'calendar-without-timezone',
    'place.timezone',
    timezone === ''
      ? 'A calendar file needs your time zone, or phones show the wrong hour.'
      : 'The time zone of the plan is not one that this computer knows.',
    'Answer place.timezone in the plan, for example "Europe/London".',
  );
  return [...(kit.sessions.some(isDated) ? [] : [noDate]), ...(isTimezone(timezone) ? [] : [noZone])];
}

function allDay(date: string): readonly JcalProperty[] {
  return [
    ['dtstart', {}, 'date', date],
    ['dtend', {}, 'date', addDays(date, 1)],
  ];
}

/** Start and end as the clock on the wall shows them; the whole day while the hour is not known. */
function timesOf(session: Dated<Session>, timezone: string): readonly JcalProperty[] {
  if (session.start === null) return allDay(session.date);
  const [hours = 0, minutes = 0] = session.start.split(':').map(Number);
  const endDate = addDays(session.date, Math.floor((hours * 60 + minutes + session.minutes) / 1440));
  const end = addMinutes(session.start, session.minutes);
  return [
    ['dtstart', { tzid: timezone }, 'date-time', `${session.date}T${session.start}:00`],
    ['dtend', { tzid: timezone }, 'date-time', `${endDate}T${end}:00`],
  ];
}

function commonProperties(uid: string, title: string, kit: IcsKit, options: IcsOptions): readonly JcalProperty[] {
  const sequence = isDate(options.created) ? Math.max(0, daysBetween(options.created, kit.asOf)) : 0;
  return [
    ['uid', {}, 'text', `${uid}@circlekit`],
    ['dtstamp', {}, 'date-time', `${kit.asOf}T00:00:00Z`],
    ['sequence', {}, 'integer', sequence],
    ['summary', { language: options.lang }, 'text', makeLine(title)],
    ...(kit.discreet ? ([['class', {}, 'text', 'PRIVATE']] as const) : []),
  ];
}

/** Subject and phase could say what the group is about, so where being seen is a risk they stay out. */
function describe(session: Session, kit: IcsKit, lang: string): readonly JcalProperty[] {
  const lines = [session.phase, session.topic].filter((line) => line !== '');
  if (kit.discreet || lines.length === 0) return [];
  return [['description', { language: lang }, 'text', makeLines(lines.join('\n'))]];
}

function makeMeeting(session: Dated<Session>, uid: string, kit: IcsKit, options: IcsOptions): JcalComponent {
  const place = makeLine(options.location);
  const properties: readonly JcalProperty[] = [
    ...commonProperties(uid, options.title, kit, options),
    ...timesOf(session, options.timezone),
    ...describe(session, kit, options.lang),
    ...(place === '' ? [] : ([['location', { language: options.lang }, 'text', place]] as const)),
  ];
  return ['vevent', properties, []];
}

/** On a shared telephone "help numbers" says that somebody needs them; the day stands on the card itself. */
function mayShow(mark: Mark, kit: IcsKit): boolean {
  return !(kit.discreet && mark.kind === 'recheck');
}

function makeMark(mark: Dated<Mark>, kit: IcsKit, options: IcsOptions): JcalComponent {
  const properties: readonly JcalProperty[] = [
    ...commonProperties(`${options.id}-${mark.kind}-${mark.id}`, `${options.title}: ${mark.what}`, kit, options),
    ...allDay(mark.date),
    ['transp', {}, 'text', 'TRANSPARENT'],
  ];
  return ['vevent', properties, []];
}

/**
 * A meeting is known by its number inside its phase, so that one more meeting in the first phase leaves those of the
 * second what they were. Without phases its number in the plan counts.
 */
function makeMeetings(kit: IcsKit, options: IcsOptions): readonly JcalComponent[] {
  const inPhase = new Map<string, number>();
  return kit.sessions.filter(isDated).map((session) => {
    const count = (inPhase.get(session.phaseId) ?? 0) + 1;
    inPhase.set(session.phaseId, count);
    const place = session.phaseId === '' ? `meeting-${session.number}` : `${session.phaseId}-${count}`;
    return makeMeeting(session, `${options.id}-${place}`, kit, options);
  });
}

/**
 * The dates of a kit as a calendar file (RFC 5545): one event a meeting, since dates can be skipped, and the other dates
 * as whole days. Times are local, with the IANA name of the zone and a VTIMEZONE over the years of the meetings: should a
 * government move its clocks, the meeting stays at the hour on the wall, as people agreed it. UTC times would not, and
 * would bake in what one Node version believes about the far future. Only the VTIMEZONE, which calendars that know the
 * zone replace by their own, can differ where two computers have different time zone data.
 *
 * DTSTAMP and SEQUENCE come from `kit.asOf`, so an unchanged plan gives unchanged bytes and a second import updates. No
 * dates or no known time zone: no text, and the problems say which.
 */
export function scheduleIcs(kit: IcsKit, options: IcsOptions): IcsResult {
  const problems = findTrouble(kit, options.timezone);
  if (problems.length > 0) return { text: null, problems };
  const dates = kit.sessions.filter(isDated).map((session) => session.date);
  const sorted = dates.toSorted();
  const first = sorted[0] ?? kit.asOf;
  const last = sorted.at(-1) ?? first;
  const rules = findClockRules(options.timezone, addMonths(first, -12), addMonths(last, 12));
  const calendar: JcalComponent = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', `-//circlekit//schedule//${options.lang.toUpperCase()}`],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ['x-wr-calname', {}, 'text', makeLine(options.title)],
    ],
    [
      makeVtimezone(rules),
      ...makeMeetings(kit, options),
      ...kit.marks
        .filter(isDated)
        .filter((mark) => mayShow(mark, kit))
        .map((mark) => makeMark(mark, kit, options)),
    ],
  ];
  return { text: `${ICAL.stringify(calendar as unknown as unknown[])}\r\n`, problems: [] };
}
