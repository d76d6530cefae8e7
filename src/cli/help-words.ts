import { Help } from 'commander';

const purpose =
  'circlekit plans a peer support group with you and makes its pages. (Plain text for screen readers: --plain.)';
const firstExamples = ['circlekit new our-group', 'circlekit edit our-group', 'circlekit check our-group'];

/** Commander leaves narrower texts unbroken by default; ours are broken down to here. */
export const minWidthToWrap = 20;

/** What the program's help begins with. */
export function programHead(width: number): string {
  return helpHead(purpose, firstExamples, width);
}

/** What somebody is shown who types no command. */
export function shortHelp(width: number): string {
  return `${programHead(width)}\nFor all commands and flags: circlekit --help\n`;
}

/** What a page of help begins with: a sentence and examples. */
export function helpHead(sentence: string, examples: readonly string[], width: number): string {
  const text = Object.assign(new Help(), { minWidthToWrap }).boxWrap(sentence, width);
  return `${text}\n\nExamples:\n${examples.map((line) => `  ${line}\n`).join('')}`;
}

/** A flag or a command and what it does: side by side where there is room, else what it does stands below. */
export function formatItem(term: string, termWidth: number, description: string, help: Help): string {
  const width = help.helpWidth ?? 80;
  const room = width - termWidth - 4;
  if (room < 40) return `  ${term}\n${indent(help.boxWrap(description, width - 6), 6)}`;
  return `  ${term.padEnd(termWidth)}  ${indent(help.boxWrap(description, room), termWidth + 4).trimStart()}`;
}

function indent(text: string, columns: number): string {
  return text.replace(/^/gmu, ' '.repeat(columns));
}
