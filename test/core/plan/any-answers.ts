import fc from 'fast-check';
import { checkValue } from '../../../src/core/questions/check-value.ts';
import { questions } from '../../../src/core/questions/list.ts';
import type { Field, Kind, Question } from '../../../src/core/questions/question.ts';
import { cleanText } from '../../../src/core/questions/shapes.ts';
import type { Answers, Value } from '../../../src/core/when.ts';

/** Texts on which a YAML writer or reader could trip. */
const trickyTexts = [
  ...[
    '',
    ' ',
    'no',
    'NO',
    'yes',
    'on',
    'y',
    'null',
    'Null',
    '~',
    'true',
    'False',
    '12',
    '007',
    '-1',
    '1e3',
    '0x10',
    '1_000',
  ],
  ...[
    '.5',
    '.inf',
    '+44 20',
    '2027-01-12',
    '18:30',
    '1:2:3',
    '- a',
    '-',
    '# c',
    '#',
    'a #b',
    'a: b',
    'ends:',
    ': x',
    ':',
  ],
  ...[
    '“curly”',
    '„tief“',
    '‘x’',
    '"q"',
    "it's",
    "'s'",
    '*x*',
    '&x',
    '!x',
    '%x',
    '@x',
    '`x`',
    '[',
    ']',
    '[a]',
    '{',
    '}',
    '{a: b}',
  ],
  ...[
    '|',
    '>',
    '|-',
    '?',
    '? a',
    '---',
    '...',
    '<<',
    '=',
    ',',
    'a, b',
    ' lead',
    'trail ',
    'two  spaces',
    '\ttab',
    'a\tb',
    '\\',
    'C:\\q',
  ],
  ...[
    'שלום',
    'Ελένη',
    '茶話会',
    'e\u0301',
    '🫖 tea',
    '\u2028',
    '\ufeff',
    '\u00a0',
    'A (small) group.',
    'Hope & tea',
    '__proto__',
  ],
];

const line = fc.oneof(fc.constantFrom(...trickyTexts), fc.string({ unit: 'grapheme', maxLength: 40 })).map((text) => {
  return cleanText(text).text.replace(/\n/g, ' ');
});

const paragraph = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));

const words: { readonly [kind in Kind]?: readonly string[] } = {
  time: ['18:30', '00:00', '09:05'],
  country: ['GB', 'NO', 'KE', 'DE'],
  timezone: ['Europe/London', 'Africa/Nairobi'],
  language: ['no', 'en', 'cy'],
  rhythm: ['weekly', 'fortnightly', 'monthly', '10 days', '3 weeks'],
  interval: ['6 months', '8 weeks', '10 days'],
  phone: ['116123', '020 7946 0000', '+442079460000', '0800-1111', '*31#'],
  email: ['a@example.org', '0x1@example.org'],
  link: ['https://example.org/a?b=c#d', 'https://example.org'],
};

const dates = fc.constantFrom('2027-01-12', '2028-02-29', '2026-12-31');

function anyText(asked: Question | Field): fc.Arbitrary<string> {
  if (asked.shape !== undefined) return fc.stringMatching(new RegExp(asked.shape.pattern, 'u'));
  return asked.kind === 'paragraph' ? paragraph : line;
}

function anyRecord(fields: readonly Field[]): fc.Arbitrary<Value> {
  const all = Object.fromEntries(fields.map((field) => [field.name, anyValueOf(field)]));
  const requiredKeys = fields.filter(({ required }) => required).map(({ name }) => name);
  return fc.record(all, { requiredKeys, noNullPrototype: true });
}

function anyUnchecked(asked: Question | Field): fc.Arbitrary<Value> {
  const ids = (asked.options ?? []).map(({ id }) => id);
  switch (asked.kind) {
    case 'text':
    case 'paragraph':
      return anyText(asked);
    case 'texts':
      return fc.array(line, { maxLength: 4 });
    case 'choice':
      return fc.constantFrom(...ids);
    case 'choices':
      return fc.shuffledSubarray([...ids]);
    case 'yes-no':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: asked.min ?? 0, max: asked.max ?? 5000 });
    case 'amount':
      return fc.integer({ min: 0, max: 1_000_000 }).map((pence) => pence / 100);
    case 'date':
      return dates;
    case 'dates':
      return fc.array(dates, { maxLength: 3 });
    case 'languages':
      return fc.array(fc.constantFrom('no', 'en', 'cy'), { maxLength: 3 });
    case 'records':
      return fc.array(anyRecord('fields' in asked ? (asked.fields ?? []) : []), { maxLength: 3 });
    default:
      return fc.constantFrom(...(words[asked.kind] ?? []));
  }
}

/** Any answer that is fine for the question or field, or null. */
export function anyValueOf(asked: Question | Field): fc.Arbitrary<Value> {
  const fine = anyUnchecked(asked).filter((value) => checkValue(asked, value).length === 0);
  return fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 8, arbitrary: fine });
}

/** A question and an answer to it. */
export const anyAnswer: fc.Arbitrary<readonly [string, Value]> = fc
  .constantFrom(...questions)
  .chain((question) => fc.tuple(fc.constant(question.key), anyValueOf(question)));

/** An answer of a pack, which may be any plain data. */
const anyExtra: fc.Arbitrary<readonly [string, Value]> = fc.tuple(
  fc.constantFrom('extra.hv', 'extra.a.b', 'extra.no', 'extra.1'),
  fc
    .jsonValue({ maxDepth: 3, noUnicodeString: true })
    .map((value) => JSON.parse(cleanText(JSON.stringify(value)).text)),
);

/** Answers to a handful of questions, in any order, sometimes with those of a pack. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(fc.array(anyAnswer, { maxLength: 25 }), fc.array(anyExtra, { maxLength: 1 }))
  .map(([own, extra]) => Object.fromEntries([...own, ...extra]));
