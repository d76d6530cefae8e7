import { nearest } from '../nearest.ts';
import { durationQuestions } from './duration.ts';
import { evaluationQuestions } from './evaluation.ts';
import { evaluationRuleQuestions } from './evaluation-rules.ts';
import { facilitationQuestions } from './facilitation.ts';
import { formatQuestions } from './format.ts';
import { kitQuestions } from './kit.ts';
import { meetingHabitQuestions } from './meeting-habits.ts';
import { moneyQuestions } from './money.ts';
import { networkQuestions } from './network.ts';
import { outreachQuestions } from './outreach.ts';
import { peopleQuestions } from './people.ts';
import { purposeQuestions } from './purpose.ts';
import type { Question } from './question.ts';
import { safetyQuestions } from './safety.ts';
import { supportQuestions } from './support.ts';
import { venueQuestions } from './venue.ts';

/**
 * Every question, in the order of the plan file, the full path and the review.
 *
 * To add a question: put an object of type Question into the file of its section, at the place where it should stand in
 * the plan. Prompts, plan checks, the JSON Schema, `circlekit questions` and the review follow from it; templates may
 * then use its key. Words follow the type's notes: at most 16 words in `ask`, no trade words, a reason in `why`, and
 * what to print while the answer is missing in `gap`. If its suggestion or condition looks at other keys, only make sure
 * that those do not look back at it: `test/core/questions/list.test.ts` says so when they do.
 */
export const questions: readonly Question[] = [
  ...purposeQuestions,
  ...peopleQuestions,
  ...durationQuestions,
  ...formatQuestions,
  ...meetingHabitQuestions,
  ...networkQuestions,
  ...facilitationQuestions,
  ...supportQuestions,
  ...venueQuestions,
  ...safetyQuestions,
  ...outreachQuestions,
  ...moneyQuestions,
  ...evaluationQuestions,
  ...evaluationRuleQuestions,
  ...kitQuestions,
];

// `@__PURE__` lets the build leave out a list where no command of a chunk looks at it.

const byKey: ReadonlyMap<string, Question> = new Map(questions.map((question) => [question.key, question]));

/** The twelve in the order of their numbers, each with its follow-ups right after it. */
export const shortPath: readonly Question[] = /* @__PURE__ */ (() => {
  const numbered = questions.filter(({ number }) => number !== undefined);
  const followUps = questions.filter(({ follows }) => follows !== undefined);
  return numbered
    .sort((one, other) => (one.number ?? 0) - (other.number ?? 0))
    .flatMap((question) => [question, ...followUps.filter(({ follows }) => follows === question.key)]);
})();

/** What is asked at the end of the short path: the name, and how people will work with the pages. */
export const naming: readonly Question[] = /* @__PURE__ */ questions.filter(({ stage }) => stage === 'naming');

/** The one screen of guesses: each inner list is shown as one guess and changed together, in the order of `guess`. */
export const guesses: readonly (readonly Question[])[] = /* @__PURE__ */ (() => {
  const numbers = new Set(questions.flatMap(({ guess }) => guess ?? []));
  return [...numbers]
    .sort((one, other) => one - other)
    .map((number) => questions.filter(({ guess }) => guess === number));
})();

/** The question with this plan key, or undefined. */
export function findQuestion(key: string): Question | undefined {
  return byKey.get(key);
}

/**
 * The plan key most like the word, to offer when a key is unknown; undefined when none is near. A key that ends in the
 * word comes first, because people leave out the front of a key.
 */
export function nearestKey(word: string): string | undefined {
  const wanted = word.trim().toLowerCase().slice(0, 100);
  if (wanted === '') return undefined;
  const keys = questions.map((question) => question.key);
  return keys.find((key) => key === wanted || key.endsWith(`.${wanted}`)) ?? nearest(wanted, keys);
}
