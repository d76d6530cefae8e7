import { disk } from '../../src/edge/disk.ts';
import type { Files } from '../../src/world.ts';

/** The real disk, with something that happens just before a file gets its bytes or its name: a person who types, a disk that fails. */
export function makeDiskThat(beforeWriting: (path: string) => void): Files {
  return {
    ...disk,
    folder: (place) => {
      const folder = disk.folder(place);
      return {
        ...folder,
        write: (path, bytes) => {
          beforeWriting(path);
          folder.write(path, bytes);
        },
        create: (path, bytes) => {
          beforeWriting(path);
          folder.create(path, bytes);
        },
        move: (from, to) => {
          beforeWriting(to);
          folder.move(from, to);
        },
      };
    },
  };
}

/** A failure as the disk gives it. */
export function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: made for a test`), { code });
}

/** The real disk, which counts how often each file inside a folder was read. */
export function makeCountingDisk(): { readonly files: Files; readonly reads: Map<string, number> } {
  const reads = new Map<string, number>();
  const files: Files = {
    ...disk,
    folder: (place) => {
      const folder = disk.folder(place);
      return {
        ...folder,
        look: (path) => {
          const found = folder.look(path);
          if (found.kind === 'file') reads.set(path, (reads.get(path) ?? 0) + 1);
          return found;
        },
      };
    },
  };
  return { files, reads };
}
