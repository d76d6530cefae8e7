import { describe, expect, it } from 'vitest';
import type { Block, CircleDoc, Inline } from '../../../src/core/documents/model.ts';
import { writeDocx } from '../../../src/formats/docx/write-docx.ts';
import { makeDoc, makePara } from '../html/make-doc.ts';
import { everyBlock } from './every-block.ts';
import { partsOf, writePart } from './parts.ts';

const para = (...c: readonly Inline[]): Block => ({ t: 'para', c });
const link = (href: string): Block => para({ t: 'text', text: 'words', href });
const item = (text: string): { c: readonly Block[] } => ({ c: [makePara(text)] });
const relationships = (blocks: readonly Block[]): string => writePart(blocks, {}, 'word/_rels/document.xml.rels');

describe('a Word file', () => {
  it('is the same, byte for byte, each time it is written', () => {
    const doc = makeDoc(everyBlock);
    expect(Buffer.compare(writeDocx(doc), writeDocx(doc))).toBe(0);
  });

  it('carries one fixed time on every entry of its archive, whatever the zone of the machine', () => {
    const bytes = Buffer.from(writeDocx(makeDoc()));
    const starts = [...bytes.toString('latin1').matchAll(/PK\x03\x04/gu)].map(({ index }) => index);
    // 2000-01-01 12:00 as DOS writes it.
    expect(new Set(starts.map((start) => bytes.readUInt32LE(start + 10)))).toEqual(new Set([0x28216000]));
  });

  it.each([
    ['its title', 'docProps/core.xml', '<dc:title>Our agreements</dc:title>'],
    ['its language', 'docProps/core.xml', '<dc:language>en-GB</dc:language>'],
    ["the plan's date", 'docProps/core.xml', '>2026-11-22T00:00:00Z</dcterms:created>'],
    ['its identity', 'docProps/custom.xml', 'name="circlekit:document"><vt:lpwstr>ground-rules<'],
    ['the language of its words', 'word/styles.xml', 'w:lang w:val="en-GB"'],
    ['the language of its fonts', 'word/settings.xml', '</w:compat><w:themeFontLang w:val="en-GB"/>'],
    ['the count of its pages', 'word/footer1.xml', 'w:instr=" NUMPAGES "'],
    ['the day it was made for', 'word/footer2.xml', 'As things stood on 22 November 2026.'],
    ['its title above the second page', 'word/header1.xml', 'Our agreements'],
  ])('holds %s', (_name, path, wanted) => {
    expect(writePart([], {}, path)).toContain(wanted);
  });

  it.each<[string, Partial<CircleDoc>, string]>([
    ['A4', {}, '<w:pgSz w:w="11906" w:h="16838"/>'],
    ['letter', { paper: 'letter' }, '<w:pgSz w:w="12240" w:h="15840"/>'],
    ['a poster, in the middle of it', { layout: 'poster' }, '<w:vAlign w:val="center"/>'],
  ])('is made for %s', (_name, given, wanted) => {
    expect(writePart([], given)).toContain(wanted);
  });

  it.each<[string, Partial<CircleDoc>, number]>([
    ['a document', {}, 11],
    ['a sheet', { layout: 'sheet' }, 12],
    ['large print', { large: true }, 16],
    ['a large sheet', { large: true, layout: 'sheet' }, 16],
    ['a large poster', { large: true, layout: 'poster' }, 16],
  ])('sets the words of %s large enough', (_name, given, least) => {
    const styles = writePart(everyBlock, given, 'word/styles.xml');
    const body = Number(/<w:rPrDefault>.*?<w:sz w:val="(\d+)"/u.exec(styles)?.[1]) / 2;
    const others = [...styles.matchAll(/<w:style .*?<\/w:style>/gu)]
      .filter(([style]) => !style.includes('"Spacer"'))
      .flatMap(([style]) => [...style.matchAll(/<w:sz w:val="(\d+)"/gu)].map(([, size]) => Number(size) / 2));
    expect(body).toBeGreaterThanOrEqual(least);
    expect(Math.min(...others)).toBeGreaterThanOrEqual(given.large ? 16 : 10);
  });

  it('has no head and no foot on a poster', () => {
    expect([...partsOf(writeDocx(makeDoc([], { layout: 'poster' }))).keys()].join()).not.toMatch(/header|footer/u);
  });
});

