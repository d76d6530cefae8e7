/** A text with the offsets at which its lines start. */
export interface TextLines {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Widest frame, in characters: a long line is cut around the spot. */
const FRAME_WIDTH = 96;

/** Characters that a terminal would act on, or that turn the direction of the text around them. */
const UNSHOWABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Finds where every line of the text starts. */
export function mapLines(text: string): TextLines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { text, starts };
}

/** The index of the line (from 0) that holds the offset. */
export function lineIndexAt(lines: TextLines, offset: number): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** One line by its index from 0, without its line end and without a byte-order mark. */
export function lineText(lines: TextLines, index: number): string {
  const start = lines.starts[index] ?? lines.text.length;
  const line = lines.text.slice(start, lines.starts[index + 1] ?? lines.text.length);
  return line.replace(/\r?\n$/, '').replace(/^\ufeff/, '');
}

/** Line and column of an offset, counted from 1; columns in UTF-16 units, as editors do, the byte-order mark not counted. */
export function locate(lines: TextLines, offset: number): { line: number; column: number } {
  const index = lineIndexAt(lines, offset);
  const marked = index === 0 && lines.text.startsWith('\ufeff');
  const column = offset - (lines.starts[index] ?? 0) + (marked ? 0 : 1);
  return { line: index + 1, column: Math.max(1, column) };
}

/** A line with a caret under one of its columns (from 1), cut to a width that fits a page, safe for any terminal. */
export function drawFrame(line: string, column: number): string {
  const at = Math.min(column - 1, line.length);
  const from = line.length <= FRAME_WIDTH ? 0 : Math.max(0, Math.min(at - 40, line.length - FRAME_WIDTH));
  const shown = line.slice(from, from + FRAME_WIDTH);
  const before = from > 0 ? '...' : '';
  const after = from + FRAME_WIDTH < line.length ? '...' : '';
  const clean = (part: string) => part.replaceAll('\t', ' ').replace(UNSHOWABLE, '\ufffd');
  const indent = [...(before + shown.slice(0, at - from))].length;
  return `${before}${clean(shown)}${after}\n${' '.repeat(indent)}^`;
}
