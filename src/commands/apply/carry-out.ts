import { besideName } from '../../core/changes/beside.ts';
import type { Entry } from '../../core/changes/change.ts';
import type { Found } from '../../core/changes/decide.ts';
import { normalise } from '../../core/changes/text-style.ts';
import { isText } from '../../core/documents/format.ts';
import type { Files, Folder, StopWatch } from '../../world.ts';
import { encode } from '../encode.ts';
import { type Left, mergeLock, readLoose } from './merge-lock.ts';
import { backupFolder, backupOf, journalPath, lockPath, manifestOf, stageFolder } from './places.ts';
import { forgetKeptPlan } from './plan-before.ts';
import { prune } from './prune.ts';
import type { Digest, Group, Journal, Manifest, StagedStep, Step } from './step.ts';

export interface Desk {
  readonly files: Files;
  readonly folder: Folder;
  readonly watch: StopWatch;
  /** The run was cut off earlier and is finished now. */
  readonly isRecovery: boolean;
}

/** How carrying out ended. */
export interface Carried {
  /** Ctrl-C was pressed; the journal stays for the next run. */
  readonly stopped: boolean;
  /** By document: why it was left as it was. */
  readonly troubles: ReadonlyMap<string, string>;
  /** Paths that a person changed while a run was cut off; the new text lies beside them where it could be laid. */
  readonly left: readonly { readonly path: string; readonly beside?: string }[];
}

/** Failures that concern one file: it is open in another program, or may not be written. The rest goes on. */
const oneFile: Readonly<Record<string, string>> = {
  EBUSY: 'It is in use by another program. Close it there, then build again.',
  ETXTBSY: 'It is in use by another program. Close it there, then build again.',
  EPERM: 'It may not be written, or another program has it open. Close it there, then build again.',
  EACCES: 'It may not be written, or another program has it open. Close it there, then build again.',
  ELOOP: 'A link stands in its way, and circlekit does not write through links. Move it away, then build again.',
};

const changedMeanwhile = 'It changed while we were working, so it was left alone. Build again.';

/**
 * Does what stands in the journal, or what is left of it: what is done already is seen on the disk. So a run that was
 * cut off, at any point and any number of times, is finished by the same steps. lock.json is the last file that changes.
 */
export async function carryOut(journal: Journal, desk: Desk): Promise<Carried> {
  const troubles = new Map<string, string>();
  const left: Carried['left'][number][] = [];
  const entries = new Map<string, Left>();
  const done: Group[] = [];
  let documents: ReadonlyMap<string, Entry> | undefined;
  const documentAt = (path: string): Entry | undefined => {
    documents ??= new Map(readLoose(journal.lock).documents.map((entry) => [entry.path, entry]));
    return documents.get(path);
  };
  for (const group of journal.groups) {
    const steps: Step[] = [];
    for (const step of group.steps) {
      if (await desk.watch.isAsked()) return { stopped: true, troubles, left };
      const trouble = tryStep(step, journal.run, desk);
      if (trouble === undefined) {
        steps.push(plain(step));
        continue;
      }
      // A second name of a file that stays in use would change with it.
      desk.folder.remove(backupOf(journal.run, step.path));
      troubles.set(group.key, trouble);
      entries.set(group.key, 'as-before');
      if (desk.isRecovery) left.push(layBeside(step, group.key, journal, desk, entries, documentAt));
      break;
    }
    if (steps.length > 0) done.push({ key: group.key, steps });
  }
  finish(journal, done, entries, desk);
  return { stopped: false, troubles, left };
}

/** Does a step if it is still to do. Returns what is in the way, if anything is. */
function tryStep(step: StagedStep, run: string, { files, folder }: Desk): string | undefined {
  try {
    if (step.do === 'write') return writeStaged(step, run, files, folder);
    const found = folder.look(step.path);
    if (found.kind === 'missing') return undefined;
    if (digestOf(found, files) !== step.before) return inTheWay(found);
    if (step.do === 'move') return moveStanding(step.path, step.to, folder);
    folder.keep(step.path, backupOf(run, step.path));
    folder.remove(step.path);
    tidyFolders(folder, step.path);
    return undefined;
  } catch (error) {
    const trouble = oneFile[String((error as NodeJS.ErrnoException).code)];
    if (trouble === undefined) throw error;
    return trouble;
  }
}

