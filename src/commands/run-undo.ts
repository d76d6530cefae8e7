import type { Line, Result } from '../core/report/result.ts';
import { recoverBefore } from './apply/before.ts';
import { holdFolder } from './apply/hold.ts';
import { stoppedResult } from './apply/recover.ts';
import type { Manifest } from './apply/step.ts';
import { lastRun, manifestsIn, type TakenFile, takeBack } from './apply/take-back.ts';
import { writeRun } from './apply/write-run.ts';
import { type Call, inFolder, misuse } from './call.ts';
import { idAndFormat, type Kept, openKept } from './open-kept.ts';

/** `undo`: takes back the last run, or a named one, byte for byte; what changed since is left and named. */
export async function runUndo(call: Call): Promise<Result> {
  const kept = await openKept(call, call.args[0]);
  if ('outcome' in kept) return kept;
  const recovered = await recoverBefore(call, call.args[0]);
  if ('outcome' in recovered) return recovered;
  const manifests = manifestsIn(kept.folder);
  const { run } = call.options;
  const manifest = run === undefined ? lastRun(manifests) : manifests.find((one) => isNamed(one.run, String(run)));
  if (manifest === undefined) return run === undefined ? nothingToUndo(kept.where) : unknownRun(call, manifests);
  const done = await holdFolder(kept.files, kept.folder, () => undoHeld(manifest, kept));
  return { ...done, report: [...recovered.notes, ...done.report] };
}

async function undoHeld(manifest: Manifest, { files, folder, where }: Kept): Promise<Result> {
  const { groups, lock, files: taken } = takeBack(manifest, files, folder);
  if (groups.length === 0) return report(manifest, taken, undefined, where);
  const wanted = { command: 'undo', undoes: manifest.run, lays: false, groups, bases: new Map(), lock };
  const written = await writeRun(wanted, files, folder);
  if (written.stopped) return stoppedResult(inFolder('build', where));
  const told = taken.map((file): TakenFile => {
    const reason = written.troubles.get(file.key);
    return reason === undefined ? file : { ...file, action: 'kept', reason };
  });
  return report(manifest, told, written.run, where);
}

/** Runs may be named with or without the noughts before them. */
function isNamed(run: string, typed: string): boolean {
  return /^\d+$/u.test(typed) && Number(run) === Number(typed);
}

function nothingToUndo(where: string): Result {
  const text = `There is no run to take back ${where === '.' ? 'here' : `in ${where}`}.`;
  return { outcome: 'nothing-to-do', exit: 0, report: [{ tone: 'plain', text }], facts: { changes: [], next: [] } };
}

function unknownRun({ options }: Call, manifests: readonly Manifest[]): Result {
  const known = manifests.map(({ run, command }) => `${run} (${command})`).join(', ');
  const fix = known === '' ? 'There are no runs to take back.' : `Choose from ${known}.`;
  return misuse('unknown-run', `There is no run "${options.run}" to take back.`, fix);
}

/** `run`: under which number this taking back can be taken back itself; undefined when nothing was to be done. */
function report(manifest: Manifest, files: readonly TakenFile[], run: string | undefined, where: string): Result {
  const kept = files.filter(({ action }) => action === 'kept');
  const count = (action: TakenFile['action'], words: string): readonly string[] => {
    const { size } = new Set(files.filter((file) => file.action === action).map(({ path }) => path));
    return size === 0 ? [] : [`${size} ${words}`];
  };
  const counts = [
    ...count('restored', 'put back as they were'),
    ...count('removed', 'removed that it had made'),
    ...count('kept', 'left as they are'),
  ];
  const lines: Line[] = [
    { tone: kept.length > 0 ? 'plain' : 'good', text: `Took back run ${manifest.run}: ${counts.join(', ')}.` },
    ...kept.map(({ path, reason }): Line => ({ tone: 'warning', text: `Left: ${path}. ${reason}` })),
  ];
  const again = `${inFolder('undo', where)} --run ${run}`;
  if (run !== undefined) lines.push({ tone: 'plain', text: `To have it again: ${again}` });
  const changes = files.map(({ key, path, action, reason }) => ({ ...idAndFormat(key, path), path, action, reason }));
  return {
    outcome: run === undefined ? 'nothing-to-do' : 'done',
    exit: 0,
    report: lines,
    facts: { changes, next: run === undefined ? [] : [again] },
  };
}
