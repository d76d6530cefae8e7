/** One cell. A number is written as it is; text is made harmless first; null is an empty cell. */
export type Cell = string | number | null;

/**
 * First letters that make a spreadsheet read a text as a formula, with their full-width twins (OWASP, "CSV Injection").
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * An apostrophe goes before such a text: spreadsheets then show it as text. A program that reads the file may drop one
 * apostrophe before these letters to have the answer back.
 */
function disarm(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = disarm(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV after RFC 4180: commas, quotes where needed, CRLF after every line, no byte-order mark. Text that
 * would start a formula in a spreadsheet gets an apostrophe in front.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}
