import type { Interface } from 'node:readline';
import type { QuitHow } from '../prompter.ts';

/** What was read: the lines of one answer, or word that nobody is there any more. */
export type Got =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'gone'; readonly how: QuitHow };

export interface LineSource {
  /**
   * The next line; on a terminal together with those that arrived in the same burst, because nobody types that fast:
   * they were pasted.
   */
  take(): Promise<Got>;
  /** Somebody pressed Ctrl-C. */
  interrupt(): void;
}

/** How long after a line another one still belongs to the same paste, in milliseconds. */
const burst = 25;

/** Turns a line reader into answers. Lines that arrive before they are asked for wait; none is lost. */
export function makeLineSource(reader: Interface, isTerminal: boolean): LineSource {
  const waiting: string[] = [];
  let gone: QuitHow | undefined;
  let wake: (() => void) | undefined;

  const stir = (): void => {
    wake?.();
    wake = undefined;
  };
  const leave = (how: QuitHow): void => {
    gone ??= how;
    stir();
  };
  reader.on('line', (line) => {
    waiting.push(line);
    stir();
  });
  reader.on('close', () => leave(isTerminal ? 'ctrl-d' : 'end-of-input'));

  async function take(): Promise<Got> {
    while (waiting.length === 0 && gone === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (gone === 'ctrl-c' || (waiting.length === 0 && gone !== undefined)) return { kind: 'gone', how: gone };
    if (!isTerminal) return { kind: 'lines', lines: waiting.splice(0, 1) };
    await waitForQuiet(() => waiting.length);
    return { kind: 'lines', lines: waiting.splice(0) };
  }

  return { take, interrupt: () => leave('ctrl-c') };
}

async function waitForQuiet(count: () => number): Promise<void> {
  for (let before = -1; before !== count(); ) {
    before = count();
    await new Promise((resolve) => setTimeout(resolve, burst));
  }
}
