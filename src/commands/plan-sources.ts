import type { Change, Entry, Rendering } from '../core/changes/change.ts';
import type { Surroundings } from '../core/changes/surroundings.ts';
import { readText } from '../core/changes/text-style.ts';
import { pathIn } from '../core/documents/format.ts';
import type { Front } from '../core/documents/front.ts';
import { editFormat } from '../core/documents/listed-files.ts';
import { isOnlyShortened, isReworded } from '../core/forms/reworded.ts';
import { encode } from './encode.ts';
import type { PageMaker } from './page-maker.ts';
import { decideFully, keepAsBefore, type Sight } from './sight.ts';
import { pageStamp } from './stamps.ts';

/** The pages that a person edits, decided. */
export interface Sources {
  readonly changes: readonly Change[];
  /** By document: the Markdown that other formats are made from. */
  readonly texts: ReadonlyMap<string, string>;
  /** By document: why there is no such text. Removed, in the way, or between marks. */
  readonly gone: ReadonlyMap<string, Change>;
  /** Documents that the person changed in Word: what is made from our text does not say what they wrote. */
  readonly behind: ReadonlySet<string>;
}

/** Decides on the pages that a person edits: Markdown, Word files, or none where the pages are only printed. */
export async function planSources(sight: Sight, maker: PageMaker): Promise<Sources> {
  const { prepared } = sight.input;
  switch (editFormat(prepared.kit)) {
    case 'md':
      return await planMarkdown(sight);
    case 'docx':
      return await planWord(sight, maker);
    default:
      return { ...none, texts: new Map(prepared.included.map((front) => [front.id, prepared.render(front)])) };
  }
}

const none: Sources = { changes: [], texts: new Map(), gone: new Map(), behind: new Set() };

async function planMarkdown(sight: Sight): Promise<Sources> {
  const { prepared } = sight.input;
  const changes: Change[] = [];
  const texts = new Map<string, string>();
  const gone = new Map<string, Change>();
  const from = factStamp(sight.input);
  for (const front of prepared.included) {
    const before = sight.wants({ id: front.id, format: 'md' }) ? await asBefore(front, from, sight) : undefined;
    if (before) {
      changes.push(before.change);
      texts.set(front.id, before.text);
      continue;
    }
    const made: Rendering = { ...sourceOf(front, 'md'), bytes: encode(prepared.render(front)), from };
    const change = await decideFully(made, sight);
    const isWanted = sight.wants(made);
    if (isWanted) changes.push(change);
    const text = isGone(change, sight.around) ? undefined : sourceText(made, change, isWanted, sight.around);
    if (text === undefined) gone.set(front.id, change);
    else texts.set(front.id, text);
  }
  return { ...none, changes, texts, gone };
}

/** Digest of everything that pages are made from. Problems look at the real day; pages do not. */
function factStamp({ prepared, files, pack, version }: Sight['input']): string {
  const facts = { ...prepared.kit, problems: [] };
  const ids = prepared.included.map(({ id }) => id);
  return files.digest(encode(JSON.stringify([version, pack.digest, facts, ids])));
}

/** Skips writing a page anew whose sources are those of last time. One that may be filled in is needed blank, for other formats. */
async function asBefore(
  front: Front,
  from: string,
  sight: Sight,
): Promise<{ change: Change; text: string } | undefined> {
  const change = await keepAsBefore({ id: front.id, format: 'md', path: front.path, from }, sight);
  if (front.fill && change?.action !== 'unchanged') return undefined;
  const found = change && sight.around.look(change.path);
  return change && found?.kind === 'file' ? { change, text: readText(found.bytes) } : undefined;
}

function sourceOf({ id, path, merge, fill }: Front, format: 'md' | 'docx'): Omit<Rendering, 'bytes'> {
  return { id, format, path: pathIn(format, path), ...(merge ? { merge } : {}), ...(fill ? { fill } : {}) };
}

/** There is no text to make other formats from: no file, one that cannot be read, or one with marks in it. */
function isGone({ action, path, entry }: Change, around: Surroundings): boolean {
  if (action === 'copy-found') return around.look(path).kind !== 'file';
  return action === 'removed-by-you' || action === 'blocked' || entry?.marked === true;
}

/**
 * The Markdown as it will stand after this run: what is written, else what stands there. A page that people fill in stays
 * empty in other formats as soon as somebody typed in it: what others told them is in one file only.
 */
function sourceText(made: Rendering, change: Change, isWanted: boolean, around: Surroundings): string {
  const ours = readText(made.bytes);
  const written = change.operations.find((step) => step.do === 'write' && step.path === change.path);
  if (isWanted && written?.do === 'write') return readText(written.bytes);
  const found = around.look(change.action === 'moved' ? (change.from ?? change.path) : change.path);
  const text = found.kind === 'file' ? readText(found.bytes) : ours;
  return made.fill === true && !isOnlyShortened(ours, text) ? ours : text;
}

/** Word files are never read back into text, so whatever else is made comes from the text that we wrote. */
async function planWord(sight: Sight, maker: PageMaker): Promise<Sources> {
  const { input } = sight;
  const changes: Change[] = [];
  const texts = new Map<string, string>();
  const gone = new Map<string, Change>();
  const behind = new Set<string>();
  for (const front of input.prepared.included) {
    const text = input.prepared.render(front);
    const source = { ...sourceOf(front, 'docx'), from: pageStamp(input, 'docx', front, text) };
    const change = sight.wants(source) ? await planWordPage(source, front, text, sight, maker) : undefined;
    if (change) changes.push(change);
    if (change) input.progress?.pass();
    if (change && isGone(change, sight.around)) gone.set(front.id, change);
    else texts.set(front.id, text);
    const standing = await findEdited(source, change, sight);
    if (standing && (front.fill !== true || isChangedForm(standing, sight))) behind.add(front.id);
  }
  return { changes, texts, gone, behind };
}

async function planWordPage(
  source: Omit<Rendering, 'bytes'>,
  front: Front,
  text: string,
  sight: Sight,
  maker: PageMaker,
): Promise<Change> {
  const before = await keepAsBefore(source, sight);
  if (before) return before;
  sight.input.progress?.step(front.title);
  const { bytes } = await maker.make('docx', front, text);
  return await decideFully({ ...source, bytes: bytes ?? new Uint8Array() }, sight);
}

/** A Word file that, as it will stand after this run, is another than the one that we wrote. */
interface Edited {
  readonly entry: Entry | undefined;
  readonly bytes: Uint8Array;
}

async function findEdited(
  { id, path }: Pick<Rendering, 'id' | 'path'>,
  change: Change | undefined,
  { around, entryOf, readers }: Sight,
): Promise<Edited | undefined> {
  if (change?.operations.some((step) => step.do === 'write' && step.path === change.path)) return undefined;
  const entry = change?.entry ?? entryOf({ id, format: 'docx' });
  const found = around.look(change?.path ?? entry?.path ?? path);
  if (found.kind !== 'file') return undefined;
  const { bytes } = found;
  if (entry?.exact !== undefined && around.digest(bytes) === entry.exact) return undefined;
  await readers.ready('docx');
  return around.digestOf('docx', bytes) === entry?.base ? undefined : { entry, bytes };
}

/** Whether the words of a form were changed, and not only answered: what is printed of it would be the old one. */
function isChangedForm({ entry, bytes }: Edited, { around, readers }: Sight): boolean {
  const base = entry && around.base(entry);
  const [ours, theirs] = [base && readers.linesOf('docx', base), readers.linesOf('docx', bytes)];
  return ours !== undefined && theirs !== undefined && isReworded(ours, theirs);
}
