import type { Problem } from '../core/problem.ts';
import { applies, fillIn, type ThemeDefaults } from '../core/questions/fill-in.ts';
import { naming, shortPath } from '../core/questions/list.ts';
import type { Question } from '../core/questions/question.ts';
import { fail, type Result } from '../core/report/result.ts';
import { type Answers, matches, type Value } from '../core/when.ts';
import { flagOf } from './question-flags.ts';

/** What the short path would ask, given these answers. */
function asked(answers: Answers, list: readonly Question[]): readonly Question[] {
  return list.filter(
    (question) => applies(question, answers) && (!question.askWhen || matches(question.askWhen, answers)),
  );
}

/**
 * Answers the short path as somebody would who presses Enter at every question: the suggestion, or "not sure yet" where
 * there is none. The country is never guessed.
 */
export function takeSuggestions(given: Answers, themeDefaults: ThemeDefaults): Answers {
  const { answers } = fillIn(given, themeDefaults);
  const taken: Record<string, Value> = { ...given };
  for (const { key, blank } of asked(answers, [...shortPath, ...naming])) {
    const value = answers[key] ?? (blank === 'optional' ? undefined : null);
    if (taken[key] === undefined && value !== undefined) taken[key] = value;
  }
  return taken;
}

/** Nobody can be asked: names every question of the short path that has no answer, with flag and key. Exit code 2. */
export function listMissing(given: Answers, themeDefaults: ThemeDefaults): Result | undefined {
  const { answers } = fillIn(given, themeDefaults);
  const missing = asked(answers, shortPath).filter(({ key }) => given[key] === undefined);
  if (missing.length === 0) return undefined;
  const problems = missing.map(toProblem);
  return fail(2, problems, [
    { tone: 'error', text: 'Error: answers are missing, and there is nobody here to ask.' },
    ...problems.map(({ what }) => ({ tone: 'plain', text: `  ${what}` }) as const),
    { tone: 'plain', text: 'Give them as flags, or take every suggestion with --defaults.' },
  ]);
}

function toProblem(question: Question): Problem {
  const flag = flagOf(question) ?? `--set ${question.key}=...`;
  return {
    code: 'missing-answer',
    severity: 'error',
    blocks: true,
    key: question.key,
    what: `${flag} (${question.key}): ${question.ask}`,
  };
}
