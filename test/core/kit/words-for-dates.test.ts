import { describe, expect, it } from 'vitest';
import { makeDateWords } from '../../../src/core/kit/date-words.ts';
import { makeLaunchDates } from '../../../src/core/kit/launch-dates.ts';
import {
  sayDayAndTime,
  sayHowLong,
  sayHowOften,
  sayMinutes,
  sayUntilWhen,
} from '../../../src/core/kit/rhythm-words.ts';
import type { Answers, Value } from '../../../src/core/when.ts';
import { british, makeDatedAnswers } from './dated-answers.ts';

describe('dates in words', () => {
  const british24 = makeDateWords({ american: false, clock: 24 });
  const american12 = makeDateWords({ american: true, clock: 12 });

  it.each([
    ['date', 'Tuesday 12 January 2027', 'Tuesday, January 12, 2027'],
    ['shortDate', '12 Jan 2027', 'Jan 12, 2027'],
    ['month', 'January 2027', 'January 2027'],
    ['weekday', 'Tuesday', 'Tuesday'],
    ['monthDay', 'second Tuesday', 'second Tuesday'],
  ] as const)('writes %s', (name, inBritain, inAmerica) => {
    expect([british24[name]('2027-01-12'), american12[name]('2027-01-12')]).toEqual([inBritain, inAmerica]);
  });

  it.each([
    ['18:30', '18:30', '6:30 pm'],
    ['19:00', '19:00', '7 pm'],
    ['09:05', '09:05', '9:05 am'],
    ['12:00', '12:00', 'noon'],
    ['00:15', '00:15', '12:15 am'],
  ])('writes the time %s', (time, on24, on12) => {
    expect([british24.time(time), american12.time(time)]).toEqual([on24, on12]);
  });

  it('says nothing for what is not known or no date', () => {
    expect([british24.date(null), british24.date('soon'), british24.time(null), british24.time('late')]).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });
});

describe('how often', () => {
  it.each([
    ['weekly', 'every week'],
    ['fortnightly', 'every two weeks'],
    ['monthly', 'once a month'],
    ['10 days', 'every 10 days'],
    ['3 days', 'every three days'],
    ['14 days', 'every two weeks'],
    ['3 months', 'every three months'],
    ['12 months', 'once a year'],
    ['15 weeks', 'every 15 weeks'],
    [null, ''],
  ])('is said for %s', (every, expected) => {
    expect(sayHowOften(makeDatedAnswers({ 'meetings.every': every }), british)).toBe(expected);
  });

  it('is that of the longest phase', () => {
    const phases: Value = [
      { sessions: 8, every: '1 week' },
      { sessions: 12, spread_over: '10 months' },
    ];
    const changes = { 'duration.kind': 'phased', 'duration.phases': phases, 'meetings.every': 'monthly' };
    expect(sayHowOften(makeDatedAnswers(changes), british)).toBe('every week');
  });
});

describe('how long', () => {
  it.each([
    [15, '15 minutes'],
    [30, 'half an hour'],
    [50, '50 minutes'],
    [60, 'an hour'],
    [61, 'an hour and one minute'],
    [75, 'an hour and a quarter'],
    [90, 'an hour and a half'],
    [100, 'an hour and 40 minutes'],
    [120, 'two hours'],
    [150, 'two and a half hours'],
    [480, 'eight hours'],
  ])('is said for %i minutes', (minutes, expected) => {
    expect(sayMinutes(minutes, british)).toBe(expected);
  });

  it('is not said while it is not known', () => {
    expect(sayHowLong(makeDatedAnswers({ 'meetings.minutes': null }), british)).toBe('');
  });
});

describe('until when', () => {
  const trial = { 'duration.kind': 'pilot-then-review', 'duration.review_after': '6 months' };
  const phases: Value = [
    { sessions: 8, every: '1 week' },
    { sessions: 4, spread_over: '10 months' },
  ];

  it.each<[Answers, string]>([
    [{}, 'for 8 meetings'],
    [{ 'duration.sessions': 1 }, 'for one meeting'],
    [{ 'duration.sessions': null }, 'for a set number of meetings'],
    [{ 'duration.kind': 'ongoing' }, 'with no set end'],
    [{ ...trial, 'meetings.every': 'fortnightly' }, 'for six months, then we look back'],
    [{ ...trial, 'meetings.every': 'monthly' }, 'for 12 meetings, then we look back'],
    [{ 'duration.kind': 'phased', 'duration.phases': phases }, 'for 8 meetings, then 4 more over ten months'],
    [{ 'duration.kind': null }, ''],
  ])('is said for %j', (changes, expected) => {
    expect(sayUntilWhen(makeDatedAnswers(changes), british)).toBe(expected);
  });
});

describe('day and time', () => {
  const undated = { 'duration.first_date': null };
  const monthly = { 'meetings.every': 'monthly' };

  it.each<[Answers, string]>([
    [{}, 'Tuesdays at 6:30 pm'],
    [monthly, 'the second Tuesday of the month at 6:30 pm'],
    [{ ...monthly, 'duration.first_date': '2027-03-30' }, 'the last Tuesday of the month at 6:30 pm'],
    [{ 'duration.start_time': null }, 'Tuesdays'],
    [{ ...undated, 'duration.weekday': 'friday' }, 'Fridays at 6:30 pm'],
    [{ ...undated, ...monthly, 'duration.weekday': 'friday' }, 'one Friday a month at 6:30 pm'],
    [undated, 'at 6:30 pm'],
    [{ 'meetings.every': '10 days' }, 'at 6:30 pm'],
    [{ ...undated, 'duration.start_time': null }, ''],
  ])('are said for %j', (changes, expected) => {
    expect(sayDayAndTime(makeDatedAnswers(changes), british)).toBe(expected);
  });
});

describe('the dates to get ready by', () => {
  it('are counted back from the first meeting', () => {
    expect(makeLaunchDates('2027-01-12', '2027-01-26', british)).toEqual({
      weeks8: 'Tuesday 17 November 2026',
      weeks6: 'Tuesday 1 December 2026',
      weeks4: 'Tuesday 15 December 2026',
      weeks2: 'Tuesday 29 December 2026',
      dayBefore: 'Monday 11 January 2027',
      first: 'Tuesday 12 January 2027',
      dayAfter: 'Wednesday 13 January 2027',
      third: 'Tuesday 26 January 2027',
    });
  });

  it('are empty without a first date', () => {
    expect(new Set(Object.values(makeLaunchDates(null, null, british)))).toEqual(new Set(['']));
  });
});
