import { describe, expect, it } from 'vitest';
import type { FormField } from '../../../src/core/forms/form.ts';
import { writeHtml } from '../../../src/formats/html/write-html.ts';
import { everyKind, makeField, makeForm } from '../../core/forms/make-form.ts';
import { makeDoc } from './make-doc.ts';

const yesNo = [
  { name: 'yes', label: 'Yes' },
  { name: 'no', label: 'No' },
];
const writeFields = (...fields: readonly FormField[]): string =>
  writeHtml(makeDoc([{ t: 'form', form: makeForm(fields) }]));
const idsIn = (html: string): readonly string[] => [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id ?? '');

describe('a form in a page', () => {
  it.each<[string, Partial<FormField>, string]>([
    ['a label for its text field', {}, '<label class="asks" for="f1-name_to_use">Name to use</label>'],
    ['a text field', {}, '<input id="f1-name_to_use" name="f1-name_to_use" autocomplete="off" type="text">'],
    ['a spoken hint', { hint: 'Any.' }, 'aria-describedby="f1-name_to_use-hint"'],
    ['a needed field', { required: true }, '<span class="quiet">(needed)</span>'],
    ['an email field', { kind: 'email' }, 'type="email"'],
    ['a telephone field', { kind: 'phone' }, 'type="tel"'],
    ['a number field', { kind: 'integer' }, 'inputmode="numeric"'],
    ['a date field', { kind: 'date' }, 'type="date"'],
    ['a larger field', { kind: 'multiline', lines: 3 }, 'rows="3"'],
    ['a group for a choice', { kind: 'choice', options: yesNo }, '<legend class="asks">Name to use</legend>'],
    [
      'one answer to a choice',
      { kind: 'choice', options: yesNo },
      '<input type="radio" name="f1-name_to_use" value="yes">',
    ],
    [
      'several answers',
      { kind: 'choices', options: yesNo },
      '<input type="checkbox" name="f1-name_to_use" value="yes">',
    ],
    [
      'a box to agree',
      { kind: 'consent' },
      '<label><input type="checkbox" name="f1-name_to_use"><span>Name to use</span></label>',
    ],
    ['a line to sign on', { kind: 'signature' }, '<div class="line"></div>'],
    ['the ends of a scale', { kind: 'scale', options: [{ name: '0', label: 'never' }] }, '0 is never.'],
    [
      'a spoken name for each point of a rating',
      { kind: 'rating', options: yesNo, rows: [{ name: 'warm', label: 'Warm' }] },
      'aria-labelledby="f1-name_to_use-warm f1-name_to_use--yes"',
    ],
  ])('has %s', (_name, given, wanted) => {
    expect(writeFields(makeField(given))).toContain(wanted);
  });

  it('offers nothing that somebody typed before', () => {
    const html = writeHtml(makeDoc([{ t: 'form', form: everyKind }]));
    for (const [input] of html.matchAll(/<input [^>]*type="(?:text|email|tel|date)"[^>]*>/gu))
      expect(input).toContain('autocomplete="off"');
  });

  it('keeps the names of two forms on one page apart', () => {
    const ids = idsIn(
      writeHtml(
        makeDoc([
          { t: 'form', form: everyKind },
          { t: 'form', form: everyKind },
        ]),
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has every id that a label or a hint points to', () => {
    const html = writeHtml(makeDoc([{ t: 'form', form: everyKind }]));
    const pointers = [...html.matchAll(/(?:for|aria-describedby|aria-labelledby)="([^"]*)"/gu)];
    const wanted = pointers.flatMap(([, ids]) => (ids ?? '').split(' '));
    expect(wanted.filter((id) => !idsIn(html).includes(id))).toEqual([]);
  });
});
