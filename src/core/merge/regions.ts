import type { Hunk, Range } from './hunk.ts';

/** A stretch that at least one side changed, as it stands in each of the three lists. */
export interface Region extends Stretch {
  readonly by: Owner | 'both';
}

/** The same stretch in three lists: places in each. */
export interface Stretch {
  readonly base: Range;
  readonly mine: Range;
  readonly theirs: Range;
}

export type Owner = 'mine' | 'theirs';

/**
 * Whether two changes of different sides that touch are nevertheless two, the first of them before the second.
 * `owner`: whose the first is.
 */
export type AreTwo = (first: Hunk, second: Hunk, owner: Owner) => boolean;

/**
 * Lays two people's changes of one list side by side. Changes that overlap become one region of both, and so do those that
 * touch: where one ends and the next begins nothing says which goes first. For what can tell, `areTwo` says so.
 */
export function findRegions(
  mine: readonly Hunk[],
  theirs: readonly Hunk[],
  areTwo: AreTwo = () => false,
): readonly Region[] {
  const regions: Region[] = [];
  let left = 0;
  let right = 0;
  while (left < mine.length || right < theirs.length) {
    const fromLeft = left;
    const fromRight = right;
    const start = Math.min(startOf(mine[left]), startOf(theirs[right]));
    let end = start;
    for (;;) {
      const isMine = isFirst(mine[left], theirs[right]);
      const hunk = isMine ? mine[left] : theirs[right];
      if (hunk === undefined || hunk.before.start > end) break;
      const first = left > fromLeft ? mine[fromLeft] : theirs[fromRight];
      const isSecond = left - fromLeft + right - fromRight === 1 && isMine === right > fromRight;
      if (first && isSecond && hunk.before.start === end && areTwo(first, hunk, isMine ? 'theirs' : 'mine')) break;
      end = Math.max(end, hunk.before.end);
      if (isMine) left += 1;
      else right += 1;
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

/** Whether the first of two changes comes first: of two that begin at one place, what takes nothing out there does. */
function isFirst(one: Hunk | undefined, other: Hunk | undefined): boolean {
  if (one === undefined || other === undefined) return one !== undefined;
  const begins = one.before.start - other.before.start;
  return begins < 0 || (begins === 0 && one.before.end <= other.before.end);
}

/** Where a stretch of the base stands on one side, from the last change before its start and the last before its end. */
function findSide({ start, end }: Range, earlier: Hunk | undefined, last: Hunk | undefined): Range {
  const shift = (hunk: Hunk | undefined) => (hunk ? hunk.after.end - hunk.before.end : 0);
  return { start: start + shift(earlier), end: end + shift(last) };
}
