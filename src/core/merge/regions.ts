import type { Hunk, Range } from './hunk.ts';

/** A stretch that at least one side changed, as it stands in each of the three lists. Between two of them nothing changed. */
export interface Region extends Stretch {
  readonly by: 'mine' | 'theirs' | 'both';
}

/** The same stretch in three lists: places in each. */
export interface Stretch {
  readonly base: Range;
  readonly mine: Range;
  readonly theirs: Range;
}

/**
 * Lays two people's changes of one list side by side. Changes that overlap or touch become one region of both: where one
 * ends and the next begins nothing says which goes first.
 */
export function findRegions(mine: readonly Hunk[], theirs: readonly Hunk[]): readonly Region[] {
  const regions: Region[] = [];
  let left = 0;
  let right = 0;
  while (left < mine.length || right < theirs.length) {
    const fromLeft = left;
    const fromRight = right;
    const start = Math.min(startOf(mine[left]), startOf(theirs[right]));
    let end = start;
    for (let grown = true; grown; ) {
      grown = false;
      for (; startOf(mine[left]) <= end; left += 1, grown = true) end = Math.max(end, mine[left]?.before.end ?? end);
      for (; startOf(theirs[right]) <= end; right += 1, grown = true)
        end = Math.max(end, theirs[right]?.before.end ?? end);
    }
    const base = { start, end };
    regions.push({
      base,
      mine: findSide(base, mine[fromLeft - 1], mine[left - 1]),
      theirs: findSide(base, theirs[fromRight - 1], theirs[right - 1]),
      by: right === fromRight ? 'mine' : left === fromLeft ? 'theirs' : 'both',
    });
  }
  return regions;
}

function startOf(hunk: Hunk | undefined): number {
  return hunk?.before.start ?? Number.POSITIVE_INFINITY;
}

/** Where a stretch of the base stands on one side, from the last change before its start and the last before its end. */
function findSide({ start, end }: Range, earlier: Hunk | undefined, last: Hunk | undefined): Range {
  const shift = (hunk: Hunk | undefined) => (hunk ? hunk.after.end - hunk.before.end : 0);
  return { start: start + shift(earlier), end: end + shift(last) };
}
