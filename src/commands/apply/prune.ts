import type { Folder } from '../../world.ts';
import { readLoose } from './merge-lock.ts';
import { backupFolder, backupOf, baseFolder, lockPath, manifestOf } from './places.ts';
import { isRun, type Manifest, readManifest } from './step.ts';

/** So many runs can be taken back. */
const keptRuns = 10;

/** Every run that has a backup, oldest first. */
export function runsIn(folder: Folder): readonly string[] {
  return folder
    .namesIn(backupFolder)
    .filter(isRun)
    .sort((a, b) => Number(a) - Number(b));
}

/** What a run did; undefined when that cannot be read. */
export function manifestIn(folder: Folder, run: string): Manifest | undefined {
  const found = folder.look(manifestOf(run));
  const manifest = found.kind === 'file' ? readManifest(new TextDecoder().decode(found.bytes)) : undefined;
  return manifest?.run === run ? manifest : undefined;
}

/**
 * Removes the backups of runs long past, but none that has to do with a page that still waits, and the texts that
 * neither lock.json nor a backup of it names.
 */
export function prune(folder: Folder, lock: string): void {
  const past = runsIn(folder).slice(0, -keptRuns);
  const waiting = past.length > 0 ? waitingPaths(lock) : new Set<string>();
  for (const run of past) {
    const steps = manifestIn(folder, run)?.groups.flatMap((group) => group.steps) ?? [];
    if (!steps.some(({ path }) => waiting.has(path))) folder.removeAll(`${backupFolder}/${run}`);
  }
  pruneBases(folder, lock);
}

/** Removes the texts that nothing names any more. */
export function pruneBases(folder: Folder, lock: string): void {
  const bases = folder.namesIn(baseFolder);
  if (bases.length === 0) return;
  const named = new Set(digestsIn(lock));
  for (const run of runsIn(folder)) {
    const found = folder.look(backupOf(run, lockPath));
    if (found.kind === 'file') for (const digest of digestsIn(new TextDecoder().decode(found.bytes))) named.add(digest);
  }
  for (const base of bases) if (!named.has(base)) folder.remove(`${baseFolder}/${base}`);
  folder.removeEmpty(baseFolder);
}

function waitingPaths(lock: string): ReadonlySet<string> {
  const waiting = readLoose(lock).documents.filter(({ status }) => status === 'pending');
  return new Set(waiting.flatMap(({ path, beside }) => (beside === undefined ? [path] : [path, beside])));
}

function digestsIn(text: string): readonly string[] {
  return text.match(/\b[0-9a-f]{64}\b/gu) ?? [];
}
