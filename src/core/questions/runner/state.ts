import type { Answers } from '../../when.ts';
import { applies } from '../fill-in.ts';
import type { Section } from '../question.ts';
import { findInBook, isAsked, type QuestionBook } from './book.ts';

/** Where the wizard stands: a plan key, or one of three screens. Plan keys never start with `@`. */
export type Stop = string;

/** The one screen of guesses. */
export const guessScreen: Stop = '@guesses';
/** The screen that lists all answers. */
export const reviewScreen: Stop = '@review';
/** There is nothing more to ask. */
export const theEnd: Stop = '@done';

export type Phase = 'twelve' | 'naming' | 'guesses' | 'rest' | 'review' | 'done';

/** Questions asked out of turn because an answer was changed on a screen, to which the wizard then returns. */
export interface Detour {
  readonly from: Stop;
  /** Keys still to ask, the one being asked not included. */
  readonly queue: readonly string[];
  /** Keys asked in this detour, oldest first. */
  readonly done: readonly string[];
}

/** The whole memory of a wizard, as plain data: saving it is saving `answers`, going on is `startWizard` with them. */
export interface WizardState {
  readonly at: Stop;
  /** Stops that the person has left with an answer, a "not sure yet" or nothing, in the order they were first left. */
  readonly path: readonly Stop[];
  /** All answers given so far, also those whose condition has turned false since; see `liveAnswers`. */
  readonly answers: Answers;
  /** Keys that had an answer before the wizard started; they are not asked unless somebody goes back to them or they are overtaken. */
  readonly given: readonly string[];
  /** Keys of those that were given on the command line: until they are answered here, they are never overtaken. */
  readonly fromFlags: readonly string[];
  /** Ask every question, not only the short path. */
  readonly full: boolean;
  /** `new` asks what is open; `edit` starts on the review screen and asks only what a change opens or overtakes. */
  readonly mode: 'new' | 'edit';
  /** The review screen shows this section alone. */
  readonly section?: Section;
  /** In `edit`: keys that a change has opened and that still wait for an answer. */
  readonly owed: readonly string[];
  /** Keys whose answer was our suggestion, until a change made us suggest something else: no answers now, and asked again. */
  readonly overtaken: readonly string[];
  /** What stood above a question with `takes` when it was answered: its key, then what was taken with it. */
  readonly taken: Readonly<Record<string, Answers>>;
  readonly detour?: Detour;
  /** Follow-ups that the person answered from a list although nothing had called for them: such an answer is never dormant. */
  readonly wished?: readonly string[];
}

/**
 * What the answers are without those that are overtaken, and those that are dormant: given in this run as follow-ups and no
 * longer called for.
 */
export function liveAnswers(book: QuestionBook, state: WizardState): Answers {
  const isConditional = (key: string) => {
    const question = findInBook(book, key);
    return question !== undefined && (question.when !== undefined || question.askWhen !== undefined);
  };
  const counts = (key: string): boolean => key in state.answers && !state.overtaken.includes(key);
  const doubtful = new Set(state.path.filter((key) => counts(key) && isConditional(key)));
  let live: Answers = Object.fromEntries(
    Object.entries(state.answers).filter(([key]) => counts(key) && !doubtful.has(key)),
  );
  for (const question of inAskingOrder(book)) {
    const value = state.answers[question.key];
    if (value === undefined || !doubtful.has(question.key)) continue;
    const filled = book.fill(live);
    const holds = state.wished?.includes(question.key) ? applies(question, filled) : isAsked(question, filled);
    if (holds) live = { ...live, [question.key]: value };
  }
  return sortLike(state.answers, live);
}

function sortLike(order: Answers, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(order).filter(([key]) => key in answers));
}

/** Every question once: the short path, naming, then the rest in the order of the plan file. */
export function inAskingOrder(book: QuestionBook) {
  return [...new Set([...book.shortPath, ...book.naming, ...book.questions])];
}

/** The stops of the whole way as the answers stand now, in order. It grows and shrinks as answers open branches. */
export function listStops(book: QuestionBook, state: WizardState): readonly Stop[] {
  const filled = book.fill(liveAnswers(book, state));
  const first = [...book.shortPath, ...book.naming].filter((question) => isAsked(question, filled));
  const guesses = book.guesses.some((question) => isAsked(question, filled)) ? [guessScreen] : [];
  const rest = state.full ? book.questions.filter((one) => one.stage === 'full' && isAsked(one, filled)) : [];
  return [...first.map((one) => one.key), ...guesses, ...rest.map((one) => one.key)];
}

/** The stops after this one at which the wizard stops in `new`: not those with an answer from before, unless it is overtaken. */
export function listAhead(book: QuestionBook, state: WizardState): readonly Stop[] {
  const stops = listStops(book, state);
  const { path, given, overtaken } = state;
  const stopsAt = (stop: Stop) => path.includes(stop) || overtaken.includes(stop) || !given.includes(stop);
  return stops.slice(stops.indexOf(state.at) + 1).filter(stopsAt);
}

/** Names the part of the way in which the wizard stands. */
export function phaseOf(book: QuestionBook, state: WizardState): Phase {
  if (state.at === theEnd) return 'done';
  if (state.at === reviewScreen || state.detour?.from === reviewScreen) return 'review';
  if (state.at === guessScreen || state.detour?.from === guessScreen) return 'guesses';
  if (book.shortPath.some((question) => question.key === state.at)) return 'twelve';
  return book.naming.some((question) => question.key === state.at) ? 'naming' : 'rest';
}
