import type { AskPrompt, Reply } from '../prompter.ts';
import { type ListItem, readEnter, readTyped, type Typed, tickedValues } from '../typed-words.ts';
import { numberedItems } from './write-prompt.ts';

/** What the lines came to: a reply, or something to say before asking once more. */
export type Read =
  | { readonly kind: 'reply'; readonly reply: Reply; readonly note?: string }
  | { readonly kind: 'again'; readonly say: string }
  | { readonly kind: 'tell'; readonly what: 'help' | 'why' };

/** Reads the typed text of one answer; the text of a paragraph holds newlines. */
export function readPlainAnswer(prompt: AskPrompt, text: string): Read {
  const typed = text.trim() === '' ? readEnter(prompt) : readTyped(text, prompt);
  if (typed.kind !== 'text') return passOn(typed);
  if (prompt.shape === 'pick') return readPick(prompt, typed.text);
  if (prompt.shape === 'picks') return readPicks(prompt, typed.text);
  const reading = prompt.read?.(typed.text) ?? { value: typed.text };
  if ('sorry' in reading) return { kind: 'again', say: reading.sorry };
  const reply: Reply = { kind: 'answer', value: reading.value };
  return reading.note === undefined ? { kind: 'reply', reply } : { kind: 'reply', reply, note: reading.note };
}

function passOn(typed: Exclude<Typed, { kind: 'text' }>): Read {
  if (typed.kind === 'leave') return { kind: 'reply', reply: typed.reply };
  return typed.kind === 'tell' ? typed : { kind: 'again', say: typed.say };
}

function findItem(items: readonly ListItem[], text: string): ListItem | undefined {
  const word = text.trim().toLowerCase();
  const byNumber = /^\d+\.?$/.test(word) ? items[Number.parseInt(word, 10) - 1] : undefined;
  return byNumber ?? items.find((item) => item.label.toLowerCase() === word || item.value === word);
}

function readPick(prompt: AskPrompt, text: string): Read {
  const items = numberedItems(prompt);
  const item = findItem(items, text);
  if (item === undefined) return { kind: 'again', say: `Please type a number from 1 to ${items.length}.` };
  const refusal = item.value === undefined ? undefined : prompt.refuse?.(item.value);
  return refusal === undefined ? { kind: 'reply', reply: item.reply } : { kind: 'again', say: refusal };
}

function readPicks(prompt: AskPrompt, text: string): Read {
  const items = numberedItems(prompt);
  const isNone = text.trim().toLowerCase() === 'none';
  // A label may hold a comma itself, so one that fits whole is taken whole.
  const whole = findItem(items, text);
  const parts = isNone ? [] : whole ? [whole] : splitNumbers(text).map((part) => findItem(items, part));
  if (parts.some((item) => item === undefined)) {
    return { kind: 'again', say: `Please type numbers from 1 to ${items.length}, with commas between.` };
  }
  const found = parts.filter((item) => item !== undefined);
  const other = found.find((item) => item.value === undefined);
  if (other !== undefined) {
    if (found.length === 1) return { kind: 'reply', reply: other.reply };
    return { kind: 'again', say: `Please type either "${other.label}" or the others.` };
  }
  return readTicked(prompt, found);
}

function readTicked(prompt: AskPrompt, found: readonly ListItem[]): Read {
  const value = tickedValues(prompt, (option) => found.some((item) => item.value === option));
  const refusal = prompt.refuse?.(value);
  return refusal === undefined ? { kind: 'reply', reply: { kind: 'answer', value } } : { kind: 'again', say: refusal };
}

function splitNumbers(text: string): readonly string[] {
  const separator = /^[\d\s,;.]+$/.test(text) ? /[\s,;]+/ : /[,;]/;
  return text.split(separator).filter((part) => part.trim() !== '');
}
