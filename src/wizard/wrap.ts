const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const unseen = /\p{M}|[\u200b-\u200f]|\u2060/u;

/** How many columns a text takes on a terminal: marks none, East Asian letters and pictures two. No escape codes. */
export function countColumns(text: string): number {
  let columns = 0;
  for (const letter of text) columns += unseen.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return columns;
}

/**
 * Breaks a text into lines of at most `width` columns, between words; a word longer than a line is left whole only
 * if it cannot be helped, and then cut. Newlines stay. Later lines begin with `indent`.
 */
export function wrapText(text: string, width: number, indent = ''): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(width, 10), indent));
}

/** The same for text that may hold numbered lines: what belongs to a number stands below its words. */
export function wrapNote(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapText(line, width, ' '.repeat(/^\d+\. /.exec(line)?.[0].length ?? 0)));
}

function wrapLine(line: string, width: number, indent: string): readonly string[] {
  const lead = /^ */.exec(line)?.[0] ?? '';
  const [first = '', ...words] = line
    .slice(lead.length)
    .split(' ')
    .flatMap((word) => cutWord(word, width - Math.max(indent.length, lead.length)));
  const lines: string[] = [];
  let current = lead + first;
  for (const word of words) {
    if (countColumns(`${current} ${word}`) <= width) current = `${current} ${word}`;
    else {
      lines.push(current.trimEnd());
      current = indent + word;
    }
  }
  return [...lines, current.trimEnd()];
}

function cutWord(word: string, width: number): readonly string[] {
  if (countColumns(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (countColumns(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** The width that text is wrapped to: what the terminal has, at most 100, at least 20. */
export function textWidth(columns: number): number {
  return Math.min(100, Math.max(20, columns - 1));
}

/** Takes out control characters and those that turn the direction of text: they are never sent to a terminal. */
export function removeControls(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
}
