import type { QuestionBook } from '../core/questions/runner/book.ts';
import {
  type GuessLine,
  listGuesses,
  listReview,
  type Review,
  type ReviewLine,
} from '../core/questions/runner/review.ts';
import type { WizardState } from '../core/questions/runner/state.ts';
import type { AnswerTools } from './answer-tools.ts';
import type { AskPrompt, Prompter, Reading, Reply } from './prompter.ts';
import { describeAnsweredRhythm } from './rhythm-facts.ts';

export interface ScreenOptions {
  readonly prompter: Prompter;
  readonly book: QuestionBook;
  readonly tools: AnswerTools;
  readonly state: WizardState;
}

/** What came of a screen: it was left as a question is left, it fits, or something on it is to be changed. */
export type ScreenReply =
  | { readonly kind: 'fits' }
  | { readonly kind: 'change'; readonly keys: readonly string[] }
  | Exclude<Reply, { kind: 'answer' }>;

/** The one screen of guesses: Enter accepts all, a number changes one. */
export async function askGuesses(options: ScreenOptions): Promise<ScreenReply> {
  const { prompter, book, state } = options;
  const lines = listGuesses(book, state);
  prompter.note(`\nHere is what most groups begin with.\n${lines.map((line) => writeGuess(options, line)).join('\n')}`);
  const reply = await prompter.ask({
    ...screenBase('@guesses', 'Do these fit, to begin with?', lines.length),
    suggested: { value: 0, words: 'yes, they fit' },
    why: 'Each can be changed now, and later with the group.',
    enter: 'Enter takes them all.',
    mayReview: true,
  });
  if (reply.kind !== 'answer') return reply;
  if (reply.value === 0) return { kind: 'fits' };
  const wanted = lines.find((line) => line.number === reply.value);
  return { kind: 'change', keys: wanted?.parts.map((part) => part.question.key) ?? [] };
}

function writeGuess({ tools }: ScreenOptions, line: GuessLine): string {
  const parts = line.parts.map(({ question, value }) => {
    const words = value === undefined || value === null ? 'not sure yet' : tools.words(question, value);
    return `${question.label}: ${words}`;
  });
  return `${line.number}. ${parts.join('. ')}`;
}

/** The list of all answers by section: Enter goes on, a number changes one, "all" shows every assumption too. */
export async function askReview(options: ScreenOptions, hasOpen: boolean): Promise<ScreenReply> {
  const { prompter, book, state } = options;
  for (let showsAll = false; ; showsAll = true) {
    const review = listReview(book, state, showsAll);
    prompter.note(writeReview(options, review));
    const reply = await prompter.ask(makeReviewPrompt(review, state, hasOpen));
    if (reply.kind !== 'answer') return reply;
    if (reply.value === 0) return { kind: 'fits' };
    const line = allLines(review).find((one) => one.number === reply.value);
    if (line !== undefined) return { kind: 'change', keys: [line.question.key] };
  }
}

function allLines(review: Review): readonly ReviewLine[] {
  return review.groups.flatMap((group) => group.lines);
}

function writeReview(options: ScreenOptions, review: Review): string {
  const groups = review.groups.map((group) => {
    const lines = group.lines.map((line) => writeLine(options, line));
    return [`\n${group.title}`, ...lines].join('\n');
  });
  return `\nYour answers${groups.length > 0 ? '' : ': none yet.'}\n${groups.join('\n')}`;
}

function writeLine({ book, state, tools }: ScreenOptions, line: ReviewLine): string {
  const { number, question, value } = line;
  const facts = value === undefined || value === null ? undefined : describeAnsweredRhythm(book, state, question.key);
  return `${number}. ${question.label}: ${writeValue(tools, line)}${facts === undefined ? '' : `. ${facts}`}`;
}

function writeValue(tools: AnswerTools, line: ReviewLine): string {
  if (line.value === undefined) return 'nothing yet';
  if (line.value === null) return 'not sure yet';
  const words = tools.words(line.question, line.value) || 'none';
  return line.isAssumed ? `${words} (assumed)` : words;
}

function makeReviewPrompt(review: Review, state: WizardState, hasOpen: boolean): AskPrompt {
  const base = screenBase('@review', 'Is this right?', allLines(review).length);
  const more =
    review.more > 0 ? ` Type all to see ${review.more} more that ${review.more === 1 ? 'is' : 'are'} assumed.` : '';
  const read = (text: string): Reading =>
    review.more > 0 && text.trim().toLowerCase() === 'all'
      ? { value: 'all' }
      : readNumber(text, allLines(review).length);
  return {
    ...base,
    ...(hasOpen ? { suggested: { value: 0, words: 'on with the questions' } } : {}),
    hint: `${base.hint ?? ''}${more}`,
    read,
    enter: hasOpen ? 'Enter goes on with the questions.' : 'Enter: it is right.',
    mayGoBack: state.mode === 'new',
  };
}

function screenBase(key: string, ask: string, count: number): AskPrompt {
  return {
    key,
    shape: 'line',
    ask,
    hint: 'Type a number to change one.',
    suggested: { value: 0, words: 'it is right' },
    read: (text) => readNumber(text, count),
    mayGoBack: true,
    mayBeUnsure: false,
    mayReview: false,
    maySkip: false,
  };
}

function readNumber(text: string, count: number): Reading {
  const number = /^\d+\.?$/.test(text.trim()) ? Number.parseInt(text, 10) : 0;
  if (number >= 1 && number <= count) return { value: number };
  return { sorry: count === 0 ? 'There is nothing to change yet.' : `Please type a number from 1 to ${count}.` };
}
