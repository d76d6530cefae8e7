import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../src/core/plan/read-plan.ts';
import { spliceAnswer, spliceOut } from '../../../src/core/plan/splice.ts';
import { anyAnswer, anyAnswers } from './any-answers.ts';
import { anyPlan } from './free-hand.ts';

const snippets = fc.constantFrom(
  ...[
    '#',
    ' # x',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '\t',
    '"',
    "'",
    ':',
    ': ',
    '-',
    '- ',
    '? ',
    ',',
    '[',
    ']',
    '{',
    '}',
  ],
  ...[
    '|',
    '>',
    '|+',
    '|-\n',
    '&a',
    '*a',
    '!t ',
    '%',
    '@',
    '---\n',
    '...\n',
    '<<: ',
    '~',
    'null',
    '\\',
    'a: 1\n',
    '\n  b: 2',
  ],
  ...[
    '\ufeff',
    '\u00a0',
    '\u2028',
    '\u0085',
    '\0',
    '\u0007',
    '\ud800',
    '“',
    '0',
    'x',
    'extra:\n  a: [1, # c\n    2]\n',
  ],
);

/** A few cuts in a plan: at each place some letters are taken out and a snippet is put in. */
const cuts = fc.array(fc.tuple(fc.nat(), fc.nat(3), snippets), { minLength: 1, maxLength: 4 });

const mangled = fc.tuple(anyPlan(anyAnswers), cuts).map(([{ text }, list]) =>
  list.reduce((now, [at, length, snippet]) => {
    const start = at % (now.length + 1);
    return now.slice(0, start) + snippet + now.slice(start + length);
  }, text),
);

describe('a plan that was mangled', () => {
  test('is either read or has problems, each with its place', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        const { plan, problems } = readPlan(text, 'plan.yaml');
        expect(plan === undefined).toBe(problems.length > 0);
        for (const { place } of problems) expect(place?.line).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('takes a changed answer, and keeps the others, as long as it can be read', () => {
    fc.assert(
      fc.property(mangled, anyAnswer, (text, [key, value]) => {
        const { plan } = readPlan(text, 'plan.yaml');
        fc.pre(plan !== undefined);
        const after = readPlan(spliceAnswer(text, key, value), 'plan.yaml');
        expect(after.problems).toEqual([]);
        expect(after.plan?.answers).toEqual({ ...plan?.answers, [key]: value });
      }),
      { numRuns: 100 },
    );
  });

  test('gives an answer up, and keeps the others, as long as it can be read', () => {
    fc.assert(
      fc.property(mangled, fc.nat(), (text, which) => {
        const { plan } = readPlan(text, 'plan.yaml');
        const keys = Object.keys(plan?.answers ?? {});
        fc.pre(plan !== undefined && keys.length > 0);
        const key = keys[which % keys.length] ?? '';
        const { [key]: _gone, ...rest } = plan?.answers ?? {};
        expect(readPlan(spliceOut(text, key), 'plan.yaml').plan?.answers).toEqual(rest);
      }),
      { numRuns: 100 },
    );
  });

  test('is not read when it is anything at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(readPlan(bytes, 'plan.yaml').plan).toBeUndefined();
      }),
    );
  });
});
