import type { Result } from '../core/report/result.ts';
import type { Files, Folder } from '../world.ts';
import { holdFolder } from './apply/hold.ts';
import { lockPath } from './apply/places.ts';
import { recoverHeld, stoppedResult } from './apply/recover.ts';
import { writeRun } from './apply/write-run.ts';
import type { PlanChange } from './apply-build.ts';

/**
 * Writes a changed plan and no page, as a run of its own: with a backup, and `undo` takes it back. Where the new text
 * stands there already, only the backup and the run are made.
 * @param again - the command as it is typed, for a person who stopped it.
 * @returns the result to end with where it could not be written; undefined when it was.
 */
export async function savePlanAlone(
  { path, bytes, was }: PlanChange,
  files: Files,
  folder: Folder,
  again: string,
): Promise<Result | undefined> {
  if (was !== null && Buffer.compare(was, bytes) === 0) return undefined;
  return await holdFolder(files, folder, async () => {
    await recoverHeld(files, folder);
    const found = folder.look(lockPath);
    const lock = found.kind === 'file' ? new TextDecoder().decode(found.bytes) : '';
    const groups = [{ key: '', steps: [{ do: 'write', path, bytes, was } as const] }];
    const written = await writeRun({ command: 'edit', lays: false, groups, bases: new Map(), lock }, files, folder);
    if (written.stopped) return stoppedResult(again);
    const trouble = written.troubles.get('');
    return trouble === undefined ? undefined : leftAlone(path, trouble, again);
  });
}

function leftAlone(path: string, reason: string, again: string): Result {
  return {
    outcome: 'needs-you',
    exit: 4,
    report: [{ tone: 'warning', text: `Needs you: ${path}. ${reason}` }],
    facts: { changes: [], next: [again] },
  };
}
