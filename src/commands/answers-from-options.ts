import { checkValue } from '../core/questions/check-value.ts';
import { findQuestion, nearestKey } from '../core/questions/list.ts';
import { parseText } from '../core/questions/parse-text.ts';
import type { Result } from '../core/report/result.ts';
import type { Answers, Value } from '../core/when.ts';
import { type Call, misuse } from './call.ts';

/** Answers by key, as `--set` and the flags of questions gave them. */
export function answersFromOptions({ options }: Pick<Call, 'options'>): Answers | Result {
  const given = Array.isArray(options.set) ? (options.set as readonly string[]) : [];
  const answers: Record<string, Value> = {};
  for (const text of given) {
    const one = readAnswer(text);
    if ('outcome' in one) return one;
    answers[one.key] = one.value;
  }
  return answers;
}

/** Tells answers from the result to end with. */
export function isResult(thing: Answers | Result): thing is Result {
  return 'outcome' in thing && 'report' in thing;
}

/** Reads one `key=value`. The text after the first "=" is taken as it stands, never as YAML. */
function readAnswer(text: string): { key: string; value: Value } | Result {
  const at = text.indexOf('=');
  if (at < 1)
    return misuse(
      'bad-set',
      `--set needs a key, "=" and an answer; "${text}" has none.`,
      'For example: --set theme.id=carers',
    );
  const key = text.slice(0, at).trim();
  if (/\[|\.\d+(?:\.|$)/u.test(key))
    return misuse(
      'set-index',
      `--set cannot change one item of a list (${key}).`,
      'Give the whole list with commas, or change it in plan.yaml.',
    );
  const question = findQuestion(key);
  if (!question) {
    const near = nearestKey(key);
    return misuse(
      'unknown-key',
      `There is no question "${key}".`,
      near ? `Did you mean "${near}"?` : 'To see all: circlekit questions',
    );
  }
  if (question.sensitive)
    return misuse(
      'sensitive-set',
      `${key} is personal, and a command line stays in the history of a shell.`,
      'Answer it at the prompt (circlekit edit) or in plan.yaml.',
    );
  if (question.kind === 'records')
    return misuse(
      'set-records',
      `${key} is a list of things with parts, which --set cannot hold.`,
      'Answer it at the prompt (circlekit edit) or in plan.yaml.',
    );
  const parsed = parseText(question, text.slice(at + 1));
  const faults = 'faults' in parsed ? parsed.faults : checkValue(question, parsed.value);
  const [fault] = faults;
  if (fault || 'faults' in parsed)
    return misuse(fault?.code ?? 'bad-answer', `${key}: ${fault?.what ?? 'This will not do.'}`, fault?.fix);
  return { key, value: parsed.value };
}
