import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import type { ReadStream } from 'node:tty';
import type { Input, Output } from '../world.ts';

/**
 * The person's keyboard or a pipe.
 * @param open - gives the stream; Node takes a while to make one, so it is asked for only when something looks at it.
 */
export function makeInput(open: () => NodeJS.ReadStream | ReadStream): Input {
  return {
    get isTerminal() {
      return open().isTTY === true;
    },
    readAll: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of open()) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      return Buffer.concat(chunks);
    },
  };
}

/**
 * Where the program writes: a terminal, a file or a pipe. Nobody reading any more (a closed pipe, as with `head`) is no
 * failure: the rest is dropped. Control characters never reach a terminal.
 *
 * A file or a pipe is written to directly. Node's stream for one loads all of its networking first, some 3 ms of
 * processor time; it is opened for a terminal, and where a pipe that does not wait is full.
 * @param descriptor - of the open file: 1 for stdout, 2 for stderr.
 * @param open - gives the stream, as for `makeInput`.
 */
export function makeOutput(descriptor: number, open: () => NodeJS.WriteStream): Output {
  let stream: NodeJS.WriteStream | undefined;
  let isDirect: boolean | undefined;
  let isRead = true;
  const drop = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    isRead = false;
  };
  const get = (): NodeJS.WriteStream => {
    stream ??= open().on('error', drop);
    return stream;
  };
  const direct = (): boolean => {
    isDirect ??= leadsToFileOrPipe(descriptor);
    return isDirect;
  };
  return {
    get isTerminal() {
      return !direct() && get().isTTY === true;
    },
    get width() {
      return (direct() ? undefined : get().columns) || 80;
    },
    write: (bytes) => {
      if (!isRead) return;
      if (!direct()) {
        get().write(get().isTTY === true && typeof bytes === 'string' ? withoutControls(bytes) : bytes);
        return;
      }
      const rest = writeNow(descriptor, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, drop);
      if (rest.length === 0 || !isRead) return;
      isDirect = false;
      get().write(rest);
    },
  };
}

/** A file, a pipe, or the place where what nobody wants goes; no terminal. */
function leadsToFileOrPipe(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    const isNull = stats.isCharacterDevice() && stats.rdev === statSync(devNull).rdev;
    return isNull || stats.isFile() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

/** Writes as much as there is room for, and gives what is left. */
function writeNow(descriptor: number, bytes: Uint8Array, fail: (error: NodeJS.ErrnoException) => void): Uint8Array {
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(descriptor, bytes, done);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') fail(error as NodeJS.ErrnoException);
  }
  return bytes.subarray(done);
}

// Text, so that no control character stands in this file.
const controls =
  /\u001b(?!\[\d{1,2}m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Drops control characters other than tab, line feed and the colour codes that we add ourselves. */
function withoutControls(text: string): string {
  return text.replace(controls, '');
}
