import { createHash } from 'node:crypto';
import path from 'node:path';
import fs from 'fs-extra';
import type { Found } from '../core/changes/decide.ts';
import type { Files, Folder } from '../world.ts';

/** The real disk. */
export const disk: Files = {
  find: (place) => look(place, true),
  namesIn: (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []),
  folder: (place) => openFolder(place),
  digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
};

function openFolder(root: string): Folder {
  const inside = (relative: string): string => path.join(root, ...relative.split('/'));
  return {
    path: root,
    look: (relative) => lookInside(root, relative),
    write: (relative, bytes) => replace(inside(relative), bytes),
    remove: (relative) => fs.removeSync(inside(relative)),
    removeEmpty: (relative) => {
      const place = inside(relative);
      if (fs.existsSync(place) && fs.readdirSync(place).length === 0) fs.rmdirSync(place);
    },
  };
}

/** Looks without following a link anywhere below the root: a planted one must not lead out of the folder. */
function lookInside(root: string, relative: string): Found {
  const parts = relative.split('/');
  for (let length = 1; length < parts.length; length += 1) {
    const folder = look(path.join(root, ...parts.slice(0, length)), false);
    if (folder.kind === 'missing') return folder;
    if (folder.kind === 'file') return { kind: 'other', why: 'A file stands where a folder of the kit goes.' };
    if (folder.kind === 'other') return folder;
  }
  return look(path.join(root, ...parts), false);
}

function look(place: string, followLinks: boolean): Found {
  try {
    const stat = followLinks ? fs.statSync(place) : fs.lstatSync(place);
    if (stat.isDirectory()) return { kind: 'folder' };
    if (stat.isSymbolicLink())
      return { kind: 'other', why: 'A link stands here, and circlekit does not write through links.' };
    if (!stat.isFile()) return { kind: 'other', why: 'Something that is no file stands here.' };
    return { kind: 'file', bytes: fs.readFileSync(place) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    return { kind: 'other', why: `It cannot be read (${code}).` };
  }
}

/** Writes under a temporary name and renames, so that a file is replaced whole or not at all. */
function replace(place: string, bytes: Uint8Array): void {
  const folder = path.dirname(place);
  fs.ensureDirSync(folder);
  const temporary = path.join(folder, `.${path.basename(place)}.circlekit-tmp`);
  try {
    fs.writeFileSync(temporary, bytes);
    fs.renameSync(temporary, place);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
