import { describe, expect, it } from 'vitest';
import { makeMarks } from '../../../src/core/kit/marks.ts';
import { readOccasion } from '../../../src/core/kit/occasions.ts';
import { makeSessions } from '../../../src/core/kit/sessions.ts';
import type { Answers } from '../../../src/core/when.ts';
import { british, makeDatedAnswers } from './dated-answers.ts';

const asOf = '2026-11-22';

function marksOf(changes: Answers, kind: string, day = asOf): readonly (readonly [string, string | null])[] {
  const answers = makeDatedAnswers(changes);
  const marks = makeMarks(answers, makeSessions(answers, day, british), day, british);
  return marks.filter((mark) => mark.kind === kind).map((mark) => [mark.id, mark.date] as const);
}

const trial: Answers = { 'duration.kind': 'pilot-then-review', 'duration.review_after': '6 months' };

describe('when to ask people', () => {
  it.each([
    ['start', { kind: 'start', after: null }],
    ['end', { kind: 'end', after: null }],
    ['end+2m', { kind: 'end', after: { count: 2, unit: 'months' } }],
    ['start+8m', { kind: 'start', after: { count: 8, unit: 'months' } }],
    ['end+14d', { kind: 'end', after: { count: 14, unit: 'days' } }],
    ['end+3w', { kind: 'end', after: { count: 3, unit: 'weeks' } }],
    ['session:4', { kind: 'session', number: 4 }],
    ['every:6m', { kind: 'every', interval: { count: 6, unit: 'months' } }],
  ])('is read from %s', (text, expected) => {
    expect(readOccasion(text)).toEqual(expected);
  });

  it.each([
    '',
    'begin',
    'end+',
    'end+2',
    'end-2m',
    'end+0m',
    'session:0',
    'session:',
    'every:6',
    'every:0m',
    'start end',
  ])('is not read from "%s"', (text) => {
    expect(readOccasion(text)).toBeNull();
  });

  it.each([
    ['start', '2027-01-12'],
    ['end', '2027-03-02'],
    ['end+2m', '2027-05-02'],
    ['start+8m', '2027-09-12'],
    ['end+14d', '2027-03-16'],
    ['session:4', '2027-02-02'],
    ['session:9', null],
  ])('falls for %s on its date', (when, date) => {
    expect(marksOf({ 'evaluation.occasions': [{ id: 'ask', when }] }, 'evaluation')).toEqual([['ask', date]]);
  });

  it('comes back every six months while the meetings last', () => {
    const changes = { 'duration.sessions': 60, 'evaluation.occasions': [{ id: 'look', when: 'every:6m' }] };
    expect(marksOf(changes, 'evaluation')).toEqual([
      ['look-1', '2027-07-12'],
      ['look-2', '2028-01-12'],
    ]);
  });

  it('comes at least once, also after the last date listed', () => {
    const changes = { ...trial, 'evaluation.occasions': [{ id: 'look', when: 'every:6m' }] };
    expect(marksOf(changes, 'evaluation')).toEqual([['look-1', '2027-07-12']]);
  });

  it('has no end in a group that goes on', () => {
    const changes = { 'duration.kind': 'ongoing', 'evaluation.occasions': [{ id: 'last', when: 'end' }] };
    expect(marksOf(changes, 'evaluation')).toEqual([['last', null]]);
  });

  it('is left out when it cannot be read', () => {
    expect(marksOf({ 'evaluation.occasions': [{ id: 'odd', when: 'soon' }] }, 'evaluation')).toEqual([]);
  });

  it('has no date while the plan has none', () => {
    const changes = { 'duration.first_date': null, 'evaluation.occasions': [{ id: 'ask', when: 'end' }] };
    expect(marksOf(changes, 'evaluation')).toEqual([['ask', null]]);
  });
});

describe('looking back', () => {
  it('falls on the last meeting for "end"', () => {
    expect(marksOf({}, 'review')).toEqual([['review', '2027-03-02']]);
  });

  it('falls six months after the first meeting of a trial', () => {
    expect(marksOf(trial, 'review')).toEqual([['review', '2027-07-12']]);
  });

  it('waits for the twelfth meeting when that is later', () => {
    expect(marksOf({ ...trial, 'meetings.every': 'monthly' }, 'review')).toEqual([['review', '2027-12-14']]);
  });

  it('keeps its date in an open-ended group', () => {
    const changes = { 'duration.kind': 'ongoing', 'duration.review_after': '6 months' };
    expect(marksOf(changes, 'review')).toEqual([['review', '2027-07-12']]);
  });

  it('adds the day to look at the network again', () => {
    expect(marksOf({ 'duration.review_after': null, 'network.review_on': '2027-09-01' }, 'review')).toEqual([
      ['network', '2027-09-01'],
    ]);
  });
});

describe('checking the help numbers', () => {
  const long: Answers = { 'duration.sessions': 60 };

  it('is due six months after the oldest check and again while meetings last', () => {
    const contacts = [
      { name: 'A', number: '1', checked_on: '2026-11-20' },
      { name: 'B', number: '2', checked_on: '2026-10-01' },
    ];
    expect(marksOf({ ...long, 'safety.crisis_contacts': contacts }, 'recheck')).toEqual([
      ['recheck-1', '2027-04-01'],
      ['recheck-2', '2027-10-01'],
    ]);
  });

  it('is due now when the last check is too old', () => {
    const contacts = [{ name: 'A', number: '1', checked_on: '2020-01-01' }];
    expect(marksOf({ 'safety.crisis_contacts': contacts }, 'recheck')).toEqual([['recheck-1', asOf]]);
  });

  it('is not asked where there is no number', () => {
    const changes = { 'place.country': null, 'safety.crisis_contacts': [{ none_here: 'the nurse' }] };
    expect(marksOf(changes, 'recheck')).toEqual([]);
  });
});

describe('all marks', () => {
  it('stand in order of their dates, the unknown last, with dates in words', () => {
    const answers = makeDatedAnswers({
      'evaluation.occasions': [
        { id: 'odd', when: 'session:99' },
        { id: 'after', when: 'end+2m' },
        { id: 'begin', when: 'start' },
      ],
    });
    const marks = makeMarks(answers, makeSessions(answers, asOf, british), asOf, british);
    expect(marks.map((mark) => [mark.id, mark.dateWords])).toEqual([
      ['begin', 'Tuesday 12 January 2027'],
      ['review', 'Tuesday 2 March 2027'],
      ['after', 'Sunday 2 May 2027'],
      ['recheck-1', 'Saturday 22 May 2027'],
      ['odd', ''],
    ]);
  });
});
