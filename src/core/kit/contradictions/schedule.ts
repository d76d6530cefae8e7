import { weekdayOf } from '../calendar.ts';
import { numberAt, recordsAt, textAt, textsAt } from '../read-answers.ts';
import type { Facts, Rule } from './rule.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function firstDate(facts: Facts): string {
  return textAt(facts.answers, 'duration.first_date');
}

/** The dates of all meetings, in order. Empty while the plan has no first date. */
function datesOf(facts: Facts): readonly string[] {
  return facts.sessions.flatMap((session) => (session.date === null ? [] : [session.date]));
}

function lastDate(facts: Facts): string {
  return datesOf(facts).toSorted().at(-1) ?? '';
}

function isLong(facts: Facts): boolean {
  const phases = recordsAt(facts.answers, 'duration.phases').map((phase) => phase.minutes);
  return [facts.answers['meetings.minutes'], ...phases].some((minutes) => typeof minutes === 'number' && minutes > 180);
}

const dates: readonly Rule[] = [
  {
    code: 'weekday-differs',
    severity: 'warning',
    key: 'duration.weekday',
    what: (facts) => {
      const day = weekdays[weekdayOf(firstDate(facts))] ?? '';
      return `The first date is a ${day.charAt(0).toUpperCase()}${day.slice(1)}, and the plan says another weekday.`;
    },
    means: 'The first date is not on the weekday that the plan names.',
    fix: 'Correct one of the two; until then the first date counts.',
    test: (facts) => {
      const wanted = textAt(facts.answers, 'duration.weekday');
      return firstDate(facts) !== '' && wanted !== '' && weekdays[weekdayOf(firstDate(facts))] !== wanted;
    },
  },
  {
    code: 'first-date-passed',
    severity: 'advice',
    key: 'duration.first_date',
    what: 'The date of the first meeting has passed.',
    fix: 'If you have begun, all is well; if not, choose a new date and every other date moves with it.',
    test: (facts) => firstDate(facts) !== '' && firstDate(facts) < facts.today && lastDate(facts) >= facts.today,
  },
  {
    code: 'all-dates-passed',
    severity: 'warning',
    key: 'duration.first_date',
    what: 'All dates of this plan have passed.',
    fix: 'If you go on, choose a new first date, or, if you meet without an end, move the pages to today. If not, look back and close well.',
    test: (facts) => lastDate(facts) !== '' && lastDate(facts) < facts.today,
  },
  {
    code: 'first-date-skipped',
    severity: 'warning',
    key: 'duration.skip',
    what: 'The first meeting falls on a day on which you do not meet.',
    fix: 'Choose another first date, or take that day off the list.',
    test: (facts) => firstDate(facts) !== '' && textsAt(facts.answers, 'duration.skip').includes(firstDate(facts)),
  },
  {
    code: 'entry-point-skipped',
    severity: 'warning',
    key: 'format.entry_points',
    what: 'New people are to begin on a day on which you do not meet.',
    fix: 'Choose another day for new people, or take that day off the list.',
    test: (facts) => {
      const skipped = textsAt(facts.answers, 'duration.skip');
      return textsAt(facts.answers, 'format.entry_points').some((date) => skipped.includes(date));
    },
  },
  {
    code: 'meetings-after-booking',
    severity: 'warning',
    key: 'venue.booked_until',
    what: 'The room is not booked for the last of the meetings.',
    fix: 'Book it for longer, or plan fewer meetings.',
    test: (facts) => {
      const until = textAt(facts.answers, 'venue.booked_until');
      return until !== '' && lastDate(facts) > until;
    },
  },
  {
    code: 'calendar-without-timezone',
    severity: 'advice',
    key: 'place.timezone',
    what: 'There is a first date, but the time zone is not known, so no calendar file can be made.',
    fix: 'Say which time zone you meet in, for example Europe/London.',
    test: {
      all: [
        { key: 'duration.first_date', known: true },
        { key: 'place.timezone', known: false },
      ],
    },
  },
];

const length: readonly Rule[] = [
  {
    code: 'meeting-short',
    severity: 'warning',
    key: 'meetings.minutes',
    what: 'Meetings of less than 45 minutes leave little time once everyone has arrived.',
    fix: 'Plan an hour, or meet in a smaller circle.',
    test: (facts) => (numberAt(facts.answers, 'meetings.minutes') ?? 45) < 45,
  },
  {
    code: 'meeting-long',
    severity: 'warning',
    key: 'meetings.minutes',
    what: 'Meetings of more than three hours are too long for many people.',
    fix: 'Meet for less time, or make two meetings of one and plan a long break.',
    test: isLong,
  },
  {
    code: 'closed-without-end',
    severity: 'warning',
    key: 'format.openness',
    what: 'New people cannot join, and the group has no end and no time when it opens again: it can only get smaller.',
    fix: 'Choose an end, or times of year when new people may come.',
    test: {
      all: [
        { key: 'format.openness', is: 'closed' },
        { key: 'duration.kind', is: 'ongoing' },
        { key: 'format.entry_points', known: false },
      ],
    },
  },
];

/** Dates and lengths. */
export const scheduleRules: readonly Rule[] = [...dates, ...length];
