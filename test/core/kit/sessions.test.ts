import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, isDate, weekdayOf } from '../../../src/core/kit/calendar.ts';
import { countMeetingsPerYear } from '../../../src/core/kit/meeting-dates.ts';
import { makeSessions, placeOf } from '../../../src/core/kit/sessions.ts';
import type { Answers, Value } from '../../../src/core/when.ts';
import { american, british, makeDatedAnswers } from './dated-answers.ts';

const asOf = '2026-11-22';

function datesOf(changes: Answers, day = asOf): readonly (string | null)[] {
  return makeSessions(makeDatedAnswers(changes), day, british).map((session) => session.date);
}

const wellWays: Answers = {
  'duration.kind': 'phased',
  'duration.phases': [
    { name: 'Programme', sessions: 8, every: '1 week', minutes: 180 },
    { name: 'Workshops', sessions: 4, spread_over: '10 months', minutes: 180 },
  ],
};

describe('the place of a meeting', () => {
  it.each([
    [1, 'first'],
    [2, 'first last'],
    [3, 'first last-but-one last'],
    [4, 'first middle last-but-one last'],
    [8, 'first - - middle - - last-but-one last'],
    [9, 'first - - - middle - - last-but-one last'],
  ])('in a run of %i', (count, places) => {
    const numbers = Array.from({ length: count }, (_one, index) => index + 1);
    expect(numbers.map((number) => placeOf(number, count) || '-').join(' ')).toBe(places);
  });

  it('is nothing but the first while there is no end', () => {
    const sessions = makeSessions(makeDatedAnswers({ 'duration.kind': 'ongoing' }), asOf, british);
    expect(new Set(sessions.map(({ place }) => place))).toEqual(new Set(['first', '']));
  });
});

describe('meetings of a set number', () => {
  it('lists eight weekly dates', () => {
    expect(datesOf({})).toEqual([
      '2027-01-12',
      '2027-01-19',
      '2027-01-26',
      '2027-02-02',
      '2027-02-09',
      '2027-02-16',
      '2027-02-23',
      '2027-03-02',
    ]);
  });

  it('moves on when a date is skipped, and still has eight', () => {
    const dates = datesOf({ 'duration.skip': ['2027-01-19', '2027-02-16'] });
    expect([dates.length, dates[1], dates.at(-1)]).toEqual([8, '2027-01-26', '2027-03-16']);
  });

  it('moves on from a first date that is skipped', () => {
    expect(datesOf({ 'duration.sessions': 1, 'duration.skip': ['2027-01-12'] })).toEqual(['2027-01-19']);
  });

  it('keeps every two weeks over a clock change', () => {
    const dates = datesOf({ 'meetings.every': 'fortnightly', 'duration.sessions': 16 });
    expect([dates.length, dates[5], dates[6], dates.at(-1)]).toEqual([16, '2027-03-23', '2027-04-06', '2027-08-10']);
  });

  it('keeps the fifth Tuesday as the last one', () => {
    const monthly = { 'meetings.every': 'monthly', 'duration.first_date': '2027-03-30', 'duration.sessions': 5 };
    expect(datesOf(monthly)).toEqual(['2027-03-30', '2027-04-27', '2027-05-25', '2027-06-29', '2027-07-27']);
  });

  it.each([1, 60])('makes exactly %i', (count) => {
    expect(datesOf({ 'duration.sessions': count })).toHaveLength(count);
  });

  it('shows eight while nobody knows how many', () => {
    expect(datesOf({ 'duration.sessions': null })).toHaveLength(8);
  });

  it('counts as many without a date, with empty words', () => {
    const sessions = makeSessions(makeDatedAnswers({ 'duration.first_date': null }), asOf, british);
    expect([sessions.length, sessions[0]?.date, sessions[0]?.dateWords]).toEqual([8, null, '']);
  });

  it('treats a season as a set number', () => {
    expect(datesOf({ 'duration.kind': 'seasonal', 'duration.sessions': 10 })).toHaveLength(10);
  });
});

