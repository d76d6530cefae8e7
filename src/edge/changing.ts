import path from 'node:path';
import type fs from 'fs-extra';
import { temporaryName } from '../core/changes/temporary-name.ts';
import { findObstacle, kindInside, look, placeOf } from './looking.ts';

/** The calls that change a disk. Handed in, so that a test can have one of them be the last. */
export type Calls = Pick<
  typeof fs,
  | 'chmodSync'
  | 'closeSync'
  | 'copyFileSync'
  | 'ensureDirSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'renameSync'
  | 'rmSync'
  | 'rmdirSync'
  | 'unlinkSync'
  | 'writeFileSync'
>;

/** A folder in which things are changed. */
export interface Changing {
  readonly calls: Calls;
  /** Absolute. */
  readonly root: string;
  /** Absolute paths of folders that were made here, so that no link stands in their place or on the way to them. */
  readonly made: Set<string>;
}

/**
 * Writes under a temporary name and renames, so that a file is replaced whole or not at all. Keeps a file's permissions.
 * @throws with the code of the disk; ELOOP where a link stands in the way.
 */
export function write(inside: Changing, relative: string, bytes: Uint8Array): void {
  const { calls, root } = inside;
  const way = makeWay(inside, relative);
  const temporary = placeOf(root, temporaryName(relative));
  // What a run that was cut off left behind, or a link that somebody planted: `wx` follows none and writes over nothing.
  if (calls.lstatSync(temporary, { throwIfNoEntry: false })) calls.rmSync(temporary, { force: true });
  try {
    calls.writeFileSync(temporary, bytes, { flag: 'wx' });
    replace(calls, temporary, way);
  } catch (error) {
    calls.rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a file where nothing stands yet, not even a link: `wx` follows none. */
export function create(inside: Changing, relative: string, bytes: Uint8Array): void {
  const { calls, root } = inside;
  makeFolders(inside, relative);
  const place = placeOf(root, relative);
  try {
    calls.writeFileSync(place, bytes, { flag: 'wx' });
  } catch (error) {
    if (calls.lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) throw linkError(place);
    throw error;
  }
}

/** Waits until a file is on the disk itself. */
export function flush(inside: Changing, relative: string): void {
  const { calls, root } = inside;
  // Windows flushes only what is open for writing.
  const file = calls.openSync(placeOf(root, relative), 'r+');
  try {
    calls.fsyncSync(file);
  } finally {
    calls.closeSync(file);
  }
}

/** Renames, also over another file. */
export function move(inside: Changing, from: string, to: string): void {
  const { calls, root } = inside;
  if (!isOurs(inside, from) && findObstacle(root, from)?.kind === 'other') throw linkError(from);
  replace(calls, placeOf(root, from), makeWay(inside, to));
}

/** Gives a file's bytes a second name; a disk that cannot do that gets a copy. */
export function keep(inside: Changing, from: string, to: string): void {
  const { calls, root } = inside;
  if (kindInside(root, from) !== 'file') throw linkError(from);
  const source = placeOf(root, from);
  const { place, old } = makeWay(inside, to);
  if (old) calls.rmSync(place, { force: true });
  try {
    calls.linkSync(source, place);
  } catch (error) {
    if (!withoutLinks.includes(String((error as NodeJS.ErrnoException).code))) throw error;
    calls.copyFileSync(source, place);
  }
}

/** What disks say that know no second names: memory sticks, some folders of a network, some sandboxes. */
const withoutLinks: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EISDIR'];

/** Removes a file, if one is there. */
export function remove(inside: Changing, relative: string): void {
  const { calls, root } = inside;
  if (kindInside(root, relative) === 'file') calls.unlinkSync(placeOf(root, relative));
}

/** Removes a folder in which nothing is. The disk itself says whether: listing a full one for each file in it takes long. */
export function removeEmpty(inside: Changing, relative: string): void {
  const { calls, root } = inside;
  const place = placeOf(root, relative);
  if (look(place, false).kind !== 'folder') return;
  try {
    calls.rmdirSync(place);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
}

/** Removes a folder and all in it. A link in its place goes, what is behind it stays. */
export function removeAll(inside: Changing, relative: string): void {
  const { calls, root } = inside;
  if (findObstacle(root, relative) === undefined)
    calls.rmSync(placeOf(root, relative), { recursive: true, force: true });
}

/** Where a file is to stand, and what stands there now; never a link. */
interface Way {
  readonly place: string;
  readonly old: fs.Stats | undefined;
}

/** One name for another; the permissions of the file that makes way are kept. */
function replace(calls: Calls, source: string, { place, old }: Way): void {
  if (old) calls.chmodSync(source, old.mode & 0o777);
  calls.renameSync(source, place);
}

/** Says whether a file's folder was made here and still stands: then one look is enough for the whole way to it. */
function isOurs({ calls, root, made }: Changing, relative: string): boolean {
  const folder = placeOf(root, relative.slice(0, Math.max(0, relative.lastIndexOf('/'))));
  return made.has(folder) && calls.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Makes the folders on the way to a file. */
function makeFolders(inside: Changing, relative: string): void {
  if (isOurs(inside, relative)) return;
  const { calls, root } = inside;
  const folders = relative.split('/').slice(0, -1);
  if (folders.length === 0 && !calls.lstatSync(root, { throwIfNoEntry: false })) calls.ensureDirSync(root);
  let folder = root;
  for (const part of folders) {
    folder += path.sep + part;
    const stat = calls.lstatSync(folder, { throwIfNoEntry: false });
    if (stat?.isSymbolicLink()) throw linkError(folder);
    if (!stat) makeFolder(inside, folder);
  }
}

/** Makes the folders on the way to a file, and looks at what stands there. */
function makeWay(inside: Changing, relative: string): Way {
  const { calls, root } = inside;
  makeFolders(inside, relative);
  const place = placeOf(root, relative);
  const old = calls.lstatSync(place, { throwIfNoEntry: false });
  if (old?.isSymbolicLink()) throw linkError(place);
  return { place, old };
}

/** Makes a folder, and the kit folder first where there is none yet. */
function makeFolder(inside: Changing, folder: string): void {
  const { calls, root, made } = inside;
  if (!calls.lstatSync(root, { throwIfNoEntry: false })) calls.ensureDirSync(root);
  calls.mkdirSync(folder);
  made.add(folder);
}

function linkError(place: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`A link stands in the way: ${place}`), { code: 'ELOOP' });
}
