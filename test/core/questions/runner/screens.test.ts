import { describe, expect, test } from 'vitest';
import { describeProgress } from '../../../../src/core/questions/runner/progress.ts';
import { listGuesses, listReview } from '../../../../src/core/questions/runner/review.ts';
import { answer, change, changeGuess, startWizard } from '../../../../src/core/questions/runner/runner.ts';
import { guessScreen, reviewScreen, type WizardState } from '../../../../src/core/questions/runner/state.ts';
import type { Answers } from '../../../../src/core/when.ts';
import { smallBook as book } from '../../../wizard/support/small-book.ts';

const stateWith = (answers: Answers, more: Partial<WizardState> = {}): WizardState => ({
  ...startWizard(book, { answers, full: false, mode: 'new' }),
  ...more,
});

describe('where the person is', () => {
  test('is a part of the whole and how many questions come after', () => {
    const state = stateWith({ theme: 'grief', aim: 'a', every: 'weekly' });
    expect(describeProgress(book, state)).toBe('Format, part 3 of 4. About 3 questions left.');
  });

  test('moves when an answer opens a branch', () => {
    const state = answer(book, stateWith({ theme: 'grief', aim: 'a', every: 'weekly' }), 'screen');
    expect(describeProgress(book, state)).toBe('Format, part 3 of 4. About 4 questions left.');
  });

  test('counts what is asked again, though it was answered before the start', () => {
    const early = { aim: 'To be less alone.', every: 'weekly', meet: 'room', roles: [], people: [], name: 'Our group' };
    const changed = answer(book, stateWith(early), 'cancer');
    expect(describeProgress(book, changed)).toBe('Purpose, part 1 of 4. About 1 question left.');
  });

  test('says so at the last question', () => {
    const state = stateWith({ theme: 'grief', aim: 'a', every: 'weekly', meet: 'room', roles: [], people: [] });
    expect(describeProgress(book, state)).toBe('Name and pages. This is the last question here.');
  });

  test('speaks of the way back while something is changed', () => {
    const review = stateWith({ theme: 'grief' }, { at: reviewScreen });
    expect(describeProgress(book, change(review, ['theme']))).toBe('A change. Then back to your answers.');
    const guesses = stateWith({ theme: 'grief' }, { at: guessScreen });
    expect(describeProgress(book, changeGuess(book, guesses, 1))).toBe(
      'A change. About 1 question left. Then back to the list.',
    );
  });
});

describe('the list of answers', () => {
  test('counts through the sections in the order shown', () => {
    const { groups } = listReview(book, stateWith({ theme: 'grief' }), false);
    const numbers = groups.flatMap((group) => group.lines.map((line) => line.number));
    expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
  });

  test('marks what nobody answered as assumed', () => {
    const { groups } = listReview(book, stateWith({ theme: 'grief', guests: true }), false);
    const lines = groups.flatMap((group) => group.lines);
    expect(lines.find((line) => line.question.key === 'guests')).toMatchObject({ value: true, isAssumed: false });
    expect(lines.find((line) => line.question.key === 'least')).toMatchObject({ value: 4, isAssumed: true });
  });

  test('leaves out what only the long way asks, and counts it', () => {
    const short = listReview(book, stateWith({ theme: 'grief' }), false);
    const whole = listReview(book, stateWith({ theme: 'grief' }), true);
    const count = (review: typeof short) => review.groups.flatMap((group) => group.lines).length;
    expect(short.more).toBe(count(whole) - count(short));
    expect(whole.more).toBe(0);
  });

  test('keeps what is to be asked again in sight, as what would be assumed', () => {
    const state = answer(book, stateWith({ aim: 'To be less alone.', goals: ['talk', 'tea'] }), 'cancer');
    const { groups } = listReview(book, state, true);
    const lines = groups.flatMap((group) => group.lines).map(({ question, ...line }) => [question.key, line] as const);
    expect(Object.fromEntries(lines)).toMatchObject({
      aim: { value: 'To be less afraid.', isAssumed: true },
      goals: { value: ['rest', 'tea'], isAssumed: true },
    });
  });

  test('shows one section whole', () => {
    const { groups } = listReview(book, stateWith({ theme: 'grief' }, { section: 'duration' }), false);
    expect(groups.map((group) => group.lines.map((line) => line.question.key))).toEqual([['every', 'first']]);
  });
});

test('the guesses are listed by number, questions with the same number together', () => {
  const lines = listGuesses(book, stateWith({ most: 20 }));
  expect(lines.map((line) => [line.number, ...line.parts.map((part) => part.value)])).toEqual([
    [1, 4, 20],
    [2, false],
  ]);
});
