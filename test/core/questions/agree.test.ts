import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkValue } from '../../../src/core/questions/check-value.ts';
import { planSchema } from '../../../src/core/questions/json-schema.ts';
import { languageNames } from '../../../src/core/questions/language-names.ts';
import { findQuestion, questions } from '../../../src/core/questions/list.ts';
import { countryCodes, timeZones } from '../../../src/core/questions/places.ts';
import type { Field, Question } from '../../../src/core/questions/question.ts';
import type { Value } from '../../../src/core/when.ts';

type Asked = Question | Field;

/** The characters that hide or turn text, written down a second time. */
const hidden = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/** A text of at most so many characters, on one line unless said otherwise: written apart from the code it is to judge. */
function line(longest: number, lines = false) {
  return z
    .string()
    .refine((text) => Array.from(text).length <= longest && !hidden.test(text) && (lines || !/[\n\r]/.test(text)));
}

function shaped(asked: Asked) {
  const { shape, longest = 120 } = asked;
  return line(longest).refine((text) => shape === undefined || new RegExp(shape.pattern).test(text));
}

function oneOf(ids: readonly string[]) {
  return line(120).refine((text) => ids.includes(text));
}

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

const isoDate = line(120)
  .pipe(z.iso.date())
  .refine((text) => /^(19|20|21)/.test(text));
const span = z.string().regex(/^[1-9]\d{0,2} (days?|weeks?|months?)$/);
const language = line(120).refine((text) => (text.length === 2 ? text in languageNames : /^[a-z]{3}$/.test(text)));

