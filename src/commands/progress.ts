import type { Format } from '../core/documents/format.ts';
import type { Call } from './call.ts';
import { encode } from './encode.ts';
import { wantsPlain } from './wants-plain.ts';

/** Says that something is under way, for a person who waits. */
export interface Progress {
  /** So many files that take a while belong to the kit. */
  expect(total: number): void;
  /** One of them is being made. */
  step(title: string): void;
  /** One of them is done, or needs nothing. */
  pass(): void;
  /** Everything is made; the line goes. */
  end(): void;
}

/** Fewer than these are made before anybody wonders. */
const quietly = 3;

/**
 * A line on a terminal, drawn again for each file, while Word and PDF files are made, which takes a few seconds; nothing where stderr is piped or somebody
 * asked for quiet. With --plain one line that stays, since a line that changes is read aloud again and again.
 */
export function openProgress(call: Pick<Call, 'world' | 'options'>): Progress {
  const { world, options } = call;
  const { stderr } = world;
  const isSilent = options.quiet === true || options.json === true || !stderr.isTerminal;
  let total = 0;
  let passed = 0;
  let made = 0;
  let width = 0;
  // Bytes: text for a terminal loses the sign that goes back to the start of the line.
  const draw = (text: string): void => {
    const line = text.slice(0, Math.max(10, stderr.width - 1));
    stderr.write(encode(`\r${line}${' '.repeat(Math.max(0, width - line.length))}`));
    width = line.length;
  };
  return {
    expect: (files) => {
      total = files;
      passed = 0;
    },
    pass: () => {
      passed += 1;
    },
    step: (title) => {
      made += 1;
      if (isSilent || made < quietly) return;
      if (!wantsPlain(call)) draw(`Making ${passed + 1} of ${total}: ${title}`);
      else if (made === quietly) stderr.write('Making your files takes a few seconds.\n');
    },
    end: () => {
      if (width === 0) return;
      draw('');
      stderr.write(encode('\r'));
    },
  };
}

/** Word and PDF files take a while to make; everything else is there at once. */
export function isSlow({ format }: { readonly format: Format }): boolean {
  return format === 'docx' || format === 'pdf';
}
