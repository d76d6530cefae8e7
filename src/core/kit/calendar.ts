/**
 * Arithmetic with days, as ISO dates ("2027-01-12"). Only Date.UTC is used, so the answer is the same in every time
 * zone and over every clock change. Years 1900 to 9999. A text that is no date gives "", never an error.
 */
const DAY = 86_400_000;

/** A place in the month that a monthly meeting keeps: the second Tuesday. A fifth stands for the last. */
export interface MonthDay {
  /** 1 to 5; 5 means the last one, also in a month that has only four. */
  readonly nth: number;
  /** 0 is Monday, 6 is Sunday. */
  readonly weekday: number;
}

function toParts(iso: string): { year: number; month: number; day: number } {
  const [, year = Number.NaN, month = Number.NaN, day = Number.NaN] =
    /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso)?.map(Number) ?? [];
  return { year, month: month - 1, day };
}

function toDays(iso: string): number {
  const { year, month, day } = toParts(iso);
  return Date.UTC(year, month, day) / DAY;
}

function fromDays(days: number): string {
  return Number.isFinite(days) ? new Date(days * DAY).toISOString().slice(0, 10) : '';
}

/** Says whether the text is a day that exists, written as ISO: 2027-02-30 is not. */
export function isDate(text: string): boolean {
  return /^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(text) && fromDays(toDays(text)) === text;
}

/** The date so many days later; earlier when the number is negative. */
export function addDays(iso: string, days: number): string {
  return fromDays(toDays(iso) + days);
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return toDays(to) - toDays(from);
}

/** The same day of the month so many months later, or that month's last day when it is too short: 31 January + 1 = 28 February. */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = toParts(iso);
  const last = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return fromDays(Date.UTC(year, month + months, Math.min(day, last)) / DAY);
}

/** The day of the week: 0 is Monday, 6 is Sunday. */
export function weekdayOf(iso: string): number {
  return (new Date(toDays(iso) * DAY).getUTCDay() + 6) % 7;
}

/** Which weekday of its month a date is: 2027-01-12 is the second Tuesday. */
export function monthDayOf(iso: string): MonthDay {
  return { nth: Math.ceil(toParts(iso).day / 7), weekday: weekdayOf(iso) };
}

/** The date of that weekday in the month that is so many months after the month of `iso`. */
export function findMonthDay(iso: string, months: number, wanted: MonthDay): string {
  const { year, month } = toParts(iso);
  const first = fromDays(Date.UTC(year, month + months, 1) / DAY);
  const next = fromDays(Date.UTC(year, month + months + 1, 1) / DAY);
  const found = addDays(first, ((wanted.weekday - weekdayOf(first) + 7) % 7) + (wanted.nth - 1) * 7);
  return found < next ? found : addDays(found, -7);
}

/** Whether the text is a clock time from "00:00" to "23:59". */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The clock time so many minutes later or, with a negative number, earlier, round midnight if need be. */
export function addMinutes(time: string, minutes: number): string {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes;
  const inDay = ((total % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
