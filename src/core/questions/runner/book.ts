import { type Answers, matches, type Value } from '../../when.ts';
import { applies, fillIn, suggestionFor, type ThemeDefaults } from '../fill-in.ts';
import { guesses, naming, questions, shortPath } from '../list.ts';
import type { Question } from '../question.ts';

/** The questions and the two rules about them that the runner needs, with a theme's defaults already built in. */
export interface QuestionBook {
  /** The twelve with their follow-ups, in the order in which they are asked. */
  readonly shortPath: readonly Question[];
  /** Name and way of working. */
  readonly naming: readonly Question[];
  /** The questions behind the one screen of guesses. */
  readonly guesses: readonly Question[];
  /** Every question, in the order of the plan file. */
  readonly questions: readonly Question[];
  /** The answers with every suggestion filled in; what does not apply is left out. */
  readonly fill: (answers: Answers) => Answers;
  /** What a missing answer stands for, given filled answers; undefined where nothing is suggested. */
  readonly suggestionFor: (question: Question, filled: Answers) => Value | undefined;
}

/** The real questions, with the suggestions of every theme. */
export function openQuestionBook(themeDefaults: ThemeDefaults): QuestionBook {
  return {
    shortPath,
    naming,
    guesses: guesses.flat(),
    questions,
    fill: (answers) => fillIn(answers, themeDefaults).answers,
    suggestionFor: (question, filled) => suggestionFor(question, filled, themeDefaults),
  };
}

/** Finds the question with that plan key. */
export function findInBook(book: QuestionBook, key: string): Question | undefined {
  return book.questions.find((question) => question.key === key) ?? book.shortPath.find((one) => one.key === key);
}

/** Says whether the wizard puts the question to the person: it applies, and a follow-up has been called for. */
export function isAsked(question: Question, filled: Answers): boolean {
  if (!applies(question, filled)) return false;
  const isFollowUp = question.stage === 'twelve' || question.stage === 'naming';
  return !isFollowUp || question.askWhen === undefined || matches(question.askWhen, filled);
}

/** Says whether two answers are the same, lists and records included. */
export function isSameValue(one: Value | undefined, other: Value | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
