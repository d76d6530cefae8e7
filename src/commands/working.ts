import type { Result } from '../core/report/result.ts';
import type { Call } from './call.ts';
import { runBuild } from './run-build.ts';
import { runCheck } from './run-check.ts';
import { runEdit } from './run-edit.ts';
import { runList } from './run-list.ts';
import { runNetworks } from './run-networks.ts';
import { runNew } from './run-new.ts';
import { runQuestions } from './run-questions.ts';
import { runSchedule } from './run-schedule.ts';
import { runSchema } from './run-schema.ts';
import { runShow } from './run-show.ts';

export { questionFlags } from './question-flags.ts';

/** What each command does. To add one: its file here, its words in src/cli. */
const runs: Readonly<Record<string, (call: Call) => Result | Promise<Result>>> = {
  new: runNew,
  edit: runEdit,
  build: runBuild,
  check: runCheck,
  list: runList,
  show: runShow,
  schedule: runSchedule,
  networks: runNetworks,
  questions: runQuestions,
  schema: runSchema,
};

/** Runs one command. Throws only on bugs and on failures of the disk. */
export async function runCommand(call: Call): Promise<Result> {
  const run = runs[call.command];
  if (!run) throw new Error(`The command ${call.command} has words but nothing that runs it.`);
  return run(call);
}
