/** How wide a sign is in Arial, near enough, as a share of the size of its type. */
function widthOf(sign: string): number {
  if (/[iljtfr.,:;'’‘|!()[\]/ -]/u.test(sign)) return 0.3;
  if (/[mwMW@%—]/u.test(sign)) return 0.86;
  if (/[\p{Lu}&]/u.test(sign)) return 0.69;
  if (/[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFF60]|\p{Extended_Pictographic}/u.test(sign)) return 1;
  return /\p{M}/u.test(sign) ? 0 : 0.56;
}

/** How wide a stretch of text is in one line, in points. An estimate: no font is read. */
export function measureText(text: string, points: number): number {
  let width = 0;
  for (const sign of text) width += widthOf(sign);
  return width * points;
}

/** In how many lines a text stands between two margins. `width` in points. */
export function countLines(text: string, points: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/u)) {
    const size = measureText(`${word} `, points);
    if (used > 0 && used + size > width) {
      lines += 1;
      used = 0;
    }
    // A word that is wider than the line is broken.
    lines += Math.floor(size / width);
    used = used + (size % width);
  }
  return lines;
}
