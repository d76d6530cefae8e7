import type { Finding } from './finding.ts';
import { MAX_FINDINGS } from './limits.ts';

/**
 * C0 and C1 but tab and line end, and the signs that turn the direction of writing (U+202A-202E, U+2066-2069). A
 * carriage return is one unless a line feed follows it; a byte-order mark is one where a later line begins.
 */
const RAW =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\r(?!\n)|(?<=\n|^\ufeff)\ufeff/g;

/** Whether the text holds such a character. */
export function hasControl(text: string): boolean {
  return text.search(RAW) !== -1;
}

/** Every such character in the text of a plan, also in comments: there they could hide what a person reads. */
export function findControls(text: string): readonly Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(RAW)) {
    const name = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const what = `There is an invisible character here (${name}) that can turn or hide what stands around it.`;
    found.push({
      code: 'control-character',
      what,
      fix: 'Delete it; it often comes along with copied text.',
      offset: match.index,
    });
    if (found.length >= MAX_FINDINGS) break;
  }
  return found;
}