describe('meetings in phases', () => {
  it('makes eight weekly and then four spread over ten months on the same weekday', () => {
    expect(datesOf(wellWays)).toEqual([
      '2027-01-12',
      '2027-01-19',
      '2027-01-26',
      '2027-02-02',
      '2027-02-09',
      '2027-02-16',
      '2027-02-23',
      '2027-03-02',
      '2027-05-18',
      '2027-08-03',
      '2027-10-19',
      '2028-01-04',
    ]);
  });

  it('gives each meeting the minutes, name and id of its phase', () => {
    const sessions = makeSessions(makeDatedAnswers(wellWays), asOf, british);
    expect(sessions.slice(7, 9).map(({ minutes, phase, phaseId }) => [minutes, phase, phaseId])).toEqual([
      [180, 'Programme', 'programme'],
      [180, 'Workshops', 'workshops'],
    ]);
  });

  it('knows the meeting that opens a later phase', () => {
    const sessions = makeSessions(makeDatedAnswers(wellWays), asOf, british);
    expect(sessions.filter(({ opensPhase }) => opensPhase).map(({ number }) => number)).toEqual([9]);
  });

  it('moves a spread meeting on by a week when its date is skipped', () => {
    expect(datesOf({ ...wellWays, 'duration.skip': ['2027-08-03'] })[9]).toBe('2027-08-10');
  });

  it('moves the second phase when the first one ends later', () => {
    const dates = datesOf({ ...wellWays, 'duration.skip': ['2027-02-02'] });
    expect([dates[7], dates[8]]).toEqual(['2027-03-09', '2027-05-25']);
  });

  it('follows a phase without a rhythm of its own by that of the plan', () => {
    const phases: Value = [
      { id: 'hello', sessions: 1, minutes: 30 },
      { id: 'talks', sessions: 2 },
    ];
    const sessions = makeSessions(
      makeDatedAnswers({ 'duration.kind': 'phased', 'duration.phases': phases }),
      asOf,
      british,
    );
    expect(sessions.map(({ date, minutes, phaseId }) => [date, minutes, phaseId])).toEqual([
      ['2027-01-12', 30, 'hello'],
      ['2027-01-19', 90, 'talks'],
      ['2027-01-26', 90, 'talks'],
    ]);
  });

  it('never puts two meetings on one date, however short the span', () => {
    const phases: Value = [{ name: 'Close', sessions: 5, spread_over: '2 weeks' }];
    const dates = datesOf({ 'duration.kind': 'phased', 'duration.phases': phases });
    expect([dates[0], new Set(dates).size]).toEqual(['2027-01-12', 5]);
  });

  it('gives phases of the same name ids of their own', () => {
    const phases: Value = [{ name: 'Été' }, { name: 'Ete' }, { name: 'Лето' }];
    const sessions = makeSessions(
      makeDatedAnswers({ 'duration.kind': 'phased', 'duration.phases': phases }),
      asOf,
      british,
    );
    expect(sessions.map((session) => session.phaseId)).toEqual(['ete', 'ete-2', 'phase-3']);
  });

  it('counts them without dates too', () => {
    expect(datesOf({ ...wellWays, 'duration.first_date': null })).toEqual(Array(12).fill(null));
  });
});

describe('a trial', () => {
  const trial: Answers = { 'duration.kind': 'pilot-then-review', 'duration.review_after': '6 months' };

  it('has what fits in six months when that is more than twelve', () => {
    const dates = datesOf({ ...trial, 'meetings.every': 'fortnightly' });
    expect([dates.length, dates.at(-1)]).toEqual([13, '2027-06-29']);
  });

  it('has twelve meetings when fewer fit in six months', () => {
    const dates = datesOf({ ...trial, 'meetings.every': 'monthly' });
    expect([dates.length, dates.at(-1)]).toEqual([12, '2027-12-14']);
  });

  it('drops a skipped date', () => {
    const dates = datesOf({ ...trial, 'duration.skip': ['2027-03-30'] });
    expect([dates.length, dates.includes('2027-03-30'), dates.at(-1)]).toEqual([25, false, '2027-07-06']);
  });

  it('counts the same without dates', () => {
    expect(datesOf({ ...trial, 'duration.first_date': null })).toHaveLength(26);
  });
});

