import type { Entry } from '../core/changes/change.ts';
import { key, type Lock, writeLock } from '../core/changes/lock.ts';
import { normalise, restyle, styleOf } from '../core/changes/text-style.ts';
import { isFilledIn, isRemembered, isText, keepsLayout } from '../core/documents/format.ts';
import { headId } from '../core/documents/repeated.ts';
import { nearest } from '../core/nearest.ts';
import type { Line, Result } from '../core/report/result.ts';
import type { Files, Folder } from '../world.ts';
import { recoverBefore } from './apply/before.ts';
import { digestOf } from './apply/carry-out.ts';
import { holdFolder } from './apply/hold.ts';
import { readLoose } from './apply/merge-lock.ts';
import { lockPath } from './apply/places.ts';
import { stoppedResult } from './apply/recover.ts';
import { type WantedStep, writeRun } from './apply/write-run.ts';
import { type Call, inFolder, misuse } from './call.ts';
import { openElsewhere } from './open-elsewhere.ts';
import { type Kept, openKept } from './open-kept.ts';
import { openReaders, type Readers } from './readers.ts';
import { settleMarked } from './settle-marked.ts';
import { close, type Settled } from './settled.ts';

/** `settle`: ends the waiting of a page that was edited and has a new text, with the person's or with the new one. */
export async function runSettle(call: Call): Promise<Result> {
  const { options, args } = call;
  const [id = '', target] = args;
  if ((options.mine === true) === (options.new === true))
    return misuse(
      'nothing-chosen',
      'Say which text is to stay: yours with --mine, or the new one with --new.',
      `For example: ${inFolder(`settle ${id}`, target ?? '.')} --mine`,
    );
  const kept = await openKept(call, target);
  if ('outcome' in kept) return kept;
  const recovered = await recoverBefore(call, target);
  if ('outcome' in recovered) return recovered;
  const done = await holdFolder(kept.files, kept.folder, () => settleHeld(id, call, kept));
  return { ...done, report: [...recovered.notes, ...done.report] };
}

async function settleHeld(id: string, call: Call, { files, folder, where }: Kept): Promise<Result> {
  const found = folder.look(lockPath);
  const lock = readLoose(found.kind === 'file' ? new TextDecoder().decode(found.bytes) : '');
  const ids = lock.documents.map((entry) => entry.id);
  if (!ids.includes(id)) return unknownDocument(id, ids, where);
  const waiting = lock.documents.filter((entry) => entry.id === id && entry.status === 'pending');
  if (waiting.length === 0) return nothingWaits(id);
  const readers = openReaders(files, lock.documents);
  for (const { format } of waiting) await readers.ready(format);
  const desk: Desk = { files, folder, readers };
  const settled: Settled[] = [];
  for (const entry of waiting) {
    const one = call.options.mine === true ? keepMine(entry, desk) : takeNew(entry, call, desk);
    if (typeof one === 'string') return misuse('cannot-settle', one, howElse(entry, where));
    settled.push(one);
  }
  const wanted = {
    command: 'settle',
    lays: false,
    groups: settled.map(({ group }) => group),
    bases: new Map(settled.flatMap(baseOf)),
    lock: lockWith(lock, settled),
  };
  const written = await writeRun(wanted, files, folder);
  if (written.stopped) return stoppedResult(inFolder('build', where));
  return report(settled, written.troubles, call.options.mine === true, where);
}

/** The person's page stays; what was offered counts as seen. An offered text that nobody touched goes. */
function keepMine(entry: Entry, desk: Desk): Settled | string {
  const { files, folder } = desk;
  if (folder.kind(entry.path) === 'missing') return `${entry.path} is not there any more.`;
  if (entry.marked) return settleMarked(entry, 'mine', files, folder);
  const lies = lookBeside(entry, desk);
  const steps: readonly WantedStep[] =
    lies?.isOffered === true ? [{ do: 'remove', path: lies.path, expected: lies.digest }] : [];
  const note = lies?.isOffered === false ? `You changed ${lies.path}, so it was left there.` : undefined;
  return {
    group: { key: key(entry), steps },
    entry: close(entry, lies),
    offered: lies?.isOffered ? lies.bytes : undefined,
    ...(note === undefined ? {} : { note }),
  };
}

