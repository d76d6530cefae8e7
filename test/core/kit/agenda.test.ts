import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAgenda } from '../../../src/core/kit/agenda.ts';
import { makeCheckIn } from '../../../src/core/kit/check-in.ts';
import type { Answers } from '../../../src/core/when.ts';
import { british, makeDatedAnswers } from './dated-answers.ts';

function agendaOf(changes: Answers) {
  return makeAgenda(makeDatedAnswers(changes), british);
}

describe('the check-in', () => {
  it.each([
    [{}, { people: 8, minutesEach: 2, total: 16, tooLong: false }],
    [{ 'people.size.target': 15 }, { people: 15, minutesEach: 2, total: 30, tooLong: false }],
    [{ 'people.size.target': 16 }, { people: 16, minutesEach: 1.5, total: 24, tooLong: true }],
    [
      { 'people.size.target': 40, 'format.delivery': 'online', 'format.breakouts_over': 12 },
      { people: 10, minutesEach: 2, total: 20, tooLong: false },
    ],
    [
      { 'people.size.target': 40, 'format.breakouts_over': 12 },
      { people: 20, minutesEach: 1, total: 20, tooLong: true },
    ],
    [{ 'people.size.target': 500 }, { people: 30, minutesEach: 1, total: 30, tooLong: true }],
    [
      { 'people.size.target': null, 'meetings.minutes': null },
      { people: 8, minutesEach: 2, total: 16, tooLong: false },
    ],
  ])('with %j takes what fits', (changes, expected) => {
    expect(makeCheckIn(makeDatedAnswers(changes))).toEqual(expected);
  });
});

describe('the running order', () => {
  it('gives clock times from a quarter of an hour before', () => {
    expect(agendaOf({}).map((item) => [item.id, item.at, item.minutes])).toEqual([
      ['arrive', '6:15 pm', 15],
      ['welcome', '6:30 pm', 2],
      ['agreements', '6:32 pm', 3],
      ['check-in', '6:35 pm', 16],
      ['main', '6:51 pm', 59],
      ['close', '7:50 pm', 10],
      ['after', '8 pm', 10],
    ]);
  });

  it('counts minutes while the hour is not known', () => {
    expect(agendaOf({ 'duration.start_time': null }).map((item) => item.at)).toEqual([
      '15 min before',
      '0 min',
      '2 min',
      '5 min',
      '21 min',
      '80 min',
      '90 min',
    ]);
  });

  it('has a break a little after the middle', () => {
    const items = agendaOf({ 'meetings.break': true });
    expect(items.slice(4, 7).map((item) => [item.id, item.at, item.minutes])).toEqual([
      ['main', '6:51 pm', 29],
      ['break', '7:20 pm', 10],
      ['main-2', '7:30 pm', 20],
    ]);
  });

  it('gives something to hear a third of the meeting at most, then talking', () => {
    const items = agendaOf({ 'format.style': 'psychoeducational' }).filter((item) => item.id.startsWith('main'));
    expect(items.map((item) => [item.minutes, item.what])).toEqual([
      [29, 'Hear something useful'],
      [30, 'Talk about what we heard'],
    ]);
  });

  it('takes the length of the longest phase in a phased plan', () => {
    const phases = [
      { sessions: 1, minutes: 30 },
      { sessions: 8, minutes: 180 },
    ];
    const items = agendaOf({ 'duration.kind': 'phased', 'duration.phases': phases });
    expect(items.slice(1, -1).reduce((sum, item) => sum + item.minutes, 0)).toBe(180);
  });

  it('goes past midnight', () => {
    expect(agendaOf({ 'duration.start_time': '23:30' }).at(-1)?.at).toBe('1 am');
  });

  const styles = [
    'open-sharing',
    'light-structure',
    'psychoeducational',
    'skills',
    'activity',
    'task',
    'topic-focused',
  ];

  it('fills any meeting exactly, with every part at least a minute and the check-in at most a third', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15, max: 480 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom(...styles, null),
        fc.boolean(),
        (minutes, people, each, style, pause) => {
          const items = agendaOf({
            'meetings.minutes': minutes,
            'people.size.target': people,
            'format.check_in_minutes': each,
            'format.style': style,
            'meetings.break': pause,
          });
          const inside = items.slice(1, -1);
          const checkIn = inside.find((item) => item.id === 'check-in')?.minutes ?? 0;
          expect(inside.reduce((sum, item) => sum + item.minutes, 0)).toBe(minutes);
          expect(items.every((item) => Number.isInteger(item.minutes) && item.minutes >= 1)).toBe(true);
          expect(checkIn * 3).toBeLessThanOrEqual(minutes);
          expect(inside.filter((item) => item.id === 'break')).toHaveLength(pause && minutes >= 45 ? 1 : 0);
          expect(inside.at(-1)?.minutes).toBeGreaterThanOrEqual(minutes >= 30 ? 10 : 5);
          expect([inside[0]?.id, inside.some((item) => item.id === 'main')]).toEqual(['welcome', true]);
        },
      ),
    );
  });
});
