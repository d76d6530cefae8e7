import { describe, expect, it } from 'vitest';
import type { Block, CircleDoc } from '../../../src/core/documents/model.ts';
import { findHolds, firstHeld } from '../../../src/formats/docx/endings.ts';
import { lookOf } from '../../../src/formats/docx/look.ts';
import { makeDoc, makePara } from '../html/make-doc.ts';
import { writePart } from './parts.ts';

const lines = (count: number): readonly Block[] => Array.from({ length: count }, () => makePara('A line of words.'));
const heading: Block = { t: 'heading', depth: 2, c: [{ t: 'text', text: 'A card' }] };
const said = (count: number): Block => ({ t: 'say', c: lines(count) });

function holdsOf(blocks: readonly Block[], layout: CircleDoc['layout'] = 'doc'): readonly string[] {
  const doc = { ...makeDoc(blocks), blocks, layout };
  const holds = findHolds(doc, lookOf(doc));
  return blocks.map((_block, index) => {
    const hold = holds.get(index);
    return hold ? `${hold.last === Infinity ? 'whole' : 'end'}${hold.next ? ' next' : ''}` : '';
  });
}

/** Whether each paragraph of a Word file stays with the next one. */
function keptIn(blocks: readonly Block[]): readonly boolean[] {
  return writePart(blocks)
    .split('<w:p>')
    .slice(1)
    .map((paragraph) => paragraph.includes('<w:keepNext/>'));
}

describe('the end of a document in Word', () => {
  it('holds its last lines together, so that no sheet has only one or two', () => {
    const held = holdsOf(lines(20));
    expect([held[12], ...held.slice(-4)]).toEqual(['', 'end next', 'end next', 'end next', 'end']);
  });

  it('is one before each page break, too', () => {
    expect(holdsOf([...lines(2), { t: 'page-break' }, ...lines(1)])).toEqual(['end next', 'end', 'end next', 'end']);
  });

  it('keeps the last items of a list together, and lets the others flow', () => {
    const list: Block = {
      t: 'list',
      ordered: false,
      start: 1,
      items: Array.from({ length: 12 }, () => ({ c: [makePara('An item.')] })),
    };
    const kept = keptIn([list]);
    expect([kept[3], ...kept.slice(-3)]).toEqual([false, true, true, false]);
  });

  it.each<[string, number, boolean]>([
    ['keeps a low table whole', 9, true],
    ['lets a high one go on overleaf', 20, false],
  ])('%s', (_name, count, wanted) => {
    const rows = Array.from({ length: count }, () => [[{ t: 'text' as const, text: 'A' }]]);
    const table: Block = { t: 'table', headers: [[{ t: 'text', text: 'B' }]], align: [null], rows };
    expect(keptIn([table])[4]).toBe(wanted);
  });
});

describe('a list in Word', () => {
  const item = (...more: readonly Block[]) => ({ c: [makePara('An item.'), ...more] });
  const list = (...items: readonly { c: readonly Block[] }[]): Block => ({
    t: 'list',
    ordered: false,
    start: 1,
    items,
  });
  const filler = lines(12);

  it('holds its second item with its first', () => {
    expect(keptIn([makePara('Before.'), list(item(), item(), item(), item()), ...filler]).slice(2, 4)).toEqual([
      true,
      false,
    ]);
  });

  it('does not below a heading, which LibreOffice would leave behind', () => {
    expect(keptIn([heading, list(item(), item(), item(), item()), ...filler])[2]).toBe(false);
  });

  it('keeps an item with the words to say that it opens', () => {
    expect(keptIn([list(item(), item(), item(said(1)), item(), item()), ...filler])[3]).toBe(true);
  });

  it.each([
    ['stays with words to say when it ends in a colon', 'At the start:', true],
    ['does not stay with them otherwise', 'At the start.', false],
  ])('%s', (_name, words, wanted) => {
    expect(keptIn([list(item(), { c: [makePara(words)] }), said(1), ...filler])[2]).toBe(wanted);
  });
});

describe('a card on a sheet of cards', () => {
  it('stands whole on one sheet', () => {
    expect(holdsOf([heading, said(20), heading, said(2)], 'sheet').slice(0, 2)).toEqual(['whole next', 'whole']);
  });

  it('flows on when no sheet can hold it', () => {
    expect(holdsOf([heading, said(60), heading, said(2)], 'sheet')[0]).toBe('');
  });
});

describe('the pieces that stay together', () => {
  it.each<[string, readonly number[], number, number]>([
    ['all where they are low', [10, 10], 50, 0],
    ['enough of the last ones', [10, 10, 10, 10], 15, 2],
    ['none where nothing is wanted', [10, 10], 0, 2],
  ])('are %s', (_name, heights, last, wanted) => {
    expect(firstHeld(heights, last)).toBe(wanted);
  });
});
