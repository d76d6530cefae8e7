import { createHash } from 'node:crypto';
import fs from 'fs-extra';
import type { Files, Folder } from '../world.ts';
import { type Calls, create, flush, keep, move, remove, removeAll, removeEmpty, write } from './changing.ts';
import { host } from './host.ts';
import { listInside } from './listing.ts';
import { findRefusal, look, lookInside, namesIn, placeOf } from './looking.ts';

/** A disk whose writing goes through these calls. */
export function makeDisk(calls: Calls): Files {
  return {
    find: (place) => look(place, true),
    namesIn,
    folder: (place) => openFolder(place, calls),
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    host,
  };
}

/** The real disk. */
export const disk: Files = makeDisk(fs);

function openFolder(root: string, calls: Calls): Folder {
  return {
    path: root,
    look: (relative) => lookInside(root, relative),
    namesIn: (relative) => (lookInside(root, relative).kind === 'folder' ? namesIn(placeOf(root, relative)) : []),
    list: (relative) => listInside(root, relative),
    refusal: (relative) => findRefusal(root, relative),
    write: (relative, bytes) => write(calls, root, relative, bytes),
    create: (relative, bytes) => create(calls, root, relative, bytes),
    flush: (relative) => flush(calls, root, relative),
    move: (from, to) => move(calls, root, from, to),
    keep: (from, to) => keep(calls, root, from, to),
    remove: (relative) => remove(calls, root, relative),
    removeEmpty: (relative) => removeEmpty(calls, root, relative),
    removeAll: (relative) => removeAll(calls, root, relative),
  };
}
