import { PassThrough } from 'node:stream';
import { makePlainPrompter } from '../../../src/wizard/plain.ts';
import type { AskPrompt, Prompter, Reply } from '../../../src/wizard/prompter.ts';
import { listItems } from '../../../src/wizard/typed-words.ts';
import type { Act } from './scripted-prompter.ts';

/** A plain prompter with lines to feed it and what it wrote. */
export interface PlainSession {
  readonly prompter: Prompter;
  /** Sends text, all in one burst. */
  send(text: string): void;
  end(): void;
  /** Presses Ctrl-C. */
  interrupt(): void;
  written(): string;
}

/** Opens a session on a pipe, or on a terminal of that many columns. */
export function openPlainSession(options: { isTerminal?: boolean; columns?: number } = {}): PlainSession {
  const input = Object.assign(new PassThrough(), { isTTY: options.isTerminal ?? false });
  let all = '';
  let interrupt = (): void => {};
  const prompter = makePlainPrompter({
    input,
    output: {
      write: (text) => {
        all += text;
      },
    },
    width: () => options.columns ?? 80,
    onInterrupt: (listener) => {
      interrupt = listener;
      return () => {};
    },
  });
  return {
    prompter,
    send: (text) => void input.write(text),
    end: () => void input.end(),
    interrupt: () => interrupt(),
    written: () => all,
  };
}

/** A prompter that performs the acts with typed lines, one act at each question. */
export function performPlain(session: PlainSession, acts: readonly Act[]): Prompter {
  const rest = [...acts];
  async function ask(prompt: AskPrompt): Promise<Reply> {
    const act = rest.shift();
    if (act === undefined) session.end();
    else session.send(`${writeAct(prompt, act)}\n`);
    return session.prompter.ask(prompt);
  }
  return { ...session.prompter, ask };
}

function writeAct(prompt: AskPrompt, act: Act): string {
  const items = listItems(prompt);
  switch (act.do) {
    case 'enter':
      return '';
    case 'type':
      return prompt.shape === 'lines' ? `${act.text}\n` : act.text;
    case 'choose': {
      const numbers = act.values.map((value) => items.findIndex((item) => item.value === value) + 1);
      return numbers.length === 0 ? 'none' : numbers.join(', ');
    }
    case 'not-sure':
      return 'not sure';
    default:
      return act.do;
  }
}
