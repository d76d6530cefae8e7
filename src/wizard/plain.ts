import { createInterface } from 'node:readline';
import { type Got, makeLineSource } from './plain/line-source.ts';
import { type Read, readPlainAnswer } from './plain/read-answer.ts';
import { writePrompt } from './plain/write-prompt.ts';
import type { AskPrompt, Prompter, Reply } from './prompter.ts';
import { listHelp } from './typed-words.ts';
import { removeControls, textWidth, wrapNote } from './wrap.ts';

export interface PlainOptions {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: { write(text: string): unknown };
  /** Columns of the terminal. */
  readonly width: () => number;
  /** Calls back when Ctrl-C is pressed, and returns how to stop listening. The process's own signal when absent. */
  readonly onInterrupt?: (listener: () => void) => () => void;
}

const ways =
  'At any question you can type back, help or quit; what you answered is kept. Nothing here is ever redrawn.';

/**
 * Asks by lines alone: question, numbered choices, `>`. Writes no escape byte and redraws nothing, so it serves screen
 * readers, simple terminals and pipes, from which it reads one answer a line. The end of input is a quit. On a terminal
 * the lines of one paste are one answer; a last pasted line without its Enter waits on the screen for that Enter.
 */
export function makePlainPrompter(options: PlainOptions): Prompter {
  const { input, output } = options;
  const isTerminal = input.isTTY === true;
  const reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  const source = makeLineSource(reader, isTerminal);
  const stopListening = (options.onInterrupt ?? listenToSignal)(() => source.interrupt());
  let isFirst = true;

  const say = (text: string): void => {
    output.write(`${wrapNote(removeControls(text), textWidth(options.width())).join('\n')}\n`);
  };
  const takeLines = async (): Promise<Got> => {
    output.write('> ');
    const got = await source.take();
    // After a pipe's answer, or Ctrl-C, no Enter has moved the cursor to the next line.
    if (!isTerminal || got.kind === 'gone') output.write('\n');
    return got;
  };

  async function ask(prompt: AskPrompt): Promise<Reply> {
    output.write('\n');
    output.write(
      `${removeControls(writePrompt(prompt, textWidth(options.width()), { isFirst: isFirst && prompt.mayGoBack, isTerminal }))}\n`,
    );
    // The words that can be typed are told with the first question where they all work.
    if (prompt.mayGoBack) isFirst = false;
    for (;;) {
      const got = await takeAnswer(prompt, isTerminal, takeLines);
      if (got.kind === 'gone') {
        output.write('\n');
        return { kind: 'quit', how: got.how };
      }
      const read = readLines(prompt, got.lines);
      for (const line of linesToSay(prompt, read, got.lines)) say(line);
      if (read.kind === 'reply') return read.reply;
    }
  }

  const close = (): void => {
    stopListening();
    reader.close();
  };
  return { ways, note: say, ask, close };
}

/** One answer's lines. A paragraph on a terminal goes on until an empty line; from a pipe it is one line like the rest. */
async function takeAnswer(prompt: AskPrompt, isTerminal: boolean, take: () => Promise<Got>): Promise<Got> {
  const first = await take();
  if (prompt.shape !== 'lines' || !isTerminal || first.kind === 'gone') return first;
  if (first.lines.length === 1 && isComplete(prompt, first.lines[0] ?? '')) return first;
  let lines = first.lines;
  while (lines.at(-1)?.trim() !== '') {
    const more = await take();
    if (more.kind === 'gone') return more;
    lines = [...lines, ...more.lines];
  }
  return { kind: 'lines', lines: lines.slice(0, -1) };
}

/** Enter alone, or a word that leaves the question, needs no empty line after it. */
function isComplete(prompt: AskPrompt, line: string): boolean {
  return line.trim() === '' || readPlainAnswer({ ...prompt, read: () => ({ sorry: '' }) }, line).kind !== 'again';
}

function readLines(prompt: AskPrompt, lines: readonly string[]): Read {
  if (prompt.shape === 'lines') return readPlainAnswer(prompt, lines.join('\n'));
  if (lines.length > 1 && prompt.shape !== 'line') {
    return { kind: 'again', say: 'Several lines came at once, so nothing was chosen. Please type one line.' };
  }
  const full = lines.filter((line) => line.trim() !== '');
  return readPlainAnswer(prompt, full.length > 1 ? full.map((line) => line.trim()).join(' ') : (full[0] ?? ''));
}

function linesToSay(prompt: AskPrompt, read: Read, lines: readonly string[]): readonly string[] {
  const joined = prompt.shape === 'line' && lines.filter((line) => line.trim() !== '').length > 1;
  const note = joined ? ['Several lines came at once; they are one answer now, with spaces between.'] : [];
  if (read.kind === 'again') return [...note, read.say];
  if (read.kind === 'reply') return read.note === undefined ? note : [...note, read.note];
  return read.what === 'help' ? listHelp(prompt) : [prompt.why ?? 'There is nothing more to say about this one.'];
}

function listenToSignal(listener: () => void): () => void {
  process.on('SIGINT', listener);
  return () => process.removeListener('SIGINT', listener);
}
