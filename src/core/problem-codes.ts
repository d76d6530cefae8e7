import { rules } from './kit/contradictions/list.ts';
import { sayRule } from './kit/contradictions/rule.ts';

/** A stable code with what it means, as one plain sentence. */
export interface ProblemCode {
  readonly code: string;
  readonly means: string;
}

const ownCodes: readonly ProblemCode[] = [
  { code: 'blank', means: 'Something is not filled in yet; the key says what.' },
  { code: 'as-of-missing', means: 'The plan does not say as of which day it was written.' },
];

/** Every code that the step from plan to kit can give, each once. README lists it. */
export const kitProblemCodes: readonly ProblemCode[] = [
  ...ownCodes,
  ...rules.map((rule) => ({ code: rule.code, means: sayRule(rule) })),
];
