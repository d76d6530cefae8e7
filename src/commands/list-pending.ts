import type { Line, Result } from '../core/report/result.ts';
import { unfinishedLines } from './apply/before.ts';
import { readLoose } from './apply/merge-lock.ts';
import { lockPath } from './apply/places.ts';
import { type Call, inFolder } from './call.ts';
import { openKept } from './open-kept.ts';

/** `list --pending`: the pages of a kit folder where a new text waits, from what is remembered there. */
export async function listPending(call: Call, target: string | undefined): Promise<Result> {
  const kept = await openKept(call, target);
  if ('outcome' in kept) return kept;
  const { folder, where } = kept;
  const found = folder.look(lockPath);
  const lock = readLoose(found.kind === 'file' ? new TextDecoder().decode(found.bytes) : '');
  const documents = lock.documents
    .filter(({ status }) => status === 'pending')
    .map(({ id, format, path, beside }) => ({ id, format, path, ...(beside === undefined ? {} : { beside }) }));
  const rows = documents.map(({ id, format, path, beside }) => [id, format, path, beside ?? ''].join('\t'));
  const shown = call.world.stdout.isTerminal
    ? { prose: forPeople(documents, where) }
    : { output: rows.map((row) => `${row}\n`).join('') };
  const report = unfinishedLines(folder, where);
  return { outcome: 'done', exit: 0, ...shown, report, facts: { documents, next: nextSteps(documents, where) } };
}

type Waiting = { readonly id: string; readonly path: string; readonly beside?: string };

function nextSteps([first]: readonly Waiting[], where: string): readonly string[] {
  if (first === undefined) return [];
  const settle = inFolder(`settle ${first.id}`, where);
  return [`${settle} --mine`, `${settle} --new`];
}

function forPeople(documents: readonly Waiting[], where: string): readonly Line[] {
  if (documents.length === 0) return [{ tone: 'good', text: 'Nothing waits for you.' }];
  const [mine = '', other = ''] = nextSteps(documents, where);
  return [
    ...documents.map(({ id, path, beside }): Line => {
      const lies = beside === undefined ? '' : `\n  The new text lies beside it: ${beside}.`;
      return { tone: 'plain', text: `${path} (${id})${lies}` };
    }),
    { tone: 'plain', text: `\nTo keep yours: ${mine}\nTo take the new one: ${other}` },
  ];
}
