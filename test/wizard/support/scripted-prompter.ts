import type { AskPrompt, Prompter, Reply } from '../../../src/wizard/prompter.ts';
import { readEnter } from '../../../src/wizard/typed-words.ts';

/** One thing that a person does at a question. */
export type Act =
  | { readonly do: 'enter' }
  /** Types a line, or the lines of a paragraph with newlines between. */
  | { readonly do: 'type'; readonly text: string }
  /** Chooses from a list by value: one, or several. */
  | { readonly do: 'choose'; readonly values: readonly (string | number | boolean)[] }
  | { readonly do: 'back' | 'not-sure' | 'review' | 'skip' };

/** A prompter that answers from a list, for tests of everything behind the prompter. Keeps what it was asked and told. */
export interface ScriptedPrompter extends Prompter {
  readonly asked: readonly AskPrompt[];
  readonly notes: readonly string[];
}

/** Makes one that takes the acts in order; after the last it leaves, as at the end of input. */
export function makeScriptedPrompter(acts: readonly Act[]): ScriptedPrompter {
  const asked: AskPrompt[] = [];
  const notes: string[] = [];
  const rest = [...acts];
  async function ask(prompt: AskPrompt): Promise<Reply> {
    asked.push(prompt);
    for (;;) {
      const act = rest.shift();
      if (act === undefined) return { kind: 'quit', how: 'end-of-input' };
      const reply = perform(prompt, act);
      if (typeof reply !== 'string') return reply;
      notes.push(reply);
    }
  }
  return { asked, notes, ask, note: (text) => void notes.push(text), close: () => {} };
}

/** What the act comes to at this question: a reply, or the sentence that a person would be told. */
function perform(prompt: AskPrompt, act: Act): Reply | string {
  switch (act.do) {
    case 'type':
      return readLine(prompt, act.text);
    case 'choose':
      return { kind: 'answer', value: prompt.shape === 'picks' ? act.values : (act.values[0] ?? null) };
    case 'enter': {
      const typed = readEnter(prompt);
      return typed.kind === 'leave' ? typed.reply : typed.kind === 'sorry' ? typed.say : '';
    }
    default:
      return { kind: act.do };
  }
}

function readLine(prompt: AskPrompt, text: string): Reply | string {
  const reading = prompt.read?.(text) ?? { value: text };
  return 'sorry' in reading ? reading.sorry : { kind: 'answer', value: reading.value };
}
