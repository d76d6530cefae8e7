import { findInBook, openQuestionBook } from '../core/questions/runner/book.ts';
import { findOvertaken } from '../core/questions/runner/overtaken.ts';
import { startWizard } from '../core/questions/runner/runner.ts';
import type { Line, Result } from '../core/report/result.ts';
import type { Answers } from '../core/when.ts';
import { type Call, inFolder } from './call.ts';

/**
 * Adds to what `edit --set` says which other answers were our suggestion before and would be another one now. With nobody
 * to ask they stay as they are: only what was named is changed.
 * @param before - the answers of the plan as it was.
 * @param set - those that were changed.
 */
export function tellOvertaken(call: Call, result: Result, before: Answers, set: Answers): Result {
  if (result.outcome === 'failed') return result;
  const book = openQuestionBook(call.world.pack().themeDefaults);
  const state = startWizard(book, { answers: before, full: false, mode: 'edit' });
  const overtaken = findOvertaken(book, state, { ...before, ...set }).filter((key) => !(key in set));
  if (overtaken.length === 0) return result;
  const names = overtaken.map((key) => findInBook(book, key)?.label ?? key).join(', ');
  const line: Line = {
    tone: 'plain',
    text: `These were our suggestions, and with this change we would suggest something else: ${names}. To look at them: ${inFolder('edit', call.args[0] ?? '.')}`,
  };
  const [saved, ...rest] = result.report;
  return { ...result, report: saved === undefined ? [line] : [saved, line, ...rest] };
}
