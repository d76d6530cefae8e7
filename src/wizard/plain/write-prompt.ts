import type { AskPrompt } from '../prompter.ts';
import { describePreset, listItems } from '../typed-words.ts';
import { wrapText } from '../wrap.ts';

const words = 'You can also type: back, help, why, review, skip, not sure, quit.';

/** What the prompter knows beside the question. */
export interface PlainAbout {
  readonly isFirst: boolean;
  /** A paragraph has several lines only there; from a pipe every line is an answer. */
  readonly isTerminal: boolean;
}

/**
 * The question as lines: where it stands, what is asked, why, the numbered choices, the suggestion, what to type. The
 * line that matters most comes last. The first question adds the words that can be typed everywhere.
 */
export function writePrompt(prompt: AskPrompt, width: number, about: PlainAbout): string {
  const lines: string[] = [];
  const add = (text: string | undefined, indent = ''): void => {
    if (text !== undefined && text !== '') lines.push(...wrapText(text, width, indent));
  };
  add(prompt.place);
  add(prompt.above);
  add(prompt.ask);
  add(prompt.why);
  for (const [index, item] of numberedItems(prompt).entries()) add(`${index + 1}. ${item.label}`, '   ');
  if (prompt.shape === 'line' || prompt.shape === 'lines')
    add(about.isTerminal ? prompt.hint : (prompt.oneLineHint ?? prompt.hint));
  add(describePreset(prompt));
  if (about.isFirst) add(words);
  add(describeTyping(prompt, about.isTerminal));
  return lines.join('\n');
}

/** The choices that have a number; going back is typed. */
export function numberedItems(prompt: AskPrompt) {
  if (prompt.shape === 'line' || prompt.shape === 'lines') return [];
  return listItems(prompt).filter((item) => item.reply.kind !== 'back');
}

function describeTyping(prompt: AskPrompt, isTerminal: boolean): string {
  switch (prompt.shape) {
    case 'pick':
      return 'Type a number, then Enter.';
    case 'picks':
      return 'Type one or more numbers with commas between, then Enter. Type none if none fits.';
    case 'lines':
      return isTerminal ? 'Type as many lines as you like. An empty line ends.' : 'One line is one answer.';
    case 'line':
      return 'Type your answer, then Enter.';
  }
}
