import type { Answers, Value } from '../when.ts';

/** One record of a plan: a contact, a phase, a network. */
export type Fields = Readonly<Record<string, Value>>;

/** The text of a field, trimmed; "" when it has none. */
export function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** The text answered, trimmed; "" when there is none. */
export function textAt(answers: Answers, key: string): string {
  return textIn(answers, key);
}

/** The number answered, or null. */
export function numberAt(answers: Answers, key: string): number | null {
  const value = answers[key];
  return typeof value === 'number' ? value : null;
}

/** The texts of a list field; none when it is not a list. */
export function textsIn(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  return Array.isArray(value) ? value.filter((item: Value) => typeof item === 'string') : [];
}

/** The texts of a list answer; none when it is not a list. */
export function textsAt(answers: Answers, key: string): readonly string[] {
  return textsIn(answers, key);
}

function isFields(value: Value | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The records of a list answer; one record alone counts as a list of one, anything else as none. */
export function recordsAt(answers: Answers, key: string): readonly Fields[] {
  const value = answers[key];
  if (isFields(value)) return [value];
  return Array.isArray(value) ? value.filter(isFields) : [];
}
