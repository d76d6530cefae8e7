import type { When } from '../when.ts';
import { evaluating } from './conditions.ts';
import type { Question } from './question.ts';

/** Ways of asking that come only once, so that nothing can be laid side by side. */
const askedOnce = ['project-2y', 'service', 'launch-5m', 'educators'];

/** People make up a code and are asked more than once; a code that nobody may use would only be a burden. */
const codeAskedTwice: When = {
  all: [
    { key: 'evaluation.identifiers', is: 'code' },
    { key: 'evaluation.level', in: ['standard', 'full'] },
    ...askedOnce.map((preset) => ({ key: 'evaluation.preset', not: preset })),
  ],
};

/** What people agreed to, and how few answers are too few to show. */
export const evaluationRuleQuestions: readonly Question[] = [
  {
    key: 'evaluation.consent.quotes',
    section: 'evaluation',
    kind: 'yes-no',
    ask: 'May you repeat what people wrote, without a name?',
    why: 'Words can give someone away even without a name.',
    label: 'Repeating what people wrote',
    gap: 'whether we may repeat what people wrote',
    stage: 'full',
    when: evaluating,
    suggestion: [{ value: false }],
    blank: 'optional',
    sources: ['design'],
  },
  {
    key: 'evaluation.consent.linking',
    section: 'evaluation',
    kind: 'yes-no',
    ask: 'May you put two cards of the same person side by side?',
    why: 'Only then can you see what changed, and people should agree to it.',
    label: 'Two cards side by side',
    gap: 'whether we may put two cards side by side',
    stage: 'full',
    when: evaluating,
    suggestion: [{ when: codeAskedTwice, value: true }, { value: false }],
    blank: 'optional',
    sources: ['design'],
  },
  {
    key: 'evaluation.consent.retention_months',
    section: 'evaluation',
    kind: 'integer',
    ask: 'After how many months are the answers thrown away?',
    why: 'What is gone cannot get out.',
    label: 'Months we keep answers',
    gap: 'how many months we keep answers',
    min: 0,
    max: 120,
    stage: 'full',
    when: evaluating,
    suggestion: [{ value: 12 }],
    blank: 'optional',
    sources: ['design'],
  },
  {
    key: 'evaluation.small_n.min_pairs',
    section: 'evaluation',
    kind: 'integer',
    ask: 'From how many people on do you show what changed?',
    why: 'With fewer, anyone can tell who it was.',
    label: 'People needed to show a change',
    gap: 'from how many people on we show a change',
    min: 2,
    max: 100,
    stage: 'full',
    when: evaluating,
    suggestion: [{ value: 5 }],
    blank: 'optional',
    sources: ['design'],
  },
  {
    key: 'evaluation.small_n.min_cell',
    section: 'evaluation',
    kind: 'integer',
    ask: 'From how many answers on do you show a number?',
    why: 'With fewer, anyone can tell who it was.',
    label: 'Answers needed to show a number',
    gap: 'from how many answers on we show a number',
    min: 2,
    max: 100,
    stage: 'full',
    when: evaluating,
    suggestion: [{ value: 5 }],
    blank: 'optional',
    sources: ['design'],
  },
];
