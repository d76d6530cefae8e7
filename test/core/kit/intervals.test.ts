import { describe, expect, it } from 'vitest';
import { readInterval, readRhythm, stepRhythm } from '../../../src/core/kit/intervals.ts';

describe('intervals', () => {
  it.each([
    ['6 months', { count: 6, unit: 'months' }],
    ['1 week', { count: 1, unit: 'weeks' }],
    ['10 days', { count: 10, unit: 'days' }],
    ['0 days', null],
    ['1000 days', null],
    ['end', null],
    ['6m', null],
    ['', null],
  ])('reads %s', (text, expected) => {
    expect(readInterval(text)).toEqual(expected);
  });

  it.each([
    ['weekly', { count: 1, unit: 'weeks' }],
    ['fortnightly', { count: 2, unit: 'weeks' }],
    ['monthly', { count: 1, unit: 'months' }],
    ['3 weeks', { count: 3, unit: 'weeks' }],
    ['often', null],
  ])('reads the rhythm %s', (text, expected) => {
    expect(readRhythm(text)).toEqual(expected);
  });

  it('keeps the weekday in the month for monthly meetings and counts days for the others', () => {
    expect([
      stepRhythm('2027-01-12', { count: 1, unit: 'months' }, 1),
      stepRhythm('2027-01-12', { count: 10, unit: 'days' }, 3),
      stepRhythm('2027-01-12', { count: 2, unit: 'weeks' }, 3),
    ]).toEqual(['2027-02-09', '2027-02-11', '2027-02-23']);
  });
});
