import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../src/core/plan/read-plan.ts';
import { spliceAnswer, spliceOut } from '../../../src/core/plan/splice.ts';
import type { Answers } from '../../../src/core/when.ts';
import { anyAnswer, anyAnswers } from './any-answers.ts';
import { anyPlan, type FreeHand } from './free-hand.ts';

function read(text: string): Answers | undefined {
  const { plan, problems } = readPlan(text, 'plan.yaml');
  expect(problems).toEqual([]);
  return plan?.answers;
}

/** The lines that a change of the key must leave alone. */
function keptLines({ lines }: FreeHand, key: string): readonly string[] {
  return lines
    .filter(({ owner }) => owner === null || !(owner === '' || key === owner || key.startsWith(`${owner}.`)))
    .map(({ line }) => line);
}

/** Whether the text still has all the lines, in their order, each ended as before. */
function holdsLines(text: string, kept: readonly string[], newline: string): boolean {
  const lines = text.replace(/^\ufeff/, '').split(newline);
  let at = 0;
  for (const line of lines) if (at < kept.length && line === kept[at]) at++;
  return at === kept.length;
}

describe('changing one answer', () => {
  test('the hand that types these plans types what can be read', () => {
    fc.assert(
      fc.property(anyPlan(anyAnswers), ({ text, answers }) => {
        expect(read(text)).toEqual(answers);
      }),
      { numRuns: 200 },
    );
  });

  test('changes that answer and no other', () => {
    fc.assert(
      fc.property(anyPlan(anyAnswers), anyAnswer, ({ text, answers }, [key, value]) => {
        expect(read(spliceAnswer(text, key, value))).toEqual({ ...answers, [key]: value });
      }),
      { numRuns: 300 },
    );
  });

  test('leaves every other line as it is, byte for byte', () => {
    fc.assert(
      fc.property(anyPlan(anyAnswers), anyAnswer, (typed, [key, value]) => {
        const { text } = typed;
        const newline = text.includes('\r\n') ? '\r\n' : '\n';
        const after = spliceAnswer(text, key, value);
        expect(holdsLines(after, keptLines(typed, key), newline)).toBe(true);
        expect(after.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
        expect(after.endsWith(newline)).toBe(text.endsWith(newline));
        expect(after.replaceAll(newline, '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 300 },
    );
  });

  test('of a plan that holds it already, in the same words, changes nothing twice', () => {
    fc.assert(
      fc.property(anyPlan(anyAnswers), anyAnswer, ({ text }, [key, value]) => {
        const once = spliceAnswer(text, key, value);
        expect(spliceAnswer(once, key, value)).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});

describe('taking an answer out', () => {
  test('takes that answer out and no other', () => {
    fc.assert(
      fc.property(anyPlan(anyAnswers), fc.nat(), ({ text, answers }, which) => {
        const keys = Object.keys(answers);
        const key = keys[which % Math.max(1, keys.length)] ?? 'group.name';
        const { [key]: _gone, ...rest } = answers;
        expect(read(spliceOut(text, key))).toEqual(rest);
      }),
      { numRuns: 300 },
    );
  });
});
