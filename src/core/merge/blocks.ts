// What begins a paragraph of its own: a quotation mark or the mark of a list item.
const FRAME = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/u;

// Headings, rows of tables, rules, fences, comments, forms, raw HTML, definitions of links, lines under a title.
const WHOLE =
  /\||<!--|-->|^[ \t>]*(?:#{1,6}(?:[ \t]|$)|(?:[-*_][ \t]*){3,}$|`{3}|~{3}|:{2}|<[a-z/!?]|\[[^\]]+\]:|=+[ \t]*$)/iu;

/** Whether a line has nothing in it. */
export function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** Whether a line is one thing that is never taken apart: a heading, a row of a table, a comment and the like. */
export function isWhole(line: string): boolean {
  return WHOLE.test(line);
}

/** The marks that stand before the words of a line: indent, quotation, list item. */
export function readFrame(line: string): string {
  return FRAME.exec(line)?.[0] ?? '';
}

/** Whether the line at this place begins something new, rather than going on with the paragraph of the line before it. */
export function isEdge(lines: readonly string[], place: number): boolean {
  const above = lines[place - 1];
  const line = lines[place];
  if (above === undefined || line === undefined || isBlank(above) || isBlank(line)) return true;
  return isWhole(above) || isWhole(line) || readFrame(line).trim() !== '';
}

/** For each line, whether it begins inside a fence, where lines are no prose. */
export function findFenced(lines: readonly string[]): Uint8Array {
  const fenced = new Uint8Array(lines.length + 1);
  let isOpen = 0;
  for (const [at, line] of lines.entries()) {
    fenced[at] = isOpen;
    if (mayFence(line) && /^[ \t>]*(?:`{3}|~{3})/u.test(line)) isOpen = 1 - isOpen;
  }
  fenced[lines.length] = isOpen;
  return fenced;
}

/** Most lines have no such mark anywhere, which is quicker to see than where it stands. */
function mayFence(line: string): boolean {
  return line.includes('```') || line.includes('~~~');
}
