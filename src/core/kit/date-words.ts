import { isDate, isTime, monthDayOf, weekdayOf } from './calendar.ts';
import { englishDates } from './english-dates.ts';

/** The names a language gives to days and months. */
export interface DateNames {
  /** Seven, Monday first. */
  readonly weekdays: readonly string[];
  /** "Tuesdays": every one of them. Monday first. */
  readonly weekdaysEach: readonly string[];
  /** Twelve, January first. */
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
  /** Five: "first" to "fourth", then "last". */
  readonly nth: readonly string[];
  readonly morning: string;
  readonly afternoon: string;
  readonly noon: string;
}

/** How a country writes dates and times. */
export interface DateStyle {
  /** Month before day: "January 12, 2027". */
  readonly american: boolean;
  readonly clock: 12 | 24;
}

/** Writes dates and times for people. A null or a text that is no date or time gives "". */
export interface DateWords {
  /** "Tuesday 12 January 2027", American "Tuesday, January 12, 2027". */
  date(iso: string | null): string;
  /** Without the weekday: "12 Jan 2027", American "Jan 12, 2027". */
  shortDate(iso: string | null): string;
  /** "January 2027". */
  month(iso: string | null): string;
  /** "Tuesday". */
  weekday(iso: string | null): string;
  /** "second Tuesday", "last Friday": its place in its month. */
  monthDay(iso: string | null): string;
  /** "6:30 pm", "7 pm" or "18:30". */
  time(clock: string | null): string;
  readonly names: DateNames;
}

function makeTime(clock: string, style: DateStyle, names: DateNames): string {
  if (style.clock === 24) return clock;
  const hour = Number(clock.slice(0, 2));
  const minutes = clock.slice(3, 5);
  if (clock === '12:00') return names.noon;
  const half = hour < 12 ? names.morning : names.afternoon;
  return `${hour % 12 || 12}${minutes === '00' ? '' : `:${minutes}`} ${half}`;
}

/** Makes the writer of dates and times for a style, in English unless other names are handed in. */
export function makeDateWords(style: DateStyle, names: DateNames = englishDates): DateWords {
  const year = (iso: string): string => iso.slice(0, 4);
  const day = (iso: string): string => String(Number(iso.slice(8, 10)));
  const pick = (list: readonly string[], iso: string): string => list[Number(iso.slice(5, 7)) - 1] ?? '';
  const weekday = (iso: string): string => names.weekdays[weekdayOf(iso)] ?? '';
  const plainDate = (iso: string, months: readonly string[]): string =>
    style.american ? `${pick(months, iso)} ${day(iso)}, ${year(iso)}` : `${day(iso)} ${pick(months, iso)} ${year(iso)}`;
  const whenDate = (write: (iso: string) => string) => (iso: string | null) =>
    iso !== null && isDate(iso) ? write(iso) : '';
  return {
    date: whenDate((iso) => `${weekday(iso)}${style.american ? ',' : ''} ${plainDate(iso, names.months)}`),
    shortDate: whenDate((iso) => plainDate(iso, names.monthsShort)),
    month: whenDate((iso) => `${pick(names.months, iso)} ${year(iso)}`),
    weekday: whenDate(weekday),
    monthDay: whenDate((iso) => `${names.nth[monthDayOf(iso).nth - 1] ?? ''} ${weekday(iso)}`),
    time: (clock) => (clock !== null && isTime(clock) ? makeTime(clock, style, names) : ''),
    names,
  };
}
