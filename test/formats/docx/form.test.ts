import { describe, expect, it } from 'vitest';
import type { FormField } from '../../../src/core/forms/form.ts';
import { everyKind, makeField, makeForm } from '../../core/forms/make-form.ts';
import { writePart } from './parts.ts';

const yesNo = [
  { name: 'yes', label: 'Yes' },
  { name: 'no', label: 'No' },
];
const writeFields = (...fields: readonly FormField[]): string => writePart([{ t: 'form', form: makeForm(fields) }]);
const tagsIn = (text: string): readonly string[] =>
  [...text.matchAll(/<w:tag w:val="([^"]*)"\/>/gu)].map(([, tag]) => tag ?? '');

describe('a form in Word', () => {
  it.each<[string, Partial<FormField>, string]>([
    ['a control named after its field', {}, '<w:alias w:val="Name to use"/><w:tag w:val="name_to_use"/>'],
    ['a control for text', {}, '<w:text/>'],
    ['a control for several lines', { kind: 'multiline' }, '<w:text w:multiLine="1"/>'],
    ['room for its lines', { kind: 'multiline', lines: 3 }, '<w:trHeight w:val="1440" w:hRule="atLeast"/>'],
    ['a control for a day', { kind: 'date' }, '<w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/>'],
    ['a box to tick for a yes', { kind: 'consent' }, '<w14:uncheckedState w14:val="2610"'],
    ['a rule to sign on', { kind: 'signature' }, '<w:left w:val="nil"/><w:bottom w:val="single"'],
    ['a hint', { hint: 'Any name.' }, '<w:pStyle w:val="Hint"/>'],
    ['a word that it is needed', { required: true }, '(needed)'],
  ])('has %s', (_name, given, wanted) => {
    expect(writeFields(makeField(given))).toContain(wanted);
  });

  it.each<[string, Partial<FormField>, readonly string[]]>([
    ['a choice', { kind: 'choice', options: yesNo }, ['a/yes', 'a/no']],
    ['several choices', { kind: 'choices', options: yesNo }, ['a/yes', 'a/no']],
    [
      'a rating',
      { kind: 'rating', options: yesNo, rows: [{ name: 'warm', label: 'Warm' }] },
      ['a_warm/yes', 'a_warm/no'],
    ],
    ['a scale', { kind: 'scale' }, Array.from({ length: 11 }, (_none, point) => `a/${point}`)],
    ['a signature', { kind: 'signature' }, []],
    ['a note', { kind: 'note' }, []],
  ])('has the controls of %s', (_name, given, wanted) => {
    expect(tagsIn(writeFields(makeField({ id: 'a', ...given })))).toEqual(wanted);
  });

  it.each<[string, string, readonly string[]]>([
    ['a short question', 'Tea?', ['Tea? Yes', 'Tea? No']],
    [
      'a long question',
      'Would you like somebody to call you on the evening before each meeting, so that you remember?',
      [
        'Would you like somebody to call you on the evening before e… Yes',
        'Would you like somebody to call you on the evening before ea… No',
      ],
    ],
  ])('names the boxes of one choice after its question and their answers: %s', (_name, label, wanted) => {
    const text = writeFields(makeField({ kind: 'choice', label, options: yesNo }));
    const names = [...text.matchAll(/<w:alias w:val="([^"]*)"\/>/gu)].map(([, name]) => name);
    expect(names).toEqual(wanted);
    expect(names.every((name = '') => name.length <= 64)).toBe(true);
  });

  it('asks row by row where the answers are too wide to stand side by side', () => {
    const options = ['Not at all', 'A little', 'Some', 'A lot', 'Very much', 'Does not apply', 'Rather not say'];
    const rating = makeField({
      id: 'a',
      kind: 'rating',
      options: options.map((label, index) => ({ name: `o${index}`, label })),
      rows: [{ name: 'warm', label: 'It is warm here' }],
    });
    const small = writePart([{ t: 'form', form: makeForm([rating]) }]);
    const large = writePart([{ t: 'form', form: makeForm([rating]) }], { large: true });
    expect(small).toContain('<w:tblHeader/>');
    expect(large).not.toContain('<w:tbl>');
    expect(tagsIn(large)).toEqual(tagsIn(small));
  });

  it('gives short answers above boxes a line each, and long ones as many as they have words', () => {
    const columnsOf = (...labels: string[]): readonly number[] => {
      const options = labels.map((label, index) => ({ name: `o${index}`, label }));
      const rating = makeField({ id: 'a', kind: 'rating', options, rows: [{ name: 'warm', label: 'It is warm' }] });
      const text = writePart([{ t: 'form', form: makeForm([rating]) }]);
      return [...text.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map(([, width]) => Number(width)).slice(1);
    };
    // In twips: "We do this" takes some 1,100.
    expect(Math.min(...columnsOf('We do this', 'Now', 'Not us'))).toBeGreaterThan(1200);
    expect(Math.max(...columnsOf('We do this', 'Now', 'Not for such as us, as things stand'))).toBeLessThan(1200);
  });

  it('gives answers above boxes two lines each where one is too wide, and never parts a face from its word', () => {
    const headsOf = (labels: readonly string[]): readonly number[] => {
      const options = labels.map((label, index) => ({ name: `o${index}`, label }));
      const rating = makeField({ id: 'a', kind: 'rating', options, rows: [{ name: 'warm', label: 'It is warm' }] });
      const text = writePart([{ t: 'form', form: makeForm([rating]) }], { large: labels.includes('Yes :-)') });
      return [...text.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map(([, width]) => Number(width)).slice(1);
    };
    // In twips: "We do" takes some 640 and the room of its cell, "Yes :-)" in large print some 1,200.
    expect(Math.min(...headsOf(['We do this', 'Now', 'Later', 'Not us']))).toBeGreaterThan(850);
    expect(Math.min(...headsOf(['Yes :-)', 'A bit :-|', 'No :-(', 'Not today']))).toBeGreaterThan(1300);
  });

  it('asks nobody to click, on paper', () => {
    expect(writePart([{ t: 'form', form: everyKind }])).not.toMatch(/click|tap here|enter text/iu);
  });

  it('gives no two controls one name, not even over two forms or long questions', () => {
    const long = 'Is there anything that you would like us to know before you come to see us for the first time, ';
    const form = makeForm([
      makeField({ id: 'a', label: `${long}or after?` }),
      makeField({ id: 'b', label: `${long}or not?` }),
    ]);
    const text = writePart([
      { t: 'form', form },
      { t: 'form', form },
    ]);
    const names = [...text.matchAll(/<w:alias w:val="([^"]*)"\/>/gu)].map(([, name]) => name ?? '');
    expect(new Set(names).size).toBe(4);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(64);
    expect(new Set(tagsIn(text)).size).toBe(4);
  });

  it('keeps a signature on the page of what stands before it', () => {
    const text = writeFields(makeField(), makeField({ id: 'sign', kind: 'signature', label: 'Your name' }));
    const before = text.slice(text.indexOf('<w:tbl>'), text.indexOf('Your name'));
    const paragraphs = [...before.matchAll(/<w:p>.*?<\/w:p>/gu)].map(([paragraph]) => paragraph);
    expect(paragraphs.filter((paragraph) => !paragraph.includes('<w:keepNext/>'))).toEqual([]);
    expect(paragraphs).toHaveLength(2);
  });
});
