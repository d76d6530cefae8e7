import type { Choice, Field, Kind, Question } from '../core/questions/question.ts';
import type { Value } from '../core/when.ts';
import type { AnswerTools } from './answer-tools.ts';
import type { AskPrompt, Preset, PromptOption, Shape } from './prompter.ts';

/** A question, or a field of a record: both are put in the same way. */
export type Askable = Question | Field;

/** What stands around a question when it is put. */
export interface Around {
  readonly key: string;
  readonly place?: string;
  readonly above?: string | undefined;
  /** What would be answered for the person; undefined for no suggestion. */
  readonly suggestion?: Value | undefined;
  /** What was answered before; null for "not sure yet". */
  readonly earlier?: Value | undefined;
  readonly mayGoBack: boolean;
  readonly mayBeUnsure: boolean;
  readonly mayReview: boolean;
  readonly maySkip: boolean;
  /** Leave out choices that only the long way offers. */
  readonly isShort: boolean;
}

/** Makes what a prompter needs out of a question. Records are asked field by field instead. */
export function makePrompt(tools: AnswerTools, one: Askable, around: Around): AskPrompt {
  const { earlier, suggestion: _suggestion, above, isShort: _short, ...rest } = around;
  const shape = shapeOf(one.kind);
  return {
    ...rest,
    shape,
    ask: one.ask,
    ...('why' in one ? { why: one.why } : {}),
    ...('help' in one && one.help !== undefined ? { help: one.help } : {}),
    ...(above === undefined ? {} : { above }),
    ...withHint(one),
    ...(shape === 'pick' || shape === 'picks' ? { options: listOptions(one, around) } : {}),
    ...suggest(tools, one, around),
    ...(earlier === undefined ? {} : { earlier: makePreset(tools, one, earlier) }),
    read: (text) => tools.read(one, text),
    refuse: (value) => tools.refuse(one, value),
  };
}

/** What is said where Enter alone means "not sure yet". */
export const openOnEnter = 'Enter alone leaves it open.';

/** Where nothing is suggested Enter alone leaves the question open: we never guess, and nobody is held up. */
function suggest(tools: AnswerTools, one: Askable, around: Around): Pick<AskPrompt, 'suggested' | 'enter'> {
  const { suggestion, mayBeUnsure, maySkip } = around;
  if (suggestion !== undefined && suggestion !== null) return { suggested: makePreset(tools, one, suggestion) };
  const staysOpen = mayBeUnsure && !maySkip && one.kind !== 'records';
  if (!staysOpen || around.earlier !== undefined) return {};
  return { suggested: makePreset(tools, one, null), enter: openOnEnter };
}

/** Which of the four ways of asking a kind of answer has. */
export function shapeOf(kind: Kind): Shape {
  switch (kind) {
    case 'choice':
    case 'yes-no':
      return 'pick';
    case 'choices':
      return 'picks';
    case 'paragraph':
    case 'texts':
      return 'lines';
    default:
      return 'line';
  }
}

function makePreset(tools: AnswerTools, one: Askable, value: Value): Preset {
  if (value === null) return { value, words: 'not sure yet' };
  const words = tools.words(one, value);
  const shape = shapeOf(one.kind);
  return shape === 'pick' || shape === 'picks'
    ? { value, words }
    : { value, words, text: writeAsTyped(one.kind, value) };
}

function writeAsTyped(kind: Kind, value: Value): string {
  if (Array.isArray(value)) return value.map(String).join(kind === 'texts' ? '\n' : ', ');
  return String(value);
}

function listOptions(one: Askable, around: Around): readonly PromptOption[] {
  if (one.kind === 'yes-no') {
    return [
      { value: true, label: 'yes' },
      { value: false, label: 'no' },
    ];
  }
  const isWanted = (choice: Choice) => !around.isShort || choice.more !== true || choice.id === around.earlier;
  return (one.options ?? []).filter(isWanted).map(({ id, label, help }) => {
    return help === undefined ? { value: id, label } : { value: id, label, help };
  });
}

function withHint(one: Askable): Pick<AskPrompt, 'hint' | 'oneLineHint'> {
  const hint = one.shape === undefined ? hints[one.kind] : `Write ${one.shape.words}.`;
  const range = one.kind === 'integer' ? describeRange(one.min, one.max) : undefined;
  const best = range ?? hint;
  if (best === undefined) return {};
  // From a pipe every line is an answer, so a list has to stand on one.
  return one.kind === 'texts' ? { hint: best, oneLineHint: 'All on one line, with commas between.' } : { hint: best };
}

function describeRange(min: number | undefined, max: number | undefined): string {
  if (min === undefined || max === undefined) return 'A whole number.';
  return `A whole number from ${min} to ${max}.`;
}

/** How to write each kind that is not plain text or a list. */
const hints: Readonly<Partial<Record<Kind, string>>> = {
  texts: 'One on each line, or all on one line with commas between.',
  amount: 'An amount, for example 12.50.',
  date: 'Year, month and day, for example 2027-01-12.',
  dates: 'Days as year, month and day with commas between: 2027-01-12, 2027-01-19.',
  time: 'For example 18:30.',
  country: 'The name of the country, or its two letters.',
  timezone: 'For example Europe/Dublin.',
  language: 'For example English, or en.',
  languages: 'With commas between, for example en, es.',
  rhythm: 'For example weekly, every two weeks, or monthly.',
  interval: 'For example 6 months.',
  email: 'For example hello@example.org.',
  link: 'It begins with https://.',
};
