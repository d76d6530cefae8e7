import type { Result } from '../core/report/result.ts';
import type { Call } from './call.ts';
import { runBuild } from './run-build.ts';
import { runCheck } from './run-check.ts';
import { runList } from './run-list.ts';
import { runRestore } from './run-restore.ts';
import { runSchedule } from './run-schedule.ts';
import { runShow } from './run-show.ts';

/** Everything that reads a plan and works out its kit: one chunk, which the commands that ask load when they get that far. */
export { readPlan } from '../core/plan/read-plan.ts';
export { spliceAnswer, spliceOut } from '../core/plan/splice.ts';
export { recoverBefore } from './apply/before.ts';
export { forgetPlan, rememberPlan } from './apply/plan-before.ts';
export { loadPlan } from './load-plan.ts';
export { prepareKit } from './prepare-kit.ts';
export { buildLoaded } from './run-build.ts';
export { savePlanAlone } from './save-plan.ts';

/** What each command does. To add one: its file here, its words in src/cli. */
export const runs: Readonly<Record<string, (call: Call) => Promise<Result>>> = {
  build: runBuild,
  restore: runRestore,
  check: runCheck,
  list: runList,
  show: runShow,
  schedule: runSchedule,
};
