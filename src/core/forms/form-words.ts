import { findCondition } from './fields-for.ts';
import type { Form, FormField } from './form.ts';

/** The few words that every form brings itself, whatever it asks. */
export const formWords = {
  needed: '(needed)',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  circleOne: 'Circle one number.',
  pointIs: '{point} is {label}.',
  onlyIf: 'Only if you answered “{answer}” to “{question}”',
} as const;

/** The numbers of a scale, lowest first: nought to ten. */
export const scalePoints: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** "0 is not at all. 10 is completely.", or "" for a scale whose points have no names. */
export function explainScale(field: FormField): string {
  const named = field.options ?? [];
  return named.map(({ name, label }) => fillWords(formWords.pointIs, { point: name, label })).join(' ');
}

/** "Only if you answered “Yes” to “Would you like a lift?”", or "" for a field that is always asked. */
export function explainCondition(field: FormField, form: Form): string {
  const condition = findCondition(field, form);
  if (!condition) return '';
  const words = fillWords(formWords.onlyIf, condition);
  return `${words}.`;
}

/** How many lines there are to write on. */
export function linesOf(field: FormField): number {
  return field.lines ?? (field.kind === 'multiline' ? 4 : 1);
}

function fillWords(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/gu, (_all, name: string) => values[name] ?? '');
}
