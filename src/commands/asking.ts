import type { Result } from '../core/report/result.ts';
import type { Call } from './call.ts';
import { runEdit } from './run-edit.ts';
import { runNew } from './run-new.ts';

export { questionFlags } from './question-flags.ts';

/** The commands that ask: a chunk without the reader of plans and the writer of pages, so that the first question is there soon. */
export const runs: Readonly<Record<string, (call: Call) => Promise<Result>>> = { new: runNew, edit: runEdit };
