import { describe, expect, it } from 'vitest';
import { cleanText, parseText } from '../../../src/core/questions/parse-text.ts';
import type { Kind, Question } from '../../../src/core/questions/question.ts';
import type { Value } from '../../../src/core/when.ts';
import { colours, makeQuestion } from './make-question.ts';

const withColours: Partial<Question> = { options: colours };

describe('typed text', () => {
  it.each<[Kind, string, Value, Partial<Question>?]>([
    ['text', '', null],
    ['text', '  ', null],
    ['text', 'null', null],
    ['choices', 'null', null, withColours],
    ['text', 'null and void', 'null and void'],
    ['text', 'a=b: [c]', 'a=b: [c]'],
    ['text', '"quoted"', '"quoted"'],
    ['text', 'yes', 'yes'],
    ['paragraph', 'one\ntwo', 'one\ntwo'],
    ['yes-no', 'y', true],
    ['yes-no', 'YES', true],
    ['yes-no', 'true', true],
    ['yes-no', 'n', false],
    ['yes-no', ' No ', false],
    ['yes-no', 'false', false],
    ['integer', '90', 90],
    ['integer', ' 90 ', 90],
    ['amount', '12.50', 12.5],
    ['amount', '12,50', 12.5],
    ['choice', 'red', 'red', withColours],
    ['choice', 'Sea-Green', 'sea-green', withColours],
    ['choice', 'Green, like the sea', 'sea-green', withColours],
    ['choices', 'red,sea-green', ['red', 'sea-green'], withColours],
    ['choices', 'green, like the sea, red', ['sea-green', 'red'], withColours],
    ['choices', 'red,', ['red'], withColours],
    ['texts', 'one, two ,three', ['one', 'two', 'three']],
    ['date', '2027-01-12', '2027-01-12'],
    ['dates', '2027-01-12, 2027-02-09', ['2027-01-12', '2027-02-09']],
    ['time', '18:30', '18:30'],
    ['time', '8:05', '08:05'],
    ['time', '18.30', '18:30'],
    ['time', '6:30 pm', '18:30'],
    ['time', '6 p.m.', '18:00'],
    ['time', '12 am', '00:00'],
    ['time', '12pm', '12:00'],
    ['country', 'Kenya', 'KE'],
    ['country', 'ke', 'KE'],
    ['country', 'no', 'NO'],
    ['country', "cote d'ivoire", 'CI'],
    ['country', 'The Gambia', 'GM'],
    ['country', 'Scotland', 'GB'],
    ['country', 'U.S.A.', 'US'],
    ['languages', 'English, Welsh', ['en', 'cy']],
    ['language', 'EN', 'en'],
    ['rhythm', 'Weekly', 'weekly'],
    ['rhythm', 'every two weeks', '2 weeks'],
    ['rhythm', 'every week', 'weekly'],
    ['rhythm', 'once a month', 'monthly'],
    ['interval', 'six months', '6 months'],
    ['interval', 'a month', '1 month'],
    ['interval', 'at the end', 'end', { options: [{ id: 'end', label: 'at the end' }] }],
  ])('for %s, %j is %j', (kind, text, value, more) => {
    expect(parseText(makeQuestion(kind, more), text)).toEqual({ value });
  });

  it.each<[Kind, string, string, Partial<Question>?]>([
    ['yes-no', 'perhaps', 'wrong-type'],
    ['integer', '1e3', 'wrong-type'],
    ['integer', '0x10', 'wrong-type'],
    ['integer', 'ninety', 'wrong-type'],
    ['integer', '1.5', 'wrong-type'],
    ['amount', '1,500', 'wrong-type'],
    ['choice', 'blue', 'unknown-choice', withColours],
    ['choice', 'constructor', 'unknown-choice', withColours],
    ['choices', 'red, blue', 'unknown-choice', withColours],
    ['choices', '[red]', 'unknown-choice', withColours],
    ['date', '12 January 2027', 'impossible-date'],
    ['time', '18', 'impossible-time'],
    ['time', '13 pm', 'impossible-time'],
    ['country', 'Atlantis', 'unknown-country'],
    ['text', 'one\u001b[31m', 'control-character'],
    ['records', 'name: Welcome', 'entries-by-file'],
  ])('for %s, %j is no answer: %s', (kind, text, code, more) => {
    const parsed = parseText(makeQuestion(kind, more), text);
    expect('faults' in parsed ? parsed.faults.map((fault) => fault.code) : parsed).toEqual([code]);
  });
});

describe('cleaning a text', () => {
  it.each([
    ['nothing to do', 'nothing to do', 0],
    ['tab\tand\nline', 'tab\tand\nline', 0],
    ['windows\r\nline', 'windows\nline', 0],
    ['\u001b[31mred', '[31mred', 1],
    ['a\u0000b\u007fc\u0085d', 'abcd', 3],
    ['a\u202eb\u2066c\u2069d', 'abcd', 3],
    ['עברית and عربي', 'עברית and عربي', 0],
    ['zero\u200dwidth joiner 👩‍👩‍👧', 'zero\u200dwidth joiner 👩‍👩‍👧', 0],
    ['half \ud83d of a face', 'half  of a face', 1],
  ])('%j gives %j', (text, clean, removed) => {
    expect(cleanText(text)).toEqual({ text: clean, removed });
  });
});
