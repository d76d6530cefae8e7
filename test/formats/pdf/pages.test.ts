import { describe, expect, it } from 'vitest';
import type { Block, CircleDoc } from '../../../src/core/documents/model.ts';
import { makeDoc, makePara } from '../html/make-doc.ts';
import { openTestFonts } from './open-test-fonts.ts';
import { type DrawnPage, recordPages, wordsOn } from './record-pages.ts';
import { everyBlock, everyKind, heading, makeTable, text } from './sample.ts';

const fonts = openTestFonts();
const lines = (count: number, words = 'a line of words') => Array.from({ length: count }, () => makePara(words));

/** Text that stands outside the paper, with the room that a printer leaves white. */
function outside(pages: readonly DrawnPage[]): readonly string[] {
  return pages.flatMap(({ texts, width, height }) =>
    texts
      .filter(
        ({ left, right, baseline, size }) =>
          left < 20 || right > width - 20 || baseline - size < 20 || baseline > height - 20,
      )
      .map((one) => one.text),
  );
}

describe('what stands on a page', () => {
  const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(4).slice(0, 120);
  it.each<[string, Partial<CircleDoc>]>([
    ['A4', {}],
    ['Letter', { paper: 'letter' }],
    ['large print', { large: true }],
    ['a sheet', { layout: 'sheet' }],
  ])('stays on the paper, in %s', (_name, given) => {
    const blocks = [
      heading(2, long),
      makePara(long),
      { t: 'say' as const, c: [makePara(long)] },
      makeTable(2, () => long),
    ];
    expect(outside(recordPages(makeDoc([...blocks, ...everyBlock], given), fonts))).toEqual([]);
  });

  it('ends in several lines where something runs over', () => {
    const least = [...Array(40).keys()].map((more) => {
      const pages = recordPages(makeDoc(lines(50 + more), { large: true }), fonts);
      return (pages.at(-1)?.texts ?? []).filter(({ text }) => text.includes('line of words')).length;
    });
    expect(Math.min(...least)).toBeGreaterThanOrEqual(3);
  });

  it.each<[string, Partial<CircleDoc>, number]>([
    ['ordinary print', {}, 11],
    ['large print', { large: true }, 16],
    ['a large sheet', { large: true, layout: 'sheet' }, 16],
  ])('is large enough to read: %s', (_name, given, least) => {
    const tagged = recordPages(makeDoc(everyBlock, given), fonts).flatMap(({ texts }) =>
      texts.filter(({ tag }) => tag),
    );
    expect(Math.min(...tagged.map(({ size }) => size))).toBeGreaterThanOrEqual(least);
  });

  it('shows a long word whole, cut over lines', () => {
    const [page] = recordPages(makeDoc([makePara(long)]), fonts);
    expect((page?.texts ?? []).map((one) => one.text).join('')).toContain(long);
  });

  it('names the day of the plan and the page in the foot', () => {
    const pages = recordPages(makeDoc([...lines(60), ...lines(60)]), fonts);
    expect(wordsOn(pages[1])).toContain(`As things stood on 22 November 2026. page 2 of ${pages.length}`);
  });

  it('has its foot apart from its text, also in large print', () => {
    const near = Array.from({ length: 30 }, (_none, more) => {
      const pages = recordPages(makeDoc(lines(10 + more), { large: true }), fonts);
      return pages.map(({ texts }) => {
        const foot = Math.min(...texts.filter(({ tag }) => !tag).map(({ baseline, size }) => baseline - 0.75 * size));
        return foot - Math.max(...texts.filter(({ tag }) => tag).map(({ baseline }) => baseline));
      });
    });
    expect(Math.min(...near.flat())).toBeGreaterThan(14);
  });

  it('needs no number when there is only one page', () => {
    expect(wordsOn(recordPages(makeDoc(lines(2)), fonts)[0])).not.toContain('page 1');
  });
});

