import path from 'node:path';
import type { Line, Result } from '../../core/report/result.ts';
import type { Files, Folder } from '../../world.ts';
import { type Call, inFolder } from '../call.ts';
import { shown } from '../shown.ts';
import { isUnfinished, type Recovered, recoverFirst, stoppedResult } from './recover.ts';

/** The kit folder that a command names: a folder, a plan in it, or the folder one is in. Absolute. */
export function folderNamed(files: Files, cwd: string, target: string | undefined): string {
  const named = path.resolve(cwd, target ?? '.');
  return files.find(named).kind === 'file' ? path.dirname(named) : named;
}

/**
 * What every command that writes does first, before it reads the plan: finishes a run that was cut off, which may have been
 * about to change the plan.
 * @returns what to tell the person, or the result to end with.
 */
export async function recoverBefore(call: Call, target: string | undefined): Promise<Recovered | Result> {
  const { options, world } = call;
  if (target === '-' || options.dryRun === true || options.check === true) return { notes: [], stopped: false };
  const files = await world.files();
  const recovered = await recoverFirst(files, files.folder(folderNamed(files, world.cwd, target)));
  if ('outcome' in recovered || !recovered.stopped) return recovered;
  return stoppedResult(inFolder(call.command, target ?? '.'));
}

/** What a command says that only looks, where a run was cut off. */
export function unfinishedLines(folder: Folder, where: string): readonly Line[] {
  if (!isUnfinished(folder)) return [];
  const text = `The last run was cut off before its end. To finish it: ${inFolder('build', where)}`;
  return [{ tone: 'warning', text }];
}

/** The same for a plan that is read: one from a pipe has no folder. */
export async function unfinishedNotes(
  { world }: Pick<Call, 'world'>,
  { folder }: { readonly folder: string | undefined },
): Promise<readonly Line[]> {
  if (folder === undefined) return [];
  return unfinishedLines((await world.files()).folder(folder), shown(world.cwd, folder));
}
