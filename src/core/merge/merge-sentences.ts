import { diffTokens } from './diff-tokens.ts';
import type { Hunk } from './hunk.ts';
import { makeAreTwo } from './neighbours.ts';
import { numberTokens } from './read-lines.ts';
import { readTokens, type Token } from './read-tokens.ts';
import { findRegions, type Region } from './regions.ts';

// Letters in the paragraphs that are merged at once. A whole page has about 5,000; beyond that comparing would take too long.
const MOST_LETTERS = 20_000;

/**
 * Merges a few lines sentence by sentence: whole sentences only, each in the paragraph where it was written. It gives up,
 * and the lines stay a conflict, when both sides changed the same sentence, or neighbours that may lean on one another
 * (see `makeAreTwo`), and when one of them changed what the lines are: joined or split paragraphs, added or took out a list
 * item, made a heading of one.
 * @returns the merged lines as one text, or undefined.
 */
export function mergeSentences(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string | undefined {
  if ([base, mine, theirs].some((lines) => countLetters(lines) > MOST_LETTERS)) return undefined;
  const lists = [readTokens(base), readTokens(mine), readTokens(theirs)] as const;
  const [old = [], left = [], right = []] = numberTokens(lists.map((list) => list.map(({ key }) => key)));
  const fromMine = reachFrames(lists[0], diffTokens(old, left));
  const fromTheirs = reachFrames(lists[0], diffTokens(old, right));
  if (!keepFrames(lists[0], lists[1], fromMine) || !keepFrames(lists[0], lists[2], fromTheirs)) return undefined;
  const areTwo = makeAreTwo(lists[0], { mine: lists[1], theirs: lists[2] });
  const merged = joinTokens(lists, findRegions(fromMine, fromTheirs, areTwo));
  if (merged === undefined) return undefined;
  const text = merged.map(({ raw }) => raw).join('');
  // Read again, it must hold the very sentences that were put together, and none that grew from two.
  const again = readTokens(text.split('\n'));
  const isSame = again.length === merged.length && again.every(({ key }, at) => key === merged[at]?.key);
  return isSame ? text : undefined;
}

/** How many letters these lines have. */
export function countLetters(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/** Puts together the sentences of three lists: undefined when both changed one thing in two ways. */
function joinTokens(
  [base, mine, theirs]: readonly [readonly Token[], readonly Token[], readonly Token[]],
  regions: readonly Region[],
): readonly Token[] | undefined {
  const merged: Token[] = [];
  let at = { base: 0, mine: 0, theirs: 0 };
  const end = { base: { start: base.length, end: base.length }, mine: { start: mine.length, end: mine.length } };
  for (const region of [
    ...regions,
    { ...end, theirs: { start: theirs.length, end: theirs.length }, by: 'mine' } as const,
  ]) {
    for (; at.base < region.base.start; at = { base: at.base + 1, mine: at.mine + 1, theirs: at.theirs + 1 }) {
      const token = chooseLayout(base[at.base], mine[at.mine], theirs[at.theirs]);
      if (token === undefined) return undefined;
      merged.push(token);
    }
    const ours = mine.slice(region.mine.start, region.mine.end);
    const other = theirs.slice(region.theirs.start, region.theirs.end);
    if (region.by === 'both' && !areEqual(ours, other)) return undefined;
    const isTheirs = region.by === 'theirs';
    const { start } = isTheirs ? region.theirs : region.mine;
    if (start > 0) spaceOut(merged, (isTheirs ? theirs : mine)[start - 1]);
    for (const token of isTheirs ? other : ours) merged.push(token);
    at = { base: region.base.end, mine: region.mine.end, theirs: region.theirs.end };
  }
  return merged;
}

/** Puts after the last sentence the space that stood after the one in its place, where more followed there than here. */
function spaceOut(merged: Token[], before: Token | undefined): void {
  const last = merged.at(-1);
  if (last?.kind !== 'sentence' || before?.kind !== 'sentence' || /\s$/u.test(last.raw)) return;
  merged[merged.length - 1] = { ...last, raw: last.raw + (/\s+$/u.exec(before.raw)?.[0] ?? '') };
}

/** The same sentence as it is laid out by whoever changed its layout. */
function chooseLayout(base?: Token, mine?: Token, theirs?: Token): Token | undefined {
  if (mine?.raw === base?.raw) return theirs;
  return theirs?.raw === base?.raw || theirs?.raw === mine?.raw ? mine : undefined;
}

function areEqual(ours: readonly Token[], other: readonly Token[]): boolean {
  return ours.length === other.length && ours.every(({ key }, at) => key === other[at]?.key);
}

/**
 * Lets a change at the end of a paragraph reach over the list mark of the next one, so that it touches a change of the first
 * sentence there, as the two lines touch.
 */
function reachFrames(base: readonly Token[], hunks: readonly Hunk[]): readonly Hunk[] {
  return hunks.map(({ before, after }) => {
    const by = base[before.end]?.kind === 'frame' ? 1 : 0;
    return { before: { ...before, end: before.end + by }, after: { ...after, end: after.end + by } };
  });
}

/** Whether changes leave paragraphs, list items and other lines what they are: as many, in order, each of the same kind. */
function keepFrames(base: readonly Token[], side: readonly Token[], hunks: readonly Hunk[]): boolean {
  const read = (tokens: readonly Token[], { start, end }: Hunk['before']) =>
    tokens
      .slice(start, end)
      .map(({ kind, key }) => (kind === 'frame' ? key : kind === 'line' ? readKind(key) : ''))
      .join('');
  return hunks.every(({ before, after }) => read(base, before) === read(side, after));
}

/** An empty line is of another kind than a heading or a row of a table. */
function readKind(key: string): string {
  return key === '\n' ? '\n~' : '\n#';
}
