import { keysOf, type When } from '../when.ts';
import type { Question } from './question.ts';

/** Every key whose answer decides whether the question applies and what is suggested for it. */
export function inputsOf(question: Question): readonly string[] {
  const conditions = [question, ...(question.suggestion ?? []), ...(question.implied ?? [])]
    .map(({ when }) => when)
    .filter((when): when is When => when !== undefined);
  const themed = question.key === 'theme.id' ? [] : ['theme.id'];
  return [...new Set([...themed, ...conditions.flatMap(keysOf)])];
}
