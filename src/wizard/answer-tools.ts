import { checkValue, type Fault } from '../core/questions/check-value.ts';
import { cleanText, parseText } from '../core/questions/parse-text.ts';
import type { Field, Question } from '../core/questions/question.ts';
import { type NameOf, valueWords } from '../core/questions/value-words.ts';
import type { Value } from '../core/when.ts';
import type { Reading } from './prompter.ts';

type Asked = Question | Field;

/** What typed text means and how answers read, in the sentences that the person meets. */
export interface AnswerTools {
  /** Typed text as an answer, or one kind sentence on how to write it. */
  readonly read: (asked: Asked, text: string) => Reading;
  /** Why this choice will not do; undefined when it will. */
  readonly refuse: (asked: Asked, value: Value) => string | undefined;
  /** The answer in words. */
  readonly words: (asked: Asked, value: Value) => string;
}

const leftOut = 'I left out characters that cannot be seen on a screen.';

/** The rules of the question list. */
export const answerTools: AnswerTools = { read: readText, refuse, words: (asked, value) => valueWords(asked, value) };

/** The same, with what we ship called by its name where a plan holds only its id. */
export function namingTools(nameOf: NameOf): AnswerTools {
  return { ...answerTools, words: (asked, value) => valueWords(asked, value, nameOf) };
}

function refuse(asked: Asked, value: Value): string | undefined {
  return sayFault(checkValue(asked, value));
}

function readText(asked: Asked, typed: string): Reading {
  const { text, removed } = cleanText(typed);
  const note = removed ? { note: leftOut } : {};
  const parsed = text.includes('\n') && asked.kind === 'texts' ? readLines(asked, text) : parseText(asked, text.trim());
  if ('value' in parsed) return { value: parsed.value, ...note };
  return { sorry: sayFault(parsed.faults) ?? 'Please write it another way.', ...note };
}

/** Short texts, one a line; then commas are part of a text. */
function readLines(asked: Asked, text: string): ReturnType<typeof parseText> {
  const lines = text.split('\n').map((line) => line.trim());
  const value = lines.filter((line) => line !== '');
  const faults = checkValue(asked, value);
  return faults.length === 0 ? { value } : { faults };
}

function sayFault(faults: readonly Fault[]): string | undefined {
  const [first] = faults;
  return first === undefined ? undefined : `${first.what} ${first.fix}`.trim();
}
