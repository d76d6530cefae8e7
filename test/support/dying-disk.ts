import { basename } from 'node:path';
import fs from 'fs-extra';
import type { Calls } from '../../src/edge/changing.ts';
import { makeDisk } from '../../src/edge/disk.ts';
import type { Files } from '../../src/world.ts';

/** A disk on which one call is the last: as if the power went or the process was killed. */
export interface DyingDisk {
  readonly files: Files;
  /** The calls so far that change something: its name and the name of the file, as `renameSync lock.json`. */
  readonly calls: readonly string[];
  /** Whether the last call was reached: nothing works any more. */
  isDead(): boolean;
}

const changing: ReadonlySet<string> = new Set([
  'chmodSync',
  'copyFileSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'ensureDirSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
  'writeFileSync',
]);

/** What a run ends with on such a disk. */
export class Killed extends Error {}

/**
 * The real disk up to a call.
 * @param last - how many calls that change something still work; a write after that leaves half of its bytes.
 */
export function makeDyingDisk(last: number): DyingDisk {
  const made: string[] = [];
  let dead = false;
  const calls = new Proxy(fs, {
    get: (real, name: keyof typeof fs & string) => {
      const call = real[name] as unknown;
      if (typeof call !== 'function') return call;
      return (...args: readonly unknown[]): unknown => {
        if (dead) throw new Killed();
        if (!changing.has(name)) return call.apply(real, args);
        const place = name === 'renameSync' || name === 'linkSync' ? args[1] : args[0];
        made.push(`${name} ${basename(String(place))}`);
        if (made.length > last) {
          dead = true;
          if (name === 'writeFileSync') writeHalf(args as [string, Uint8Array]);
          throw new Killed();
        }
        // Waiting for the real disk would only take time: no power goes here.
        return name === 'fsyncSync' ? undefined : call.apply(real, args);
      };
    },
  }) as unknown as Calls;
  return { files: makeDisk(calls), calls: made, isDead: () => dead };
}

function writeHalf([place, bytes]: [string, Uint8Array]): void {
  fs.writeFileSync(place, bytes.subarray(0, bytes.length / 2));
}

/** The real disk, with calls counted and none the last. */
export function makeCountedDisk(): DyingDisk {
  return makeDyingDisk(Number.POSITIVE_INFINITY);
}
