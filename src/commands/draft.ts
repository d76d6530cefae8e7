import { PLAN_MODELINE, writePlan } from '../core/plan/write-plan.ts';
import type { Answers } from '../core/when.ts';
import type { Folder } from '../world.ts';
import { encode } from './encode.ts';

export const draftPath = '.circlekit/draft.yaml';

/** Answers saved on the way, so that leaving, a closed window or a power cut lose nothing. */
export interface Draft {
  readonly id: string;
  readonly created: string;
  readonly answers: Answers;
}

/** Saves the answers so far. Called after every answer. */
export function saveDraft(folder: Folder, { id, created, answers }: Draft): void {
  folder.write(draftPath, encode(writePlan({ id, created, answers, asOf: created, modeline: PLAN_MODELINE })));
}

/** The draft in a folder; undefined when there is none or it cannot be read any more. */
export async function findDraft(folder: Folder): Promise<Draft | undefined> {
  const found = folder.look(draftPath);
  if (found.kind !== 'file') return undefined;
  const { readPlan } = await import('./working.ts');
  const { plan } = readPlan(found.bytes, draftPath);
  if (!plan?.id) return undefined;
  const { 'kit.as_of': asOf, ...answers } = plan.answers;
  return { id: plan.id, created: plan.created ?? String(asOf), answers };
}

/** Removes the draft, and the folders that held nothing else. */
export function dropDraft(folder: Folder): void {
  if (folder.kind(draftPath) === 'file') folder.remove(draftPath);
  folder.removeEmpty('.circlekit');
  folder.removeEmpty('');
}
