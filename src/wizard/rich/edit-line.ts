import type { Interface, Key } from 'node:readline';

/** The line being typed, as Node's readline keeps it; Inquirer's own type for it leaves half of this out. */
export type TypedLine = Pick<Interface, 'line' | 'cursor'> & { write(data: string | null, key?: Key): void };

/** Replaces what is typed, with the cursor at `cursor`, or at the end. */
export function setLine(line: TypedLine, text: string, cursor = text.length): void {
  line.write(null, { ctrl: true, name: 'e' });
  line.write(null, { ctrl: true, name: 'u' });
  if (text !== '') line.write(text);
  while (line.cursor > cursor) line.write(null, { name: 'left' });
}

/** Text that was pasted, with one kind of newline and no tabs. */
export function cleanPaste(raw: string): string {
  return raw.replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
}

/** The same on one line. */
export function joinLines(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** What is said when newlines became spaces. */
export const joinedNote = 'You pasted several lines. They are one line now, with spaces between.';