describe('where pages end', () => {
  it.each(Array.from({ length: 12 }, (_none, index) => index + 24))(
    'never behind a heading, after %i lines',
    (count) => {
      const pages = recordPages(
        makeDoc([...lines(count), heading(2, 'Next'), makePara('below it'), ...lines(20)]),
        fonts,
      );
      const page = pages.find((one) => wordsOn(one).includes('Next'));
      expect(wordsOn(page)).toContain('below it');
    },
  );

  it('a table shows its head again on every page, for the eye only', () => {
    const pages = recordPages(makeDoc([makeTable(90)]), fonts);
    const heads = pages.map(({ texts }) => texts.filter((one) => one.text === 'Topic').map(({ tag }) => tag?.type));
    expect(heads).toEqual([['TH'], ...pages.slice(1).map(() => [undefined])]);
  });

  it('a row of a table is not torn apart', () => {
    const words = 'many words of a row '.repeat(20);
    const pages = recordPages(makeDoc([makeTable(30, (row) => `begin${row} ${words} end${row}`)]), fonts);
    const torn = pages.filter((page) => {
      const count = (mark: string) => wordsOn(page).split(mark).length;
      return count('begin') !== count(' end');
    });
    expect([pages.length > 2, torn]).toEqual([true, []]);
  });

  it('a row that is taller than a page goes on, whole, over several', () => {
    const pages = recordPages(makeDoc([makeTable(1, () => 'words of a very tall row '.repeat(400))]), fonts);
    const shown = pages.map((page) => wordsOn(page).split('tall').length - 1).reduce((sum, count) => sum + count, 0);
    expect([pages.length, shown, outside(pages)]).toEqual([4, 400, []]);
  });

  it('forty meetings stay in order', () => {
    const shown = recordPages(makeDoc([makeTable(40)]), fonts).flatMap(({ texts }) => texts.map((one) => one.text));
    expect(shown.filter((one) => one.startsWith('day'))).toEqual(
      Array.from({ length: 40 }, (_none, row) => `day ${row + 1}`),
    );
  });

  it('a page break begins a page', () => {
    const pages = recordPages(makeDoc([makePara('one'), { t: 'page-break' }, makePara('two')]), fonts);
    expect(pages.map((page) => wordsOn(page).includes('two'))).toEqual([false, true]);
  });

  it.each(Array.from({ length: 14 }, (_none, index) => index + 14))(
    'no page holds only the signature, after %i lines',
    (count) => {
      const form = {
        ...everyKind,
        fields: everyKind.fields.filter(({ kind }) => kind === 'text' || kind === 'signature'),
      };
      const pages = recordPages(makeDoc([...lines(count), { t: 'form', form }]), fonts);
      expect(wordsOn(pages.at(-1))).toMatch(/Where from\?.*I agree/u);
    },
  );

  it('a few lines too many are brought onto the one page', () => {
    expect(recordPages(makeDoc(lines(36)), fonts)).toHaveLength(1);
  });

  it('a part between two page breaks is brought onto its one page, also where another part is full', () => {
    const doc = makeDoc([...lines(36), { t: 'page-break' }, makePara('two'), ...lines(20)]);
    expect(recordPages(doc, fonts)).toHaveLength(2);
  });

  it('a part that ends in a nearly empty page is brought in, also when another one comes after it', () => {
    const doc = makeDoc([...lines(34), { t: 'page-break' }, makePara('two'), ...lines(80)]);
    const pages = recordPages(doc, fonts);
    expect(pages.map((page) => wordsOn(page).includes('two')).indexOf(true)).toBe(1);
  });

  it('a card that no page can hold tears no paragraph', () => {
    const contact = makePara(`begin ${'whom to ask and when, '.repeat(8)}end`);
    const torn = Array.from({ length: 18 }, (_none, more) => {
      const card = [...lines(18 + more), contact, ...lines(30)];
      return recordPages(makeDoc(card, { layout: 'sheet' }), fonts).filter(
        (page) => wordsOn(page).includes('begin') !== wordsOn(page).includes(' end'),
      );
    });
    expect(torn.flat()).toEqual([]);
  });

  it.each<[string, (rows: number) => Block]>([
    ['words to say', () => ({ t: 'say', c: [makePara('first words')] })],
    ['a table', (rows) => makeTable(rows, () => 'first words')],
    ['a list', () => ({ t: 'list', ordered: false, start: 1, items: [{ c: [makePara('first words')] }] })],
    [
      'a form',
      () => ({ t: 'form', form: { ...everyKind, fields: [{ id: 'a', kind: 'text', label: 'first words' }] } }),
    ],
  ])('never between a paragraph and %s that it opens', (_name, make) => {
    const parted = Array.from({ length: 34 }, (_none, more) => {
      const pages = recordPages(
        makeDoc([...lines(30 + more), makePara('opens it'), make(6), ...lines(70 - more)]),
        fonts,
      );
      return pages.filter((page) => wordsOn(page).includes('opens it') && !wordsOn(page).includes('first words'));
    });
    expect(parted.flat()).toEqual([]);
  });

  it('no row of a table stands alone on a page', () => {
    const alone = Array.from({ length: 34 }, (_none, more) => {
      const pages = recordPages(makeDoc([...lines(60 + more), makeTable(12), ...lines(70)]), fonts);
      return pages.filter(({ texts }) => texts.filter((one) => one.text.startsWith('day')).length === 1);
    });
    expect(alone.flat()).toEqual([]);
  });

  it('a card is not torn apart', () => {
    const cards = Array.from({ length: 8 }, (_none, card) => [
      heading(2, `begin${card}`),
      ...lines(5),
      makePara(`end${card}`),
    ]);
    const pages = recordPages(makeDoc(cards.flat(), { layout: 'sheet' }), fonts);
    const torn = pages.filter((page) => wordsOn(page).split('begin').length !== wordsOn(page).split('end').length);
    expect([pages.length > 1, torn]).toEqual([true, []]);
  });
});

