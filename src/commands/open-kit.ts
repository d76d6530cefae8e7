import type { Result } from '../core/report/result.ts';
import { type Call, misuse, todayOf } from './call.ts';
import { isLoaded, type Loaded, loadPlan } from './load-plan.ts';
import { type Prepared, prepareKit } from './prepare-kit.ts';

/** A plan with its kit in memory. */
export interface Opened {
  readonly loaded: Loaded;
  readonly prepared: Prepared;
}

/** Loads the plan that a command names and works out its kit, or gives the result to end with. */
export async function openKit(call: Call, target: string | undefined): Promise<Opened | Result> {
  const loaded = await loadPlan(call, target);
  return isLoaded(loaded) ? openLoaded(call, loaded) : loaded;
}

/** The same for a plan that is already read. */
export function openLoaded(call: Call, loaded: Loaded): Opened | Result {
  const today = todayOf(call);
  if (today === undefined)
    return misuse('bad-date', `--today ${call.options.today} is not a date.`, 'Write it as 2027-01-12.');
  return { loaded, prepared: prepareKit(loaded.plan.answers, call.world.pack(), today) };
}

export function isOpened(opened: Opened | Result): opened is Opened {
  return 'prepared' in opened;
}
