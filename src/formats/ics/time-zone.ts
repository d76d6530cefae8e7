import { addDays } from '../../core/kit/calendar.ts';

/** One change of the clocks, as a calendar file writes it. */
export interface ClockChange {
  /** Local time on the clock just before the change: "2027-03-28T01:00:00". */
  readonly at: string;
  /** Minutes ahead of UTC before and after. */
  readonly from: number;
  readonly to: number;
}

/** How the clocks stand in a place over some years. */
export interface ClockRules {
  readonly timezone: string;
  /** Minutes ahead of UTC before the first change. */
  readonly initial: number;
  readonly changes: readonly ClockChange[];
}

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

/** Says whether this computer knows the IANA name: Europe/London. */
export function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }) !== null && /^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name);
  } catch {
    return false;
  }
}

function makeOffsetReader(timezone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
    const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const local = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'));
    return Math.round((local - instant) / MINUTE);
  };
}

/** The first minute at which the offset is no longer that of `before`; the change lies between the two instants. */
function findChange(offsetAt: (instant: number) => number, before: number, after: number): number {
  const old = offsetAt(before);
  let low = before / MINUTE;
  let high = after / MINUTE;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * MINUTE) === old) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}

/**
 * The clock changes of a time zone between two dates, with some days to spare on both sides, asked of Intl. Looking
 * once a week is often enough: no place changes its clocks and back within a week.
 */
export function findClockRules(timezone: string, from: string, to: string): ClockRules {
  const offsetAt = makeOffsetReader(timezone);
  const begin = Date.parse(`${addDays(from, -7)}T00:00:00Z`);
  const end = Date.parse(`${addDays(to, 7)}T00:00:00Z`);
  const changes: ClockChange[] = [];
  for (let instant = begin; instant < end; instant += WEEK) {
    const offset = offsetAt(instant);
    const next = offsetAt(instant + WEEK);
    if (offset === next) continue;
    const change = findChange(offsetAt, instant, instant + WEEK);
    changes.push({ at: new Date(change + offset * MINUTE).toISOString().slice(0, 19), from: offset, to: next });
  }
  return { timezone, initial: offsetAt(begin), changes };
}
