import type { QuestionFlag } from '../cli/parse-argv.ts';
import { questions } from '../core/questions/list.ts';
import type { Question } from '../core/questions/question.ts';

/** The flag of a question, `--group-name`: only on the short path, and never for personal details or lists of records. */
export function flagOf({ key, stage, kind, sensitive }: Question): string | undefined {
  if (stage === 'full' || sensitive || kind === 'records') return undefined;
  return `--${key.replaceAll(/[._]/gu, '-')}`;
}

/** One flag for each question that has one; the rest are answered with --set. */
export function questionFlags(): readonly QuestionFlag[] {
  return questions.flatMap((question) => {
    const flag = flagOf(question);
    const choices = question.options ? ` (${question.options.map(({ id }) => id).join(', ')})` : '';
    return flag === undefined ? [] : [{ flag, key: question.key, help: `${question.ask}${choices}` }];
  });
}
