import type { Value } from '../core/when.ts';
import type { AskPrompt, Reply } from './prompter.ts';

/** What typed text asks for: to leave the question, to be told more, or to be taken as an answer. */
export type Typed =
  | { readonly kind: 'leave'; readonly reply: Reply }
  | { readonly kind: 'tell'; readonly what: 'help' | 'why' }
  | { readonly kind: 'sorry'; readonly say: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Words that can be typed at every question instead of an answer: back, review, quit, not sure, skip, help, why. A
 * backslash in front makes them text, and is taken away. Some are not possible everywhere; then one sentence says so.
 */
export function readTyped(text: string, prompt: AskPrompt): Typed {
  const word = text.trim().toLowerCase().replace(/[.!]$/, '');
  switch (word) {
    case 'back':
    case '<':
      return leaveIf(prompt.mayGoBack, { kind: 'back' }, 'There is nothing before this one.');
    case 'review':
      return leaveIf(prompt.mayReview, { kind: 'review' }, 'The list of your answers is not available here.');
    case 'not sure':
    case 'not sure yet':
      return leaveIf(prompt.mayBeUnsure, { kind: 'not-sure' }, 'This one needs an answer to go on.');
    case 'skip':
      return leaveIf(prompt.maySkip, { kind: 'skip' }, skipSorry(prompt));
    case 'quit':
      return { kind: 'leave', reply: { kind: 'quit', how: 'typed' } };
    case 'help':
    case '?':
      return { kind: 'tell', what: 'help' };
    case 'why':
      return { kind: 'tell', what: 'why' };
    default:
      return { kind: 'text', text: text.startsWith('\\') ? text.slice(1) : text };
  }
}

function leaveIf(allowed: boolean, reply: Reply, say: string): Typed {
  return allowed ? { kind: 'leave', reply } : { kind: 'sorry', say };
}

function skipSorry(prompt: AskPrompt): string {
  if (prompt.mayBeUnsure) return 'This one cannot be left out. Type "not sure" to leave it open.';
  return 'This one needs an answer to go on.';
}

/** What Enter alone means here, or a kind sentence where it means nothing. */
export function readEnter(prompt: AskPrompt): Typed {
  const preset = prompt.earlier ?? prompt.suggested;
  if (preset?.value === null && prompt.mayBeUnsure) return { kind: 'leave', reply: { kind: 'not-sure' } };
  if (preset !== undefined) return { kind: 'leave', reply: { kind: 'answer', value: preset.value } };
  if (prompt.maySkip) return { kind: 'leave', reply: { kind: 'skip' } };
  const choice = prompt.shape === 'pick' || prompt.shape === 'picks' ? 'Please choose one' : 'Please type an answer';
  return { kind: 'sorry', say: prompt.mayBeUnsure ? `${choice}, or say "not sure".` : `${choice}.` };
}

/** What there is to read on request, one fact a line. */
export function listHelp(prompt: AskPrompt): readonly string[] {
  const options = (prompt.options ?? []).flatMap((one) =>
    one.help === undefined ? [] : [`${one.label}: ${one.help}`],
  );
  const lines = [prompt.help, prompt.hint, ...options].filter((line) => line !== undefined && line !== '');
  return lines.length > 0 ? (lines as string[]) : ['There is nothing more to say about this one.'];
}

/** The line that says what Enter alone gives; undefined where it gives nothing. */
export function describePreset(prompt: AskPrompt): string | undefined {
  const { earlier, suggested, maySkip, enter } = prompt;
  if (enter !== undefined) return enter;
  if (earlier !== undefined) return `Your answer: ${endSentence(earlier.words)} Enter keeps it.`;
  if (suggested !== undefined) return `Suggested: ${endSentence(suggested.words)} Enter takes it.`;
  return maySkip ? 'Enter alone leaves it out.' : undefined;
}

/** The words with a full stop, unless they end a sentence already. */
export function endSentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** The choices with those that every list has: "not sure yet", leaving it out, and going back. */
export interface ListItem {
  readonly label: string;
  readonly reply: Reply;
  /** The value behind it, for a choice of the question itself. */
  readonly value?: Value;
}

/** All lines of a list, the question's own choices first. */
export function listItems(prompt: AskPrompt): readonly ListItem[] {
  const own = (prompt.options ?? []).map(({ label, value }) => ({ label, value, reply: answerWith(value) }));
  const extra: ListItem[] = [];
  if (prompt.mayBeUnsure) extra.push({ label: 'Not sure yet', reply: { kind: 'not-sure' } });
  if (prompt.maySkip) extra.push({ label: 'Leave this out', reply: { kind: 'skip' } });
  if (prompt.mayGoBack) extra.push({ label: 'Back', reply: { kind: 'back' } });
  return [...own, ...extra];
}

function answerWith(value: Value): Reply {
  return { kind: 'answer', value };
}

/** The chosen values in the order of the list, however they were ticked. */
export function tickedValues(prompt: AskPrompt, isTicked: (value: Value) => boolean): readonly Value[] {
  return (prompt.options ?? []).map((option) => option.value).filter(isTicked);
}
