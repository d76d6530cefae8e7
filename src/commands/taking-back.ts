import type { Result } from '../core/report/result.ts';
import type { Call } from './call.ts';
import { runForget } from './run-forget.ts';
import { runSettle } from './run-settle.ts';
import { runUndo } from './run-undo.ts';

/** The commands that work on what lies in a kit folder and need no plan. */
export const runs: Readonly<Record<string, (call: Call) => Promise<Result>>> = {
  undo: runUndo,
  settle: runSettle,
  forget: runForget,
};
