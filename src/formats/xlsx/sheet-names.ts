/** Excel's limit, in UTF-16 units. */
const LONGEST = 31;

/**
 * Names that Excel takes: without the signs it forbids, at most 31 long, none twice (capitals do not count), none empty,
 * and none "History", which it keeps for itself.
 */
export function cleanSheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set(['history']);
  return names.map((name) => {
    const clean =
      name
        .replace(/[\\/?*[\]:\p{Cc}]+/gu, ' ')
        .replace(/\s+/gu, ' ')
        .replace(/^[' ]+|[' ]+$/gu, '') || 'Sheet';
    let found = cut(clean, LONGEST);
    for (let number = 2; taken.has(found.toLowerCase()); number += 1) {
      const end = ` ${number}`;
      found = cut(clean, LONGEST - end.length) + end;
    }
    taken.add(found.toLowerCase());
    return found;
  });
}

/** The name of a sheet inside a formula. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Never ends in half a sign, in an apostrophe or in a space. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const sign of text) {
    if (kept.length + sign.length > most) break;
    kept += sign;
  }
  return kept.replace(/[' ]+$/u, '');
}
