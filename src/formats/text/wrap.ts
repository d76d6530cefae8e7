/**
 * Breaks words into lines of at most `width` characters; a longer word stands alone on its line.
 * Line breaks already in the text stay. @param first - start of the first line. @param rest - start of the others.
 */
export function wrapText(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = [];
  for (const given of text.split('\n')) {
    let line = lines.length === 0 ? first : rest;
    let isEmpty = true;
    for (const word of given.split(/[ \t]+/u).filter((part) => part !== '')) {
      if (!isEmpty && countCharacters(line) + 1 + countCharacters(word) > width) {
        lines.push(line);
        line = rest;
        isEmpty = true;
      }
      line += isEmpty ? word : ` ${word}`;
      isEmpty = false;
    }
    lines.push(line);
  }
  return lines.map((line) => line.replace(/[ \t]+$/u, '')).join('\n');
}

/** Letters as the eye counts them, near enough: marks that sit on a letter take no room of their own. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!/[\p{M}\p{Cf}]/u.test(character)) count += 1;
  return count;
}
