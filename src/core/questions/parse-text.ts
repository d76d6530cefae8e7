import type { Value } from '../when.ts';
import { checkValue } from './check-value.ts';
import type { Fault } from './fault.ts';
import { languageFor } from './languages.ts';
import { parseInterval, parseRhythm, parseTime } from './parse-times.ts';
import { countryFor } from './places.ts';
import type { Choice, Field, Question } from './question.ts';

export { cleanText } from './shapes.ts';

/** The answer a text stands for, or why it cannot be one. */
export type ParsedText = { readonly value: Value } | { readonly faults: readonly Fault[] };

type Asked = Question | Field;

const YES = new Set(['y', 'yes', 'true']);
const NO = new Set(['n', 'no', 'false']);

function simplify(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The id for a choice typed as id or label, in capitals or not; undefined when it is neither. */
function choiceFor(options: readonly Choice[], text: string): string | undefined {
  const word = simplify(text);
  const found = options.find((option) => option.id === word) ?? options.find(({ label }) => simplify(label) === word);
  return found?.id;
}

/** Labels may hold commas, so the longest run of pieces that is a choice is taken each time. */
function choicesFor(options: readonly Choice[], text: string): readonly string[] {
  const pieces = text.split(',');
  const found: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = pieces.length;
    while (to > from + 1 && choiceFor(options, pieces.slice(from, to).join(',')) === undefined) to -= 1;
    const run = pieces.slice(from, to).join(',').trim();
    if (run !== '') found.push(choiceFor(options, run) ?? run);
    from = to;
  }
  return found;
}

function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function parseYesNo(text: string): Value {
  const word = simplify(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : text;
}

/** Plain digits only, so that "1e3", "0x10" and " " are not numbers; a comma before one or two digits is a point. */
function parseNumber(text: string): Value {
  const digits = text.replace(/^(-?\d+),(\d{1,2})$/, '$1.$2');
  return /^-?\d{1,15}(\.\d+)?$/.test(digits) ? Number(digits) : text;
}

function readText(asked: Asked, text: string): Value {
  const trimmed = text.trim();
  switch (asked.kind) {
    case 'text':
    case 'paragraph':
      return text;
    case 'choice':
      return choiceFor(asked.options ?? [], trimmed) ?? trimmed;
    case 'choices':
      return choicesFor(asked.options ?? [], trimmed);
    case 'yes-no':
      return parseYesNo(trimmed);
    case 'integer':
    case 'amount':
      return parseNumber(trimmed);
    case 'dates':
    case 'texts':
      return splitList(trimmed);
    case 'country':
      return countryFor(trimmed) ?? trimmed;
    case 'language':
      return languageFor(trimmed) ?? trimmed;
    case 'languages':
      return splitList(trimmed).map((item) => languageFor(item) ?? item);
    case 'time':
      return parseTime(trimmed);
    case 'rhythm':
      return parseRhythm(trimmed);
    case 'interval':
      return choiceFor(asked.options ?? [], trimmed) ?? parseInterval(trimmed);
    default:
      return trimmed;
  }
}

/**
 * Reads a typed answer, or the text after the first "=" of --set, literally and never as YAML. Nothing, or the word
 * null, is null: "not sure yet". Lists are divided by commas; choices may be given by id or label. Invisible characters
 * are a fault here: take them out with `cleanText` first, and say so.
 */
export function parseText(asked: Question | Field, text: string): ParsedText {
  if (text.trim() === '' || text.trim() === 'null') return { value: null };
  if (asked.kind === 'records') {
    const what = 'This is a list of entries and cannot be given as one text.';
    return { faults: [{ code: 'entries-by-file', what, fix: 'Write it in the plan file.', path: [] }] };
  }
  const value = readText(asked, text);
  const faults = checkValue(asked, value);
  return faults.length === 0 ? { value } : { faults };
}
