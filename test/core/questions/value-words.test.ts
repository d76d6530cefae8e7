import { describe, expect, it } from 'vitest';
import type { Kind, Question } from '../../../src/core/questions/question.ts';
import { valueWords } from '../../../src/core/questions/value-words.ts';
import type { Value } from '../../../src/core/when.ts';
import { colours, makeQuestion } from './make-question.ts';

const entries: Partial<Question> = {
  fields: [
    { name: 'id', kind: 'text', ask: 'Which?' },
    { name: 'name', kind: 'text', ask: 'What?' },
    { name: 'checked_on', kind: 'date', ask: 'When?' },
  ],
};

const moments: Partial<Question> = {
  fields: [
    { name: 'id', kind: 'text', ask: 'Which?' },
    { name: 'when', kind: 'text', ask: 'When?' },
  ],
};

const moment: Partial<Question> = { shape: { pattern: '^(start|session:[1-9])$', words: 'start or session:1' } };

describe('an answer in words', () => {
  it.each<[Kind, Value, string, Partial<Question>?]>([
    ['text', null, 'not sure yet'],
    ['choices', null, 'not sure yet'],
    ['text', 'Our group', 'Our group'],
    ['choice', 'red', 'red like an apple', { options: colours }],
    ['choice', 'gone', 'gone', { options: colours }],
    ['choices', ['red'], 'red like an apple', { options: colours }],
    ['choices', ['red', 'sea-green'], 'red like an apple; green, like the sea', { options: colours }],
    ['choices', [], 'none', { options: colours }],
    ['texts', ['therapy', 'medical advice'], 'therapy, medical advice'],
    ['yes-no', true, 'yes'],
    ['yes-no', false, 'no'],
    ['integer', 90, '90'],
    ['rhythm', 'fortnightly', 'every two weeks'],
    ['rhythm', '3 weeks', 'every 3 weeks'],
    ['text', 'every:6m', 'every 6 months', moment],
    ['text', 'start', 'at the start', moment],
    ['text', 'end+2m', '2 months after the end', moment],
    ['text', 'start+1w', '1 week after the start', moment],
    ['text', 'session:3', 'at meeting 3', moment],
    ['text', 'someday', 'someday', moment],
    ['country', 'KE', 'Kenya'],
    ['languages', ['en', 'cy'], 'English, Welsh'],
    ['interval', 'end', 'at the end', { options: [{ id: 'end', label: 'at the end' }] }],
    ['records', [{ id: 'gb-line', checked_on: '2026-11-22' }], 'gb-line, 2026-11-22', entries],
    ['records', [{ id: 'two-months', when: 'later' }], 'later', moments],
    ['records', [{ name: 'Line', checked_on: '2026-11-22' }, { id: 'gb-line' }], 'Line, 2026-11-22; gb-line', entries],
  ])('%s %j reads %j', (kind, value, words, more) => {
    expect(valueWords(makeQuestion(kind, more), value)).toBe(words);
  });

  it('names what we ship where a plan holds only its id', () => {
    const value: Value = [
      { id: 'gb-line', checked_on: '2026-11-22' },
      { id: 'mine', checked_on: null },
    ];
    const nameOf = (id: string) => (id === 'gb-line' ? 'The Night Line' : undefined);
    expect(valueWords(makeQuestion('records', entries), value, nameOf)).toBe('The Night Line, 2026-11-22; mine');
  });
});