/** The offered text takes the page's place; the person's goes to the backup. */
function takeNew(entry: Entry, { world }: Call, desk: Desk): Settled | string {
  const { files, folder } = desk;
  if (entry.marked) return settleMarked(entry, 'theirs', files, folder);
  const lies = lookBeside(entry, desk);
  if (lies === undefined) return `The new text does not lie beside ${entry.path} any more.`;
  const fronts = world.pack().fronts('british');
  const isForm = fronts.some((front) => front.id === headId(entry.id) && front.fill === true);
  const isFilled = isForm || isFilledIn(entry.format);
  const found = folder.look(entry.path);
  if (isFilled && found.kind === 'file')
    return `${entry.path} may hold what people filled in, so it is neither replaced nor copied.`;
  const refusal = folder.refusal(entry.path) ?? openElsewhere(entry.path, folder);
  if (refusal !== undefined) return `${entry.path}: ${refusal}`;
  // Of what somebody may have filled in there is never a copy: it moves, and nothing is backed up.
  if (isFilled) return moveThere(entry, lies);
  const standsAsText = found.kind === 'file' && isText(entry.format);
  const style = standsAsText ? styleOf(found.bytes) : { ends: entry.ends, bom: entry.bom };
  const bytes = keepsLayout(entry.format) ? restyle(lies.bytes, style) : lies.bytes;
  const standing = digestOf(found, files) ?? undefined;
  const steps: readonly WantedStep[] = [
    { do: 'write', path: entry.path, bytes, expected: standing ?? null },
    { do: 'remove', path: lies.path, expected: lies.digest },
  ];
  return {
    group: { key: key(entry), steps },
    entry: { ...close(entry, lies), ...style },
    offered: lies.isOffered ? lies.bytes : undefined,
  };
}

/** The offered file, perhaps filled in, comes to where the page was that is not there any more. */
function moveThere(entry: Entry, lies: Lying): Settled {
  const { path, digest, bytes } = lies;
  const style = isText(entry.format) ? styleOf(bytes) : {};
  return {
    group: { key: key(entry), steps: [{ do: 'move', path, to: entry.path, expected: digest }] },
    entry: { ...close(entry, lies), ...style },
    offered: lies.isOffered ? bytes : undefined,
  };
}

/** What a settling works with. */
interface Desk {
  readonly files: Files;
  readonly folder: Folder;
  readonly readers: Readers;
}

interface Lying {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly digest: string;
  /** Nobody changed it. */
  readonly isOffered: boolean;
}

function lookBeside({ format, beside, pending }: Entry, { files, folder, readers }: Desk): Lying | undefined {
  const found = beside === undefined ? undefined : folder.look(beside);
  if (beside === undefined || found?.kind !== 'file') return undefined;
  const { bytes } = found;
  const isOffered = readers.digestOf(format, bytes) === pending;
  return { path: beside, bytes, digest: files.digest(bytes), isOffered };
}

function baseOf({ entry, offered }: Settled): readonly (readonly [string, Uint8Array])[] {
  if (offered === undefined || !isRemembered(entry.format)) return [];
  return [[entry.exact ?? entry.base, isText(entry.format) ? normalise(offered) : offered]];
}

function lockWith(lock: Lock, settled: readonly Settled[]): string {
  const fresh = new Map(settled.map(({ entry }) => [key(entry), entry]));
  return writeLock({ ...lock, documents: lock.documents.map((entry) => fresh.get(key(entry)) ?? entry) });
}

function howElse({ id, path, marked }: Entry, where: string): string {
  if (marked) return `Keep what you want of it, take out the marks, then: ${inFolder('build', where)}`;
  return `To have the new text: move ${path} away, then ${inFolder(`restore ${id}`, where)}`;
}

function unknownDocument(id: string, ids: readonly string[], where: string): Result {
  const near = nearest(id, ids);
  const fix =
    near === undefined ? `To see what waits: ${inFolder('list', where)} --pending` : `Did you mean "${near}"?`;
  return misuse('unknown-document', `There is no document "${id}" in this kit.`, fix);
}

function nothingWaits(id: string): Result {
  const text = `Nothing waits for you in "${id}".`;
  return { outcome: 'nothing-to-do', exit: 0, report: [{ tone: 'plain', text }], facts: { changes: [], next: [] } };
}

function report(
  settled: readonly Settled[],
  troubles: ReadonlyMap<string, string>,
  isMine: boolean,
  where: string,
): Result {
  const lines: Line[] = [];
  const changes = settled.map(({ entry, note }) => {
    const { id, format, path } = entry;
    const trouble = troubles.get(key(entry));
    if (trouble !== undefined) lines.push({ tone: 'warning', text: `Needs you: ${path}. ${trouble}` });
    else lines.push({ tone: 'good', text: isMine ? `Yours stays: ${path}.` : `The new text is in place: ${path}.` });
    if (note !== undefined) lines.push({ tone: 'note', text: note });
    const reason = isMine ? 'You kept your text.' : 'You took the new text; yours is in the backup.';
    return { id, format, path, action: trouble === undefined ? 'settled' : 'blocked', reason: trouble ?? reason };
  });
  const next = inFolder('build', where);
  if (!isMine) lines.push({ tone: 'plain', text: `To have yours again: ${inFolder('undo', where)}` });
  lines.push({ tone: 'plain', text: `To refresh what is made from it: ${next}` });
  const needsYou = troubles.size > 0;
  return {
    outcome: needsYou ? 'needs-you' : 'done',
    exit: needsYou ? 4 : 0,
    report: lines,
    facts: { changes, next: [next] },
  };
}
