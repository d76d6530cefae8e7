import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/core/documents/model.ts';
import { printForm } from '../../../../src/core/forms/print-form.ts';
import { everyKind } from '../../forms/make-form.ts';
import { blocksOf, parseText } from './parse-text.ts';

const text = (words: string) => [{ t: 'text', text: words }] as const;
const para = (words: string) => ({ t: 'para', c: text(words) }) as const;

describe('reading Markdown into blocks', () => {
  it.each<[string, string, readonly Block[]]>([
    [
      'headings',
      '## Two\n\n### Three\n\n#### Four',
      [
        { t: 'heading', depth: 2, c: text('Two') },
        { t: 'heading', depth: 3, c: text('Three') },
        { t: 'heading', depth: 4, c: text('Four') },
      ],
    ],
    ['the lines of a paragraph as one', 'One line.\nAnother.', [para('One line. Another.')]],
    [
      'a list',
      '- One\n- Two',
      [{ t: 'list', ordered: false, start: 1, items: [{ c: [para('One')] }, { c: [para('Two')] }] }],
    ],
    [
      'a numbered list that starts at three',
      '3. One',
      [{ t: 'list', ordered: true, start: 3, items: [{ c: [para('One')] }] }],
    ],
    [
      'tasks',
      '- [ ] Open\n- [x] Done',
      [
        {
          t: 'list',
          ordered: false,
          start: 1,
          items: [
            { checked: false, c: [para('Open')] },
            { checked: true, c: [para('Done')] },
          ],
        },
      ],
    ],
    ['words to say aloud', '> Welcome.', [{ t: 'say', c: [para('Welcome.')] }]],
    ['a rule', 'One\n\n---', [para('One'), { t: 'rule' }]],
    [
      'a line to write on that stands by itself, which is no rule',
      '________________\n\n8. ________________',
      [para('________________'), { t: 'list', ordered: true, start: 8, items: [{ c: [para('________________')] }] }],
    ],
    ['a page break', '<!-- page-break -->', [{ t: 'page-break' }]],
    ['the id comment, which is not part of the page', '<!-- circlekit:document ground-rules -->', []],
    ['a clock time, which is no directive', 'From 18:30 to 20:00.', [para('From 18:30 to 20:00.')]],
    [
      'a table',
      '| Who | When |\n| --- | ---: |\n| Sam | |',
      [{ t: 'table', align: [null, 'right'], headers: [text('Who'), text('When')], rows: [[text('Sam'), []]] }],
    ],
  ])('reads %s', (_name, markdown, wanted) => {
    expect(blocksOf(markdown)).toEqual(wanted);
  });

  it('gives a table row with too many cells a column for each', () => {
    expect(blocksOf('| A |\n| --- |\n| one | two |', 'person')).toMatchObject([
      { headers: [text('A'), []], rows: [[text('one'), text('two')]] },
    ]);
  });

  it('reads the same from a file with Windows line ends and a byte-order mark', () => {
    const markdown = '# One\n\n> Two\n> three\n\n- [ ] Four\n';
    expect(parseText(`\uFEFF${markdown.replaceAll('\n', '\r\n')}`)).toEqual(parseText(markdown));
  });

  it('hands the head through', () => {
    expect(parseText('# One').doc).toMatchObject({ id: 'ground-rules', lang: 'en', date: '2026-11-22', large: false });
  });
});

describe('forms in a text', () => {
  it.each([
    ['a printed form', printForm(everyKind)],
    ['a form placed by name', '::form{ref=joining}'],
  ])('reads %s as the form', (_name, markdown) => {
    const wanted = [para('Before.'), { t: 'form', form: everyKind }, para('After.')];
    expect(blocksOf(`Before.\n\n${markdown}\n\nAfter.`)).toEqual(wanted);
  });

  it('reads two forms on one page', () => {
    const blocks = blocksOf(`${printForm(everyKind)}\n\n${printForm(everyKind)}`);
    expect(blocks.map(({ t }) => t)).toEqual(['form', 'form']);
  });

  it('keeps the line numbers of what follows a form', () => {
    const form = printForm(everyKind);
    const { problems } = parseText(`# One\n\n${form}\n\n<b>x</b>`);
    expect(problems[0]?.place?.line).toBe(form.split('\n').length + 4);
  });

  it('leaves a changed form as ordinary text with an advice at its first line', () => {
    const { doc, problems } = parseText(`# One\n\n${printForm(everyKind).replace('Telephone', 'Mobile')}`);
    expect(problems).toMatchObject([{ code: 'form-changed', severity: 'advice', place: { line: 3 } }]);
    expect(JSON.stringify(doc.blocks)).toContain('Mobile');
  });

  it('never turns a line to write on into a rule or a heading', () => {
    const { doc } = parseText(`# One\n\n${printForm(everyKind).replace('Telephone', 'Mobile')}`);
    expect(doc.blocks.filter(({ t }) => t === 'rule' || t === 'heading')).toHaveLength(1);
  });
});
