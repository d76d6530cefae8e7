import type { Answers } from '../when.ts';
import { addDays, addMonths, daysBetween } from './calendar.ts';
import { addInterval, type Interval, readInterval, readRhythm, stepRhythm } from './intervals.ts';
import { type Phase, readPhases } from './phases.ts';
import { dateOf, numberOf } from './plan-values.ts';
import { textAt, textsAt } from './read-answers.ts';

/** When one meeting is, before it has words. */
export interface Meeting {
  /** 1-based, counted from the first meeting of the plan, also in a list that starts later. */
  readonly number: number;
  readonly date: string | null;
  readonly phase: Phase | null;
}

/** What we plan with until people know. The gap is still printed and counted as a blank elsewhere. */
const WORKING_RHYTHM: Interval = { count: 2, unit: 'weeks' };
const WORKING_NUMBER = 8;
const SIX_MONTHS: Interval = { count: 6, unit: 'months' };
const LEAST_PILOT_MEETINGS = 12;

/** A first of January that is a Monday, in a year of 365 days: counts the meetings of a plan that has no dates yet. */
const ANY_FIRST_DATE = '2001-01-01';

/** An open-ended list is rolled forward once the first meeting is more than three months ago. */
const ROLL_AFTER_MONTHS = 3;

type Skip = ReadonlySet<string>;

/** So many dates from step `from` on; a skipped date moves the rest on by one step. */
function takeDates(first: string, rhythm: Interval, from: number, count: number, skip: Skip): readonly string[] {
  const dates: string[] = [];
  for (let step = from; dates.length < count; step += 1) {
    const date = stepRhythm(first, rhythm, step);
    if (!skip.has(date)) dates.push(date);
  }
  return dates;
}

/** Dates before `until`, skipped ones dropped, and on until there are at least so many. */
function fitDates(first: string, rhythm: Interval, until: string, atLeast: number, skip: Skip): readonly string[] {
  const dates: string[] = [];
  for (let step = 0; ; step += 1) {
    const date = stepRhythm(first, rhythm, step);
    if (date >= until && dates.length >= atLeast) return dates;
    if (!skip.has(date)) dates.push(date);
  }
}

/**
 * Meeting k of n at k × span / n after `before`, moved to the nearest same weekday. Never two on one date: a date that
 * is taken or skipped goes on by a week.
 */
function spreadDates(before: string, span: Interval, phase: Phase, isFirst: boolean, skip: Skip): readonly string[] {
  const days = daysBetween(before, addInterval(before, span));
  const dates: string[] = [];
  let last = isFirst ? addDays(before, -7) : before;
  for (let k = 1; k <= phase.count; k += 1) {
    const part = ((isFirst ? k - 1 : k) * days) / phase.count;
    let date = addDays(before, Math.round(part / 7) * 7);
    while (date <= last || skip.has(date)) date = addDays(date, 7);
    dates.push(date);
    last = date;
  }
  return dates;
}

/** Each phase follows the last date of the one before; the first one begins on the first date. */
function listPhased(first: string, phases: readonly Phase[], rhythm: Interval, skip: Skip): readonly Meeting[] {
  const meetings: Meeting[] = [];
  let before = first;
  phases.forEach((phase, index) => {
    const dates = phase.spreadOver
      ? spreadDates(before, phase.spreadOver, phase, index === 0, skip)
      : takeDates(before, phase.every ?? rhythm, index === 0 ? 0 : 1, phase.count, skip);
    for (const date of dates) meetings.push({ number: meetings.length + 1, date, phase });
    before = dates.at(-1) ?? before;
  });
  return meetings;
}

/**
 * The six months that an open-ended plan lists: from the first date, or from `asOf` once the first date is more than
 * three months before it, so that there are always some months ahead. It depends on the plan and `asOf` alone, and
 * numbers go on counting from the very first meeting, so a meeting keeps its number when the list rolls on.
 */
function listOpenEnded(first: string, rhythm: Interval, asOf: string, skip: Skip): readonly Meeting[] {
  const from = asOf > addMonths(first, ROLL_AFTER_MONTHS) ? asOf : first;
  const dates = fitDates(first, rhythm, addInterval(from, SIX_MONTHS), 0, skip);
  return number(dates).filter((meeting) => meeting.date !== null && meeting.date >= from);
}

function number(dates: readonly string[]): readonly Meeting[] {
  return dates.map((date, index) => ({ number: index + 1, date, phase: null }));
}

function listDated(answers: Answers, first: string, asOf: string, skip: Skip): readonly Meeting[] {
  const rhythm = readRhythm(textAt(answers, 'meetings.every')) ?? WORKING_RHYTHM;
  const phases = readPhases(answers);
  if (phases.length > 0) return listPhased(first, phases, rhythm, skip);
  switch (answers['duration.kind']) {
    case 'set-number':
    case 'seasonal':
    case 'phased': {
      const count = Math.max(1, Math.floor(numberOf(answers, 'duration.sessions') ?? WORKING_NUMBER));
      return number(takeDates(first, rhythm, 0, count, skip));
    }
    case 'pilot-then-review': {
      const trial = readInterval(textAt(answers, 'duration.review_after')) ?? SIX_MONTHS;
      return number(fitDates(first, rhythm, addInterval(first, trial), LEAST_PILOT_MEETINGS, skip));
    }
    default:
      return listOpenEnded(first, rhythm, asOf, skip);
  }
}

/**
 * Every meeting of the plan. Skipped dates move numbered and phased meetings on and are dropped for open-ended and
 * pilot ones; without a first date there are as many meetings as there would be, with no dates.
 */
export function listMeetings(answers: Answers, asOf: string): readonly Meeting[] {
  const first = dateOf(answers, 'duration.first_date');
  if (first !== null) return listDated(answers, first, asOf, new Set(textsAt(answers, 'duration.skip')));
  const undated = listDated(answers, ANY_FIRST_DATE, ANY_FIRST_DATE, new Set());
  return undated.map((meeting) => ({ ...meeting, date: null }));
}

/** How many meetings a year costs must be counted for: those of the first year, or a year of the rhythm when it goes on. */
export function countMeetingsPerYear(answers: Answers): number {
  const kind = answers['duration.kind'];
  if (kind === 'set-number' || kind === 'seasonal' || kind === 'phased') {
    const first = dateOf(answers, 'duration.first_date') ?? ANY_FIRST_DATE;
    const yearOn = addMonths(first, 12);
    const skip = new Set(textsAt(answers, 'duration.skip'));
    return listDated(answers, first, first, skip).filter((meeting) => meeting.date !== null && meeting.date < yearOn)
      .length;
  }
  const rhythm = readRhythm(textAt(answers, 'meetings.every')) ?? WORKING_RHYTHM;
  if (rhythm.unit === 'months') return Math.max(1, Math.floor(12 / rhythm.count));
  return Math.max(1, Math.floor(365 / (rhythm.unit === 'weeks' ? rhythm.count * 7 : rhythm.count)));
}
