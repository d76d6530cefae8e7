import { hash } from 'node:crypto';
import fs from 'fs-extra';
import type { Files, Folder } from '../world.ts';
import {
  type Calls,
  type Changing,
  create,
  flush,
  keep,
  move,
  remove,
  removeAll,
  removeEmpty,
  write,
} from './changing.ts';
import { host } from './host.ts';
import { listInside } from './listing.ts';
import { findRefusal, kindInside, look, lookInside, namesIn, openStill, placeOf } from './looking.ts';

/** A disk whose writing goes through these calls. */
export function makeDisk(calls: Calls): Files {
  return {
    find: (place) => look(place, true),
    namesIn,
    folder: (place) => openFolder(place, calls),
    digest: (bytes) => hash('sha256', bytes, 'hex'),
    host,
  };
}

/** The real disk. */
export const disk: Files = makeDisk(fs);

function openFolder(root: string, calls: Calls): Folder {
  const inside: Changing = { calls, root, made: new Set() };
  return {
    path: root,
    look: (relative) => lookInside(root, relative),
    kind: (relative) => kindInside(root, relative),
    namesIn: (relative) => (kindInside(root, relative) === 'folder' ? namesIn(placeOf(root, relative)) : []),
    list: (relative) => listInside(root, relative),
    refusal: (relative) => findRefusal(root, relative),
    still: () => openStill(root),
    write: (relative, bytes) => write(inside, relative, bytes),
    create: (relative, bytes) => create(inside, relative, bytes),
    flush: (relative) => flush(inside, relative),
    move: (from, to) => move(inside, from, to),
    keep: (from, to) => keep(inside, from, to),
    remove: (relative) => remove(inside, relative),
    removeEmpty: (relative) => removeEmpty(inside, relative),
    removeAll: (relative) => removeAll(inside, relative),
  };
}
