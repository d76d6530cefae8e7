import type { Problem } from '../../problem.ts';
import { evaluationRules } from './evaluation.ts';
import { moneyRules } from './money.ts';
import { networkRules } from './network.ts';
import { peopleRules } from './people.ts';
import { privacyRules } from './privacy.ts';
import { type Facts, type Rule, runRule } from './rule.ts';
import { safetyRules } from './safety.ts';
import { scheduleRules } from './schedule.ts';
import { youngPeopleRules } from './young-people.ts';

/**
 * Every contradiction and advice, the gravest topics first. How to add one: write it into the file of its topic (a
 * code, a kind sentence, what to do, and a test), and give it two rows in test/core/kit/contradictions.test.ts, one
 * where it appears and one where it does not. A new topic is a new file and one line here.
 *
 * What blocks is only what could hurt somebody: a help line that is wrong, dead or unchecked; anything that leaves a
 * child without checked grown-ups; a duty to report that people do not hear of; and what makes people known where
 * being known could badly harm them.
 */
export const rules: readonly Rule[] = [
  ...safetyRules,
  ...youngPeopleRules,
  ...privacyRules,
  ...peopleRules,
  ...scheduleRules,
  ...networkRules,
  ...moneyRules,
  ...evaluationRules,
];

/** Finds every contradiction in the facts, in the order of the list. */
export function findContradictions(facts: Facts): readonly Problem[] {
  return rules.flatMap((rule) => {
    const problem = runRule(rule, facts);
    return problem === null ? [] : [problem];
  });
}
