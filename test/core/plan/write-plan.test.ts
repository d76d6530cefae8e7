import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../src/core/plan/read-plan.ts';
import { PLAN_MODELINE, writePlan } from '../../../src/core/plan/write-plan.ts';
import type { Answers } from '../../../src/core/when.ts';
import { anyAnswers } from './any-answers.ts';

const asOf = '2026-11-22';

function write(answers: Answers): string {
  return writePlan({ id: 'k3f9', created: asOf, answers, asOf, modeline: PLAN_MODELINE });
}

describe('a fresh plan', () => {
  test('reads back as the answers it was made from', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { plan, problems } = readPlan(write(answers), 'plan.yaml');
        expect(problems).toEqual([]);
        expect(plan?.answers).toEqual({ 'kit.as_of': asOf, ...answers });
      }),
      { numRuns: 300 },
    );
  });
});
