import type { Root } from 'mdast';

type Position = NonNullable<Root['position']>;

/** A line of a block, without what the lists and quotations around it put before it. */
export interface Line {
  readonly text: string;
  /** Where `text` begins in the file. */
  readonly start: Required<Position['start']>;
}

/** Thrown, and caught in the same reading, where a text is written in a way that only the whole grammar can tell. */
export class NotPlain extends Error {}

/** Cuts a text into its lines. */
export function cutLines(text: string): readonly Line[] {
  let offset = 0;
  return text.split('\n').map((line, index) => {
    const start = { line: index + 1, column: 1, offset };
    offset += line.length + 1;
    return { text: line, start };
  });
}

/** The rest of a line behind so many characters. */
export function cutLine({ text, start }: Line, length: number): Line {
  return {
    text: text.slice(length),
    start: { line: start.line, column: start.column + length, offset: start.offset + length },
  };
}

/** From the start of the first line to the end of the last. */
export function spanOf(lines: readonly [Line, ...Line[]]): Position {
  const last = lines.at(-1) ?? lines[0];
  return { start: lines[0].start, end: cutLine(last, last.text.length).start };
}
