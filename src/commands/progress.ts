import type { Call } from './call.ts';
import { encode } from './encode.ts';
import { wantsPlain } from './wants-plain.ts';

/** Says that something is under way, for a person who waits. */
export interface Progress {
  /** One more page is being made. */
  step(title: string): void;
  /** Everything is made; the line goes. */
  end(): void;
}

/** Fewer than these are made before anybody wonders. */
const quietly = 3;

/**
 * A line on a terminal while Word and PDF files are made, which takes a few seconds; nothing where stderr is piped or somebody
 * asked for quiet. With --plain one line that stays, since a line that changes is read aloud again and again.
 */
export function openProgress(call: Pick<Call, 'world' | 'options'>): Progress {
  const { world, options } = call;
  const { stderr } = world;
  const isSilent = options.quiet === true || options.json === true || !stderr.isTerminal;
  let count = 0;
  let width = 0;
  // Bytes: text for a terminal loses the sign that goes back to the start of the line.
  const draw = (text: string): void => {
    const line = text.slice(0, Math.max(10, stderr.width - 1));
    stderr.write(encode(`\r${line}${' '.repeat(Math.max(0, width - line.length))}`));
    width = line.length;
  };
  return {
    step: (title) => {
      count += 1;
      if (isSilent || count < quietly) return;
      if (!wantsPlain(call)) draw(`Making pages, ${count} so far: ${title}`);
      else if (count === quietly) stderr.write('Making your files takes a few seconds.\n');
    },
    end: () => {
      if (width === 0) return;
      draw('');
      stderr.write(encode('\r'));
    },
  };
}
