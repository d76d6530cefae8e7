import type { Question } from '../questions/question.ts';
import { type Answers, isKnown, type Value } from '../when.ts';
import type { Kit } from './kit.ts';

type Assumed = Kit['assumed'][number];

/** The first guess is three numbers, said together. */
const SIZES = { guess: 1, label: 'How many people' };

function sayChoice(question: Question, value: Value): string {
  const option = question.options?.find((one) => one.id === value);
  if (option !== undefined) return option.label;
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function sayAnswer(question: Question, value: Value): string {
  const items: readonly Value[] = Array.isArray(value) ? value : [value];
  return joinWords(items.map((item) => sayChoice(question, item)));
}

/**
 * The seven guesses, in their order, as label and words: for the screen where they are shown and for plan-on-a-page. A
 * guess that the person has turned into "not sure yet" is a blank and left out here.
 * @param sizeWords - least, good and largest number of people as one phrase, "" when not known.
 */
export function makeAssumed(questions: readonly Question[], answers: Answers, sizeWords: string): readonly Assumed[] {
  const sizes = sizeWords === '' ? [] : [{ guess: SIZES.guess, label: SIZES.label, words: sizeWords }];
  const others = questions.flatMap((question) => {
    const value = answers[question.key];
    if (question.guess === undefined || question.guess === SIZES.guess) return [];
    if (value === undefined || !isKnown(value)) return [];
    return [{ guess: question.guess, label: question.label, words: sayAnswer(question, value) }];
  });
  return [...sizes, ...others].toSorted((a, b) => a.guess - b.guess).map(({ label, words }) => ({ label, words }));
}
