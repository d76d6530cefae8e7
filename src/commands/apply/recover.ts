import { temporaryName } from '../../core/changes/temporary-name.ts';
import type { Line, Result } from '../../core/report/result.ts';
import type { Files, Folder } from '../../world.ts';
import { carryOut, digestOf } from './carry-out.ts';
import { holdFolder, isAside, isStale } from './hold.ts';
import { journalPath, lockPath, memory, planBeforePath, stageFolder } from './places.ts';
import { forgetPlan, type PlanBefore, readPlanBefore } from './plan-before.ts';
import { readJournal } from './step.ts';
import { writeRun } from './write-run.ts';

/** What was found and finished. */
export interface Recovered {
  readonly notes: readonly Line[];
  /** Ctrl-C was pressed meanwhile. */
  readonly stopped: boolean;
}

const nothing: Recovered = { notes: [], stopped: false };
/** What a run leaves that was cut off: the name in `.circlekit` and what stands there. */
const traces: Readonly<Record<string, string>> = {
  'journal.json': 'file',
  'plan-before.json': 'file',
  '.plan-before.json.circlekit-tmp': 'file',
  stage: 'folder',
  lock: 'file',
};

/** A run was cut off in this folder and waits to be finished. Looks only. */
export function isUnfinished(folder: Folder): boolean {
  return folder.kind(journalPath) === 'file';
}

/**
 * Before a run that writes: finishes what an earlier one left half done. Costs one look where nothing is.
 * @returns what to tell the person, or the result to end with when another run is at work here.
 */
export async function recoverFirst(files: Files, folder: Folder): Promise<Recovered | Result> {
  // Anything else of such a name is not ours, and the refusals before writing name it.
  const isTrace = (name: string): boolean => folder.kind(`${memory}/${name}`) === (traces[name] ?? 'file');
  if (!folder.namesIn(memory).some((name) => (name in traces || isAside(name)) && isTrace(name))) return nothing;
  return await holdFolder(files, folder, async () => {
    const recovered = await recoverHeld(files, folder);
    if (!recovered.stopped) await keepPlanBefore(files, folder);
    return recovered;
  });
}

/** The same where the folder is held already. */
export async function recoverHeld(files: Files, folder: Folder): Promise<Recovered> {
  for (const name of folder.namesIn(memory)) if (isAside(name)) folder.remove(`${memory}/${name}`);
  const found = folder.look(journalPath);
  if (found.kind !== 'file') {
    if (folder.kind(stageFolder) === 'folder') folder.removeAll(stageFolder);
    return nothing;
  }
  const journal = readJournal(new TextDecoder().decode(found.bytes));
  if (journal === undefined) {
    folder.remove(journalPath);
    folder.removeAll(stageFolder);
    return { notes: [{ tone: 'note', text: damaged }], stopped: false };
  }
  const watch = files.host.watchForStop();
  try {
    const { left, stopped } = await carryOut(journal, { files, folder, watch, isRecovery: true });
    return { notes: stopped ? [] : [{ tone: 'note', text: finished }, ...left.map(leftLine)], stopped };
  } finally {
    watch.end();
  }
}

/**
 * Makes the run that a command did not come to which was cut off after it had changed the plan, so that `undo` takes the
 * change back. What a person typed there since is no part of that run. The folder must be held.
 */
async function keepPlanBefore(files: Files, folder: Folder): Promise<void> {
  folder.remove(temporaryName(planBeforePath));
  if (folder.kind(planBeforePath) !== 'file') return;
  const noted = readPlanBefore(folder);
  if (noted) {
    if (!isStale(noted.holder, files.host)) return;
    folder.remove(temporaryName(noted.path));
    if (await makeMissedRun(noted, files, folder)) return;
  }
  forgetPlan(folder);
}

/** Returns whether Ctrl-C stopped it. */
async function makeMissedRun({ path, before: was, after }: PlanBefore, files: Files, folder: Folder): Promise<boolean> {
  const now = digestOf(folder.look(path), files);
  const last = after.at(-1);
  if (now === files.digest(was) || last === undefined) return false;
  const step = { do: 'written', path, was, after: after.find((one) => one === now) ?? last } as const;
  const found = folder.look(lockPath);
  const lock = found.kind === 'file' ? new TextDecoder().decode(found.bytes) : '';
  const groups = [{ key: '', steps: [step] }];
  return (await writeRun({ command: 'edit', lays: false, groups, bases: new Map(), lock }, files, folder)).stopped;
}

const finished = 'The last run was cut off before its end, so it was finished first.';
const damaged =
  'The last run was cut off, and its notes cannot be read. Every page is whole, the old one or the new one.';

function leftLine({ path, beside }: { readonly path: string; readonly beside?: string }): Line {
  const where = beside === undefined ? '' : ` The new text lies beside it: ${beside}.`;
  return { tone: 'warning', text: `Left as you changed it meanwhile: ${path}.${where}` };
}

/** How a run ends that Ctrl-C stopped. */
export function stoppedResult(again: string): Result {
  const text = `Stopped. What was begun is finished by the next run: ${again}`;
  return { outcome: 'failed', exit: 130, report: [{ tone: 'plain', text }], facts: { next: [again] } };
}
