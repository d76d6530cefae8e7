import { describe, expect, it } from 'vitest';
import { questions } from '../../../src/core/questions/list.ts';
import type { Question } from '../../../src/core/questions/question.ts';
import type { Answers, Value } from '../../../src/core/when.ts';
import { makeTestKit } from '../../support/make-plan.ts';

const mark = 'Zanzibar Quagga';

/** A value that no sentence holds by chance, for every text that a person can type. */
function makeCanary(question: Pick<Question, 'kind' | 'fields'>): Value | undefined {
  if (['text', 'paragraph', 'phone', 'email', 'link'].includes(question.kind)) return mark;
  if (question.kind === 'texts') return [mark];
  if (question.kind !== 'records') return undefined;
  const fields = (question.fields ?? []).map((field) => [field.name, makeCanary(field)] as const);
  return [Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as { [field: string]: Value }];
}

const canaries = Object.fromEntries(questions.map((question) => [question.key, makeCanary(question)]));

/** Plans that trip as many rules as they can. */
const plans: readonly Answers[] = [
  {},
  { 'people.ages': 'under-18', 'people.outness_risk': 'high', 'young.adults': 1, 'format.delivery': 'hybrid' },
  { 'network.status': 'affiliated', 'facilitation.model': 'only-me', 'people.outness_risk': 'high' },
  { 'network.status': 'hosted', 'format.delivery': 'telephone', 'format.recording_rule': false },
  { 'purpose.approach': 'hearing-voices', 'safety.risk_forms': true, 'theme.id': 'parenting-feeding' },
];

describe('problems', () => {
  it.each(plans)('never hold what a person typed: %j', (plan) => {
    const { problems } = makeTestKit({ ...canaries, ...plan });
    expect(problems.length).toBeGreaterThan(5);
    expect(JSON.stringify(problems)).not.toMatch(/Zanzibar|Quagga/);
  });
});
