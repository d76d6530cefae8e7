import { addDays, addMonths, findMonthDay, monthDayOf } from './calendar.ts';

/** A length of time between dates: six months, two weeks, ten days. */
export interface Interval {
  /** 1 to 999. */
  readonly count: number;
  readonly unit: 'days' | 'weeks' | 'months';
}

const NAMED: Readonly<Record<string, Interval>> = {
  weekly: { count: 1, unit: 'weeks' },
  fortnightly: { count: 2, unit: 'weeks' },
  monthly: { count: 1, unit: 'months' },
};

const UNITS: Readonly<Record<string, Interval['unit']>> = { d: 'days', w: 'weeks', m: 'months' };

/** Makes an interval from a number as written and a unit that starts with d, w or m; null when the number is 0 or over 999. */
export function makeInterval(count: string, unit: string): Interval | null {
  const name = UNITS[unit.slice(0, 1)];
  const number = Number(count);
  return name !== undefined && number >= 1 && number <= 999 ? { count: number, unit: name } : null;
}

/** Reads "6 months", "8 weeks", "1 week", "10 days"; null for anything else. */
export function readInterval(text: string): Interval | null {
  const found = /^\s*(\d{1,3})\s+(day|week|month)s?\s*$/.exec(text);
  return found ? makeInterval(found[1] ?? '', found[2] ?? '') : null;
}

/** Reads how often people meet: "weekly", "fortnightly", "monthly" or "<n> days|weeks|months"; null for anything else. */
export function readRhythm(text: string): Interval | null {
  return NAMED[text.trim()] ?? readInterval(text);
}

/** The date one interval later. Months keep the day of the month, or end with a shorter month. */
export function addInterval(iso: string, interval: Interval, times = 1): string {
  const count = interval.count * times;
  if (interval.unit === 'months') return addMonths(iso, count);
  return addDays(iso, interval.unit === 'weeks' ? count * 7 : count);
}

/** The date of the meeting so many steps after `first`. Months keep the nth weekday of `first`; a fifth means the last. */
export function stepRhythm(first: string, rhythm: Interval, steps: number): string {
  if (rhythm.unit !== 'months') return addInterval(first, rhythm, steps);
  return findMonthDay(first, rhythm.count * steps, monthDayOf(first));
}