function oracleOf(asked: Asked): z.ZodType {
  const { longest } = asked;
  const ids = (asked.options ?? []).map(({ id }) => id);
  switch (asked.kind) {
    case 'text':
      return shaped(asked);
    case 'paragraph':
      return line(longest ?? 2000, true);
    case 'choice':
      return oneOf(ids);
    case 'choices':
      return z.array(oneOf(ids)).max(200).refine(distinct);
    case 'yes-no':
      return z.boolean();
    case 'integer':
      return z
        .int()
        .min(asked.min ?? Number.MIN_SAFE_INTEGER)
        .max(asked.max ?? Number.MAX_SAFE_INTEGER);
    case 'amount':
      return z
        .number()
        .min(asked.min ?? 0)
        .max(asked.max ?? Number.MAX_SAFE_INTEGER)
        .refine((sum) => Math.abs(sum * 100 - Math.round(sum * 100)) < 1e-6 * Math.max(1, sum));
    case 'date':
      return isoDate;
    case 'dates':
      return z.array(isoDate).max(200);
    case 'time':
      return z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
    case 'texts':
      return z.array(shaped(asked)).max(200);
    case 'country':
      return oneOf(countryCodes);
    case 'timezone':
      return oneOf(timeZones);
    case 'language':
      return language;
    case 'languages':
      return z.array(language).max(200);
    case 'rhythm':
      return z.union([z.enum(['weekly', 'fortnightly', 'monthly']), span]);
    case 'interval':
      return z.union([oneOf(ids), span]);
    case 'phone':
      return line(longest ?? 40).refine(
        (text) => text.replace(/\D/g, '').length >= 2 && /^[\w +().,/*#-]+$/.test(text) && !text.includes('_'),
      );
    case 'email':
      return line(longest ?? 254).regex(/^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\.]+(?:\.[^\s@<>(),;:"\\.]+)+$/);
    case 'link':
      return line(longest ?? 500).refine((text) => /^https:\/\/[^\s<>"@/?#\\]+(?:[/?#][^\s<>"\\]*)?$/.test(text));
    case 'records':
      return z.array(entryOf('fields' in asked ? (asked.fields ?? []) : [])).max(200);
  }
}

function entryOf(fields: readonly Field[]) {
  const shape = fields.map((field) => {
    const inner = oracleOf(field).nullable();
    return [field.name, field.required ? inner : inner.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(shape));
}

const sayings = fc.constantFrom(
  ...[
    '',
    'Our group',
    'one\ntwo',
    'x'.repeat(130),
    'x'.repeat(2100),
    '\u0007',
    'a\u202eb',
    '\ud83d',
    '😀',
    'GBP',
    'start',
  ],
  ...['end', 'end+2m', 'every:6m', 'session:0', 'weekly', '2 weeks', '0 days', '6 months', '1 month', '18:30', '24:00'],
  ...['2027-01-12', '2027-02-30', '2028-02-29', '1899-12-31', 'GB', 'gb', 'en', 'xx', 'bfi', 'Europe/London', 'UTC+1'],
  ...['+44 20 7946 0000', '7', 'a@example.org', 'a@b', 'https://example.org/a?b#c', 'http://example.org', 'yes', 'no'],
);
const numbers = fc.constantFrom(-1, 0, -0, 1, 2, 8, 14, 15, 90, 480, 481, 12.5, 0.07, 12.345, 1e9, 1e16, 1e300);

/** Values near what the question wants, and values far from it. */
function nearTo(asked: Asked): fc.Arbitrary<Value> {
  const ids = (asked.options ?? []).map(({ id }) => id);
  const words = fc.oneof(sayings, ids.length > 0 ? fc.constantFrom(...ids) : sayings, fc.string({ unit: 'binary' }));
  const single: fc.Arbitrary<Value> = fc.oneof(words, numbers, fc.boolean(), fc.constant(null));
  const fields = 'fields' in asked ? (asked.fields ?? []) : [];
  if (fields.length === 0)
    return fc.oneof(single, fc.array(words, { maxLength: 4 }), fc.array(single, { maxLength: 3 }));
  const entry: fc.Arbitrary<Value> = fc.record(
    { ...Object.fromEntries(fields.map((field) => [field.name, nearTo(field)])), stray: single },
    { requiredKeys: [] },
  );
  return fc.oneof(
    single,
    fc.array(fc.oneof({ weight: 5, arbitrary: entry }, { weight: 1, arbitrary: single }), { maxLength: 3 }),
  );
}

/** The plan as it stands in the file: dotted keys as sections. */
function nest(key: string, value: Value): object {
  const [name = '', ...rest] = key.split('.');
  return { [name]: rest.length === 0 ? value : nest(rest.join('.'), value) };
}

const matchesSchema = new Ajv2020({ allowUnionTypes: true }).compile(planSchema(questions));
const byKind = [...new Map(questions.map((question) => [question.kind, question])).values()];
const withRecords = questions.filter(({ kind }) => kind === 'records');
const each = [...new Set([...byKind, ...withRecords])].map((question) => [question.key, question] as const);

/** What a schema cannot say without more than patterns: leap years, digits after the point, hidden characters. */
const BEYOND_SCHEMA = new Set(['impossible-date', 'too-many-decimals', 'control-character']);

describe('the check of values', () => {
  it.each(each)('agrees with a second opinion on %s', (_key, question) => {
    const oracle = oracleOf(question).nullable();
    fc.assert(
      fc.property(nearTo(question), (value) => {
        expect(checkValue(question, value).length === 0).toBe(oracle.safeParse(value).success);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the JSON Schema', () => {
  it.each(each)('accepts for %s what the check accepts, and nothing else', (key, question) => {
    fc.assert(
      fc.property(nearTo(question), (value) => {
        const faults = checkValue(question, value);
        fc.pre(!faults.some(({ code }) => BEYOND_SCHEMA.has(code)));
        expect(matchesSchema({ plan: 1, ...nest(key, value) })).toBe(faults.length === 0);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['an empty plan', { plan: 1 }, true],
    ['another version', { plan: 2 }, false],
    ['no version', { id: 'x' }, false],
    ['a section with nothing in it', { plan: 1, venue: null }, true],
    ['an unknown section', { plan: 1, venues: {} }, false],
    ['an unknown key', { plan: 1, venue: { colour: 'blue' } }, false],
    ['a key of a pack', { plan: 1, extra: { garden: { tools: 3 } } }, true],
    ['a key three deep', { plan: 1, people: { size: { min: 4 } } }, true],
  ])('judges %s', (_name, plan, fine) => {
    expect(matchesSchema(plan)).toBe(fine);
  });

  it('describes each key with its question and reason', () => {
    const schema = JSON.stringify(planSchema(questions));
    expect(questions.filter(({ why }) => !schema.includes(JSON.stringify(why).slice(1, -1)))).toEqual([]);
  });
});

describe('the choices of a condition', () => {
  it('are known for the theme', () => {
    expect(findQuestion('theme.id')?.options?.length).toBe(19);
  });
});
