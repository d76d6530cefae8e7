import type { Found } from '../../core/changes/decide.ts';
import { normalise } from '../../core/changes/text-style.ts';
import type { Files, Folder, StopWatch } from '../../world.ts';
import { encode } from '../encode.ts';
import { type Carried, carryOut, digestOf } from './carry-out.ts';
import { mergeLock } from './merge-lock.ts';
import { backupFolder, backupOf, baseFolder, journalPath, lockPath, stageFolder } from './places.ts';
import { runsIn } from './prune.ts';
import type { Digest, Group, Journal, StagedStep } from './step.ts';

/**
 * A step as it is asked for. `expected`: what must stand there now, as a digest of the bytes or of their plain layout, or
 * null for nothing; left out, whatever stands there.
 */
export type WantedStep =
  | {
      readonly do: 'write';
      readonly path: string;
      readonly bytes: Uint8Array;
      readonly expected?: Digest | undefined;
      /** What stood there before this command, where that was replaced already. */
      readonly was?: Uint8Array | null;
    }
  /** A write that stands already: what stood there before, and the digest of what was put there. */
  | { readonly do: 'written'; readonly path: string; readonly was: Uint8Array; readonly after: string }
  | { readonly do: 'remove'; readonly path: string; readonly expected?: string | undefined }
  | { readonly do: 'move'; readonly path: string; readonly to: string; readonly expected?: string | undefined };

export interface WantedRun {
  readonly command: string;
  readonly undoes?: string;
  /** Where a person's file stands in the way after a run was cut off, its new text goes beside it. */
  readonly lays: boolean;
  readonly groups: readonly Group<WantedStep>[];
  /** Texts to remember, by the digest of each. */
  readonly bases: ReadonlyMap<string, Uint8Array>;
  /** lock.json once everything is done; "" for none. */
  readonly lock: string;
}

/** How a run ended. `run`: its number, by which it can be taken back. */
export interface Written extends Carried {
  readonly run: string;
}

/**
 * Does a run: new contents into the stage and onto the disk, then the journal, then each file replaced in one step, and
 * lock.json last. Cut off at any point, the next run finishes it or nothing has happened. The folder must be held.
 * @throws failures of the disk; before the journal stands, nothing has changed.
 */
export async function writeRun(wanted: WantedRun, files: Files, folder: Folder): Promise<Written> {
  const run = nextRun(folder);
  const watch = files.host.watchForStop();
  try {
    const staging: Staging = { files, folder, run, watch, standing: new Map(), troubles: new Map(), count: 0 };
    const journal = await stageRun(wanted, staging);
    if (journal === undefined) return { stopped: true, troubles: new Map(), left: [], run };
    const carried = await carryOut(journal, { files, folder, watch, isRecovery: false });
    return { ...carried, troubles: new Map([...staging.troubles, ...carried.troubles]), run };
  } finally {
    watch.end();
  }
}

interface Staging {
  readonly files: Files;
  readonly folder: Folder;
  readonly run: string;
  readonly watch: StopWatch;
  /** What will stand at a path once the steps so far are done. */
  readonly standing: Map<string, Digest | undefined>;
  readonly troubles: Map<string, string>;
  count: number;
}

/** Prepares everything and writes the journal. Nothing of it stays when it fails or is stopped: then undefined. */
async function stageRun(wanted: WantedRun, staging: Staging): Promise<Journal | undefined> {
  const { files, folder, run } = staging;
  try {
    const groups: Group<StagedStep>[] = [];
    for (const { key, steps } of wanted.groups) {
      const staged: StagedStep[] = [];
      for (const step of steps) {
        if (await staging.watch.isAsked()) return clearStage(staging);
        const one = stageStep(step, staging);
        if (typeof one !== 'string') staged.push(one);
        else staging.troubles.set(key, one);
      }
      if (staged.length > 0 && !staging.troubles.has(key)) groups.push({ key, steps: staged });
    }
    for (const step of groups.flatMap((group) => group.steps))
      if (step.do === 'write' && step.staged !== unstaged) folder.flush(`${stageFolder}/${run}/${step.staged}`);
    for (const [digest, bytes] of wanted.bases) rememberBase(digest, bytes, files, folder);
    const journal = makeJournal(wanted, groups, staging);
    const place = `${stageFolder}/${run}/journal.json`;
    folder.create(place, encode(JSON.stringify(journal)));
    folder.flush(place);
    folder.move(place, journalPath);
    return journal;
  } catch (error) {
    clearStage(staging);
    throw error;
  }
}

