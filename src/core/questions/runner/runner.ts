import { type Answers, isKnown, type Value } from '../../when.ts';
import { applies } from '../fill-in.ts';
import type { Question, Section } from '../question.ts';
import { findInBook, isAsked, isSameValue, type QuestionBook } from './book.ts';
import { findOvertaken, listTaken } from './overtaken.ts';
import {
  guessScreen,
  inAskingOrder,
  listAhead,
  listStops,
  liveAnswers,
  reviewScreen,
  type Stop,
  theEnd,
  type WizardState,
} from './state.ts';

export interface StartOptions {
  /** Answers already there: from flags, a plan or a draft. Leave out those that are not valid; they are asked again. */
  readonly answers: Answers;
  /** Keys among them that were given on the command line. */
  readonly fromFlags?: readonly string[];
  readonly full: boolean;
  readonly mode: 'new' | 'edit';
  readonly section?: Section;
}

/** The state in which a wizard begins: at the first open question, or in `edit` on the review screen. */
export function startWizard(book: QuestionBook, options: StartOptions): WizardState {
  const { answers, fromFlags = [], full, mode, section } = options;
  const given = Object.keys(answers);
  const base: WizardState = {
    at: reviewScreen,
    path: [],
    answers,
    given,
    fromFlags,
    full,
    mode,
    owed: [],
    overtaken: [],
    taken: takenAtStart(book, answers),
    ...pickSection(section),
  };
  return mode === 'edit' ? base : { ...base, at: listOpen(book, base)[0] ?? reviewScreen };
}

function takenAtStart(book: QuestionBook, answers: Answers): WizardState['taken'] {
  const filled = book.fill(answers);
  const answered = book.questions.filter(({ key, takes }) => takes !== undefined && key in answers);
  return Object.fromEntries(answered.map((question) => [question.key, listTaken(question, filled)]));
}

function pickSection(section: Section | undefined) {
  return section === undefined ? {} : { section };
}

/** Records an answer (`null` for "not sure yet") to the question being asked and goes on. */
export function answer(book: QuestionBook, state: WizardState, value: Value): WizardState {
  const question = findInBook(book, state.at);
  if (question === undefined) return state;
  // An assumption that somebody looked at and kept stays one, so that it goes on following the theme.
  const canStayAssumed = question.stage === 'guess' || (question.stage === 'full' && state.detour !== undefined);
  const isSuggestion = isSameValue(value, book.suggestionFor(question, book.fill(liveAnswers(book, state))));
  if (canStayAssumed && isSuggestion && !state.given.includes(state.at)) return skip(book, state);
  const { wished = [] } = state;
  const isCalledFor = isAsked(question, book.fill(liveAnswers(book, state)));
  const next = isCalledFor || wished.includes(state.at) ? state : { ...state, wished: [...wished, state.at] };
  const answers = { ...state.answers, [state.at]: value };
  if (question.takes === undefined) return leave(book, next, answers);
  const taken = listTaken(question, book.fill(liveAnswers(book, { ...state, answers })));
  return leave(book, { ...next, taken: { ...state.taken, [state.at]: taken } }, answers);
}

/** Goes on without an answer: the key is absent afterwards, which means the suggestion, or nothing. */
export function skip(book: QuestionBook, state: WizardState): WizardState {
  const { [state.at]: _left, ...answers } = state.answers;
  return leave(book, state, answers);
}

function leave(book: QuestionBook, state: WizardState, answers: Answers): WizardState {
  const path = state.path.includes(state.at) ? state.path : [...state.path, state.at];
  const owed = state.owed.filter((key) => key !== state.at);
  const next = { ...state, answers, path, owed, overtaken: findOvertaken(book, state, answers) };
  return state.detour === undefined ? { ...next, at: stopAfter(book, next) } : goOnWithDetour(book, state, next);
}

function stopAfter(book: QuestionBook, state: WizardState): Stop {
  return listAhead(book, state)[0] ?? reviewScreen;
}

function goOnWithDetour(book: QuestionBook, before: WizardState, after: WizardState): WizardState {
  const detour = before.detour;
  if (detour === undefined) return after;
  const opened = listOpened(book, before, after);
  const asked = listAsked(book, after, [...detour.queue, ...opened, ...after.overtaken]);
  const shown = listShown(book, after, [...detour.queue, ...listDoubted(book, before, after)]);
  const queue = inAskingOrder(book)
    .map(({ key }) => key)
    .filter((key) => asked.includes(key) || shown.includes(key));
  const owed = [...new Set([...after.owed, ...opened])];
  const [next, ...later] = queue;
  if (next === undefined) return endDetour({ ...after, owed }, detour.from);
  return { ...after, owed, at: next, detour: { ...detour, queue: later, done: [...detour.done, before.at] } };
}

