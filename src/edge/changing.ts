import path from 'node:path';
import type fs from 'fs-extra';
import { temporaryName } from '../core/changes/temporary-name.ts';
import { findObstacle, look, lookInside } from './looking.ts';

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
  const place = makeWay(calls, root, relative);
  const temporary = path.join(root, temporaryName(relative));
  // What a run that was cut off left behind, or a link that somebody planted: `wx` follows none and writes over nothing.
  if (calls.lstatSync(temporary, { throwIfNoEntry: false })) calls.rmSync(temporary, { force: true });
  try {
    calls.writeFileSync(temporary, bytes, { flag: 'wx' });
    replace(calls, temporary, place);
  } catch (error) {
    calls.rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a file where nothing stands yet. */
export function create(calls: Calls, root: string, relative: string, bytes: Uint8Array): void {
  calls.writeFileSync(makeWay(calls, root, relative), bytes, { flag: 'wx' });
}

/** Waits until a file is on the disk itself. */
export function flush(calls: Calls, root: string, relative: string): void {
  // Windows flushes only what is open for writing.
  const file = calls.openSync(path.join(root, relative), 'r+');
  try {
    calls.fsyncSync(file);
  } finally {
    calls.closeSync(file);
  }
}

/** Renames, also over another file. */
export function move(calls: Calls, root: string, from: string, to: string): void {
  if (findObstacle(root, from)?.kind === 'other') throw linkError(from);
  replace(calls, path.join(root, from), makeWay(calls, root, to));
}

/** Gives a file's bytes a second name; a disk that cannot do that gets a copy. */
export function keep(calls: Calls, root: string, from: string, to: string): void {
  if (lookInside(root, from).kind !== 'file') throw linkError(from);
  const source = path.join(root, from);
  const place = makeWay(calls, root, to);
  if (calls.lstatSync(place, { throwIfNoEntry: false })) calls.rmSync(place, { force: true });
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
  if (lookInside(root, relative).kind === 'file') calls.unlinkSync(path.join(root, relative));
}

/** Removes a folder in which nothing is. The disk itself says whether: listing a full one for each file in it takes long. */
export function removeEmpty(calls: Calls, root: string, relative: string): void {
  const place = path.join(root, relative);
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
    calls.rmSync(path.join(root, relative), { recursive: true, force: true });
}

/** One name for another; the permissions of the file that makes way are kept. */
function replace(calls: Calls, source: string, place: string): void {
  const old = calls.lstatSync(place, { throwIfNoEntry: false });
  if (old) calls.chmodSync(source, old.mode & 0o777);
  calls.renameSync(source, place);
}

/** Makes the folders on the way to a file. Returns the file's absolute path, at which no link stands. */
function makeWay(calls: Calls, root: string, relative: string): string {
  if (!calls.lstatSync(root, { throwIfNoEntry: false })) calls.ensureDirSync(root);
  let folder = root;
  for (const part of relative.split('/').slice(0, -1)) {
    folder += path.sep + part;
    const stat = calls.lstatSync(folder, { throwIfNoEntry: false });
    if (stat?.isSymbolicLink()) throw linkError(folder);
    if (!stat) calls.mkdirSync(folder);
  }
  const place = path.join(root, relative);
  if (calls.lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) throw linkError(place);
  return place;
}

function linkError(place: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`A link stands in the way: ${place}`), { code: 'ELOOP' });
}
