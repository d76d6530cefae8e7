import type { Question, Section } from '../core/questions/question.ts';
import { findInBook, type QuestionBook } from '../core/questions/runner/book.ts';
import { describeProgress } from '../core/questions/runner/progress.ts';
import {
  acceptGuesses,
  answer,
  change,
  goBack,
  goOn,
  goToReview,
  skip,
  startWizard,
} from '../core/questions/runner/runner.ts';
import { guessScreen, liveAnswers, reviewScreen, theEnd, type WizardState } from '../core/questions/runner/state.ts';
import type { Answers, Value } from '../core/when.ts';
import { type AnswerTools, answerTools } from './answer-tools.ts';
import { askRecords } from './ask-records.ts';
import { askGuesses, askReview, type ScreenReply } from './ask-screens.ts';
import { makePrompt } from './make-prompt.ts';
import type { AskPrompt, Prompter, QuitHow, Reply } from './prompter.ts';
import { describeRhythm } from './rhythm-facts.ts';
import { endSentence } from './typed-words.ts';

export interface WizardOptions {
  readonly prompter: Prompter;
  readonly book: QuestionBook;
  /** Answers already there: from flags, a plan or a draft. */
  readonly start: Answers;
  /** Keys among them that were given on the command line. */
  readonly fromFlags?: readonly string[];
  /** Ask every question, not only the short path. */
  readonly full: boolean;
  /** `edit` begins on the review screen, or on the list of one section. */
  readonly mode: 'new' | 'edit';
  readonly section?: Section;
  /** Called after every answer, with what a draft should hold. The wizard waits for it. */
  readonly onAnswer: (answers: Answers) => void | Promise<void>;
  /** Facts to show above a question, where the caller knows more than the answers tell. */
  readonly facts?: (key: string, answers: Answers) => string | undefined;
  /** For tests with questions of their own. */
  readonly tools?: AnswerTools;
}

export type WizardOutcome =
  | { readonly outcome: 'finished'; readonly answers: Answers }
  | { readonly outcome: 'quit'; readonly how: QuitHow; readonly at: string; readonly answers: Answers };

/**
 * Leads a person through the questions: the twelve under their headings, name and pages, one screen of guesses, with
 * `full` all the rest, then all answers to look at. Ends with the answers that hold; those that a change of mind has
 * put to sleep are not among them. Leaving early gives what there is so far.
 */
export async function runWizard(options: WizardOptions): Promise<WizardOutcome> {
  const { book, prompter, tools = answerTools } = options;
  let state = startWizard(book, { ...options, answers: keepValid(book, tools, options.start) });
  if (options.mode === 'new') prompter.note(greet(state, prompter.ways));
  for (;;) {
    if (state.at === theEnd) return { outcome: 'finished', answers: liveAnswers(book, state) };
    const turn = await takeTurn(options, tools, state);
    if (turn.kind === 'quit')
      return { outcome: 'quit', how: turn.how, at: state.at, answers: liveAnswers(book, state) };
    await tellOfChange(options, state, turn.state);
    state = turn.state;
  }
}

/** Answers that are not possible are asked again; keys that are no question stay as they are. */
function keepValid(book: QuestionBook, tools: AnswerTools, start: Answers): Answers {
  const isValid = ([key, value]: [string, Value]): boolean => {
    const question = findInBook(book, key);
    return question === undefined || value === null || tools.refuse(question, value) === undefined;
  };
  return Object.fromEntries(Object.entries(start).filter(isValid));
}

function greet(state: WizardState, ways: string | undefined): string {
  const known = state.given.length;
  const ready = `${known} ${known === 1 ? 'answer is' : 'answers are'} here already; we go on from there.`;
  return [
    'Welcome. This plans a peer support group with you and writes its pages.',
    `${howLong(state)} "Not sure yet" is always an answer, and all can be changed later.`,
    ...(ways === undefined ? [] : [ways]),
    ...(known === 0 ? [] : [ready]),
  ].join('\n');
}

function howLong({ full }: WizardState): string {
  return full
    ? 'Every question is asked, which takes a while; leave when you are tired, and go on another day.'
    : 'It takes about five minutes.';
}

type Turn = { readonly kind: 'go'; readonly state: WizardState } | { readonly kind: 'quit'; readonly how: QuitHow };

