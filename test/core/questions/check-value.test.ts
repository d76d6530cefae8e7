import { describe, expect, it } from 'vitest';
import { checkValue } from '../../../src/core/questions/check-value.ts';
import { faultCodes } from '../../../src/core/questions/fault.ts';
import { findQuestion } from '../../../src/core/questions/list.ts';
import type { Kind, Question } from '../../../src/core/questions/question.ts';
import type { Value } from '../../../src/core/when.ts';
import { colours, makeQuestion } from './make-question.ts';

const entries: Partial<Question> = {
  fields: [
    { name: 'name', kind: 'text', ask: 'What is it called?', required: true },
    { name: 'sessions', kind: 'integer', ask: 'How many?', min: 1, max: 60 },
  ],
};

function codesOf(kind: Kind, value: Value, more: Partial<Question> = {}): readonly string[] {
  return checkValue(makeQuestion(kind, more), value).map(({ code }) => code);
}

describe('an answer that will do', () => {
  it.each<[Kind, Value, Partial<Question>?]>([
    ['text', 'Our group'],
    ['text', 'مجموعة الدعم'],
    ['text', 'x'.repeat(120)],
    ['text', '😀'.repeat(120)],
    ['text', 'with a\ttab'],
    ['paragraph', 'one\ntwo'],
    ['choice', 'red', { options: colours }],
    ['choices', ['red', 'sea-green'], { options: colours }],
    ['choices', [], { options: colours }],
    ['yes-no', false],
    ['integer', 15, { min: 15, max: 480 }],
    ['integer', 480, { min: 15, max: 480 }],
    ['amount', 12.5],
    ['amount', 0.07],
    ['amount', 0],
    ['date', '2028-02-29'],
    ['dates', ['2027-01-12', '2027-02-09']],
    ['time', '00:00'],
    ['time', '23:59'],
    ['country', 'NO'],
    ['timezone', 'Europe/London'],
    ['timezone', 'Asia/Calcutta'],
    ['language', 'en'],
    ['languages', ['cy', 'bfi']],
    ['rhythm', 'weekly'],
    ['rhythm', '1 week'],
    ['rhythm', '10 days'],
    ['interval', '6 months'],
    ['interval', 'end', { options: [{ id: 'end', label: 'at the end' }] }],
    ['phone', '+44 (0)20 7946 0000'],
    ['phone', '116 123'],
    ['phone', '*123#45'],
    ['email', 'circle@example.org'],
    ['email', 'o.brien+circle@mail.example.co.uk'],
    ['link', 'https://example.org/circle?from=poster#when'],
    ['link', 'https://пример.рф'],
    ['records', [{ name: 'Welcome', sessions: 1 }], entries],
    ['records', [{ name: null }], entries],
  ])('%s %j', (kind, value, more) => {
    expect(codesOf(kind, value, more)).toEqual([]);
  });

  it.each<Kind>(['text', 'choice', 'choices', 'yes-no', 'integer', 'date', 'country', 'records'])(
    'is "not sure yet" for %s',
    (kind) => {
      expect(codesOf(kind, null)).toEqual([]);
    },
  );
});

