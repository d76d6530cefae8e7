import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/documents/model.ts';
import { estimateSheets, fitSheets } from '../../../src/formats/docx/fit-sheets.ts';
import { lookOf } from '../../../src/formats/docx/look.ts';
import { makeDoc, makePara } from '../html/make-doc.ts';

const lines = (count: number): readonly Block[] => Array.from({ length: count }, () => makePara('A line of words.'));
const breakPage: Block = { t: 'page-break' };

/** How much denser than usual pages are set: the gap below a paragraph tells. */
function densityOf(blocks: readonly Block[], large = false): number {
  const doc = makeDoc(blocks, { large });
  return [0, 1, 2].findIndex((density) => lookOf(doc, density as 0 | 1 | 2).gap === fitSheets(doc).gap);
}

describe('a document for Word', () => {
  it.each<[string, readonly Block[], number]>([
    ['as usual while it stays on its sheet', lines(20), 0],
    ['more densely when a few lines run over', lines(37), 1],
    ['most densely when some more run over', lines(42), 2],
    ['as usual when the last sheet is half full', lines(54), 0],
    ['more densely when a part in the middle runs over', [...lines(37), breakPage, ...lines(20)], 1],
    ['as usual when it is long', lines(37 * 5 + 3), 0],
  ])('is set %s', (_name, blocks, wanted) => {
    expect(densityOf(blocks)).toBe(wanted);
  });

  it.each([false, true])('stays large enough to read (large print: %s)', (large) => {
    const { body, small } = lookOf(makeDoc([], { large }), 2);
    expect([body, small]).toEqual(large ? [16.5, 16] : [11, 10]);
  });

  it('is measured part by part', () => {
    const doc = makeDoc([...lines(18), breakPage, ...lines(36)]);
    const [first = 0, second = 0] = estimateSheets(doc, lookOf(doc));
    expect([first > 0.5, first < 0.6, second > 0.95, second < 1.1]).toEqual([true, true, true, true]);
  });
});
