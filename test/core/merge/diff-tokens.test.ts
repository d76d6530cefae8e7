import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffTokens } from '../../../src/core/merge/diff-tokens.ts';

/** Carries out changes on a list, taking the new tokens from the other list. */
function apply(before: readonly number[], after: readonly number[]): readonly number[] {
  const made: number[] = [];
  let at = 0;
  for (const hunk of diffTokens(before, after)) {
    made.push(...before.slice(at, hunk.before.start), ...after.slice(hunk.after.start, hunk.after.end));
    at = hunk.before.end;
  }
  return [...made, ...before.slice(at)];
}

const tokens = fc.array(fc.nat(5), { maxLength: 40 });

test('turns one list into the other', () => {
  const isTurned = (before: number[], after: number[]) => {
    expect(apply(before, after)).toEqual(after);
  };
  fc.assert(fc.property(tokens, tokens, isTurned), { numRuns: 2_000 });
});

test('keeps a token between two changes', () => {
  const isApart = (before: number[], after: number[]) => {
    const hunks = diffTokens(before, after);
    return hunks.every(({ before: { start } }, at) => at === 0 || start > (hunks[at - 1]?.before.end ?? 0));
  };
  fc.assert(fc.property(tokens, tokens, isApart));
});

test.each([
  ['equal lists', [1, 2, 3], [1, 2, 3], []],
  ['an added token', [1, 2], [1, 3, 2], [{ before: { start: 1, end: 1 }, after: { start: 1, end: 2 } }]],
  [
    'a token like its neighbour, at the lowest place',
    [1, 7, 2],
    [1, 7, 7, 2],
    [{ before: { start: 2, end: 2 }, after: { start: 2, end: 3 } }],
  ],
  [
    'a paragraph with the empty line after it',
    [1, 0, 2, 0],
    [1, 0, 9, 0, 2, 0],
    [{ before: { start: 2, end: 2 }, after: { start: 2, end: 4 } }],
  ],
  [
    'two tokens in place of one',
    [1, 2, 3],
    [1, 8, 9, 3],
    [{ before: { start: 1, end: 2 }, after: { start: 1, end: 3 } }],
  ],
])('finds %s', (_name, before, after, hunks) => {
  expect(diffTokens(before, after)).toEqual(hunks);
});

test('turns one list into the other when they have too little in common to be compared exactly', () => {
  const before = Array.from({ length: 3_000 }, (_none, at) => (at * 7) % 3_001);
  const after = Array.from({ length: 3_000 }, (_none, at) => (at * 11) % 2_999);
  expect(apply(before, after)).toEqual(after);
});

test('keeps a long block that moved together with what stayed', () => {
  const before = Array.from({ length: 3_000 }, (_none, at) => at);
  const after = [...before.slice(1_000), ...before.slice(0, 1_000)];
  expect(diffTokens(before, after)).toHaveLength(2);
});
