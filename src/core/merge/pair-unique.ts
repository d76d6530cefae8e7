/**
 * Pairs the tokens that stand exactly once in each of two lists, as many as keep their order in both.
 * @returns places in the first and in the second list, both rising.
 */
export function pairUnique(
  before: readonly number[],
  after: readonly number[],
): readonly (readonly [number, number])[] {
  const inAfter = findUnique(after);
  const pairs: (readonly [number, number])[] = [];
  for (const [token, place] of findUnique(before)) {
    const other = inAfter.get(token);
    if (other !== undefined) pairs.push([place, other]);
  }
  pairs.sort((one, other) => one[0] - other[0]);
  return keepRising(pairs);
}

function findUnique(tokens: readonly number[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  for (const [place, token] of tokens.entries()) {
    if (places.has(token)) repeated.add(token);
    places.set(token, place);
  }
  for (const token of repeated) places.delete(token);
  return places;
}

/** The longest run of pairs whose second places rise: each pair is laid on the lowest pile that it fits, as in patience. */
function keepRising(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const piles: number[] = [];
  const previous: number[] = [];
  for (const [index, pair] of pairs.entries()) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const top = pairs[piles[middle] ?? -1];
      if (top !== undefined && top[1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    previous.push(piles[low - 1] ?? -1);
    piles[low] = index;
  }
  const rising: (readonly [number, number])[] = [];
  for (let index = piles.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) rising.push(pair);
  }
  return rising.reverse();
}
