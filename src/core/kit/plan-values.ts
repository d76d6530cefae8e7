import type { Answers } from '../when.ts';
import { isDate, isTime } from './calendar.ts';
import { numberAt, textAt } from './read-answers.ts';

/** The number answered, or null; also null for what is no finite number (`.inf` in YAML). */
export function numberOf(answers: Answers, key: string): number | null {
  const value = numberAt(answers, key);
  return value !== null && Number.isFinite(value) ? value : null;
}

/** The date answered, if it is a day that exists; else null. */
export function dateOf(answers: Answers, key: string): string | null {
  const text = textAt(answers, key);
  return isDate(text) ? text : null;
}

/** The clock time answered ("18:30"), or null. */
export function timeOf(answers: Answers, key: string): string | null {
  const text = textAt(answers, key);
  return isTime(text) ? text : null;
}