describe('an answer that cannot be', () => {
  it.each<[string, Kind, Value, Partial<Question>?]>([
    ['wrong-type', 'text', 7],
    ['wrong-type', 'text', ['Our group']],
    ['wrong-type', 'integer', '90'],
    ['wrong-type', 'integer', 90.5],
    ['wrong-type', 'integer', Number.POSITIVE_INFINITY],
    ['wrong-type', 'amount', Number.NaN],
    ['wrong-type', 'yes-no', 'yes'],
    ['wrong-type', 'choices', 'red', { options: colours }],
    ['wrong-type', 'choices', [null], { options: colours }],
    ['wrong-type', 'texts', { first: 'one' }],
    ['wrong-type', 'phone', 116123],
    ['wrong-type', 'records', ['Welcome'], entries],
    ['wrong-type', 'records', { name: 'Welcome' }, entries],
    ['unknown-choice', 'choice', 'blue', { options: colours }],
    ['unknown-choice', 'choice', 'Red', { options: colours }],
    ['unknown-choice', 'choices', ['red', 'blue'], { options: colours }],
    ['repeated-choice', 'choices', ['red', 'red'], { options: colours }],
    ['out-of-range', 'integer', 14, { min: 15, max: 480 }],
    ['out-of-range', 'integer', 481, { min: 15, max: 480 }],
    ['out-of-range', 'amount', -0.01],
    ['too-many-decimals', 'amount', 12.345],
    ['impossible-date', 'date', '2027-02-29'],
    ['impossible-date', 'date', '2027-04-31'],
    ['impossible-date', 'date', '12/01/2027'],
    ['impossible-date', 'date', '2027-1-2'],
    ['impossible-date', 'date', '0027-01-02'],
    ['impossible-date', 'dates', ['2027-01-12', '2027-13-01']],
    ['impossible-time', 'time', '24:00'],
    ['impossible-time', 'time', '8:05'],
    ['impossible-time', 'time', '18:60'],
    ['impossible-rhythm', 'rhythm', 'daily'],
    ['impossible-rhythm', 'rhythm', '0 weeks'],
    ['impossible-rhythm', 'rhythm', '2 years'],
    ['impossible-interval', 'interval', 'weekly'],
    ['impossible-interval', 'interval', 'end'],
    ['unknown-country', 'country', 'XX'],
    ['unknown-country', 'country', 'gb'],
    ['unknown-country', 'country', 'constructor'],
    ['unknown-timezone', 'timezone', 'London'],
    ['unknown-timezone', 'timezone', 'GMT+1'],
    ['unknown-language', 'language', 'xx'],
    ['unknown-language', 'languages', ['en', 'English']],
    ['bad-phone', 'phone', 'call me'],
    ['bad-phone', 'phone', '1'],
    ['bad-phone', 'phone', '<b>123</b>'],
    ['bad-email', 'email', 'circle'],
    ['bad-email', 'email', 'circle@localhost'],
    ['bad-email', 'email', 'a@b@example.org'],
    ['bad-link', 'link', 'http://example.org'],
    ['bad-link', 'link', 'javascript:alert(1)'],
    ['bad-link', 'link', 'https://user@example.org'],
    ['bad-link', 'link', 'https://example.org/a b'],
    ['bad-link', 'link', 'https://'],
    ['wrong-shape', 'text', 'pounds', { shape: { pattern: '^[A-Z]{3}$', words: 'three capital letters' } }],
    ['too-long', 'text', 'x'.repeat(121)],
    ['too-long', 'paragraph', 'x'.repeat(2001)],
    ['too-long', 'text', 'xxxx', { longest: 3 }],
    ['too-many', 'texts', Array.from({ length: 201 }, () => 'x')],
    ['several-lines', 'text', 'one\ntwo'],
    ['several-lines', 'texts', ['one\ntwo']],
    ['control-character', 'text', 'one\u0007'],
    ['control-character', 'text', 'one\u202e'],
    ['control-character', 'paragraph', 'one\u2066two'],
    ['control-character', 'paragraph', 'one\u0085'],
    ['unknown-field', 'records', [{ name: 'Welcome', sesions: 1 }], entries],
    ['missing-field', 'records', [{ sessions: 1 }], entries],
    ['out-of-range', 'records', [{ name: 'Welcome', sessions: 0 }], entries],
  ])('is %s: %s %j', (code, kind, value, more) => {
    expect(codesOf(kind, value, more)).toEqual([code]);
  });

  it('carries the codes that are documented', () => {
    expect(Object.keys(faultCodes).filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  });

  it.each<[Kind, Value, string]>([
    ['date', '2027-02-30', 'There is no such date. Write year, month and day, such as "2027-01-12".'],
    ['date', '12 January 2027', 'We cannot read this as a date. Write year, month and day, such as "2027-01-12".'],
    ['time', '24:00', 'There is no such time of day. Write hours and minutes, such as "18:30".'],
    ['time', '18', 'We cannot read this as a time of day. Write hours and minutes, such as "18:30".'],
    ['integer', 'ninety', 'A whole number belongs here. Write it with plain digits, such as 8.'],
    ['integer', '90', 'A whole number belongs here. Write it without quotes.'],
    ['integer', '12.5', 'A whole number belongs here. Write it with plain digits, such as 8.'],
    ['amount', '12.50', 'A number belongs here. Write it without quotes.'],
    [
      'country',
      'Cork, Ireland',
      '"Cork, Ireland" is not a country that we know. Write its English name, or its two letters, such as "KE" for Kenya.',
    ],
  ])('is told in words that are true of what was written: %s %j', (kind, value, words) => {
    const [fault] = checkValue(makeQuestion(kind), value);
    expect(`${fault?.what} ${fault?.fix}`).toBe(words);
  });

  it('is shown where it stands', () => {
    const value: Value = [{ name: 'Welcome' }, { name: 'Rest', sessions: 99 }];
    expect(checkValue(makeQuestion('records', entries), value).map(({ path }) => path)).toEqual([[1, 'sessions']]);
  });

  it('names every fault of an entry at once', () => {
    const codes = codesOf('records', [{ sesions: 1, sessions: 'two' }], entries);
    expect(codes).toEqual(['unknown-field', 'missing-field', 'wrong-type']);
  });
});

describe('the nearest word', () => {
  it.each<[Kind, string, string | undefined, Partial<Question>?]>([
    ['choice', 'rad', 'red', { options: colours }],
    ['choice', 'Red', 'red', { options: colours }],
    ['choice', 'green like the sea', 'sea-green', { options: colours }],
    ['choice', 'something quite different', undefined, { options: colours }],
    ['country', 'Kenia', 'KE'],
    ['country', 'United Kingdom', 'GB'],
    ['timezone', 'Europe/Londn', 'Europe/London'],
    ['language', 'Welsh', 'cy'],
  ])('of %s %j is %s', (kind, value, nearest, more) => {
    expect(checkValue(makeQuestion(kind, more), value)[0]?.nearest).toBe(nearest);
  });

  it('is offered for names in an entry too', () => {
    expect(checkValue(makeQuestion('records', entries), [{ name: 'x', sesions: 1 }])[0]?.nearest).toBe('sessions');
  });
});

describe('what is said', () => {
  it('repeats a wrong word, so that it can be found', () => {
    expect(checkValue(makeQuestion('choice', { options: colours }), 'blue')[0]?.what).toContain('"blue"');
  });

  it('shows no character that could turn the sentence round', () => {
    const question = makeQuestion('records', entries);
    expect(checkValue(question, [{ name: 'x', 'a\u202eb': 1 }])[0]?.what).toContain('"a?b"');
  });

  it.each<[string, Value]>([
    ['venue.address', 'Secret Road 7\n'],
    ['outreach.contact.email', 'Secret Road'],
    ['safety.lead_contact', 'Secret Road'],
    ['outreach.referrers', [{ 'Secret Road': 'x' }]],
    ['outreach.referrers', [{ name: 'Secret Road\u0007' }]],
  ])('never repeats a sensitive answer: %s', (key, value) => {
    const question = findQuestion(key);
    const faults = question === undefined ? [] : checkValue(question, value);
    expect(faults.length).toBeGreaterThan(0);
    expect(JSON.stringify(faults.map(({ what, fix }) => [what, fix]))).not.toContain('Secret');
  });
});
