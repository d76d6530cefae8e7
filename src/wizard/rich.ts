import { emitKeypressEvents, type Interface } from 'node:readline';
import { AbortPromptError, ExitPromptError } from '@inquirer/core';
import { Chalk } from 'chalk';
import type { AskPrompt, Prompter, QuitHow, Reply } from './prompter.ts';
import type { Look } from './rich/layout.ts';
import { askLine } from './rich/line-prompt.ts';
import { askList } from './rich/list-prompt.ts';
import { noPaint, type Paint } from './rich/paint.ts';
import { removeControls, textWidth, wrapNote } from './wrap.ts';

export interface RichOptions {
  /** A terminal. */
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly rows?: number };
  /** False: no colour and no bold. */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: () => number;
  /** How to colour; chalk with the eight basic colours when absent. */
  readonly paint?: Paint;
}

/** Milliseconds after which Esc alone is taken for a key: readline waits half a second for the rest of a sequence. */
const escapeWait = 60;
const ways =
  'Esc goes back, ? helps, and Ctrl-C leaves; what you answered is kept. If lists that redraw are hard to use, leave and add --plain.';
const pasteMarksOn = '\u001b[?2004h';
const pasteMarksOff = '\u001b[?2004l';

/**
 * Asks with lists and lines that redraw, through Inquirer's core. Keys: Enter takes, Esc or `<` goes back, `?` helps, `r`
 * in a list shows all answers, Ctrl-C and Ctrl-D leave; in a text, the words of the plain prompter work as well.
 */
export function makeRichPrompter(options: RichOptions): Prompter {
  const { input, output } = options;
  // Whoever calls this first on a stream sets its wait; only that one field is read.
  emitKeypressEvents(input as NodeJS.ReadStream, { escapeCodeTimeout: escapeWait } as unknown as Interface);
  const paint = options.color ? (options.paint ?? new Chalk({ level: 1 })) : noPaint;
  const look: Look = { paint, width: options.width, height: () => output.rows ?? 24 };
  let gone: QuitHow | undefined;
  input.once('end', () => {
    gone ??= 'end-of-input';
  });

  async function ask(prompt: AskPrompt): Promise<Reply> {
    if (gone !== undefined) return { kind: 'quit', how: gone };
    const controller = new AbortController();
    const stop = watchForLeaving(input, (how) => controller.abort(how));
    const context = { input, output, signal: controller.signal, clearPromptOnDone: false };
    const leave = (): void => {
      context.clearPromptOnDone = true;
    };
    output.write(pasteMarksOn);
    try {
      const view = prompt.shape === 'line' || prompt.shape === 'lines' ? askLine : askList;
      return await view({ prompt, look, leave }, context);
    } catch (error) {
      const how = readLeaving(error);
      if (how === undefined) throw error;
      gone = how;
      output.write('\n');
      return { kind: 'quit', how };
    } finally {
      stop();
      output.write(pasteMarksOff);
    }
  }

  const note = (text: string): void => {
    output.write(`${wrapNote(removeControls(text), textWidth(options.width())).join('\n')}\n`);
  };
  return { ways, note, ask, close: () => input.pause() };
}

/**
 * Ctrl-D must be seen before readline sees it, which would close without a word; and a Ctrl-C right after Esc comes
 * as one sequence that readline does not know.
 */
function watchForLeaving(input: NodeJS.ReadableStream, leave: (how: QuitHow) => void): () => void {
  const onKey = (_text: unknown, key: { readonly sequence?: string } | undefined): void => {
    const sequence = key?.sequence ?? '';
    if (sequence.endsWith('\u0003')) leave('ctrl-c');
    if (sequence.endsWith('\u0004')) leave('ctrl-d');
  };
  const onEnd = (): void => leave('end-of-input');
  input.prependListener('keypress', onKey);
  input.prependListener('end', onEnd);
  input.prependListener('close', onEnd);
  return () => {
    input.removeListener('keypress', onKey);
    input.removeListener('end', onEnd);
    input.removeListener('close', onEnd);
  };
}

function readLeaving(error: unknown): QuitHow | undefined {
  if (error instanceof ExitPromptError) return 'ctrl-c';
  return error instanceof AbortPromptError ? (error.cause as QuitHow) : undefined;
}
