import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/core/documents/model.ts';
import { writeHtml } from '../../../src/formats/html/write-html.ts';
import { makeDoc, makePara } from './make-doc.ts';

const mainOf = (html: string): string => /<main>([\s\S]*)<\/main>/u.exec(html)?.[1]?.trim() ?? '';
const write = (...blocks: readonly Block[]): string =>
  mainOf(writeHtml(makeDoc(blocks)))
    .replace('<h1 id="our-agreements">Our agreements</h1>', '')
    .trim();
const writeOne = (...c: readonly Inline[]): string => write({ t: 'para', c });

describe('a page', () => {
  it('says its language, direction and document', () => {
    const html = writeHtml(makeDoc([], { lang: 'ar', dir: 'rtl' }));
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<meta name="circlekit-document" content="ground-rules">');
    expect(html).toContain('<title>Our agreements</title>');
  });

  it('lets the browser apply its own style sheet and nothing else', () => {
    const html = writeHtml(makeDoc());
    const style = /<style>([\s\S]*?)<\/style>/u.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
    expect(html.replaceAll('&#x27;', "'")).toContain(`content="${policy}"`);
  });

  it('asks for nothing from outside and runs nothing', () => {
    const html = writeHtml(makeDoc([makePara('Hello')]), { home: '../index.html' });
    expect(html).not.toMatch(/<script|<link|<img|<iframe|<form|@import|url\(| src=| style=| on\w+=/u);
  });

  it('has one heading of the first level inside main', () => {
    const html = writeHtml(makeDoc([{ t: 'heading', depth: 2, c: [{ t: 'text', text: 'Two' }] }]));
    expect(html.match(/<h1/gu)).toHaveLength(1);
    expect(mainOf(html)).toContain('<h1');
  });

  it('links to the home page when there is one', () => {
    expect(writeHtml(makeDoc(), { home: '../index.html' })).toContain('<a href="../index.html">All pages</a>');
    expect(writeHtml(makeDoc())).not.toContain('<header>');
  });

  it('ends with the day of the plan, but not on a poster', () => {
    expect(writeHtml(makeDoc())).toContain('<footer><p>As things stood on 22 November 2026.</p></footer>');
    expect(writeHtml(makeDoc([], { layout: 'poster' }))).not.toContain('<footer>');
  });

  it.each([
    ['a4', false, '@page{size:A4;', 'html{font-size:11.5pt'],
    ['letter', false, '@page{size:letter;', 'html{font-size:11.5pt'],
    ['a4', true, '@page{size:A4;', 'html{font-size:18pt'],
  ] as const)('prints on %s with large type %s', (paper, large, page, type) => {
    const html = writeHtml(makeDoc([], { paper, large }));
    expect(html).toContain(page);
    expect(html).toContain(type);
  });

  it('is the same, byte for byte, when written again', () => {
    const doc = makeDoc([makePara('Hello')]);
    expect(writeHtml(doc)).toBe(writeHtml(doc));
  });

  it('speaks other words when they are given', async () => {
    const { englishWords } = await import('../../../src/formats/html/words.ts');
    const words = { ...englishWords, asOf: 'Stand: {date}.' };
    expect(writeHtml(makeDoc(), { words })).toContain('Stand: 22 November 2026.');
  });
});

describe('text in a page', () => {
  it.each<[string, readonly Inline[], string]>([
    ['bold and italic', [{ t: 'text', text: 'Hi', bold: true, italic: true }], '<p><strong><em>Hi</em></strong></p>'],
    ['a line break', [{ t: 'text', text: 'a' }, { t: 'break' }, { t: 'text', text: 'b' }], '<p>a<br>b</p>'],
    ['a blank', [{ t: 'gap', words: 'the room' }], '<p><mark>[to fill in: the room]</mark></p>'],
    ['a page of the kit', [{ t: 'text', text: 'x', href: '../a/b.md#why' }], '<p><a href="../a/b.html#why">x</a></p>'],
    ['a table of the kit', [{ t: 'text', text: 'x', href: 'a.csv' }], '<p><a href="a.csv">x</a></p>'],
    ['a number', [{ t: 'text', text: '116 123', href: 'tel:116123' }], '<p><a href="tel:116123">116 123</a></p>'],
    [
      'a web address in words',
      [{ t: 'text', text: 'the line', href: 'https://a.org/b.md' }],
      '<p><a href="https://a.org/b.md" class="spelled">the line</a></p>',
    ],
    [
      'a web address that is its own words',
      [{ t: 'text', text: 'a.org', href: 'https://www.a.org/' }],
      '<p><a href="https://www.a.org/">a.org</a></p>',
    ],
    ['a link that is not safe', [{ t: 'text', text: 'x', href: 'javascript:alert(1)' }], '<p>x</p>'],
    [
      'a line to write on',
      [{ t: 'text', text: 'Call ________ now' }],
      '<p>Call <span class="blank short"><span class="unseen">a line to write on</span></span> now</p>',
    ],
  ])('shows %s', (_name, inlines, wanted) => {
    expect(writeOne(...inlines)).toBe(wanted);
  });

  it.each([
    ['<img src=x onerror=alert(1)>', '&#x3C;img src=x onerror=alert(1)>'],
    ['</main><script>alert(1)</script>', '&#x3C;/main>&#x3C;script>alert(1)&#x3C;/script>'],
    ['](javascript:alert(1))', '](javascript:alert(1))'],
    ['{{plan}} & "more"', '{{plan}} &#x26; "more"'],
    ['שלום 👩‍👩‍👧', 'שלום 👩‍👩‍👧'],
  ])('shows %s as the characters themselves', (text, wanted) => {
    expect(writeOne({ t: 'text', text })).toBe(`<p>${wanted}</p>`);
  });

  it('shows hostile text in a heading, a title and a form as text', () => {
    const hostile = '"><script>alert(1)</script>';
    const form = {
      id: 'x',
      title: hostile,
      fields: [{ id: 'a', kind: 'text', label: hostile, hint: hostile } as const],
    };
    const heading: Block = { t: 'heading', depth: 2, c: [{ t: 'text', text: hostile }] };
    const html = writeHtml(makeDoc([heading, { t: 'form', form }], { title: hostile, id: hostile, lang: hostile }));
    // Inside the quotation marks of an attribute a < starts nothing.
    expect(html.replace(/"[^"]*"/gu, '""')).not.toContain('<script');
  });
});

describe('blocks in a page', () => {
  it('marks words to say aloud', () => {
    expect(write({ t: 'say', c: [makePara('Welcome.')] })).toBe(
      '<blockquote><p class="label">Say aloud</p><p>Welcome.</p></blockquote>',
    );
  });

  it('gives each task a box with its words as the label', () => {
    const items = [{ checked: true, c: [makePara('Tea')] }];
    expect(write({ t: 'list', ordered: false, start: 1, items })).toBe(
      '<ul class="tasks"><li class="task"><label><input type="checkbox" checked><span>Tea</span></label></li></ul>',
    );
  });

  it('starts a numbered list where the text does', () => {
    const items = [{ c: [makePara('Three')] }];
    expect(write({ t: 'list', ordered: true, start: 3, items })).toBe('<ol start="3"><li>Three</li></ol>');
  });

  it('gives a table heads for its columns and rows, and none for an empty corner', () => {
    const cell = (text: string): readonly Inline[] => [{ t: 'text', text }];
    const table: Block = {
      t: 'table',
      align: [null, 'right'],
      headers: [[], cell('When')],
      rows: [[cell('Tea'), cell('6')]],
    };
    expect(write(table)).toBe(
      '<div class="table" role="group" aria-label="Table 1" tabindex="0"><table><thead><tr><td></td>' +
        '<th scope="col" class="right">When</th></tr></thead><tbody><tr><th scope="row">Tea</th>' +
        '<td class="right">6</td></tr></tbody></table></div>',
    );
  });

  it('gives two headings of the same words different names', () => {
    const heading: Block = { t: 'heading', depth: 2, c: [{ t: 'text', text: 'Why?' }] };
    expect(write(heading, heading)).toMatch(/<h2 id="why">[\s\S]*<h2 id="why-2">/u);
  });
});
