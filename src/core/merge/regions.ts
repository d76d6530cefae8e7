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

/** A change and whose it is. */
export interface OwnedHunk extends Hunk {
  readonly owner: Owner;
}

/** Whether two changes that touch, of different sides, are nevertheless two, the first of them before the second. */
export type AreTwo = (first: OwnedHunk, second: OwnedHunk) => boolean;

/**
 * Lays two people's changes of one list side by side. Changes that overlap become one region of both, and so do those that
 * touch: where one ends and the next begins nothing says which goes first. For what can tell, `areTwo` says so.
 */
export function findRegions(
  mine: readonly Hunk[],
  theirs: readonly Hunk[],
  areTwo: AreTwo = () => false,
): readonly Region[] {
  const hunks = sortHunks(mine, theirs);
  const regions: Region[] = [];
  const last: Partial<Record<Owner, Hunk>> = {};
  for (let at = 0; at < hunks.length; ) {
    const first = at;
    const earlier = { ...last };
    let end = hunks[at]?.before.end ?? 0;
    for (; at < hunks.length; at += 1) {
      const hunk = hunks[at];
      if (hunk === undefined || hunk.before.start > end) break;
      if (at === first + 1 && hunk.before.start === end && isOther(hunk, hunks[first], areTwo)) break;
      end = Math.max(end, hunk.before.end);
      last[hunk.owner] = hunk;
    }
    const base = { start: hunks[first]?.before.start ?? 0, end };
    const sides = new Set(hunks.slice(first, at).map(({ owner }) => owner));
    regions.push({
      base,
      mine: findSide(base, earlier.mine, last.mine),
      theirs: findSide(base, earlier.theirs, last.theirs),
      by: sides.has('theirs') ? (sides.has('mine') ? 'both' : 'theirs') : 'mine',
    });
  }
  return regions;
}

function isOther(hunk: OwnedHunk, first: OwnedHunk | undefined, areTwo: AreTwo): boolean {
  return first !== undefined && first.owner !== hunk.owner && areTwo(first, hunk);
}

/** All changes in the order of the list that both began with; what takes nothing out comes before what does. */
function sortHunks(mine: readonly Hunk[], theirs: readonly Hunk[]): readonly OwnedHunk[] {
  const owned: OwnedHunk[] = [];
  let left = 0;
  let right = 0;
  while (left < mine.length || right < theirs.length) {
    const [one, other] = [mine[left], theirs[right]];
    if (one && (!other || isFirst(one, other))) {
      owned.push({ ...one, owner: 'mine' });
      left += 1;
    } else if (other) {
      owned.push({ ...other, owner: 'theirs' });
      right += 1;
    }
  }
  return owned;
}

function isFirst({ before: one }: Hunk, { before: other }: Hunk): boolean {
  return one.start < other.start || (one.start === other.start && one.end <= other.end);
}

/** Where a stretch of the base stands on one side, from the last change before its start and the last before its end. */
function findSide({ start, end }: Range, earlier: Hunk | undefined, last: Hunk | undefined): Range {
  const shift = (hunk: Hunk | undefined) => (hunk ? hunk.after.end - hunk.before.end : 0);
  return { start: start + shift(earlier), end: end + shift(last) };
}
