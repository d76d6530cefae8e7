import type { Finding } from './finding.ts';
import { MAX_BYTES } from './limits.ts';

/** The text of a plan file, or why there is none. `text` is then the best reading there is, for showing the spot. */
export interface Decoded {
  readonly text: string;
  readonly findings: readonly Finding[];
}

const SAVE_AS = 'Open it in your editor, choose "Save as" and the encoding UTF-8, and try again.';

/**
 * How many bytes the UTF-8 character at `at` has; 0 when no character starts there.
 * Table 3-7 of the Unicode standard, well-formed byte sequences.
 */
function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < lowest || second > highest) return 0;
  for (let more = 2; more < length; more++) if (((bytes[at + more] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** The place of the first byte that is not UTF-8, or -1. */
function findForeignByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/** UTF-16 by its mark, or by the empty half of nearly every letter. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (bytes.length < 4 || bytes.length % 2 === 1) return false;
  const empty = [first, second, third, fourth].map((byte) => byte === 0).join();
  return empty === 'false,true,false,true' || empty === 'true,false,true,false';
}

function tooLarge(): Decoded {
  const what = 'The file is larger than 1 MB; a plan has about 20 KB.';
  return {
    text: '',
    findings: [{ code: 'plan-too-large', what, fix: 'Check that this is the right file.', offset: 0 }],
  };
}

function checkText(text: string): Decoded {
  const nul = text.indexOf('\0');
  if (nul === -1) return { text, findings: [] };
  const what = 'The file holds an empty byte (NUL), so it is not a text file or was damaged.';
  const fix = 'Delete that character, or go back to an earlier copy of the plan.';
  return { text, findings: [{ code: 'nul-byte', what, fix, offset: nul }] };
}

/**
 * Turns the bytes of a plan file into text. The byte-order mark stays, so that offsets and writing back hold.
 * Findings: `plan-too-large`, `utf-16`, `not-utf8`, `nul-byte`; with any of them there is nothing to parse.
 */
export function decodePlan(bytes: Uint8Array | string): Decoded {
  if (bytes.length > MAX_BYTES) return tooLarge();
  if (typeof bytes === 'string') {
    return new TextEncoder().encode(bytes).length > MAX_BYTES ? tooLarge() : checkText(bytes);
  }
  if (isUtf16(bytes)) {
    const what = 'The file is saved as UTF-16 (Windows calls it "Unicode"); a plan is read as UTF-8.';
    return { text: '', findings: [{ code: 'utf-16', what, fix: SAVE_AS, offset: 0 }] };
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const foreign = findForeignByte(bytes);
  if (foreign === -1) return checkText(decoder.decode(bytes));
  const offset = decoder.decode(bytes.subarray(0, foreign)).length;
  const what = 'The file is not saved as UTF-8: this letter cannot be read.';
  return { text: decoder.decode(bytes), findings: [{ code: 'not-utf8', what, fix: SAVE_AS, offset }] };
}
