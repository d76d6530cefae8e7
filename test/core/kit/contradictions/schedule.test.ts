import { describe, expect, it } from 'vitest';
import { findProblem, type Row, testRows } from './row.ts';

const eight = { 'duration.kind': 'set-number', 'duration.sessions': 8, 'meetings.every': 'weekly' };

const rows: readonly Row[] = [
  { code: 'weekday-differs', appears: { 'duration.weekday': 'monday' }, not: { 'duration.weekday': 'tuesday' } },
  {
    code: 'first-date-passed',
    given: eight,
    appears: { 'duration.first_date': '2026-11-30' },
    not: { 'duration.first_date': '2026-12-01' },
  },
  {
    code: 'all-dates-passed',
    given: eight,
    appears: { 'duration.first_date': '2026-10-12' },
    not: { 'duration.first_date': '2026-10-13' },
  },
  {
    code: 'first-date-skipped',
    given: eight,
    appears: { 'duration.skip': ['2027-01-12'] },
    not: { 'duration.skip': ['2027-01-19'] },
  },
  {
    code: 'entry-point-skipped',
    given: { 'format.openness': 'set-points', 'format.entry_points': ['2027-03-09'] },
    appears: { 'duration.skip': ['2027-03-09'] },
    not: { 'duration.skip': ['2027-03-16'] },
  },
  {
    code: 'meetings-after-booking',
    given: eight,
    appears: { 'venue.booked_until': '2027-03-01' },
    not: { 'venue.booked_until': '2027-03-02' },
  },
  {
    code: 'meetings-after-booking',
    given: { ...eight, 'venue.booked_until': '2027-03-02' },
    appears: { 'duration.skip': ['2027-02-02'] },
    not: { 'duration.skip': ['2027-02-03'] },
  },
  {
    code: 'calendar-without-timezone',
    given: { 'place.country': 'US', 'place.timezone': undefined },
    appears: { 'duration.first_date': '2027-01-12' },
    not: { 'duration.first_date': undefined },
  },
  { code: 'meeting-short', appears: { 'meetings.minutes': 44 }, not: { 'meetings.minutes': 45 } },
  { code: 'meeting-long', appears: { 'meetings.minutes': 181 }, not: { 'meetings.minutes': 180 } },
  {
    code: 'closed-without-end',
    given: { 'format.openness': 'closed', 'duration.kind': 'ongoing' },
    appears: {},
    not: eight,
  },
];

describe('schedule', () => {
  testRows(rows);

  it('says which weekday the first date is', () => {
    const problem = findProblem('weekday-differs', { 'duration.weekday': 'friday' });
    expect(problem?.what).toContain('is a Tuesday');
  });
});
