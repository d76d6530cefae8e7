import { applies } from '../../../src/core/questions/fill-in.ts';
import type { Kind, Question } from '../../../src/core/questions/question.ts';
import type { QuestionBook } from '../../../src/core/questions/runner/book.ts';
import { type Answers, matches, type Value } from '../../../src/core/when.ts';

/** A question with everything but its key and kind left to defaults. */
export function makeQuestion(key: string, kind: Kind, more: Partial<Question> = {}): Question {
  return {
    key,
    kind,
    section: 'purpose',
    ask: `What about ${key}?`,
    why: 'It helps to know.',
    label: key,
    gap: key,
    stage: 'twelve',
    blank: 'counts',
    sources: ['test'],
    ...more,
  };
}

/** A book over these questions: the short path in their order. */
export function makeBook(questions: readonly Question[]): QuestionBook {
  const ofStage = (stage: Question['stage']) => questions.filter((question) => question.stage === stage);
  const suggestionFor = (question: Question, filled: Answers): Value | undefined =>
    question.suggestion?.find((one) => one.when === undefined || matches(one.when, filled))?.value;
  const fill = (answers: Answers): Answers => {
    const filled: Record<string, Value> = {};
    for (const question of questions) {
      if (!applies(question, filled)) continue;
      const value = answers[question.key] === undefined ? suggestionFor(question, filled) : answers[question.key];
      if (value !== undefined) filled[question.key] = value;
    }
    return filled;
  };
  return {
    questions,
    shortPath: ofStage('twelve'),
    naming: ofStage('naming'),
    guesses: ofStage('guess'),
    fill,
    suggestionFor,
  };
}

const meet = [
  { id: 'room', label: 'in a room' },
  { id: 'screen', label: 'on a screen' },
  { id: 'both', label: 'some in the room, some on a screen' },
];

/** A small wizard with every way of asking, a follow-up, two guesses and a few questions of the long way. */
export const smallBook: QuestionBook = makeBook([
  makeQuestion('theme', 'choice', {
    heading: 'Purpose',
    noPreselection: true,
    options: [
      { id: 'grief', label: 'someone has died' },
      { id: 'cancer', label: 'cancer' },
      { id: 'other', label: 'something else' },
    ],
    suggestion: [{ value: 'other' }],
  }),
  makeQuestion('detail', 'text', {
    heading: 'Purpose',
    blank: 'optional',
    askWhen: { key: 'theme', in: ['cancer', 'other'] },
  }),
  makeQuestion('aim', 'paragraph', {
    heading: 'Purpose',
    suggestion: [{ when: { key: 'theme', is: 'cancer' }, value: 'To be less afraid.' }, { value: 'To be less alone.' }],
  }),
  makeQuestion('every', 'rhythm', { heading: 'Duration', section: 'duration', suggestion: [{ value: 'fortnightly' }] }),
  makeQuestion('meet', 'choice', {
    heading: 'Format',
    section: 'format',
    options: meet,
    suggestion: [{ value: 'room' }],
    help: 'The last one is the hardest.',
  }),
  makeQuestion('platform', 'text', {
    heading: 'Format',
    section: 'format',
    when: { key: 'meet', in: ['screen', 'both'] },
  }),
  makeQuestion('camera', 'yes-no', {
    heading: 'Format',
    section: 'format',
    askWhen: { key: 'meet', is: 'screen' },
    suggestion: [{ value: false }],
  }),
  makeQuestion('roles', 'choices', {
    heading: 'Network affiliation',
    section: 'facilitation',
    options: [
      { id: 'welcome', label: 'welcome' },
      { id: 'tea', label: 'tea' },
      { id: 'time', label: 'time' },
    ],
    suggestion: [{ value: ['welcome', 'tea'] }],
  }),
  makeQuestion('people', 'records', {
    heading: 'Network affiliation',
    section: 'network',
    blank: 'optional',
    fields: [
      { name: 'id', kind: 'text', ask: 'Which id?', required: true },
      { name: 'name', kind: 'text', ask: 'Who is it?', required: true },
      { name: 'since', kind: 'date', ask: 'Since when?' },
    ],
  }),
  makeQuestion('name', 'text', { stage: 'naming', suggestion: [{ value: 'Our group' }] }),
  makeQuestion('least', 'integer', { stage: 'guess', guess: 1, min: 1, max: 50, suggestion: [{ value: 4 }] }),
  makeQuestion('most', 'integer', { stage: 'guess', guess: 1, min: 1, max: 50, suggestion: [{ value: 12 }] }),
  makeQuestion('guests', 'yes-no', { stage: 'guess', guess: 2, suggestion: [{ value: false }] }),
  makeQuestion('goals', 'texts', {
    stage: 'full',
    suggestion: [{ when: { key: 'theme', is: 'cancer' }, value: ['rest', 'tea'] }, { value: ['talk', 'tea'] }],
  }),
  makeQuestion('first', 'date', { stage: 'full', section: 'duration' }),
]);
