import type { Shape } from './question.ts';

/**
 * How texts of each kind must look: anchored regular expressions (flag `u`), shared by the check of values and the
 * JSON Schema. None of them can run long on a text within its length.
 */
export const datePattern = '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$';
export const timePattern = '^([01][0-9]|2[0-3]):[0-5][0-9]$';
export const rhythmPattern = '^(weekly|fortnightly|monthly|[1-9][0-9]{0,2} (day|week|month)s?)$';
export const intervalPattern = '^[1-9][0-9]{0,2} (day|week|month)s?$';
/** At least two digits, with the signs that people write around them; letters for numbers spelt as words. */
export const phonePattern = '^(?=[^0-9]*[0-9][^0-9]*[0-9])[0-9A-Za-z +().,/*#-]+$';
export const emailPattern = '^[^\\s@<>(),;:"\\\\]+@[^\\s@<>(),;:"\\\\.]+(\\.[^\\s@<>(),;:"\\\\.]+)+$';
/** https alone: anything else could be read on the way, or run something. No user names before the host. */
export const linkPattern = '^https://[^\\s<>"@/?#\\\\]+([/?#][^\\s<>"\\\\]*)?$';
/** No line breaks. */
export const linePattern = '^[^\\r\\n]*$';

/** The most items that a list may have: far more than a group needs, and little enough to draw. */
export const MOST_ITEMS = 200;

/** The longest text of each kind, in characters, where the question sets none. */
export const LONGEST = { line: 120, paragraph: 2000, phone: 40, email: 254, link: 500 } as const;

const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/**
 * Takes out characters that can hide or turn text on screen: C0 and C1 controls but tab and line break, the
 * direction overrides U+202A to U+202E and U+2066 to U+2069, and halves of broken characters. Windows line ends become
 * plain ones and do not count. Right-to-left letters stay.
 */
export function cleanText(text: string): { readonly text: string; readonly removed: number } {
  const lines = text.replaceAll('\r\n', '\n');
  const removed = lines.match(INVISIBLE)?.length ?? 0;
  return { text: lines.replace(INVISIBLE, ''), removed };
}

/** Says whether a text holds a character that `cleanText` would take out. */
export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) >= 0;
}

/** Says whether the text looks like the pattern. */
export function looksLike(text: string, pattern: string | Shape): boolean {
  return new RegExp(typeof pattern === 'string' ? pattern : pattern.pattern, 'u').test(text);
}

/** Says whether there is such a day: "2027-02-29" is none. */
export function isDate(text: string): boolean {
  if (!looksLike(text, datePattern)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