describe('an open-ended group', () => {
  const ongoing: Answers = { 'duration.kind': 'ongoing' };

  it('lists the six months from the first date', () => {
    const dates = datesOf(ongoing);
    expect([dates[0], dates.at(-1), dates.length]).toEqual(['2027-01-12', '2027-07-06', 26]);
  });

  it('drops a skipped date', () => {
    const dates = datesOf({ ...ongoing, 'duration.skip': ['2027-03-30'] });
    expect([dates.length, dates.at(-1)]).toEqual([25, '2027-07-06']);
  });

  it('keeps the list for the first three months', () => {
    expect(datesOf(ongoing, '2027-04-12')[0]).toBe('2027-01-12');
  });

  it('rolls on afterwards, with six months ahead', () => {
    const dates = datesOf(ongoing, '2027-04-13');
    expect([dates[0], dates.at(-1)]).toEqual(['2027-04-13', '2027-10-12']);
  });

  it('keeps the number of a meeting when the list rolls on', () => {
    const before = makeSessions(makeDatedAnswers(ongoing), '2027-04-12', british);
    const after = makeSessions(makeDatedAnswers(ongoing), '2027-04-13', british);
    const find = (list: typeof before) => list.find((session) => session.date === '2027-04-20')?.number;
    expect([find(before), find(after)]).toEqual([15, 15]);
  });
});

describe('the words of a meeting', () => {
  it('says date and hours the British and the American way', () => {
    const said = [british, american].map((words) => makeSessions(makeDatedAnswers(), asOf, words)[0]);
    expect(said.map((session) => [session?.dateWords, session?.startWords, session?.endWords])).toEqual([
      ['Tuesday 12 January 2027', '6:30 pm', '8 pm'],
      ['Tuesday, January 12, 2027', '6:30 pm', '8 pm'],
    ]);
  });

  it('says no end while nobody knows how long', () => {
    const session = makeSessions(makeDatedAnswers({ 'meetings.minutes': null }), asOf, british)[0];
    expect([session?.minutes, session?.endWords]).toEqual([90, '']);
  });

  it.each([
    ['light-structure', ['a', 'b', 'a']],
    ['psychoeducational', ['a', 'b', 'a']],
    ['skills', ['a', 'b', 'a']],
    ['topic-focused', ['Pain', 'Pain', 'Pain']],
    ['open-sharing', ['', '', '']],
    ['activity', ['', '', '']],
  ])('gives %s its subjects', (style, expected) => {
    const answers = makeDatedAnswers({ 'duration.sessions': 3, 'format.style': style, 'format.topic': 'Pain' });
    expect(makeSessions(answers, asOf, british, ['a', 'b']).map((session) => session.topic)).toEqual(expected);
  });
});

describe('meetings in a year', () => {
  it.each([
    [{ 'duration.kind': 'ongoing', 'meetings.every': 'fortnightly' }, 26],
    [{ 'duration.kind': 'pilot-then-review', 'meetings.every': 'weekly' }, 52],
    [{ 'duration.kind': 'ongoing', 'meetings.every': 'monthly' }, 12],
    [{ 'duration.kind': 'ongoing', 'meetings.every': '10 days' }, 36],
    [{}, 8],
    [{ 'duration.sessions': 60 }, 53],
    [{ ...wellWays, 'duration.first_date': null }, 12],
  ])('are counted for %j', (changes, expected) => {
    expect(countMeetingsPerYear(makeDatedAnswers(changes))).toBe(expected);
  });
});

const anyRhythm = fc.oneof(
  fc.constantFrom('weekly', 'fortnightly', 'monthly'),
  fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom('days', 'weeks', 'months')).map((pair) => pair.join(' ')),
);
const anyDate = fc
  .tuple(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
  .filter(isDate);

describe('any plan', () => {
  it('has dates that exist, in order, never skipped, as many as asked', () => {
    fc.assert(
      fc.property(
        anyRhythm,
        anyDate,
        fc.integer({ min: 1, max: 60 }),
        fc.array(anyDate),
        (every, first, count, skip) => {
          const dates = datesOf({
            'meetings.every': every,
            'duration.first_date': first,
            'duration.sessions': count,
            'duration.skip': skip,
          });
          const inOrder = dates.every((date, at) => at === 0 || (date ?? '') > (dates[at - 1] ?? ''));
          return (
            dates.length === count && inOrder && dates.every((date) => date && isDate(date) && !skip.includes(date))
          );
        },
      ),
    );
  });

  it('spreads meetings over a span on the weekday of the meeting before', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 4, max: 24 }), (first, count, months) => {
        const phases: Value = [{ sessions: 1 }, { sessions: count, spread_over: `${months} months` }];
        const dates = datesOf({
          'duration.kind': 'phased',
          'duration.first_date': first,
          'duration.phases': phases,
        });
        const last = dates.at(-1) ?? '';
        const sameDay = dates.every((date) => weekdayOf(date ?? '') === weekdayOf(first));
        return sameDay && last <= addMonths(first, months + 1) && dates.length === count + 1;
      }),
    );
  });
});
