import type { Block, Inline } from '../../../src/core/documents/model.ts';
import type { Form } from '../../../src/core/forms/form.ts';
import { makePara } from '../html/make-doc.ts';

export const text = (words: string): readonly Inline[] => [{ t: 'text', text: words }];
export const heading = (depth: 1 | 2 | 3 | 4, words: string): Block => ({ t: 'heading', depth, c: text(words) });

/** A table with as many rows as wanted; `cell` says what stands in the second column. */
export function makeTable(rows: number, cell: (row: number) => string = (row) => `what happens in ${row}`): Block {
  return {
    t: 'table',
    align: [null, null],
    headers: [text('Date'), text('Topic')],
    rows: Array.from({ length: rows }, (_none, row) => [text(`day ${row + 1}`), text(cell(row + 1))]),
  };
}

const yesNo = [
  { name: 'yes', label: 'Yes' },
  { name: 'no', label: 'No' },
];

/** A form with a field of every kind. */
export const everyKind: Form = {
  id: 'every',
  title: 'Every kind',
  fields: [
    { id: 'name', kind: 'text', label: 'Your name', hint: 'It need not be your own.', required: true },
    { id: 'story', kind: 'multiline', label: 'Tell us', lines: 3 },
    { id: 'age', kind: 'integer', label: 'How old are you?' },
    { id: 'pay', kind: 'number', label: 'What do you pay?' },
    { id: 'mail', kind: 'email', label: 'Your address' },
    { id: 'call', kind: 'phone', label: 'Your number' },
    { id: 'lift', kind: 'choice', label: 'A lift?', options: yesNo },
    { id: 'reach', kind: 'choices', label: 'How to reach you', options: yesNo },
    { id: 'keep', kind: 'consent', label: 'You may keep this.' },
    { id: 'born', kind: 'date', label: 'Your birthday' },
    { id: 'mood', kind: 'scale', label: 'How are you?', options: [{ name: '0', label: 'bad' }] },
    {
      id: 'felt',
      kind: 'rating',
      label: 'How was it?',
      options: yesNo,
      rows: [
        { name: 'kind', label: 'Kind' },
        { name: 'calm', label: 'Calm' },
      ],
    },
    { id: 'where', kind: 'text', label: 'Where from?', show_if: { field: 'lift', is: 'yes' } },
    { id: 'thanks', kind: 'note', label: 'Thank you.' },
    { id: 'sign', kind: 'signature', label: 'I agree' },
  ],
};

/** Something of every kind of block. */
export const everyBlock: readonly Block[] = [
  makePara('Plain words, with → and ẹ́.'),
  {
    t: 'para',
    c: [
      { t: 'text', text: 'Still open: ' },
      { t: 'gap', words: 'the room' },
      { t: 'text', text: '.' },
    ],
  },
  { t: 'para', c: [{ t: 'text', text: 'our page', href: 'https://example.org/a' }] },
  heading(2, 'A list'),
  {
    t: 'list',
    ordered: true,
    start: 3,
    items: [
      { c: [makePara('third'), { t: 'list', ordered: false, start: 1, items: [{ c: [makePara('inside')] }] }] },
      { checked: true, c: [makePara('ticked')] },
    ],
  },
  { t: 'say', c: [makePara('Said aloud.')] },
  { t: 'code', text: 'circlekit edit' },
  { t: 'rule' },
  heading(3, 'A table'),
  makeTable(2),
  { t: 'page-break' },
  heading(2, 'A form'),
  { t: 'form', form: everyKind },
  makePara('The end.'),
];
