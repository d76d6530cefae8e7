import { actionsThatNeedYou, type Change, type Entry } from '../core/changes/change.ts';
import { key, writeLock } from '../core/changes/lock.ts';
import { findChosen, namedDocuments } from '../core/documents/repeated.ts';
import { nearest } from '../core/nearest.ts';
import { changeFacts, type Line, type Result } from '../core/report/result.ts';
import type { Folder } from '../world.ts';
import { recoverBefore } from './apply/before.ts';
import { readLoose } from './apply/merge-lock.ts';
import { lockPath } from './apply/places.ts';
import { applyBuild, refuseBuild } from './apply-build.ts';
import { type BuildInput, type Planned, planBuild } from './build-kit.ts';
import { type Call, inFolder, misuse } from './call.ts';
import { encode } from './encode.ts';
import { isLoaded, loadPlan } from './load-plan.ts';
import { isOpened, openLoaded } from './open-kit.ts';
import { refuse } from './run-build.ts';
import { shown } from './shown.ts';

/** `restore`: makes a page anew that the person removed. */
export async function runRestore(call: Call): Promise<Result> {
  const { world } = call;
  const [id = '', target] = call.args;
  const recovered = await recoverBefore(call, target);
  if ('outcome' in recovered) return recovered;
  const loaded = await loadPlan(call, target);
  if (!isLoaded(loaded)) return loaded;
  if (loaded.folder === undefined) return misuse('no-folder', 'A page is restored in a kit folder, not from a pipe.');
  const opened = openLoaded(call, loaded);
  if (!isOpened(opened)) return opened;
  const { prepared } = opened;
  const where = shown(world.cwd, loaded.folder);
  const unknown = findUnknown(id, opened, where);
  if (unknown) return unknown;
  const ids = findChosen(id, prepared.chosen, prepared.kit).map(({ front }) => front.id);
  const files = await world.files();
  const folder = files.folder(loaded.folder);
  const { version, fonts } = world;
  const { plan } = loaded;
  const pack = world.pack();
  const input: BuildInput = { prepared, plan, files, folder, pack, fonts, version, only: ids, formats: [] };
  const decide = (): Promise<Planned> => planAnew(ids, input);
  const planned = await decide();
  if (planned.newer)
    return misuse(
      'newer-lock',
      'This kit was last made by a later version of circlekit, so nothing was written.',
      'Bring circlekit up to date, then restore again.',
    );
  const refusal = refuseBuild(planned, [], input);
  if (refusal !== undefined) return refuse(refusal);
  const again = inFolder(`restore ${id}`, where);
  const wanted = { planned, extras: [], plan: undefined, input, command: 'restore', again, decide };
  const applied = await applyBuild(wanted);
  return 'outcome' in applied ? applied : report(id, applied.changes, [...recovered.notes, ...applied.notes], where);
}

function findUnknown(
  id: string,
  { prepared }: { readonly prepared: BuildInput['prepared'] },
  where: string,
): Result | undefined {
  const ids = namedDocuments(prepared.chosen);
  const [chosen] = findChosen(id, prepared.chosen, prepared.kit);
  if (chosen?.included === true) return undefined;
  if (chosen !== undefined)
    return misuse(
      'document-left-out',
      `This plan leaves "${chosen.front.title}" out, because ${chosen.because}.`,
      `To look at it: ${inFolder(`show ${id}`, where)}`,
    );
  const near = nearest(id, ids);
  const fix = near === undefined ? `To see all: ${inFolder('list', where)}` : `Did you mean "${near}"?`;
  return misuse('unknown-document', `There is no document "${id}".`, fix);
}

/** Decides for these documents as if their removed files had never been made. One that was moved is followed instead. */
async function planAnew(ids: readonly string[], input: BuildInput): Promise<Planned> {
  const { folder } = input;
  const found = folder.look(lockPath);
  const text = found.kind === 'file' ? new TextDecoder().decode(found.bytes) : '';
  const lock = readLoose(text);
  const asItIs = await planBuild(input);
  const elsewhere = new Set(asItIs.changes.filter(({ action }) => movedAway.has(action)).map(key));
  const isGone = (entry: Entry): boolean =>
    ids.includes(entry.id) && !elsewhere.has(key(entry)) && folder.kind(entry.path) === 'missing';
  if (!lock.documents.some(isGone)) return asItIs;
  const documents = lock.documents.map((entry) => (isGone(entry) ? neverMade(entry) : entry));
  const forgotten: Folder = {
    ...folder,
    look: (path) =>
      path === lockPath ? { kind: 'file', bytes: encode(writeLock({ ...lock, documents })) } : folder.look(path),
  };
  return { ...(await planBuild({ ...input, folder: forgotten })), lock: text };
}

/** The file is not where it was, and not gone either. */
const movedAway: ReadonlySet<string> = new Set(['followed', 'copy-found']);

/** As of a page that nobody has seen yet, at the kit's own place; a text that was offered beside it is still known. */
function neverMade({ generated, path, exact: _exact, ...entry }: Entry): Entry {
  return { ...entry, path: generated ?? path, base: '' };
}

function report(id: string, changes: readonly Change[], notes: readonly Line[], where: string): Result {
  const made = changes.filter(({ action }) => action === 'created');
  const moved = changes.filter(({ action }) => action === 'followed').map(({ path }) => path);
  const waiting = changes.filter(({ action }) => actionsThatNeedYou.has(action));
  const isIdle = changes.every(({ operations }) => operations.length === 0);
  const outcome = waiting.length > 0 ? 'needs-you' : isIdle ? 'nothing-to-do' : 'done';
  const text =
    made.length === 0
      ? `Nothing to bring back: no page of "${id}" is missing.${moved.map((path) => ` It is at ${path} now.`).join('')}`
      : `Brought back: ${made.map(({ path }) => path).join(', ')}.`;
  return {
    outcome,
    exit: waiting.length > 0 ? 4 : 0,
    report: [
      ...notes,
      { tone: 'good', text },
      ...waiting.map(({ path, reason }): Line => ({ tone: 'warning', text: `Needs you: ${path}. ${reason}` })),
    ],
    facts: { changes: changeFacts(changes), next: [inFolder('build', where)] },
  };
}