function makeJournal(wanted: WantedRun, groups: readonly Group<StagedStep>[], staging: Staging): Journal {
  const { files, folder, run, troubles } = staging;
  const { command, undoes, lays } = wanted;
  const found = folder.look(lockPath);
  const current = found.kind === 'file' ? new TextDecoder().decode(found.bytes) : '';
  const lock = mergeLock(current, wanted.lock, new Map([...troubles.keys()].map((key) => [key, 'as-before'])));
  const before = digestOf(found, files) ?? null;
  return { schema: 1, run, command, ...(undoes === undefined ? {} : { undoes }), lays, groups, before, lock };
}

/** The number under which nothing lies in the stage: as when a file was put in its place already. */
const unstaged = '0';

/** Checks what stands at the step's path and puts its new bytes aside. Returns what is in the way, if anything is. */
function stageStep(step: WantedStep, staging: Staging): StagedStep | string {
  const { files, folder, run, standing } = staging;
  if (step.do === 'written') {
    folder.create(backupOf(run, step.path), step.was);
    return { do: 'write', path: step.path, staged: unstaged, before: files.digest(step.was), after: step.after };
  }
  const found = folder.look(step.path);
  const before = standing.has(step.path) ? standing.get(step.path) : digestOf(found, files);
  const isKnown = step.expected === undefined || before === step.expected || isPlainly(found, step.expected, files);
  if (before === undefined || !isKnown)
    return found.kind === 'other' ? found.why : 'It changed while we were working, so it was left alone. Build again.';
  if (step.do !== 'write') {
    if (before === null) return 'It is not there any more.';
    standing.set(step.path, null);
    if (step.do === 'remove') return { do: 'remove', path: step.path, before };
    standing.set(step.to, before);
    return { do: 'move', path: step.path, to: step.to, before };
  }
  const after = files.digest(step.bytes);
  standing.set(step.path, after);
  staging.count += 1;
  const staged = String(staging.count);
  folder.create(`${stageFolder}/${run}/${staged}`, step.bytes);
  if (step.was === undefined) return { do: 'write', path: step.path, staged, before, after };
  if (step.was !== null) folder.create(backupOf(run, step.path), step.was);
  return { do: 'write', path: step.path, staged, before: step.was === null ? null : files.digest(step.was), after };
}

function isPlainly(found: Found, expected: Digest, { digest }: Files): boolean {
  return found.kind === 'file' && digest(normalise(found.bytes)) === expected;
}

/** Texts are named by their digest; a damaged one is written again. */
function rememberBase(digest: string, bytes: Uint8Array, files: Files, folder: Folder): void {
  const path = `${baseFolder}/${digest}`;
  const found = folder.look(path);
  if (found.kind === 'missing') folder.create(path, bytes);
  else if (found.kind !== 'file' || files.digest(found.bytes) !== digest) folder.write(path, bytes);
}

function clearStage({ folder, run }: Staging): undefined {
  folder.removeAll(stageFolder);
  folder.removeAll(`${backupFolder}/${run}`);
  folder.removeEmpty(backupFolder);
}

/** Runs are numbered from 0001, so that their order is plain to see. */
function nextRun(folder: Folder): string {
  const last = Number(runsIn(folder).at(-1) ?? 0);
  return String(last + 1).padStart(4, '0');
}
