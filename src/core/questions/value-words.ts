import type { Value } from '../when.ts';
import { languageName } from './languages.ts';
import { countryName } from './places.ts';
import type { Field, Question } from './question.ts';
import { sayMoment, sayRhythm } from './time-words.ts';

/** What stands for null on screens: there is no answer yet, and that is fine. */
export const notSureYet = 'not sure yet';

function sayOne(asked: Question | Field, value: Value): string {
  if (value === null) return notSureYet;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return sayRecord('fields' in asked ? (asked.fields ?? []) : [], value);
  const text = String(value);
  if (asked.kind === 'country') return countryName(text);
  if (asked.kind === 'language' || asked.kind === 'languages') return languageName(text);
  if (asked.kind === 'rhythm') return sayRhythm(text);
  if (asked.shape?.pattern.includes('session:')) return sayMoment(text);
  return asked.options?.find((option) => option.id === text)?.label ?? text;
}

/** The parts of an entry that say something to people; its id is for programs, unless there is nothing else. */
function sayRecord(fields: readonly Field[], value: Value): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const record = value as { readonly [field: string]: Value };
  const parts = fields
    .filter(({ name }) => Object.hasOwn(record, name) && record[name] !== null)
    .map((field) => ({ name: field.name, words: valueWords(field, record[field.name] ?? null) }));
  const spoken = parts.filter(({ name }) => name !== 'id');
  return (spoken.length > 0 ? spoken : parts).map(({ words }) => words).join(', ');
}

/**
 * An answer in the words of the screen, for review and lists: choices as their labels, lists joined, entries divided by
 * semicolons, null as "not sure yet", an empty list as "none". Dates and times stay as they are typed.
 */
export function valueWords(asked: Question | Field, value: Value): string {
  if (!Array.isArray(value)) return sayOne(asked, value);
  const items: readonly Value[] = value;
  if (items.length === 0) return 'none';
  const words = items.map((item) => sayOne(asked, item));
  // Labels may hold commas themselves; then a semicolon keeps the items apart.
  return words.join(words.some((word) => word.includes(',')) || asked.kind === 'records' ? '; ' : ', ');
}
