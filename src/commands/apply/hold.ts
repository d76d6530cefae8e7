import { fail, type Result } from '../../core/report/result.ts';
import type { Files, Folder, Host } from '../../world.ts';
import { encode } from '../encode.ts';
import { heldPath, memory } from './places.ts';

/** Who is at work in a folder. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO, with the time of day. */
  readonly time: string;
}

const tenMinutes = 10 * 60 * 1000;
/** How long somebody else may take before we give up: a run that only writes is done by then. */
const tries = 20;
const between = 100;

/**
 * Does something while no other run may write in the folder.
 * @returns what the work gives, or the result to end with when another run holds the folder.
 */
export async function holdFolder<T>(files: Files, folder: Folder, work: () => Promise<T>): Promise<T | Result> {
  const other = await take(folder, files.host);
  if (other !== undefined) return refuse(other);
  try {
    return await work();
  } finally {
    folder.remove(heldPath);
    folder.removeEmpty(memory);
  }
}

/** Takes the folder, waiting a moment for another run. Returns who has it when that does not help. */
async function take(folder: Folder, host: Host): Promise<Holder | undefined> {
  let holder: Holder | undefined;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const mine: Holder = { pid: host.pid, host: host.name, time: host.now().toISOString() };
    if (createIfFree(folder, `${JSON.stringify(mine)}\n`)) return undefined;
    const text = readHeld(folder, heldPath);
    holder = readHolder(text);
    if (text === undefined) continue;
    // What nobody can read is just being written, or was cut off.
    if (holder ? isStale(holder, host) : attempt >= tries / 2) clear(folder, text, host);
    else await host.pause(between);
  }
  return holder ?? { pid: 0, host: '', time: '' };
}

/**
 * Clears away what a run left that is gone. Two may find it at once: it gets a name of our own first, and if it was
 * somebody's fresh one after all, it goes back.
 */
function clear(folder: Folder, stale: string, host: Host): void {
  const aside = `${heldPath}.${host.pid}`;
  try {
    folder.move(heldPath, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readHeld(folder, aside);
  folder.remove(aside);
  if (moved !== undefined && moved !== stale) createIfFree(folder, moved);
}

/** The name under which somebody put aside what a run had left, and was cut off. */
export function isAside(name: string): boolean {
  return /^lock\.\d+$/u.test(name);
}

/** Returns whether the folder was free. */
function createIfFree(folder: Folder, text: string): boolean {
  try {
    folder.create(heldPath, encode(text));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHeld(folder: Folder, path: string): string | undefined {
  const found = folder.look(path);
  return found.kind === 'file' ? new TextDecoder().decode(found.bytes) : undefined;
}

/** Reads who is at work; undefined when that cannot be read. */
export function readHolder(text: string | undefined): Holder | undefined {
  try {
    const { pid, host, time } = JSON.parse(text ?? '') as Record<string, unknown>;
    const isRight = Number.isInteger(pid) && Number(pid) > 0 && typeof host === 'string' && typeof time === 'string';
    return isRight ? { pid: Number(pid), host: host as string, time: time as string } : undefined;
  } catch {
    return undefined;
  }
}

/** Its process is gone, or it is of another machine and old. */
export function isStale(holder: Holder, host: Host): boolean {
  if (holder.host === host.name) return holder.pid === host.pid || !host.isRunning(holder.pid);
  const age = host.now().getTime() - Date.parse(holder.time);
  return !(age < tenMinutes);
}

function refuse({ pid, host }: Holder): Result {
  const who = pid === 0 ? '' : ` (process ${pid} on ${host})`;
  const what = `Another run of circlekit is writing in this folder${who}, so nothing was written.`;
  const fix = 'Wait until it has ended, then run the same command again.';
  return fail(
    1,
    [{ code: 'in-use', severity: 'error', blocks: true, what, fix }],
    [
      { tone: 'error', text: `Error: ${what}` },
      { tone: 'plain', text: `  ${fix}` },
    ],
  );
}
