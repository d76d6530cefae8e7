import { describe, expect, it } from 'vitest';
import type { Block, CircleDoc } from '../../../src/core/documents/model.ts';
import { writePdf } from '../../../src/formats/pdf/write-pdf.ts';
import { makeDoc, makePara } from '../html/make-doc.ts';
import { openTestFonts } from './open-test-fonts.ts';
import { recordPages, wordsOn } from './record-pages.ts';
import { hasTool, runTool } from './run-tool.ts';
import { text } from './sample.ts';

const fonts = openTestFonts();
const contact: Block = {
  t: 'para',
  c: [{ t: 'text', text: 'Grace', bold: true }, ...text(', tea@example.org. When we answer: evenings.')],
};
const blocks = [makePara('You can just listen.'), makePara('When: Saturdays at 2 pm'), contact];
const poster = (more: readonly Block[] = [], given: Partial<CircleDoc> = {}) =>
  makeDoc([...blocks, ...more], { layout: 'poster', ...given });

describe('a poster', () => {
  it.each<[string, Partial<CircleDoc>]>([
    ['A4', {}],
    ['Letter', { paper: 'letter' }],
    ['large print', { large: true }],
  ])('is one sheet, in %s', (_name, given) => {
    expect(recordPages(poster([], given), fonts, { link: 'https://example.org/tea' })).toHaveLength(1);
  });

  it('is set in very large type', () => {
    const sizes = (recordPages(poster(), fonts)[0]?.texts ?? []).filter(({ tag }) => tag).map(({ size }) => size);
    expect(Math.min(...sizes)).toBeGreaterThan(24);
  });

  it('is set smaller when it says more, and still on one sheet', () => {
    const more = Array.from({ length: 6 }, () => makePara('Some more words that somebody wrote on the poster.'));
    const [page, ...others] = recordPages(poster(more), fonts);
    const sizes = (page?.texts ?? []).filter(({ tag }) => tag).map(({ size }) => size);
    expect([Math.min(...sizes) < 24, Math.min(...sizes) >= 14, others]).toEqual([true, true, []]);
  });

  it('has strips with its name and whom to ask', () => {
    const strips = (recordPages(poster(), fonts)[0]?.texts ?? []).filter(({ tag }) => !tag).map((one) => one.text);
    expect(strips.filter((one) => one === 'Our agreements').length).toBeGreaterThanOrEqual(6);
    expect(strips.join('')).toContain('Grace, tea@example.org');
    expect(strips.join(' ')).not.toContain('When we answer');
  });

  it.each<[string, readonly Block[]]>([
    [
      'whom to ask is not known yet',
      [{ t: 'para', c: [...text('Ask '), { t: 'gap', words: 'a first name' }, ...text(', 0117 496 0000')] }],
    ],
    [
      'there is only a line for somebody in trouble',
      [{ t: 'para', c: [{ t: 'text', text: 'Now? Call 0117 496 0000', italic: true }] }],
    ],
  ])('has no strips when %s', (_name, last) => {
    const [page] = recordPages(makeDoc([makePara('Come.'), ...last], { layout: 'poster' }), fonts);
    expect((page?.texts ?? []).filter(({ tag }) => !tag)).toEqual([]);
  });

  it('has no strips when none are wanted', () => {
    const [page] = recordPages(poster(), fonts, { strip: [] });
    expect((page?.texts ?? []).filter(({ tag }) => !tag)).toEqual([]);
  });

  it('goes on to a second sheet rather than be too small to read', () => {
    const pages = recordPages(poster(Array.from({ length: 80 }, () => makePara('One of many lines.'))), fonts);
    expect([pages.length > 1, pages.flatMap(({ texts }) => texts).every(({ size }) => size >= 14)]).toEqual([
      true,
      true,
    ]);
  });

  it('keeps a name of 120 letters on the paper', () => {
    const name = 'a long name of a group with many words in it and one more '.repeat(3).slice(0, 120);
    const doc = { ...poster(), blocks: [{ t: 'heading', depth: 1, c: text(name) } as const, ...blocks] };
    const pages = recordPages(doc, fonts);
    expect(wordsOn(pages[0])).toContain('Grace');
    expect([
      pages.length,
      Math.max(...(pages[0]?.texts ?? []).filter(({ tag }) => tag).map(({ right }) => right)) < 560,
    ]).toEqual([1, true]);
  });

  it('spells out the address of its code', () => {
    expect(wordsOn(recordPages(poster(), fonts, { link: 'https://example.org/tea' })[0])).toContain('example.org/tea');
  });
});

describe.skipIf(!hasTool('pdftotext'))('the words of a poster and its strips', () => {
  it.each<[string, Partial<CircleDoc>]>([
    ['A4', {}],
    ['Letter', { paper: 'letter' }],
    ['large print', { large: true }],
  ])('stand 5 mm or more from every edge, where printers leave the paper white, in %s', async (_name, given) => {
    const { bytes } = await writePdf(poster([], given), { fonts });
    const boxes = runTool(bytes ?? new Uint8Array(), 'pdftotext', '-bbox', '{file}', '-');
    const [width = 0, height = 0] = numbersIn(boxes, /<page width="([\d.]+)" height="([\d.]+)"/u);
    const words = boxes.match(/<word .*/gu) ?? [];
    const near = words.filter((word) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = numbersIn(
        word,
        /"([\d.]+)".*"([\d.]+)".*"([\d.]+)".*"([\d.]+)"/u,
      );
      return Math.min(left, top, width - right, height - bottom) < 14.1;
    });
    expect([words.length > 40, near]).toEqual([true, []]);
  });
});

function numbersIn(text: string, pattern: RegExp): readonly number[] {
  return (pattern.exec(text) ?? []).slice(1).map(Number);
}
