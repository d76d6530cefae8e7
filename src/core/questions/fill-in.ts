import type { Answers, Value } from '../when.ts';
import { matches } from '../when.ts';
import { fillingOrder } from './filling-order.ts';
import { findQuestion, questions } from './list.ts';
import type { Question, Suggestion } from './question.ts';

/** The suggested answers of each theme: theme id, then plan key, then value. */
export type ThemeDefaults = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** Answers with the suggestions filled in, and where each came from. */
export interface FilledAnswers {
  readonly answers: Answers;
  readonly from: Readonly<Record<string, 'plan' | 'suggestion'>>;
}

/**
 * Says whether the question has a place in this plan at all. Give it filled answers: a condition may hang on a
 * suggestion that nobody has changed.
 */
export function applies(question: Question, answers: Answers): boolean {
  return question.when === undefined || matches(question.when, answers);
}

function holdsFor(suggestion: Suggestion, answers: Answers): boolean {
  return suggestion.when === undefined || matches(suggestion.when, answers);
}

function firstOf(suggestions: readonly Suggestion[] | undefined, answers: Answers): Value | undefined {
  return suggestions?.find((suggestion) => holdsFor(suggestion, answers))?.value;
}

/** Every list that matches, as one list in the order of the options. */
function gatherAll(question: Question, answers: Answers): Value | undefined {
  const matching = (question.suggestion ?? []).filter((suggestion) => holdsFor(suggestion, answers));
  const held = new Set(matching.flatMap(({ value }) => (Array.isArray(value) ? value : [])));
  return question.options?.map((option) => option.id).filter((id) => held.has(id));
}

/**
 * What we would answer: first what another answer settles, then the theme's default, then the question's own list.
 * Undefined means that there is nothing to suggest. Like `applies`, it wants filled answers.
 */
export function suggestionFor(question: Question, answers: Answers, themeDefaults: ThemeDefaults): Value | undefined {
  const implied = firstOf(question.implied, answers);
  if (implied !== undefined) return implied;
  // While the subject is open, the theme without a subject of its own lends its defaults, as it lends its words.
  const theme = answers['theme.id'] === null ? 'other' : answers['theme.id'];
  const ofTheme = typeof theme === 'string' && Object.hasOwn(themeDefaults, theme) ? themeDefaults[theme] : undefined;
  if (ofTheme !== undefined && Object.hasOwn(ofTheme, question.key)) return ofTheme[question.key];
  return question.gather ? gatherAll(question, answers) : firstOf(question.suggestion, answers);
}

/**
 * Completes the given answers: keys that do not apply are left out, null stays null ("not sure yet"), a missing key gets
 * its suggestion if there is one. Keys that are no question are left out too. Nothing is checked here.
 */
export function fillIn(given: Answers, themeDefaults: ThemeDefaults): FilledAnswers {
  const found: Record<string, Value> = {};
  for (const key of fillingOrder) {
    const question = findQuestion(key);
    if (question === undefined || !applies(question, found)) continue;
    const value = Object.hasOwn(given, question.key)
      ? given[question.key]
      : suggestionFor(question, found, themeDefaults);
    if (value !== undefined) found[question.key] = orderFields(question, value);
  }
  const answers: Record<string, Value> = {};
  const from: Record<string, 'plan' | 'suggestion'> = {};
  for (const { key } of questions) {
    const value = found[key];
    if (value === undefined) continue;
    answers[key] = value;
    from[key] = given[key] === undefined ? 'suggestion' : 'plan';
  }
  return { answers, from };
}

/** Records with their fields in the order of the question, whatever order they were typed in: it means nothing. */
function orderFields({ fields }: Question, value: Value): Value {
  if (fields === undefined || !Array.isArray(value)) return value;
  const names = fields.map(({ name }) => name);
  const placeOf = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return value.map((row: Value) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
    return Object.fromEntries(Object.entries(row).sort(([one], [other]) => placeOf(one) - placeOf(other)));
  });
}
