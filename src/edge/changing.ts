import path from 'node:path';
import type fs from 'fs-extra';
import { temporaryName } from '../core/changes/temporary-name.ts';
import { findObstacle, look, lookInside, placeOf } from './looking.ts';

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

/**
 * Writes under a temporary name and renames, so that a file is replaced whole or not at all. Keeps a file's permissions.
 * @throws with the code of the disk; ELOOP where a link stands in the way.
 */
export function write(calls: Calls, root: string, relative: string, bytes: Uint8Array): void {
  const way = makeWay(calls, root, relative);
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

/** Writes a file where nothing stands yet. */
export function create(calls: Calls, root: string, relative: string, bytes: Uint8Array): void {
  calls.writeFileSync(makeWay(calls, root, relative).place, bytes, { flag: 'wx' });
}

/** Waits until a file is on the disk itself. */
export function flush(calls: Calls, root: string, relative: string): void {
  // Windows flushes only what is open for writing.
  const file = calls.openSync(placeOf(root, relative), 'r+');
  try {
    calls.fsyncSync(file);
  } finally {
    calls.closeSync(file);
  }
}

/** Renames, also over another file. */
export function move(calls: Calls, root: string, from: string, to: string): void {
  if (findObstacle(root, from)?.kind === 'other') throw linkError(from);
  replace(calls, placeOf(root, from), makeWay(calls, root, to));
}

/** Gives a file's bytes a second name; a disk that cannot do that gets a copy. */
export function keep(calls: Calls, root: string, from: string, to: string): void {
  if (lookInside(root, from).kind !== 'file') throw linkError(from);
  const source = placeOf(root, from);
  const { place, old } = makeWay(calls, root, to);
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
export function remove(calls: Calls, root: string, relative: string): void {
  if (lookInside(root, relative).kind === 'file') calls.unlinkSync(placeOf(root, relative));
}

/** Removes a folder in which nothing is. The disk itself says whether: listing a full one for each file in it takes long. */
export function removeEmpty(calls: Calls, root: string, relative: string): void {
  const place = placeOf(root, relative);
  if (look(place, false).kind !== 'folder') return;
  try {
    calls.rmdirSync(place);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
}

/** Removes a folder and all in it. A link in its place goes, what is behind it stays. */
export function removeAll(calls: Calls, root: string, relative: string): void {
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

/** Makes the folders on the way to a file. */
function makeWay(calls: Calls, root: string, relative: string): Way {
  const folders = relative.split('/').slice(0, -1);
  if (folders.length === 0 && !calls.lstatSync(root, { throwIfNoEntry: false })) calls.ensureDirSync(root);
  let folder = root;
  for (const part of folders) {
    folder += path.sep + part;
    const stat = calls.lstatSync(folder, { throwIfNoEntry: false });
    if (stat?.isSymbolicLink()) throw linkError(folder);
    if (!stat) makeFolder(calls, root, folder);
  }
  const place = placeOf(root, relative);
  const old = calls.lstatSync(place, { throwIfNoEntry: false });
  if (old?.isSymbolicLink()) throw linkError(place);
  return { place, old };
}

/** Makes a folder, and the kit folder first where there is none yet. */
function makeFolder(calls: Calls, root: string, folder: string): void {
  if (!calls.lstatSync(root, { throwIfNoEntry: false })) calls.ensureDirSync(root);
  calls.mkdirSync(folder);
}

function linkError(place: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`A link stands in the way: ${place}`), { code: 'ELOOP' });
}
