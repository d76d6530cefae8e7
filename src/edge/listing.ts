import path from 'node:path';
import fs from 'fs-extra';
import type { Listed } from '../core/changes/find-strays.ts';
import { findObstacle } from './looking.ts';

/** What is in a folder of the kit, by name; "" is the kit folder itself. Reads no file and follows no link. */
export function listInside(root: string, relative: string): readonly Listed[] {
  const place = path.join(root, relative);
  if (relative !== '' && findObstacle(root, `${relative}/.`) !== undefined) return [];
  return readNames(place).map((name) => ({ name, ...describe(path.join(place, name)) }));
}

/** What cannot be read has nothing to be found in it. */
function readNames(place: string): readonly string[] {
  try {
    return fs.readdirSync(place).sort();
  } catch {
    return [];
  }
}

function describe(place: string): Omit<Listed, 'name'> {
  try {
    const stat = fs.lstatSync(place);
    return { kind: stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other', size: stat.size };
  } catch {
    return { kind: 'other', size: 0 };
  }
}
