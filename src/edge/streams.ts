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
 * A stream to write to. Nobody reading any more (a closed pipe, as with `head`) is no failure: the rest is dropped.
 * Control characters never reach a terminal.
 * @param open - gives the stream, as for `makeInput`.
 */
export function makeOutput(open: () => NodeJS.WriteStream): Output {
  let stream: NodeJS.WriteStream | undefined;
  let isRead = true;
  const listenTo = (fresh: NodeJS.WriteStream): NodeJS.WriteStream => {
    fresh.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      isRead = false;
    });
    return fresh;
  };
  const get = (): NodeJS.WriteStream => {
    stream ??= listenTo(open());
    return stream;
  };
  return {
    get isTerminal() {
      return get().isTTY === true;
    },
    get width() {
      return get().columns || 80;
    },
    write: (bytes) => {
      const isText = get().isTTY === true && typeof bytes === 'string';
      if (isRead) get().write(isText ? withoutControls(bytes) : bytes);
    },
  };
}

// Text, so that no control character stands in this file.
const controls =
  /\u001b(?!\[\d{1,2}m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Drops control characters other than tab, line feed and the colour codes that we add ourselves. */
function withoutControls(text: string): string {
  return text.replace(controls, '');
}