async function takeTurn(options: WizardOptions, tools: AnswerTools, state: WizardState): Promise<Turn> {
  const { prompter, book } = options;
  if (state.at === guessScreen) {
    const reply = await askGuesses({ prompter, book, tools, state });
    return followScreen(options, state, reply, () => acceptGuesses(book, state));
  }
  if (state.at === reviewScreen) {
    const hasOpen = goOn(book, state).at !== theEnd;
    const reply = await askReview({ prompter, book, tools, state }, hasOpen);
    return followScreen(options, state, reply, () => goOn(book, state));
  }
  const question = findInBook(book, state.at);
  if (question === undefined) throw new Error(`The wizard stands at "${state.at}", which is no question.`);
  return followReply(options, state, await askQuestion(options, tools, state, question));
}

function followScreen(options: WizardOptions, state: WizardState, reply: ScreenReply, fits: () => WizardState): Turn {
  if (reply.kind === 'fits') return { kind: 'go', state: fits() };
  if (reply.kind === 'change') return { kind: 'go', state: change(state, reply.keys) };
  return followReply(options, state, reply);
}

function followReply({ book, prompter }: WizardOptions, state: WizardState, reply: Reply): Turn {
  switch (reply.kind) {
    case 'quit':
      return reply;
    case 'answer':
      return { kind: 'go', state: answer(book, state, reply.value) };
    case 'not-sure':
      return { kind: 'go', state: answer(book, state, null) };
    case 'skip':
      return { kind: 'go', state: skip(book, state) };
    case 'review':
      return { kind: 'go', state: goToReview(state) };
    case 'back': {
      const { state: before, moved } = goBack(book, state);
      if (!moved) prompter.note('This is the first one: there is nothing before it.');
      return { kind: 'go', state: before };
    }
  }
}

async function askQuestion(
  options: WizardOptions,
  tools: AnswerTools,
  state: WizardState,
  question: Question,
): Promise<Reply> {
  const { prompter, book } = options;
  const prompt = describeQuestion(options, tools, state, question);
  if (question.kind !== 'records') return prompter.ask(prompt);
  const rows = prompt.earlier?.value ?? prompt.suggested?.value;
  return askRecords({
    prompter,
    tools,
    question,
    base: prompt,
    rows: Array.isArray(rows) ? rows : [],
    isShort: isShort(state, question),
    onRow: async (soFar) => options.onAnswer({ ...liveAnswers(book, state), [question.key]: soFar }),
  });
}

function isShort(state: WizardState, question: Question): boolean {
  return question.stage === 'twelve' && !state.full && state.mode === 'new';
}

function describeQuestion(
  options: WizardOptions,
  tools: AnswerTools,
  state: WizardState,
  question: Question,
): AskPrompt {
  const { book } = options;
  const answers = liveAnswers(book, state);
  const offered = state.mode === 'new' ? question.offered : undefined;
  const suggested = offered ?? book.suggestionFor(question, book.fill(answers));
  const suggestion = question.noPreselection ? undefined : suggested;
  return makePrompt(tools, question, {
    key: question.key,
    place: describeProgress(book, state),
    above: describeAbove(options, tools, state, question),
    suggestion,
    earlier: state.overtaken.includes(question.key) ? undefined : state.answers[question.key],
    mayGoBack: true,
    mayBeUnsure: true,
    mayReview: true,
    maySkip: question.blank === 'optional' && (suggestion === undefined || suggestion === null),
    isShort: isShort(state, question),
  });
}

/** What is to be seen before answering: why it is asked again, and what the caller knows or the rhythm is. */
function describeAbove(
  { book, facts }: WizardOptions,
  tools: AnswerTools,
  state: WizardState,
  question: Question,
): string | undefined {
  const { key, takes } = question;
  const known = facts?.(key, liveAnswers(book, state)) ?? describeRhythm(book, state, key);
  if (!state.overtaken.includes(key)) return known;
  const why = 'Another answer changed what we suggest here.';
  // A "yes" to what stood above then tells nothing now.
  if (takes !== undefined) return known === undefined ? why : `${why}\n${known}`;
  const before = state.answers[key] ?? null;
  return `${why}\nIt was: ${before === null ? 'not sure yet.' : endSentence(tools.words(question, before).trim())}`;
}

async function tellOfChange(options: WizardOptions, before: WizardState, after: WizardState): Promise<void> {
  if (before.answers === after.answers) return;
  const answers = liveAnswers(options.book, after);
  const isSame = JSON.stringify(liveAnswers(options.book, before)) === JSON.stringify(answers);
  if (!isSame) await options.onAnswer(answers);
}