describe('a block in Word', () => {
  it.each<[string, Block, string]>([
    [
      'a heading of its level',
      { t: 'heading', depth: 3, c: [{ t: 'text', text: 'Tea' }] },
      '<w:pStyle w:val="Heading3"/>',
    ],
    ['bold words', para({ t: 'text', text: 'Yes', bold: true }), '<w:b/><w:bCs/></w:rPr><w:t>Yes</w:t>'],
    ['a line break', para({ t: 'break' }), '<w:br/>'],
    ['words of somebody as words', makePara('<w:p> & co'), '&lt;w:p&gt; &amp; co'],
    [
      'a marked blank',
      para({ t: 'gap', words: 'the room' }),
      '<w:rStyle w:val="Gap"/></w:rPr><w:t>[to fill in: the room]</w:t>',
    ],
    ['words to say aloud in their own style', { t: 'say', c: [makePara('Hello')] }, '<w:pStyle w:val="Say"/>'],
    [
      'a ticked task',
      { t: 'list', ordered: false, start: 1, items: [{ checked: true, c: [] }] },
      '<w14:checked w14:val="1"/>',
    ],
    ['a line to write on that ends at the margin', makePara('_'.repeat(58)), 'w:leader="underscore"'],
    [
      'an address printed behind its words',
      link('https://example.org/'),
      '<w:t xml:space="preserve"> (https://example.org/)</w:t>',
    ],
    ['a place on the same page', link('#good-to-know'), '<w:hyperlink w:anchor="_good_to_know">'],
  ])('is written as %s', (_name, block, wanted) => {
    expect(writePart([block])).toContain(wanted);
  });

  it('has the label of words to say aloud in their first paragraph, so that no page ends in it', () => {
    const paragraphs = writePart([{ t: 'say', c: [makePara('Hello'), makePara('Welcome')] }]).split('<w:p>');
    expect(paragraphs.filter((one) => one.includes('Say aloud'))).toEqual([expect.stringContaining('>Hello<')]);
  });

  it.each([
    ["another page's Word file", '../05-safety/in-trouble.md', 'Target="../05-safety/in-trouble.docx"'],
    ['a web page', 'https://example.org/a?b=1&c=%20', 'Target="https://example.org/a?b=1&amp;c=%20"'],
    ['a telephone number', 'tel:+44 20', 'Target="tel:+44%2020"'],
  ])('links to %s', (_name, href, wanted) => {
    expect(relationships([link(href)])).toContain(wanted);
  });

  it('does not follow an unsafe link', () => {
    expect(relationships([link('javascript:alert(1)')])).not.toContain('javascript');
  });

  it('gives each list numbers of its own, from where it starts', () => {
    const list = (start: number): Block => ({ t: 'list', ordered: true, start, items: [item('One'), item('Two')] });
    const numbering = writePart([list(1), list(4)], {}, 'word/numbering.xml');
    expect([...numbering.matchAll(/<w:startOverride w:val="(\d+)"\/>/gu)].map(([, from]) => from)).toEqual(['1', '4']);
    const ids = [...writePart([list(1), list(4)]).matchAll(/<w:numId w:val="(\d+)"\/>/gu)].map(([, id]) => id);
    expect(ids).toEqual(['1', '1', '2', '2']);
  });

  it('repeats the heads of a table and tears no row', () => {
    const rows = Array.from({ length: 40 }, (_none, index) => [[{ t: 'text', text: String(index) }]] as const);
    const text = writePart([{ t: 'table', align: [null], headers: [[{ t: 'text', text: 'No.' }]], rows }]);
    expect(text.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(text.match(/<w:cantSplit\/>/gu)).toHaveLength(41);
  });

  it.each<[string, Partial<CircleDoc>, number]>([
    ['usual print', {}, 7],
    ['large print', { large: true }, 2],
  ])('keeps a table of eight rows together in %s, or only its first and last two', (_name, given, wanted) => {
    const rows = Array.from({ length: 8 }, (_none, index) => [[{ t: 'text', text: String(index) }]] as const);
    const text = writePart([{ t: 'table', align: [null], headers: [[{ t: 'text', text: 'No.' }]], rows }], given);
    expect(text.match(/"TableText"\/><w:keepNext\/>/gu)).toHaveLength(wanted);
  });

  it('keeps a long paragraph on the page of the words to say that it opens', () => {
    const text = writePart([makePara('Many words. '.repeat(20)), { t: 'say', c: [makePara('Hello')] }]);
    expect(text).toMatch(/<w:keepNext\/><w:keepLines\/><\/w:pPr><w:r><w:t[^>]*>Many words/u);
  });

  it('keeps a date on one line beside columns to write in, also in large print', () => {
    const cells = (...words: readonly string[]): readonly (readonly Inline[])[] =>
      words.map((text) => (text === '' ? [] : [{ t: 'text', text }]));
    const table: Block = {
      t: 'table',
      align: [null, null, null, null],
      headers: cells('No.', 'Date', 'What we do', 'Who starts it off'),
      rows: [cells('17', 'Tuesday 16 February 2027', '', '')],
    };
    const grid = [...writePart([table], { large: true }).matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)];
    const [, date] = grid.map(([, width]) => Number(width));
    // In twips: the date takes some 4,080 in 17 points, and its cell 200.
    expect(date).toBeGreaterThan(4280);
  });

  it('starts a page without an empty line above', () => {
    expect(writePart([{ t: 'page-break' }, makePara('Next')])).toContain(
      '<w:p><w:pPr><w:keepLines/><w:pageBreakBefore/></w:pPr>',
    );
  });

  it('keeps a table as wide as the page, however long a word is', () => {
    const widths = [...writePart(everyBlock).matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gu)].map(([, grid]) =>
      [...(grid ?? '').matchAll(/w:w="(\d+)"/gu)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    expect(Math.max(...widths)).toBe(11906 - 2 * 1020);
  });
});
