import { findInBook, type QuestionBook } from '../core/questions/runner/book.ts';
import { liveAnswers, type WizardState } from '../core/questions/runner/state.ts';
import { sayRhythm } from '../core/questions/time-words.ts';
import type { Answers, Value } from '../core/when.ts';

const rhythmKey = 'duration.rhythm';

/**
 * The rhythm that question 5 asks about, in a sentence: "Every two weeks, 90 minutes each time. After 6 months you look
 * back together." Undefined for every other question.
 */
export function describeRhythm(book: QuestionBook, state: WizardState, key: string): string | undefined {
  if (key !== rhythmKey) return undefined;
  const { [rhythmKey]: _old, ...others } = liveAnswers(book, state);
  return sayFacts(book, book.fill(others));
}

/** The rhythm as it follows from all answers, for the list of answers: "yes" alone would not tell. */
export function describeAnsweredRhythm(book: QuestionBook, state: WizardState, key: string): string | undefined {
  return key === rhythmKey ? sayFacts(book, book.fill(liveAnswers(book, state))) : undefined;
}

function sayFacts(book: QuestionBook, filled: Answers): string | undefined {
  const known = (name: string): Value | undefined => filled[name] ?? suggestAlone(book, name, filled);
  const every = known('meetings.every');
  const minutes = known('meetings.minutes');
  if (typeof every !== 'string' || typeof minutes !== 'number') return undefined;
  const often = sayRhythm(every);
  const start = `${often.charAt(0).toUpperCase()}${often.slice(1)}, ${minutes} minutes each time.`;
  return [start, describeLength(known)].filter((part) => part !== undefined).join(' ');
}

function suggestAlone(book: QuestionBook, name: string, filled: Readonly<Record<string, Value>>): Value | undefined {
  const question = findInBook(book, name);
  return question === undefined ? undefined : book.suggestionFor(question, filled);
}

function describeLength(known: (name: string) => Value | undefined): string | undefined {
  const review = known('duration.review_after');
  const sessions = known('duration.sessions');
  const kind = known('duration.kind');
  if ((kind === 'set-number' || kind === 'seasonal') && typeof sessions === 'number') {
    return `${sessions} meetings, then you look back together.`;
  }
  return typeof review === 'string' && review !== 'end' ? `After ${review} you look back together.` : undefined;
}
