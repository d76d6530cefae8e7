/** Signs of Arial by their width, in thousandths of the size of the type (Adobe's metrics of Helvetica, which Arial shares). */
const widths: readonly (readonly [number, string])[] = [
  [191, "'"],
  [222, 'ijl‘’'],
  [278, ' !,./:;[\\]ftI\u00a0'],
  [333, '-()r`“”'],
  [355, '"•'],
  [389, '*'],
  [500, 'ckszvxyJ'],
  [556, 'abdeghnopqu0123456789L_?$#£€–'],
  [584, '+<=>'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'mM'],
  [889, '%'],
  [944, 'W'],
  [1000, '—…'],
];

const widthOf: ReadonlyMap<string, number> = new Map(
  widths.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)),
);

/** How wide a stretch of text stands in one line of Arial, in points. A sign with marks is as wide as without them. */
function measureArial(text: string, points: number): number {
  let width = 0;
  for (const sign of text.normalize('NFD')) width += widthOf.get(sign) ?? widthOfOther(sign);
  return (width * points) / 1000;
}

function widthOfOther(sign: string): number {
  if (/\p{M}/u.test(sign)) return 0;
  return /[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFF60]|\p{Extended_Pictographic}/u.test(sign) ? 1000 : 600;
}

/** In how many lines a text stands between two margins. `width` in points. */
export function countArialLines(text: string, points: number, width: number): number {
  const space = measureArial(' ', points);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/[ \t\n]+/u)) {
    const size = measureArial(word, points);
    // The space at the end of a line may stand over the margin.
    if (used > 0 && used + size > width) {
      lines += 1;
      used = 0;
    }
    // A word that is wider than the line is broken.
    lines += Math.floor(size / width);
    used += (size % width) + space;
  }
  return lines;
}
