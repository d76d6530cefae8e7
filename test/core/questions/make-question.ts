import type { Kind, Question } from '../../../src/core/questions/question.ts';

/** A question with only what matters to a test. */
export function makeQuestion(kind: Kind, more: Partial<Question> = {}): Question {
  return {
    key: 'test.key',
    section: 'purpose',
    kind,
    ask: 'What is it?',
    why: 'To test it.',
    label: 'It',
    gap: 'it',
    stage: 'full',
    blank: 'optional',
    sources: ['design'],
    ...more,
  };
}

export const colours = [
  { id: 'red', label: 'red like an apple' },
  { id: 'sea-green', label: 'green, like the sea' },
];
