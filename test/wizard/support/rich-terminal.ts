import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { AskPrompt, Prompter, Reply } from '../../../src/wizard/prompter.ts';
import { makeRichPrompter } from '../../../src/wizard/rich.ts';
import { listItems } from '../../../src/wizard/typed-words.ts';
import type { Act } from './scripted-prompter.ts';

/** A pretended terminal: keys go in, everything written is kept. */
export interface RichTerminal {
  readonly prompter: Prompter;
  /** Presses keys, all in one burst. */
  press(keys: string): void;
  /** Ends the input, as when the terminal window closes. */
  hangUp(): void;
  /** Waits until the words have been written since `from`, escape codes left out. */
  see(words: string, from?: number): Promise<void>;
  /** How much was written so far, to wait for something after it. */
  mark(): number;
  /** All that was written, raw. */
  written(): string;
}

/** Opens a terminal of that many columns, without colour unless asked for. */
export function openRichTerminal(columns = 80, color = false): RichTerminal {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  let all = '';
  const waiting = new Set<() => void>();
  // Standard streams are never ended by what is piped into them; this mark is how Node knows them.
  const output = Object.assign(new PassThrough(), { isTTY: true, columns, rows: 24, _isStdio: true });
  output.on('data', (chunk: Buffer) => {
    all += chunk.toString();
    for (const check of [...waiting]) check();
  });
  const see = (words: string, from = 0): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!stripVTControlCharacters(all.slice(from)).includes(words)) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  const prompter = makeRichPrompter({ input, output, color, width: () => columns });
  return {
    prompter,
    press: (keys) => void input.write(keys),
    hangUp: () => void input.end(),
    see,
    mark: () => all.length,
    written: () => all,
  };
}

/** A prompter that performs the acts with keys, one act at each question. */
export function performRich(terminal: RichTerminal, acts: readonly Act[]): Prompter {
  const rest = [...acts];
  async function ask(prompt: AskPrompt): Promise<Reply> {
    const from = terminal.mark();
    const reply = terminal.prompter.ask(prompt);
    await terminal.see(prompt.shape === 'line' || prompt.shape === 'lines' ? '\n>' : '1. ', from);
    const act = rest.shift();
    if (act === undefined) terminal.hangUp();
    else await perform(terminal, prompt, act);
    return reply;
  }
  return { ...terminal.prompter, ask };
}

const clearLine = '\u0015';
const escapeKey = '\u001b';

async function perform(terminal: RichTerminal, prompt: AskPrompt, act: Act): Promise<void> {
  const isList = prompt.shape === 'pick' || prompt.shape === 'picks';
  switch (act.do) {
    case 'enter':
      return terminal.press('\r');
    case 'back':
      return terminal.press(isList ? '<' : escapeKey);
    case 'choose':
      return terminal.press(`${pressChoices(prompt, act.values)}\r`);
    case 'type':
      return typeText(terminal, prompt, act.text);
    case 'review':
      return terminal.press(isList ? 'r' : `${clearLine}review\r`);
    case 'not-sure':
    case 'skip':
      if (!isList) return terminal.press(`${clearLine}${act.do === 'skip' ? 'skip' : 'not sure'}\r`);
      return terminal.press(`${listItems(prompt).findIndex((item) => item.reply.kind === act.do) + 1}\r`);
  }
}

function pressChoices(prompt: AskPrompt, values: readonly unknown[]): string {
  const options = (prompt.options ?? []).map((option) => option.value);
  if (prompt.shape === 'pick') return String((options as readonly unknown[]).indexOf(values[0]) + 1);
  const preset = (prompt.earlier ?? prompt.suggested)?.value;
  const ticked: readonly unknown[] = Array.isArray(preset) ? preset : [];
  const wrong = options.flatMap((value, index) => (ticked.includes(value) === values.includes(value) ? [] : [index]));
  return wrong.map((index) => `${index + 1} `).join('');
}

async function typeText(terminal: RichTerminal, prompt: AskPrompt, text: string): Promise<void> {
  if (prompt.shape !== 'lines') return terminal.press(`${clearLine}${text}\r`);
  const from = terminal.mark();
  terminal.press(`\u001b[200~${text.replaceAll('\n', '\r')}\u001b[201~\r`);
  await terminal.see(`| ${text.split('\n').at(-1)}`, from);
  terminal.press('\r');
}
