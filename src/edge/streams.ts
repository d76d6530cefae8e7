import type { ReadStream } from 'node:tty';
import type { Input, Output } from '../world.ts';

/** The person's keyboard or a pipe. */
export function makeInput(stream: NodeJS.ReadStream | ReadStream): Input {
  return {
    isTerminal: stream.isTTY === true,
    readAll: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      return Buffer.concat(chunks);
    },
  };
}

/**
 * A stream to write to. Nobody reading any more (a closed pipe, as with `head`) is no failure: the rest is dropped.
 * Control characters never reach a terminal.
 */
export function makeOutput(stream: NodeJS.WriteStream): Output {
  const isTerminal = stream.isTTY === true;
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return {
    isTerminal,
    get width() {
      return stream.columns || 80;
    },
    write: (bytes) => {
      if (open) stream.write(isTerminal && typeof bytes === 'string' ? withoutControls(bytes) : bytes);
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
