import path from 'node:path';
import fs from 'fs-extra';
import type { Found } from '../core/changes/decide.ts';
import type { Still } from '../world.ts';

const linkStands = 'A link stands here, and circlekit does not write through links. Move it away, then build again.';
const fileStands = 'A file stands where a folder of the kit goes. Move it away, then build again.';

/** Names in an absolute folder, sorted; none where there is no folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The absolute path of something in a folder. Paths of a kit are clean, so that nothing is gained by cleaning each again. */
export function placeOf(root: string, relative: string): string {
  return relative === '' ? root : root + path.sep + relative;
}

/** Looks without following a link anywhere below the root: a planted one must not lead out of the folder. */
export function lookInside(root: string, relative: string): Found {
  return openStill(root).look(relative);
}

/** Why a file cannot be written at a path, without trying: what stands there, or the permissions of what does. */
export function findRefusal(root: string, relative: string): string | undefined {
  return openStill(root).refusal(relative);
}

/** Looks into a folder in which nothing is changed meanwhile: what stands on the way to several files is looked at once. */
export function openStill(root: string): Still {
  const obstacleTo = openWay(root);
  const refusalIn = remember((folder): string | undefined => {
    if (folder === '') return folderRefusal(nearest(root));
    const isThere = obstacleTo(`${folder}/file`) === undefined;
    return isThere ? folderRefusal(placeOf(root, folder)) : refusalIn(folderOf(folder));
  });
  return {
    look: (relative) => obstacleTo(relative) ?? look(placeOf(root, relative), false),
    refusal: (relative) => {
      const obstacle = obstacleTo(relative);
      if (obstacle?.kind === 'other') return obstacle.why;
      const why = obstacle ? undefined : fileRefusal(placeOf(root, relative));
      return why ?? refusalIn(folderOf(relative));
    },
  };
}

/** Asks once for each path. */
function remember<T>(ask: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    if (!known.has(path)) known.set(path, ask(path));
    return known.get(path) as T;
  };
}

/** The folder that a path inside lies in, "" being the kit folder itself. */
function folderOf(relative: string): string {
  return relative.slice(0, Math.max(0, relative.lastIndexOf('/')));
}

/** What kind of thing stands there, as `lookInside` finds it, without reading a file. */
export function kindInside(root: string, relative: string): Found['kind'] {
  const obstacle = findObstacle(root, relative);
  if (obstacle) return obstacle.kind;
  const stat = statOf(placeOf(root, relative));
  if (stat === undefined) return 'missing';
  if ('why' in stat) return stat.kind;
  return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
}

/** The first thing on the way to a path that is no folder: nothing at all, a link, a file, something unreadable. */
export function findObstacle(root: string, relative: string): Found | undefined {
  return openWay(root)(relative);
}

/** Does the same for many paths, each folder on the way looked at once. */
function openWay(root: string): (relative: string) => Found | undefined {
  const obstacleAt = remember((folder): Found | undefined =>
    folder === '' ? undefined : (obstacleAt(folderOf(folder)) ?? asObstacle(placeOf(root, folder))),
  );
  return (relative) => obstacleAt(folderOf(relative));
}

/** What stands where a folder should; undefined when it is one. */
function asObstacle(place: string): Found | undefined {
  const stat = statOf(place);
  if (stat === undefined) return { kind: 'missing' };
  if ('why' in stat) return stat;
  if (stat.isSymbolicLink()) return { kind: 'other', why: linkStands };
  return stat.isDirectory() ? undefined : { kind: 'other', why: fileStands };
}

/** What stands at a path itself, links not followed; undefined when nothing does. */
function statOf(place: string): fs.Stats | Extract<Found, { kind: 'other' }> | undefined {
  try {
    return fs.lstatSync(place, quietly);
  } catch (error) {
    return isMissing(error) ? undefined : unreadable(error);
  }
}

/** Most of what a first build looks for is not there: no error is made of it only to be caught. */
const quietly = { throwIfNoEntry: false } as const;

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code));
}

function unreadable(error: unknown): Extract<Found, { kind: 'other' }> {
  const { code } = error as NodeJS.ErrnoException;
  return { kind: 'other', why: `It cannot be read (${code}). Look at its permissions, then build again.` };
}

/** What stands at an absolute path. */
export function look(place: string, followLinks: boolean): Found {
  try {
    const stat = followLinks ? fs.statSync(place, quietly) : fs.lstatSync(place, quietly);
    if (stat === undefined) return { kind: 'missing' };
    if (stat.isDirectory()) return { kind: 'folder' };
    if (stat.isSymbolicLink()) return { kind: 'other', why: linkStands };
    if (!stat.isFile())
      return { kind: 'other', why: 'Something that is no file stands here. Move it away, then build again.' };
    return { kind: 'file', bytes: fs.readFileSync(place) };
  } catch (error) {
    return isMissing(error) ? { kind: 'missing' } : unreadable(error);
  }
}

/** Why what stands in a file's place keeps it from being written. */
function fileRefusal(place: string): string | undefined {
  const stat = statOf(place);
  if (stat === undefined) return undefined;
  if ('why' in stat) return stat.why;
  if (stat.isSymbolicLink()) return linkStands;
  if (stat.isDirectory()) return 'A folder stands where this file goes. Move it away, then build again.';
  if ((stat.mode & 0o200) === 0) return 'This file is set to read-only. Allow changes to it, then build again.';
  return undefined;
}

/** The folder itself, or the closest one above it that is there already. */
function nearest(folder: string): string {
  const above = path.dirname(folder);
  return above === folder || fs.existsSync(folder) ? folder : nearest(above);
}

/** A folder that another run takes away between two looks can be made again in the one above it. */
function folderRefusal(folder: string): string | undefined {
  try {
    if (!fs.statSync(folder).isDirectory())
      return `A file stands where a folder has to be made: ${folder}. Move it away, or choose another folder.`;
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    return undefined;
  } catch (error) {
    if (isMissing(error) && path.dirname(folder) !== folder) return folderRefusal(nearest(path.dirname(folder)));
    return `Nothing may be written in ${folder}. Look at its permissions, or choose another folder.`;
  }
}
