import { isBlank, isEdge, isWhole, readFrame } from './blocks.ts';
import { diffTokens } from './diff-tokens.ts';
import type { Hunk } from './hunk.ts';
import { numberTokens } from './read-lines.ts';
import { findRegions, type Region } from './regions.ts';
import { splitSentences } from './split-sentences.ts';

// Letters in the paragraphs that are merged at once. A whole page has about 5,000; beyond that comparing would take too long.
const MOST_LETTERS = 20_000;

/** A sentence, what stands before the first sentence of a paragraph, or a line that is never taken apart. */
interface Token {
  readonly kind: 'sentence' | 'frame' | 'line';
  /** For comparing: without what is mere layout. A sentence has no line feed in it, any other has. */
  readonly key: string;
  /** As typed: a frame or a line with the line feed before it, a sentence with the space after it. */
  readonly raw: string;
}

/**
 * Merges a few lines sentence by sentence: whole sentences only, each in the paragraph where it was written. It gives up,
 * and the lines stay a conflict, when both sides changed the same or touching sentences, and when one of them changed what
 * the lines are: joined or split paragraphs, added or took out a list item, made a heading of one.
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
  const merged = joinTokens(lists, findRegions(fromMine, fromTheirs));
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
    for (const token of region.by === 'theirs' ? other : ours) merged.push(token);
    at = { base: region.base.end, mine: region.mine.end, theirs: region.theirs.end };
  }
  return merged;
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

function readTokens(lines: readonly string[]): readonly Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && !isEdge(lines, end)) end += 1;
    for (const token of readParagraph(lines.slice(start, end), start === 0 ? '' : '\n')) tokens.push(token);
    start = end;
  }
  return tokens;
}

function readParagraph(lines: readonly string[], before: string): readonly Token[] {
  const [first = ''] = lines;
  if (isBlank(first) || isWhole(first)) {
    return [{ kind: 'line', key: `\n${isBlank(first) ? '' : first.normalize('NFC')}`, raw: `${before}${first}` }];
  }
  const frame = readFrame(first);
  const sentences = splitSentences(lines.join('\n').slice(frame.length));
  const tokens = sentences.map((raw): Token => ({ kind: 'sentence', key: readWords(raw), raw }));
  return [{ kind: 'frame', key: `\n${frame}\n`, raw: `${before}${frame}` }, ...tokens];
}

function readWords(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[ \t\n]+/gu, ' ')
    .trimEnd();
}
