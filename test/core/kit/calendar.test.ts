import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  addMonths,
  daysBetween,
  findMonthDay,
  isDate,
  isTime,
  monthDayOf,
  weekdayOf,
} from '../../../src/core/kit/calendar.ts';

describe('the calendar', () => {
  it.each([
    ['2027-01-12', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-13-01', false],
    ['2027-00-10', false],
    ['2027-1-2', false],
    ['12.1.2027', false],
    ['', false],
  ])('knows whether %s is a day that exists', (text, expected) => {
    expect(isDate(text)).toBe(expected);
  });

  it.each([
    ['2027-03-27', 1, '2027-03-28'],
    ['2027-03-28', 1, '2027-03-29'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2027-10-31', 7, '2027-11-07'],
  ])('counts days from %s by %i over clock changes and years', (from, days, expected) => {
    expect(addDays(from, days)).toBe(expected);
  });

  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2027-01-12', 10, '2027-11-12'],
    ['2027-01-12', -2, '2026-11-12'],
  ])('ends %s plus %i months with a shorter month', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  it('counts the days between two dates both ways', () => {
    expect([daysBetween('2027-01-12', '2028-01-12'), daysBetween('2027-01-12', '2027-01-11')]).toEqual([365, -1]);
  });

  it('starts the week on Monday', () => {
    expect([weekdayOf('2027-01-11'), weekdayOf('2027-01-12'), weekdayOf('2027-01-17')]).toEqual([0, 1, 6]);
  });

  it('finds the second Tuesday of every month', () => {
    const second = monthDayOf('2027-01-12');
    const found = [0, 1, 2, 3].map((months) => findMonthDay('2027-01-12', months, second));
    expect(found).toEqual(['2027-01-12', '2027-02-09', '2027-03-09', '2027-04-13']);
  });

  it('takes the last of a month for a fifth', () => {
    const fifth = monthDayOf('2027-03-30');
    const found = [0, 1, 2, 3].map((months) => findMonthDay('2027-03-30', months, fifth));
    expect(found).toEqual(['2027-03-30', '2027-04-27', '2027-05-25', '2027-06-29']);
  });

  it('gives nothing, and no error, for a text that is no date', () => {
    expect([addDays('soon', 1), addMonths('', 6)]).toEqual(['', '']);
  });

  it.each([
    ['18:30', 90, '20:00'],
    ['23:30', 90, '01:00'],
    ['00:05', -15, '23:50'],
  ])('adds to %s %i minutes round midnight', (from, minutes, expected) => {
    expect(addMinutes(from, minutes)).toBe(expected);
  });

  it('knows a clock time', () => {
    expect([isTime('00:00'), isTime('23:59'), isTime('24:00'), isTime('6:30'), isTime('18:60')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