/** The staged file is gone once it stands in its place, whatever a person did to it since. */
function writeStaged(
  { path, before, after, staged }: Extract<StagedStep, { do: 'write' }>,
  run: string,
  files: Files,
  folder: Folder,
): string | undefined {
  const source = `${stageFolder}/${run}/${staged}`;
  if (folder.kind(source) === 'missing') return undefined;
  const found = folder.look(path);
  const digest = digestOf(found, files);
  if (digest === after) {
    folder.remove(source);
    return undefined;
  }
  if (digest === undefined || digest !== before) return inTheWay(found);
  if (before !== null) folder.keep(path, backupOf(run, path));
  folder.move(source, path);
  return undefined;
}

function moveStanding(from: string, to: string, folder: Folder): string | undefined {
  const there = folder.look(to);
  if (there.kind !== 'missing') return inTheWay(there);
  folder.move(from, to);
  tidyFolders(folder, from);
  return undefined;
}

function inTheWay(found: Found): string {
  return found.kind === 'other' ? found.why : changedMeanwhile;
}

/** A file's digest; null when nothing stands there, undefined when something does that is no file. */
export function digestOf(found: Found, { digest }: Pick<Files, 'digest'>): Digest | undefined {
  if (found.kind === 'missing') return null;
  return found.kind === 'file' ? digest(found.bytes) : undefined;
}

/** Removes the folders that are empty once a file is gone. */
function tidyFolders(folder: Folder, path: string): void {
  const parts = path.split('/');
  while (parts.length > 1) {
    parts.pop();
    folder.removeEmpty(parts.join('/'));
  }
}

/** Somebody typed while a run was cut off: theirs stays, and the new text goes beside it. */
function layBeside(
  step: StagedStep,
  key: string,
  { lays, run }: Journal,
  { files, folder }: Desk,
  entries: Map<string, Left>,
  documentAt: (path: string) => Entry | undefined,
): Carried['left'][number] {
  const { path } = step;
  const staged = step.do === 'write' ? folder.look(`${stageFolder}/${run}/${step.staged}`) : undefined;
  if (!lays || staged?.kind !== 'file' || folder.kind(path) !== 'file') return { path };
  for (let number = 1; number < 100; number += 1) {
    const beside = besideName(path, number);
    const found = folder.look(beside);
    if (found.kind === 'missing') folder.create(beside, staged.bytes);
    else if (digestOf(found, files) !== files.digest(staged.bytes)) continue;
    const entry = documentAt(path);
    // What office programs save is compared by what it says, which was worked out when the run was decided.
    const pending = entry && !isText(entry.format) ? entry.base : files.digest(normalise(staged.bytes));
    if (entry) entries.set(key, { pending, beside });
    return { path, beside };
  }
  return { path };
}

function plain(step: StagedStep): Step {
  if (step.do !== 'write') return step;
  const { staged: _staged, ...rest } = step;
  return rest;
}

/** The end of a run: what it did, lock.json, old backups, and then nothing is under way any more. */
function finish(journal: Journal, done: readonly Group[], entries: Map<string, Left>, desk: Desk): void {
  const { files, folder } = desk;
  const { run, command, undoes, before } = journal;
  const standing = folder.look(lockPath);
  const current = standing.kind === 'file' ? new TextDecoder().decode(standing.bytes) : '';
  const lock = mergeLock(current, journal.lock, entries);
  if (done.length > 0) {
    if (before !== null && digestOf(standing, files) === before) folder.keep(lockPath, backupOf(run, lockPath));
    const after = lock === '' ? null : files.digest(encode(lock));
    const manifest: Manifest = {
      schema: 1,
      run,
      command,
      ...(undoes === undefined ? {} : { undoes }),
      groups: done,
      lock: { before, after },
    };
    folder.write(manifestOf(run), encode(`${JSON.stringify(manifest, null, 1)}\n`));
  } else folder.removeAll(`${backupFolder}/${run}`);
  putLock(lock, current, run, folder);
  prune(folder, lock);
  forgetKeptPlan(done, files, folder);
  folder.remove(journalPath);
  folder.removeAll(stageFolder);
}

function putLock(lock: string, current: string, run: string, folder: Folder): void {
  if (lock === current) return;
  if (lock === '') {
    folder.remove(lockPath);
    return;
  }
  const staged = `${stageFolder}/${run}/lock.json`;
  folder.remove(staged);
  folder.create(staged, encode(lock));
  folder.flush(staged);
  folder.move(staged, lockPath);
}
