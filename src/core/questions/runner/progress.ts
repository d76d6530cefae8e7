import type { Heading } from '../question.ts';
import { findInBook, type QuestionBook } from './book.ts';
import { sectionNames } from './section-names.ts';
import { guessScreen, listAhead, type Stop, type WizardState } from './state.ts';

/**
 * Says where the person is: "Format, part 3 of 4. About 5 questions left." The number of questions is how many come
 * after this one as the answers stand; it moves when an answer opens or closes a branch.
 */
export function describeProgress(book: QuestionBook, state: WizardState): string {
  if (state.detour !== undefined) return describeDetour(state.detour.queue.length, state.detour.from);
  return `${describePart(book, state)} ${describeLeft(countLeft(book, state))}`.trim();
}

function describeDetour(waiting: number, from: Stop): string {
  const back = from === guessScreen ? 'Then back to the list.' : 'Then back to your answers.';
  return waiting === 0 ? `A change. ${back}` : `A change. ${describeLeft(waiting)} ${back}`;
}

/** Questions of the short path and naming are counted apart from the long rest, so that nobody is frightened early. */
function countLeft(book: QuestionBook, state: WizardState): number {
  const ahead = listAhead(book, state);
  const screen = ahead.indexOf(guessScreen);
  return screen < 0 ? ahead.length : screen;
}

function describeLeft(left: number): string {
  if (left === 0) return 'This is the last question here.';
  return left === 1 ? 'About 1 question left.' : `About ${left} questions left.`;
}

function describePart(book: QuestionBook, state: WizardState): string {
  const headings = [...new Set(book.shortPath.flatMap((question) => question.heading ?? []))];
  const heading = headingAt(book, state.at);
  if (heading !== undefined) return `${heading}, part ${headings.indexOf(heading) + 1} of ${headings.length}.`;
  if (book.naming.some((question) => question.key === state.at)) return 'Name and pages.';
  const question = findInBook(book, state.at);
  return question === undefined ? '' : `${sectionNames[question.section]}.`;
}

/** A follow-up without a heading of its own stands under the one before it. */
function headingAt(book: QuestionBook, key: Stop): Heading | undefined {
  const here = book.shortPath.findIndex((question) => question.key === key);
  return book.shortPath.slice(0, here + 1).findLast((question) => question.heading !== undefined)?.heading;
}
