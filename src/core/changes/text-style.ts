/** How a file's text is laid out on disk, apart from its words. */
export interface TextStyle {
  readonly ends: 'lf' | 'crlf';
  readonly bom: boolean;
}

const mark = [0xef, 0xbb, 0xbf] as const;

/** Reads the layout of a file: a byte-order mark, and line ends by the first one met. */
export function styleOf(bytes: Uint8Array): TextStyle {
  const end = bytes.indexOf(0x0a);
  return { ends: end > 0 && bytes[end - 1] === 0x0d ? 'crlf' : 'lf', bom: hasMark(bytes) };
}

/** The same text with line feeds and without a byte-order mark, for comparing. */
export function normalise(bytes: Uint8Array): Uint8Array {
  const start = hasMark(bytes) ? 3 : 0;
  if (start === 0 && !bytes.includes(0x0d)) return bytes;
  const out = new Uint8Array(bytes.length - start);
  let length = 0;
  for (let at = start; at < bytes.length; at += 1) {
    if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) continue;
    out[length] = bytes[at] ?? 0;
    length += 1;
  }
  return out.subarray(0, length);
}

/** Lays out text as a person has it: their line ends, their byte-order mark. */
export function restyle(bytes: Uint8Array, style: TextStyle): Uint8Array {
  const plain = normalise(bytes);
  const out: number[] = style.bom ? [...mark] : [];
  if (style.ends === 'lf' && !style.bom) return plain;
  for (const byte of plain) {
    if (byte === 0x0a && style.ends === 'crlf') out.push(0x0d);
    out.push(byte);
  }
  return Uint8Array.from(out);
}

/**
 * Reads text as people's programs save it: UTF-8, the two-byte letters of old Windows editors when their mark is there, and
 * Western Windows letters when it is no UTF-8. Line ends and marks go.
 */
export function readText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes).replaceAll('\r\n', '\n');
  const plain = normalise(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    return readWindowsText(plain);
  }
}

// Node's own decoder differs between versions here. The letters of 0x80 to 0x9f; the rest are those of Unicode.
const windowsLetters = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

function readWindowsText(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => windowsLetters[byte - 0x80] ?? String.fromCharCode(byte));
  return letters.join('');
}

function hasMark(bytes: Uint8Array): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
