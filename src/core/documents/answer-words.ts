import type { DateWords } from '../kit/date-words.ts';
import { countryName } from '../questions/places.ts';
import type { Choice, Field, Question } from '../questions/question.ts';
import { isKnown, type Value } from '../when.ts';
import type { Spell } from './spelling.ts';

/** Puts answers into words for a document: not yet escaped. */
export interface AnswerWords {
  /** The whole answer in one phrase; lists joined with commas and "and". */
  of(question: Question, value: Value | undefined): string;
  /** A list answer, each item in words; one item for a single answer; none where there is no answer. */
  each(question: Question, value: Value | undefined): readonly string[];
}

/**
 * @param dates - date and clock words by the plan's country.
 * @param spell - for names of choices; what people typed is never respelled.
 */
export function makeAnswerWords(dates: DateWords, spell: Spell): AnswerWords {
  const each = (question: Question, value: Value | undefined): readonly string[] => {
    if (value === undefined || !isKnown(value)) return [];
    const items = Array.isArray(value) ? value : [value];
    return items.map((item) => wordsOf(question, item, dates, spell));
  };
  return { each, of: (question, value) => joinWords(each(question, value)) };
}

/** "a", "a and b", "a, b and c". */
export function joinWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const rhythms: Readonly<Record<string, string>> = {
  weekly: 'every week',
  fortnightly: 'every two weeks',
  monthly: 'once a month',
};

function wordsOf(question: Question | Field, value: Value, dates: DateWords, spell: Spell): string {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return spell(choiceWords(question.options ?? [], String(value)));
    case 'yes-no':
      return value === true ? 'yes' : 'no';
    case 'date':
    case 'dates':
      return dates.date(String(value));
    case 'time':
      return dates.time(String(value));
    case 'country':
      return countryName(String(value));
    case 'rhythm':
      return rhythms[String(value)] ?? `every ${value}`;
    case 'records':
      return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : '';
    default:
      return String(value);
  }
}

function choiceWords(options: readonly Choice[], id: string): string {
  const option = options.find((candidate) => candidate.id === id);
  return option?.says ?? option?.label ?? id;
}
