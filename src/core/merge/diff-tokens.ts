import { diffArrays } from 'diff';
import type { Hunk, Range } from './hunk.ts';
import { pairUnique } from './pair-unique.ts';
import { settleChanges } from './settle-changes.ts';

// The work grows with the square of the edits. Lists further apart than this are cut at tokens that stand once in both.
const MOST_EDITS = 100;
const MOST_EDITS_IN_A_CUT = 50;

/**
 * Finds what changed between two lists of tokens, each a number that stands for a line or a sentence. The changes come in
 * order, with at least one token between them that both lists have. Where two lists have next to nothing in common
 * a change may be longer than need be; it is never wrong.
 */
export function diffTokens(before: readonly number[], after: readonly number[]): readonly Hunk[] {
  const old: Side = { tokens: before, isChanged: new Uint8Array(before.length) };
  const next: Side = { tokens: after, isChanged: new Uint8Array(after.length) };
  const middle = trimEnds(before, after);
  old.isChanged.fill(1, middle.start, middle.beforeEnd);
  next.isChanged.fill(1, middle.start, middle.afterEnd);
  if (middle.start < middle.beforeEnd && middle.start < middle.afterEnd) {
    // A token on one side only cannot be matched. Leaving it out is what makes rewritten pages quick.
    const inOld = new Set(before.slice(middle.start, middle.beforeEnd));
    const inNext = new Set(after.slice(middle.start, middle.afterEnd));
    const oldPlaces = findPlaces(before, middle.start, middle.beforeEnd, inNext);
    const nextPlaces = findPlaces(after, middle.start, middle.afterEnd, inOld);
    match({ ...old, places: oldPlaces }, { ...next, places: nextPlaces }, MOST_EDITS);
  }
  settleChanges(old, next);
  settleChanges(next, old);
  return readHunks(old.isChanged, next.isChanged);
}

/** A list of tokens, and which of them have no match in the other list. */
export interface Side {
  readonly tokens: readonly number[];
  readonly isChanged: Uint8Array;
}

/** The part of a list that is being compared: the places of its tokens. */
interface Part extends Side {
  readonly places: readonly number[];
}

function match(old: Part, next: Part, mostEdits: number): void {
  if (old.places.length === 0 || next.places.length === 0) return;
  const before = readTokens(old);
  const after = readTokens(next);
  const { start, beforeEnd, afterEnd } = trimEnds(before, after);
  keep(old, 0, next, 0, start);
  keep(old, beforeEnd, next, afterEnd, before.length - beforeEnd);
  if (start === beforeEnd || start === afterEnd) return;
  const parts = diffArrays(before.slice(start, beforeEnd), after.slice(start, afterEnd), { maxEditLength: mostEdits });
  if (parts === undefined) {
    if (mostEdits > MOST_EDITS_IN_A_CUT) matchCuts(old, next);
    return;
  }
  let left = start;
  let right = start;
  for (const { added, removed, count } of parts) {
    if (!added && !removed) keep(old, left, next, right, count);
    if (!added) left += count;
    if (!removed) right += count;
  }
}

function matchCuts(old: Part, next: Part): void {
  const before = readTokens(old);
  const after = readTokens(next);
  let left = 0;
  let right = 0;
  for (const [a, b] of [...pairUnique(before, after), [before.length, after.length] as const]) {
    const oldCut = { ...old, places: old.places.slice(left, a) };
    match(oldCut, { ...next, places: next.places.slice(right, b) }, MOST_EDITS_IN_A_CUT);
    if (a < before.length) keep(old, a, next, b, 1);
    left = a + 1;
    right = b + 1;
  }
}

function keep(old: Part, left: number, next: Part, right: number, count: number): void {
  for (let step = 0; step < count; step += 1) {
    old.isChanged[old.places[left + step] ?? -1] = 0;
    next.isChanged[next.places[right + step] ?? -1] = 0;
  }
}

function readTokens({ tokens, places }: Part): number[] {
  return places.map((place) => tokens[place] ?? -1);
}

function findPlaces(tokens: readonly number[], start: number, end: number, wanted: ReadonlySet<number>): number[] {
  const places: number[] = [];
  for (let at = start; at < end; at += 1) if (wanted.has(tokens[at] ?? -1)) places.push(at);
  return places;
}

function trimEnds(before: readonly number[], after: readonly number[]) {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let beforeEnd = before.length;
  let afterEnd = after.length;
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd -= 1;
    afterEnd -= 1;
  }
  return { start, beforeEnd, afterEnd };
}

function readHunks(oldChanged: Uint8Array, nextChanged: Uint8Array): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let left = 0;
  let right = 0;
  while (left < oldChanged.length || right < nextChanged.length) {
    const before = readRun(oldChanged, left);
    const after = readRun(nextChanged, right);
    if (before.end > left || after.end > right) hunks.push({ before, after });
    left = before.end + 1;
    right = after.end + 1;
  }
  return hunks;
}

function readRun(isChanged: Uint8Array, start: number): Range {
  let end = start;
  while (isChanged[end] === 1) end += 1;
  return { start, end };
}
