import type { Answers, Value } from '../../when.ts';
import { applies } from '../fill-in.ts';
import type { Question, Section } from '../question.ts';
import { isAsked, type QuestionBook } from './book.ts';
import { sectionNames, sections } from './section-names.ts';
import { liveAnswers, type WizardState } from './state.ts';

/** One answer as the review screen lists it. */
export interface ReviewLine {
  /** What the person types to change it; runs through all sections from 1. */
  readonly number: number;
  readonly question: Question;
  /** The answer, or what is assumed; undefined where there is neither. */
  readonly value: Value | undefined;
  /** True when nobody gave this answer: it is the suggestion. */
  readonly isAssumed: boolean;
}

export interface ReviewGroup {
  readonly section: Section;
  /** The section as shown: "Safety". */
  readonly title: string;
  readonly lines: readonly ReviewLine[];
}

/** What the review screen shows, and how many further assumptions it left out. */
export interface Review {
  readonly groups: readonly ReviewGroup[];
  readonly more: number;
}

/**
 * Lists the answers by section. The short form holds what was asked and answered and the guesses; `all` adds every
 * other question that applies. A section alone, or the full path, is always shown whole.
 */
export function listReview(book: QuestionBook, state: WizardState, all: boolean): Review {
  const answers = liveAnswers(book, state);
  const filled = book.fill(answers);
  const { section } = state;
  const inView = book.questions.filter((question) => section === undefined || question.section === section);
  // A follow-up that nobody called for still applies to the plan, so the whole list may hold it.
  const possible = inView.filter((question) => applies(question, filled) && !isDormant(question, state, answers));
  const isWhole = all || state.full || section !== undefined;
  const inForm = possible.filter((question) => isWhole || isInShortForm(question, answers, filled));
  const shown = sections.flatMap((name) => inForm.filter((question) => question.section === name));
  const lines = shown.map((question, index) => makeLine(question, answers, filled, index + 1));
  const groups = sections.map((name) => makeGroup(name, lines)).filter((group) => group.lines.length > 0);
  return { groups, more: possible.length - shown.length };
}

function isDormant(question: Question, state: WizardState, live: Answers): boolean {
  return question.key in state.answers && !(question.key in live) && !state.overtaken.includes(question.key);
}

function isInShortForm(question: Question, answers: Answers, filled: Answers): boolean {
  if (question.key in answers) return true;
  if (question.stage === 'guess') return true;
  return question.stage !== 'full' && question.blank !== 'optional' && isAsked(question, filled);
}

function makeLine(question: Question, answers: Answers, filled: Answers, number: number): ReviewLine {
  const isAssumed = !(question.key in answers);
  const value = filled[question.key];
  return { number, question, value, isAssumed: isAssumed && value !== undefined };
}

function makeGroup(section: Section, lines: readonly ReviewLine[]): ReviewGroup {
  return { section, title: sectionNames[section], lines: lines.filter((line) => line.question.section === section) };
}

/** One of the guesses: the questions that are shown and changed together. */
export interface GuessLine {
  readonly number: number;
  readonly parts: readonly { readonly question: Question; readonly value: Value | undefined }[];
}

/** Lists the guesses by number, each with what is assumed or was answered. */
export function listGuesses(book: QuestionBook, state: WizardState): readonly GuessLine[] {
  const filled = book.fill(liveAnswers(book, state));
  const asked = book.guesses.filter((question) => isAsked(question, filled));
  const numbers = [...new Set(asked.flatMap((question) => question.guess ?? []))].sort((one, other) => one - other);
  return numbers.map((number) => {
    const parts = asked.filter((question) => question.guess === number);
    return { number, parts: parts.map((question) => ({ question, value: filled[question.key] })) };
  });
}
