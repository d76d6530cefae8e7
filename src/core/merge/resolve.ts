import { findFenced, isEdge } from './blocks.ts';
import { countLetters, mergeSentences } from './merge-sentences.ts';
import type { Lines } from './read-lines.ts';
import type { Region, Stretch } from './regions.ts';

/** The three texts that are merged. */
export interface Texts {
  readonly base: Lines;
  readonly mine: Lines;
  readonly theirs: Lines;
}

/** A stretch with what becomes of it: merged lines, or undefined where the two sides do not fit together. */
export interface Outcome extends Stretch {
  readonly lines: readonly string[] | undefined;
}

/** A stretch of whole paragraphs around a region, with the numbers of the regions in it. */
interface Surroundings extends Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * Says for each changed stretch what it becomes. What one side changed stays as that side has it, and so does what both
 * changed alike. Where both changed lines in two ways, the whole paragraph is tried by sentence; an outcome may then
 * take in more than one region.
 */
export function resolveRegions(regions: readonly Region[], texts: Texts, bySentence: boolean): readonly Outcome[] {
  const prose = makeProseMerger(texts);
  const outcomes: Outcome[] = [];
  let tried = -1;
  for (let at = 0; at < regions.length; at += 1) {
    const region = regions[at];
    if (region === undefined) break;
    const lines = chooseSide(region, texts);
    const around = lines || at <= tried || !bySentence || prose.isSpent() ? undefined : widen(regions, at, texts);
    const text = around && prose.merge(around);
    if (around === undefined || text === undefined) {
      outcomes.push({ base: region.base, mine: region.mine, theirs: region.theirs, lines });
      tried = Math.max(tried, around?.last ?? -1);
      continue;
    }
    while (isWithin(outcomes.at(-1), around)) outcomes.pop();
    outcomes.push({ ...around, lines: text.split('\n') });
    at = around.last;
  }
  return outcomes;
}

function isWithin(outcome: Outcome | undefined, around: Stretch): boolean {
  if (outcome === undefined || outcome.base.start < around.base.start) return false;
  return outcome.mine.start >= around.mine.start && outcome.theirs.start >= around.theirs.start;
}

/** The lines of a region where nobody disagrees. */
function chooseSide({ by, mine, theirs }: Region, texts: Texts): readonly string[] | undefined {
  if (by === 'theirs') return texts.theirs.raw.slice(theirs.start, theirs.end);
  const isSame = mine.end - mine.start === theirs.end - theirs.start;
  if (by === 'both') {
    if (!isSame) return undefined;
    for (let at = 0; at < mine.end - mine.start; at += 1)
      if (texts.mine.keys[mine.start + at] !== texts.theirs.keys[theirs.start + at]) return undefined;
  }
  return texts.mine.raw.slice(mine.start, mine.end);
}

// Letters of all paragraphs that are compared by sentence in one text, the three sides together. A page has about 15,000 so
// counted; a text of many times that would take longer than anybody waits, and the rest of it is merged by line alone.
const MOST_LETTERS_IN_ALL = 30_000;
// What it takes to begin with a paragraph, in letters that could be compared instead.
const LETTERS_TO_BEGIN = 40;

interface ProseMerger {
  /** Merges by sentence; undefined also where one of the three stretches stands in a fence. */
  readonly merge: (around: Stretch) => string | undefined;
  /** So much was compared that the rest is left to lines. */
  readonly isSpent: () => boolean;
}

function makeProseMerger({ base, mine, theirs }: Texts): ProseMerger {
  const sides = [base.raw, mine.raw, theirs.raw] as const;
  let fenced: readonly Uint8Array[] | undefined;
  let left = MOST_LETTERS_IN_ALL;
  const merge = (around: Stretch): string | undefined => {
    const ranges = [around.base, around.mine, around.theirs] as const;
    const [old = [], own = [], other = []] = ranges.map(({ start, end }, side) => sides[side]?.slice(start, end) ?? []);
    if (isOneSentence(old, own, other)) return undefined;
    fenced ??= sides.map(findFenced);
    if (ranges.some(({ start }, side) => fenced?.[side]?.[start] === 1)) return undefined;
    left -= LETTERS_TO_BEGIN + countLetters(old) + countLetters(own) + countLetters(other);
    return mergeSentences(old, own, other);
  };
  return { merge, isSpent: () => left <= 0 };
}

// Where one sentence may end and another begin, and space that is mere layout.
const MIDDLE_OR_LOOSE = /[.!?…؟।]\S*\s+\S|[。！？].|\s\s|\t|^\s|\s$/u;

/** Whether each of three is one line of one sentence, in three ways: quick to see, and nothing to be merged. */
function isOneSentence(base: readonly string[], mine: readonly string[], theirs: readonly string[]): boolean {
  const [old, own, other] = [base[0], mine[0], theirs[0]];
  if (base.length !== 1 || mine.length !== 1 || theirs.length !== 1) return false;
  if (old === undefined || own === undefined || other === undefined) return false;
  if (old === own || old === other || own === other) return false;
  return !MIDDLE_OR_LOOSE.test(old) && !MIDDLE_OR_LOOSE.test(own) && !MIDDLE_OR_LOOSE.test(other);
}

/** Widens a region to whole paragraphs in all three texts, over the unchanged lines and the regions that stand in them. */
function widen(regions: readonly Region[], number: number, texts: Texts): Surroundings | undefined {
  const region = regions[number];
  if (region === undefined) return undefined;
  let first = number;
  let last = number;
  let top = startsOf(region);
  while (!isEdgeInAll(top, texts)) {
    const above = regions[first - 1];
    top = move(top, -1);
    if (above === undefined || top.base !== above.base.end || isEdgeInAll(top, texts)) continue;
    top = startsOf(above);
    first -= 1;
  }
  let bottom = endsOf(region);
  while (!isEdgeInAll(bottom, texts)) {
    const below = regions[last + 1];
    bottom = move(bottom, 1);
    if (below === undefined || bottom.base !== below.base.start || isEdgeInAll(bottom, texts)) continue;
    bottom = endsOf(below);
    last += 1;
  }
  const between = (start: number, end: number) => ({ start, end });
  const [base, mine] = [between(top.base, bottom.base), between(top.mine, bottom.mine)];
  return { base, mine, theirs: between(top.theirs, bottom.theirs), first, last };
}

/** One place in each of the three texts. */
type Place = Readonly<Record<keyof Texts, number>>;

function startsOf({ base, mine, theirs }: Stretch): Place {
  return { base: base.start, mine: mine.start, theirs: theirs.start };
}

function endsOf({ base, mine, theirs }: Stretch): Place {
  return { base: base.end, mine: mine.end, theirs: theirs.end };
}

function move({ base, mine, theirs }: Place, by: number): Place {
  return { base: base + by, mine: mine + by, theirs: theirs + by };
}

function isEdgeInAll(place: Place, { base, mine, theirs }: Texts): boolean {
  return isEdge(base.raw, place.base) && isEdge(mine.raw, place.mine) && isEdge(theirs.raw, place.theirs);
}