/**
 * Own words that followed the answer just changed, and may be about what it was: "breast cancer" after another theme, the
 * town after another country. They are shown again, to be kept or changed.
 */
function listDoubted(book: QuestionBook, before: WizardState, after: WizardState): readonly string[] {
  if (isSameValue(before.answers[before.at], after.answers[before.at])) return [];
  return book.questions
    .filter((one) => one.follows === before.at && one.suggestion === undefined && one.kind !== 'records')
    .map((one) => one.key);
}

/** Those of these keys that have an answer which counts: it can be shown, also where nothing asks for it. */
function listShown(book: QuestionBook, state: WizardState, keys: readonly string[]): readonly string[] {
  const live = liveAnswers(book, state);
  const filled = book.fill(live);
  const isShown = (one: Question): boolean => keys.includes(one.key) && isKnown(live[one.key]) && applies(one, filled);
  return book.questions.filter(isShown).map((one) => one.key);
}

function endDetour(state: WizardState, at: Stop): WizardState {
  const { detour: _ended, ...rest } = state;
  return { ...rest, at };
}

/** Keys of the way that were not asked before a change, are asked now, and have no answer. */
function listOpened(book: QuestionBook, before: WizardState, after: WizardState): readonly string[] {
  const earlier = listStops(book, before);
  const now = listStops(book, after);
  return now.filter((stop) => !earlier.includes(stop) && stop !== guessScreen && !(stop in after.answers));
}

/** Those of these keys that are asked as the answers stand, on the way or off it. */
function listAsked(book: QuestionBook, state: WizardState, keys: readonly string[]): readonly string[] {
  const filled = book.fill(liveAnswers(book, state));
  const asked = inAskingOrder(book).filter((question) => keys.includes(question.key) && isAsked(question, filled));
  return asked.map((question) => question.key);
}

/** What still waits for an answer, in order. */
function listOpen(book: QuestionBook, state: WizardState): readonly Stop[] {
  const { path, given, owed, overtaken } = state;
  if (state.mode === 'edit') return listAsked(book, state, [...owed, ...overtaken]);
  const isNew = (stop: Stop) => !path.includes(stop) && !given.includes(stop);
  return listStops(book, state).filter((stop) => isNew(stop) || overtaken.includes(stop));
}

/** Accepts the screen of guesses as it stands. */
export function acceptGuesses(book: QuestionBook, state: WizardState): WizardState {
  return state.at === guessScreen ? leave(book, state, state.answers) : state;
}

/**
 * Goes to the question or screen before this one, answers kept. In a detour: to the question before, or to the screen
 * it started from. `moved` is false on the very first one.
 */
export function goBack(
  book: QuestionBook,
  state: WizardState,
): { readonly state: WizardState; readonly moved: boolean } {
  const detour = state.detour;
  if (detour !== undefined) {
    const last = detour.done.at(-1);
    if (last === undefined) return { state: endDetour(state, detour.from), moved: true };
    const queue = [state.at, ...detour.queue];
    return { state: { ...state, at: last, detour: { ...detour, queue, done: detour.done.slice(0, -1) } }, moved: true };
  }
  if (state.mode === 'edit' && state.at === reviewScreen) return { state, moved: false };
  const stops = listStops(book, state);
  const here = stops.indexOf(state.at);
  const behind = here < 0 ? stops : stops.slice(0, here);
  const before = behind.findLast((stop) => state.path.includes(stop) || state.given.includes(stop));
  return before === undefined ? { state, moved: false } : { state: { ...state, at: before }, moved: true };
}

/** Goes to the review screen; `goOn` comes back to the first open question. */
export function goToReview(state: WizardState): WizardState {
  return endDetour(state, reviewScreen);
}

/** Leaves the review screen: to the first question that is still open, or to the end. */
export function goOn(book: QuestionBook, state: WizardState): WizardState {
  const open = listOpen(book, state);
  const last = listStops(book, state).at(-1) ?? guessScreen;
  // Who has been to the end of the way answers what is open and nothing else, instead of going through all the rest again.
  const isOnlyLeft = state.mode === 'edit' || (state.path.includes(last) && !open.includes(guessScreen));
  return isOnlyLeft && open.length > 0 ? change(state, open) : { ...state, at: open[0] ?? theEnd };
}

/** Asks these keys again from the screen on which the wizard stands, then whatever they open, then returns to it. */
export function change(state: WizardState, keys: readonly string[]): WizardState {
  const [first, ...queue] = keys;
  if (first === undefined) return state;
  return { ...state, at: first, detour: { from: state.at, queue, done: [] } };
}

/** Asks every question of one guess again. */
export function changeGuess(book: QuestionBook, state: WizardState, number: number): WizardState {
  const filled = book.fill(liveAnswers(book, state));
  const asked = book.guesses.filter((question) => question.guess === number && isAsked(question, filled));
  return change(
    state,
    asked.map((question) => question.key),
  );
}