describe('the columns of a table', () => {
  const columns = (heads: readonly string[], first: readonly string[]): Block => ({
    t: 'table',
    align: heads.map(() => null),
    headers: heads.map(text),
    rows: first.map((words) => heads.map((_head, index) => (index === 0 ? text(words) : []))),
  });
  const wordsIn = (block: Block, given: Partial<CircleDoc> = {}) =>
    recordPages(makeDoc([block], given), fonts).flatMap(({ texts }) => texts.filter(({ tag }) => tag));
  /** Words that stand in one line. */
  const linesIn = (block: Block): readonly string[] => {
    const shown = wordsIn(block, { large: true });
    const heights = [...new Set(shown.map(({ baseline }) => baseline))];
    return heights.map((height) =>
      shown.flatMap(({ baseline, text: words }) => (baseline === height ? [words.trim()] : [])).join(' '),
    );
  };

  it('leave a date on one line beside columns to write in, also in large print', () => {
    const dates = ['Wednesday 30 September 2027', 'Saturday 20 November 2027'];
    expect(linesIn(columns(['Date', 'Came', 'New', 'One word'], dates))).toEqual(expect.arrayContaining(dates));
  });

  it('to write in keep 20 mm for a hand, however long the words beside them are', () => {
    const block = columns(['What it takes', 'Who', 'Until'], ['Many words that need a lot of room. '.repeat(6)]);
    const [who, until] = wordsIn(block).filter((one) => ['Who', 'Until'].includes(one.text.trim()));
    expect((until?.left ?? 0) - (who?.left ?? 0)).toBeGreaterThan((20 / 25.4) * 72);
  });

  it('are never so narrow that a word is cut, while all words have room', () => {
    const heads = ['Question', 'At the start', 'Later', 'Both', 'Up', 'Same', 'Down'];
    expect(linesIn(columns(heads, ['Something good ahead'])).join(' ')).toContain('Later Both Up Same Down');
  });
});

describe('what is read aloud', () => {
  it('has the elements of every block', () => {
    const types = recordPages(makeDoc(everyBlock), fonts).flatMap(({ texts }) =>
      texts.map(({ tag }) => tag?.type ?? ''),
    );
    expect([...new Set(types)].sort()).toEqual(['', 'Code', 'H1', 'H2', 'H3', 'Lbl', 'Link', 'P', 'TD', 'TH'].sort());
  });

  it('says which row and column a cell belongs to', () => {
    const [page] = recordPages(makeDoc([makeTable(1)]), fonts);
    const cells = (page?.texts ?? []).filter(({ tag }) => tag?.type === 'TH').map((one) => [one.text, one.tag?.scope]);
    expect(cells).toEqual([
      ['Date', 'Column'],
      ['Topic', 'Column'],
      ['day 1', 'Row'],
    ]);
  });

  it('spells a web address out behind its words, and opens it', () => {
    const doc = makeDoc([{ t: 'para', c: [{ t: 'text', text: 'our page', href: 'https://example.org/a' }] }]);
    const [page] = recordPages(doc, fonts);
    expect(wordsOn(page)).toContain('our page (https://example.org/a)');
    expect(page?.notes.map(({ data }) => String((data.A as { URI: unknown }).URI))).toEqual(['https://example.org/a']);
  });

  it('leaves a link to a page that is not in the file as words', () => {
    const doc = makeDoc([{ t: 'para', c: [{ t: 'text', text: 'another page', href: '../a/welcome.md' }] }]);
    const [page] = recordPages(doc, fonts);
    expect([wordsOn(page).includes('another page'), page?.notes]).toEqual([true, []]);
  });

  it('marks a blank that is still to be filled', () => {
    const doc = makeDoc([{ t: 'para', c: [...text('Where: '), { t: 'gap', words: 'the room' }] }]);
    expect(wordsOn(recordPages(doc, fonts)[0])).toContain('Where: [to fill in: the room]');
  });
});
