import type { Result } from '../core/report/result.ts';
import { recoverBefore } from './apply/before.ts';
import { holdFolder } from './apply/hold.ts';
import { backupFolder, lockPath } from './apply/places.ts';
import { pruneBases, runsIn } from './apply/prune.ts';
import type { Call } from './call.ts';
import { openKept } from './open-kept.ts';

/** `forget`: removes every backup. What earlier runs replaced cannot be brought back afterwards. */
export async function runForget(call: Call): Promise<Result> {
  const kept = await openKept(call, call.args[0]);
  if ('outcome' in kept) return kept;
  const recovered = await recoverBefore(call, call.args[0]);
  if ('outcome' in recovered) return recovered;
  const { files, folder } = kept;
  const runs = runsIn(folder).length;
  if (folder.namesIn(backupFolder).length === 0)
    return end('nothing-to-do', 'There are no backups to clear away.', recovered.notes);
  return await holdFolder(files, folder, async () => {
    folder.removeAll(backupFolder);
    const lock = folder.look(lockPath);
    if (lock.kind === 'file') pruneBases(folder, new TextDecoder().decode(lock.bytes));
    const what = runs === 1 ? 'The backup of one run is' : `The backups of ${runs} runs are`;
    return end('done', `${what} cleared away. Your pages are as they were.`, recovered.notes);
  });
}

function end(outcome: 'done' | 'nothing-to-do', text: string, notes: Result['report']): Result {
  return { outcome, exit: 0, report: [...notes, { tone: 'good', text }], facts: { changes: [], next: [] } };
}
