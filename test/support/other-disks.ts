import { disk } from '../../src/edge/disk.ts';
import type { Files, Still } from '../../src/world.ts';

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
      const counted =
        (look: Still['look']): Still['look'] =>
        (path) => {
          const found = look(path);
          if (found.kind === 'file') reads.set(path, (reads.get(path) ?? 0) + 1);
          return found;
        };
      const still = (): Still => {
        const real = folder.still();
        return { ...real, look: counted(real.look) };
      };
      return { ...folder, look: counted(folder.look), still };
    },
  };
  return { files, reads };
}

/** How often a disk was asked for something: by the name of the call, and the bytes and names that went through them. */
export type Counts = Map<string, number>;

/** The real disk, with every call counted. It does not wait for the disk itself: no power goes in a test. */
export function makeTallyDisk(counts: Counts): Files {
  const add = (name: string, by = 1): void => void counts.set(name, (counts.get(name) ?? 0) + by);
  const tallied = <T extends object>(calls: T): T =>
    new Proxy(calls, {
      get: (real, name: keyof T & string) => {
        const call = real[name] as unknown;
        if (typeof call !== 'function') return call;
        return (...args: readonly unknown[]): unknown => {
          add(name);
          if (name === 'flush') return undefined;
          const given: unknown = call.apply(real, args);
          if (name === 'digest') add('bytes digested', (args[0] as Uint8Array).length);
          if (Array.isArray(given)) add('names listed', given.length);
          return name === 'still' ? tallied(given as object) : given;
        };
      },
    });
  return { ...tallied({ ...disk }), digest: tallied(disk).digest, folder: (place) => tallied(disk.folder(place)) };
}
