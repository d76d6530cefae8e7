import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/core/documents/model.ts';
import { writeText } from '../../../src/formats/text/write-text.ts';
import { everyKind } from '../../core/forms/make-form.ts';
import { makeDoc, makePara } from '../html/make-doc.ts';

const text = (words: string): readonly Inline[] => [{ t: 'text', text: words }];
const write = (...blocks: readonly Block[]): string => writeText(makeDoc(blocks, { blocks })).slice(0, -1);

describe('a document as plain text', () => {
  it.each<[string, Block, string]>([
    ['a title', { t: 'heading', depth: 1, c: text('Title') }, 'Title\n====='],
    ['a heading', { t: 'heading', depth: 2, c: text('Part') }, 'Part\n----'],
    ['a smaller heading', { t: 'heading', depth: 3, c: text('Bit') }, 'Bit'],
    ['a paragraph', makePara('Hello.'), 'Hello.'],
    ['a blank', { t: 'para', c: [{ t: 'gap', words: 'the room' }] }, '[to fill in: the room]'],
    ['a link out', { t: 'para', c: [{ t: 'text', text: 'us', href: 'https://a.org' }] }, 'us (https://a.org)'],
    ['an address as link', { t: 'para', c: [{ t: 'text', text: '116 123', href: 'tel:116123' }] }, '116 123'],
    ['a page of the kit', { t: 'para', c: [{ t: 'text', text: 'Rules', href: '../a.md' }] }, 'Rules'],
    ['words to say', { t: 'say', c: [makePara('Hello.'), makePara('You may pass.')] }, '> Hello.\n>\n> You may pass.'],
    ['tasks', { t: 'list', ordered: false, start: 1, items: [{ checked: true, c: [makePara('Tea')] }] }, '- [x] Tea'],
    [
      'a numbered list with one below it',
      {
        t: 'list',
        ordered: true,
        start: 1,
        items: [
          { c: [makePara('One'), { t: 'list', ordered: false, start: 1, items: [{ c: [makePara('In')] }] }] },
          { c: [makePara('Two')] },
        ],
      },
      '1. One\n   - In\n2. Two',
    ],
    [
      'a small table',
      { t: 'table', align: [], headers: [text('Who'), text('When')], rows: [[text('Samira'), text('six')]] },
      'Who     When\n------  ----\nSamira  six',
    ],
    [
      'a wide table as a list',
      {
        t: 'table',
        align: [],
        headers: [text('Who'), text('What')],
        rows: [[text('Sam'), text('x '.repeat(40).trim())]],
      },
      `- Sam\n  What: ${'x '.repeat(32).trim()}\n  ${'x '.repeat(8).trim()}`,
    ],
    ['a rule', { t: 'rule' }, '-'.repeat(24)],
    ['hostile text', makePara('<b>{{plan}}</b>'), '<b>{{plan}}</b>'],
  ])('writes %s', (_name, block, wanted) => {
    expect(write(block)).toBe(wanted);
  });

  it('separates blocks by one empty line and ends with one line end', () => {
    expect(writeText(makeDoc([makePara('One'), { t: 'page-break' }, makePara('Two')]))).toMatch(/=\n\nOne\n\nTwo\n$/u);
  });

  it('writes every question of a form within the width', () => {
    const written = write({ t: 'form', form: everyKind });
    for (const { label } of everyKind.fields) expect(written.replace(/\s+/gu, ' ')).toContain(label);
    expect(Math.max(...written.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
  });
});
