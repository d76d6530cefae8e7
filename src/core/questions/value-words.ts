import type { Value } from '../when.ts';
import { languageName } from './languages.ts';
import { countryName } from './places.ts';
import type { Field, Question } from './question.ts';
import { sayMoment, sayRhythm } from './time-words.ts';

/** What stands for null on screens: there is no answer yet, and that is fine. */
export const notSureYet = 'not sure yet';

/** The name of something that we ship, by the id under which a plan holds it; undefined for one that we do not know. */
export type NameOf = (id: string) => string | undefined;

function sayOne(asked: Question | Field, value: Value, nameOf: NameOf): string {
  if (value === null) return notSureYet;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return sayRecord('fields' in asked ? (asked.fields ?? []) : [], value, nameOf);
  const text = String(value);
  if (asked.kind === 'country') return countryName(text);
  if (asked.kind === 'language' || asked.kind === 'languages') return languageName(text);
  if (asked.kind === 'rhythm') return sayRhythm(text);
  if (asked.shape?.pattern.includes('session:')) return sayMoment(text);
  return asked.options?.find((option) => option.id === text)?.label ?? text;
}

/** The parts of an entry that say something to people. Its id is for programs, unless nothing else names the entry. */
function sayRecord(fields: readonly Field[], value: Value, nameOf: NameOf): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const record = value as { readonly [field: string]: Value };
  const parts = fields
    .filter(({ name }) => Object.hasOwn(record, name) && record[name] !== null)
    .map((field) => ({ name: field.name, words: valueWords(field, record[field.name] ?? null) }));
  const isNamed = !fields.some(({ name }) => name === 'name') || parts.some(({ name }) => name === 'name');
  const spoken = parts.filter(({ name }) => name !== 'id');
  return (spoken.length > 0 && isNamed ? spoken : parts)
    .map(({ name, words }) => (name === 'id' ? (nameOf(words) ?? words) : words))
    .join(', ');
}

/**
 * An answer in the words of the screen, for review and lists: choices as their labels, lists joined, entries divided by
 * semicolons, null as "not sure yet", an empty list as "none". Dates and times stay as they are typed.
 * @param nameOf - names an entry that holds only the id of something we ship; the id itself is said without it.
 */
export function valueWords(asked: Question | Field, value: Value, nameOf: NameOf = () => undefined): string {
  if (!Array.isArray(value)) return sayOne(asked, value, nameOf);
  const items: readonly Value[] = value;
  if (items.length === 0) return 'none';
  const words = items.map((item) => sayOne(asked, item, nameOf));
  // Labels may hold commas themselves; then a semicolon keeps the items apart.
  return words.join(words.some((word) => word.includes(',')) || asked.kind === 'records' ? '; ' : ', ');
}
