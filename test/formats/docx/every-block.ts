import type { Block, Inline } from '../../../src/core/documents/model.ts';
import { everyKind } from '../../core/forms/make-form.ts';
import { makePara } from '../html/make-doc.ts';

const text = (words: string, marks: Partial<Extract<Inline, { t: 'text' }>> = {}): Inline => ({
  t: 'text',
  text: words,
  ...marks,
});

/** A word that no line of any page holds. */
export const longWord = `Donau${'dampfschifffahrts'.repeat(7)}`;

/** One block of every kind that a document can hold, with what is hard to set. */
export const everyBlock: readonly Block[] = [
  makePara('Plain words, <tags> & "quotes", an odd \u0001 sign, 👩‍👧 and 日本語.'),
  {
    t: 'para',
    c: [
      text('Bold', { bold: true }),
      text(' and '),
      text('slanted', { italic: true }),
      text(', a '),
      text('page', { href: '../05-safety/in-trouble.md' }),
      text(', '),
      text('a site', { href: 'https://example.org/a?b=1&c=2' }),
      { t: 'break' },
      { t: 'gap', words: 'the name of the room' },
    ],
  },
  { t: 'heading', depth: 2, c: [text('Lists')] },
  {
    t: 'list',
    ordered: true,
    start: 1,
    items: [
      { c: [makePara('One')] },
      {
        c: [
          makePara('Two'),
          { t: 'list', ordered: true, start: 1, items: [{ c: [makePara('Two a')] }, { c: [makePara('Two b')] }] },
          makePara('More about two.'),
        ],
      },
    ],
  },
  makePara('Another list counts anew:'),
  { t: 'list', ordered: true, start: 4, items: [{ c: [makePara('Four')] }, { c: [makePara('Five')] }] },
  {
    t: 'list',
    ordered: false,
    start: 1,
    items: [
      { checked: true, c: [makePara('Done')] },
      { checked: false, c: [makePara('To do')] },
      { c: [makePara('No task')] },
    ],
  },
  { t: 'heading', depth: 3, c: [text('Tables')] },
  {
    t: 'table',
    align: [null, 'right', 'center'],
    headers: [[text('What')], [text('How much')], [text('Who')]],
    rows: [
      [[text('Room')], [text('12')], []],
      [[text(longWord)], [text('3')], [{ t: 'gap', words: 'a first name' }]],
    ],
  },
  { t: 'table', align: [null, null], headers: [[], []], rows: [[[text('No head')], [text('here')]]] },
  {
    t: 'say',
    c: [makePara('Welcome.'), { t: 'list', ordered: false, start: 1, items: [{ c: [makePara('A point')] }] }],
  },
  { t: 'rule' },
  { t: 'code', text: 'circlekit build\n\tmy-group' },
  makePara('_'.repeat(58)),
  { t: 'page-break' },
  { t: 'heading', depth: 2, c: [text('The form')] },
  { t: 'form', form: everyKind },
];
