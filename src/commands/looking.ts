import type { Result } from '../core/report/result.ts';
import type { Call } from './call.ts';
import { runNetworks } from './run-networks.ts';
import { runQuestions } from './run-questions.ts';
import { runSchema } from './run-schema.ts';

/** The commands that need no plan: a chunk without the reader of plans. */
export const runs: Readonly<Record<string, (call: Call) => Result>> = {
  networks: runNetworks,
  questions: runQuestions,
  schema: runSchema,
};
