import type { Answers } from '../../when.ts';
import type { Question } from '../question.ts';
import { findInBook, isSameValue, type QuestionBook } from './book.ts';
import { liveAnswers, type WizardState } from './state.ts';

/**
 * The keys whose answer was our suggestion, and to which we would suggest something else now that another answer has changed:
 * with another theme, its sample purpose. Never somebody's own words, nor what a flag said, nor what had to be chosen without
 * a suggestion.
 * @param before - the state with the question that was answered.
 * @param answers - after it was.
 * @returns keys in the order of the answers. One that was overtaken earlier is among them until it fits again.
 */
export function findOvertaken(book: QuestionBook, before: WizardState, answers: Answers): readonly string[] {
  const then = book.fill(liveAnswers(book, before));
  const wasOurs = (key: string): boolean => {
    const question = findInBook(book, key);
    if (question === undefined || question.noPreselection || key === before.at) return false;
    if (before.fromFlags.includes(key) && !before.path.includes(key)) return false;
    return before.overtaken.includes(key) || isSameValue(answers[key], book.suggestionFor(question, then));
  };
  const ours = Object.keys(answers).filter(wasOurs);
  let overtaken: readonly string[] = [];
  for (;;) {
    // What is overtaken counts no more, and may take others with it.
    const now = book.fill(liveAnswers(book, { ...before, answers, overtaken }));
    const fits = (key: string): boolean => {
      const question = findInBook(book, key);
      const suggestion = question && book.suggestionFor(question, now);
      if (suggestion === undefined) return true;
      return isSameValue(answers[key], suggestion) && !hasOtherFacts(question, before.taken[key], answers, now);
    };
    const found = ours.filter((key) => overtaken.includes(key) || !fits(key));
    if (found.length === overtaken.length) return found;
    overtaken = found;
  }
}

/** Says whether something that was taken along is suggested otherwise now: "yes" to every week is no yes to every month. */
function hasOtherFacts(
  question: Question | undefined,
  taken: Answers | undefined,
  answers: Answers,
  now: Answers,
): boolean {
  const isOther = (key: string): boolean => {
    const [was, is] = [taken?.[key], now[key]];
    return !(key in answers) && was !== undefined && is !== undefined && !isSameValue(was, is);
  };
  return question?.takes?.some(isOther) ?? false;
}

/** What is taken along with the answer to a question, as things stand in the filled answers. */
export function listTaken({ takes = [] }: Question, filled: Answers): Answers {
  return Object.fromEntries(Object.entries(filled).filter(([key]) => takes.includes(key)));
}
