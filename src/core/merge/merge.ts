import { type Conflict, type MarkerLabels, markConflict } from './conflict.ts';
import { diffTokens } from './diff-tokens.ts';
import { joinLines, numberTokens, readLines } from './read-lines.ts';
import { findRegions } from './regions.ts';
import { type Outcome, resolveRegions, type Texts } from './resolve.ts';

/** Most bytes of a text that is merged; a longer one is laid beside the person's own. A page has about 5,000. */
export const MAX_MERGE_BYTES = 1_000_000;

/** What came of merging. `marked` gives the text with marker lines around each conflict and the rest merged. */
export type MergeResult =
  | { readonly clean: true; readonly text: string }
  | {
      readonly clean: false;
      readonly conflicts: readonly Conflict[];
      readonly marked: (labels: MarkerLabels) => string;
    };

/** How to merge. */
export interface MergeOptions {
  /** Smallest thing that is taken from one side: whole lines only, or sentences too, which is usual and meant for Markdown. */
  readonly by?: 'line' | 'sentence';
}

/** Whether a text of this many bytes may be merged. */
export function canMerge(bytes: number): boolean {
  return bytes <= MAX_MERGE_BYTES;
}

/**
 * Merges two people's changes of one text: by line, and by sentence where both changed lines of one paragraph. Changes
 * that touch or overlap are a conflict unless they are equal. Nothing is written that neither side wrote: merged
 * text holds whole lines and whole sentences of theirs. Letters that only differ in how an accent is stored are equal, and
 * stay as the person typed them.
 * @param base - the text that both began with. All three have line feeds at line ends and no byte-order mark.
 * @param mine - the person's text.
 * @param theirs - the new text.
 */
export function merge(base: string, mine: string, theirs: string, options: MergeOptions = {}): MergeResult {
  if (mine === theirs || theirs === base) return { clean: true, text: mine };
  if (mine === base) return { clean: true, text: theirs };
  const texts: Texts = { base: readLines(base), mine: readLines(mine), theirs: readLines(theirs) };
  const [old = [], left = [], right = []] = numberTokens([texts.base.keys, texts.mine.keys, texts.theirs.keys]);
  const regions = findRegions(diffTokens(old, left), diffTokens(old, right));
  const outcomes = resolveRegions(regions, texts, options.by !== 'line');
  const conflicts = new Map<Outcome, Conflict>();
  for (const outcome of outcomes) if (!outcome.lines) conflicts.set(outcome, readConflict(outcome, texts));
  const isEnded = texts.mine.isEnded === texts.base.isEnded ? texts.theirs.isEnded : texts.mine.isEnded;
  if (conflicts.size === 0)
    return {
      clean: true,
      text: joinLines(
        writeLines(outcomes, texts, () => []),
        isEnded,
      ),
    };
  const marked = (labels: MarkerLabels) => {
    const mark = (outcome: Outcome) => {
      const conflict = conflicts.get(outcome);
      return conflict ? markConflict(conflict, labels) : [];
    };
    return joinLines(writeLines(outcomes, texts, mark), true);
  };
  return { clean: false, conflicts: [...conflicts.values()], marked };
}

function readConflict({ base, mine, theirs }: Outcome, texts: Texts): Conflict {
  const read = (lines: readonly string[], { start, end }: Outcome['base']) =>
    start === end ? undefined : lines.slice(start, end).join('\n');
  return {
    line: mine.start + 1,
    mine: read(texts.mine.raw, mine),
    base: read(texts.base.raw, base),
    theirs: read(texts.theirs.raw, theirs),
  };
}

/** Writes the outcomes in order, and between them the lines that nobody changed. */
function writeLines(
  outcomes: readonly Outcome[],
  { base, mine, theirs }: Texts,
  mark: (outcome: Outcome) => readonly string[],
): readonly string[] {
  const lines: string[] = [];
  let at = { base: 0, mine: 0, theirs: 0 };
  const copyUntil = (end: number) => {
    for (let step = 0; step < end - at.base; step += 1) {
      const own = mine.raw[at.mine + step] ?? '';
      // Equal but for how accents are stored: whoever changed that has it, the person first.
      lines.push(own === base.raw[at.base + step] ? (theirs.raw[at.theirs + step] ?? own) : own);
    }
  };
  for (const outcome of outcomes) {
    copyUntil(outcome.base.start);
    for (const line of outcome.lines ?? mark(outcome)) lines.push(line);
    at = { base: outcome.base.end, mine: outcome.mine.end, theirs: outcome.theirs.end };
  }
  copyUntil(base.raw.length);
  return lines;
}
