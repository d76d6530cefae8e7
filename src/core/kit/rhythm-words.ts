import type { Answers } from '../when.ts';
import { addInterval, type Interval, readInterval } from './intervals.ts';
import { fillIn, type KitWords, type RhythmLabels } from './kit-words.ts';
import { listMeetings } from './meeting-dates.ts';
import { findMinutes, findRhythm, type Phase, readPhases } from './phases.ts';
import { dateOf, numberOf, timeOf } from './plan-values.ts';
import { textAt } from './read-answers.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** "two" up to the language's last number word, digits beyond it. */
function sayNumber(count: number, labels: RhythmLabels): string {
  return labels.numbers[count - 1] ?? String(count);
}

/** Days from ten on are digits ("every 10 days"); weeks and months are words ("ten months"). */
function sayCount(interval: Interval, labels: RhythmLabels): string {
  return interval.unit === 'days' && interval.count >= 10 ? String(interval.count) : sayNumber(interval.count, labels);
}

/** "six months", "a week", "10 days". */
export function saySpan(interval: Interval, labels: RhythmLabels): string {
  const forms = labels.span[interval.unit];
  return interval.count === 1 ? forms.one : fillIn(forms.many, { n: sayCount(interval, labels) });
}

/** "every six months", "every week", "once a year". */
export function sayEvery(rhythm: Interval, labels: RhythmLabels): string {
  const asWeeks = rhythm.unit === 'days' && rhythm.count % 7 === 0;
  const same: Interval = asWeeks ? { count: rhythm.count / 7, unit: 'weeks' } : rhythm;
  if (same.unit === 'months' && same.count === 12) return labels.onceAYear;
  const forms = labels.every[same.unit];
  return same.count === 1 ? forms.one : fillIn(forms.many, { n: sayCount(same, labels) });
}

/** "every two weeks", "once a month", "every 10 days"; "" while it is not known. */
export function sayHowOften(answers: Answers, words: KitWords): string {
  const rhythm = findRhythm(answers);
  return rhythm === null ? '' : sayEvery(rhythm, words.labels.rhythm);
}

/** "an hour and a half", "two hours", "50 minutes": any number of minutes in words. */
export function sayMinutes(minutes: number, words: KitWords): string {
  const labels = words.labels.rhythm;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const sayHours = (forms: { one: string; many: string }): string =>
    hours === 1 ? forms.one : fillIn(forms.many, { n: sayNumber(hours, labels) });
  const restWords = rest === 1 ? labels.minutes.one : fillIn(labels.minutes.many, { n: rest });
  if (hours === 0) return rest === 30 ? labels.halfHour : restWords;
  if (rest === 0) return sayHours(labels.hours);
  if (rest === 15 || rest === 30 || rest === 45) return sayHours(labels.hoursAnd[`${rest}`]);
  return fillIn(labels.hoursMinutes, { hours: sayHours(labels.hours), minutes: restWords });
}

/** How long a meeting is; "" while it is not known. */
export function sayHowLong(answers: Answers, words: KitWords): string {
  const minutes = findMinutes(answers);
  return minutes === null ? '' : sayMinutes(minutes, words);
}

function sayMeetings(count: number, labels: RhythmLabels): string {
  return count === 1 ? labels.forMeetings.one : fillIn(labels.forMeetings.many, { n: count });
}

function sayPhase(phase: Phase, index: number, labels: RhythmLabels): string {
  const meetings = index === 0 ? sayMeetings(phase.count, labels) : fillIn(labels.thenMore, { n: phase.count });
  return phase.spreadOver
    ? fillIn(labels.over, { phase: meetings, span: saySpan(phase.spreadOver, labels) })
    : meetings;
}

/** "for six months", or "for 12 meetings" when the least number of meetings of a trial takes longer than that. */
function sayTrial(answers: Answers, labels: RhythmLabels): string {
  const span = readInterval(textAt(answers, 'duration.review_after'));
  const any = '2001-01-01';
  const dates = { 'duration.first_date': any, 'duration.skip': [] };
  const meetings = listMeetings({ ...answers, ...dates }, any);
  const last = meetings.at(-1)?.date ?? '';
  if (span !== null && last < addInterval(any, span)) return fillIn(labels.forSpan, { span: saySpan(span, labels) });
  return sayMeetings(meetings.length, labels);
}

/**
 * "for six months, then we look back", "for 8 meetings", "with no set end", "for 8 meetings, then 4 more over ten
 * months"; "" while the kind is not known.
 */
export function sayUntilWhen(answers: Answers, words: KitWords): string {
  const labels = words.labels.rhythm;
  const count = numberOf(answers, 'duration.sessions');
  const phases = readPhases(answers);
  if (phases.length > 0) return phases.map((phase, index) => sayPhase(phase, index, labels)).join(', ');
  switch (answers['duration.kind']) {
    case 'set-number':
    case 'seasonal':
    case 'phased':
      return count === null ? labels.forSetNumber : sayMeetings(count, labels);
    case 'pilot-then-review':
      return fillIn(labels.thenLookBack, { length: sayTrial(answers, labels) });
    case 'ongoing':
      return labels.noEnd;
    default:
      return '';
  }
}

/** The day or days: the first date says it; before there is one, the weekday answered. */
function sayDays(answers: Answers, words: KitWords): string {
  const rhythm = findRhythm(answers);
  const first = dateOf(answers, 'duration.first_date');
  const weekday = WEEKDAYS.indexOf(textAt(answers, 'duration.weekday'));
  const labels = words.labels.rhythm;
  const names = words.dates.names;
  if (rhythm?.unit === 'months') {
    if (first !== null) return fillIn(labels.monthly, { day: words.dates.monthDay(first) });
    return weekday < 0 ? '' : fillIn(labels.someInMonth, { day: names.weekdays[weekday] ?? '' });
  }
  if (rhythm?.unit === 'days' && rhythm.count % 7 !== 0) return '';
  const each = first === null ? weekday : names.weekdays.indexOf(words.dates.weekday(first));
  return names.weekdaysEach[each] ?? '';
}

/** "Tuesdays at 6:30 pm", "the second Tuesday of the month at 6:30 pm"; only what is known, "" when nothing is. */
export function sayDayAndTime(answers: Answers, words: KitWords): string {
  const days = sayDays(answers, words);
  const time = words.dates.time(timeOf(answers, 'duration.start_time'));
  const labels = words.labels.rhythm;
  if (time === '') return days;
  return days === '' ? fillIn(labels.atOnly, { time }) : fillIn(labels.at, { days, time });
}
