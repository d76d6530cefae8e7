import { describe, expect, it } from 'vitest';
import { matchPrintedForm } from '../../../src/core/forms/match-form.ts';
import { printForm } from '../../../src/core/forms/print-form.ts';
import { everyKind, makeField, makeForm } from './make-form.ts';

const forms = new Map([[everyKind.id, everyKind]]);
const printed = printForm(everyKind);
const idsOf = (text: string): readonly string[] | undefined =>
  matchPrintedForm(text, forms).form?.fields.map(({ id }) => id);

describe('reading a printed form back', () => {
  it('gives the same form when nothing was changed', () => {
    expect(matchPrintedForm(printed, forms)).toEqual({ form: everyKind });
  });

  it.each([
    ['Windows line ends', printed.replaceAll('\n', '\r\n')],
    ['spaces at line ends', printed.replaceAll('\n', '  \n')],
    ['one space where a table was printed with several', printed.replace(/(?<=\S) {2,}(?=\S)/gu, ' ')],
    ['further empty lines', printed.replaceAll('\n\n', '\n\n\n')],
  ])('does not mind %s', (_name, text) => {
    expect(matchPrintedForm(text, forms)).toEqual({ form: everyKind });
  });

  it('gives the fields that are there when the plan left one out', () => {
    const shorter = { ...everyKind, fields: everyKind.fields.filter(({ id }) => id !== 'age') };
    expect(matchPrintedForm(printForm(shorter), forms)).toEqual({ form: shorter });
  });

  describe('of a rating whose rows depend on the plan', () => {
    const when = { key: 'evaluation.questions', is: 'coping' };
    const twin = { label: 'Was that the group?', when };
    const rows = [
      { name: 'a', label: 'I sleep.', when },
      { name: 'a_group', ...twin },
      { name: 'b', label: 'I eat.', when },
      { name: 'b_group', ...twin },
    ];
    const whole = makeForm([
      makeField(),
      makeField({ id: 'now', kind: 'rating', options: [{ name: 'yes', label: 'Yes' }], rows }),
    ]);
    const rowsOf = (text: string): readonly string[] | undefined =>
      matchPrintedForm(text, new Map([[whole.id, whole]]))
        .form?.fields.at(-1)
        ?.rows?.map(({ name }) => name);
    const withRows = (...names: readonly string[]): string =>
      printForm(
        makeForm(whole.fields.map((field) => ({ ...field, rows: rows.filter(({ name }) => names.includes(name)) }))),
      );

    it.each([
      ['all of them', ['a', 'a_group', 'b', 'b_group']],
      ['the first two', ['a', 'a_group']],
      ['the last two, of which one has the words of an earlier one', ['b', 'b_group']],
    ])('gives the rows that are there: %s', (_name, names) => {
      expect(rowsOf(withRows(...names))).toEqual(names);
    });

    it('leaves the words as text when a row was changed', () => {
      expect(rowsOf(withRows('a', 'b').replace('I eat.', 'I cook.'))).toBeUndefined();
    });
  });

  it('keeps the order that a person gave to whole fields', () => {
    const turned = makeForm([
      makeField({ id: 'phone', kind: 'phone', label: 'Telephone' }),
      makeField({ id: 'email', kind: 'email', label: 'Email' }),
    ]);
    expect(idsOf(printForm(turned))).toEqual(['phone', 'email']);
  });

  it.each([
    ['a changed label', printed.replace('Telephone', 'Mobile')],
    ['a ticked box', printed.replace('[ ]', '[x]')],
    ['a further sentence', printed.replace('**Email**', 'Please write clearly.\n\n**Email**')],
    ['a follow-on without its question', printed.replace(/\*\*Would you like a lift\?\*\*\n\n.*\n.*\n\n/u, '')],
    ['a missing last line', printed.replace('<!-- /circlekit:form -->', '')],
    ['nothing between the comments', '<!-- circlekit:form joining -->\n<!-- /circlekit:form -->'],
  ])('leaves the words as text with an advice: %s', (_name, text) => {
    expect(matchPrintedForm(text, forms)).toMatchObject({ problem: { code: 'form-changed', severity: 'advice' } });
  });

  it('says when the form does not belong to the kit', () => {
    const other = printForm(makeForm([makeField()], 'other'));
    expect(matchPrintedForm(other, forms)).toMatchObject({ problem: { what: expect.stringContaining('“other”') } });
  });

  it('tells two fields apart of which one begins like the other', () => {
    const form = makeForm([
      makeField({ id: 'short', kind: 'multiline', label: 'Why?', lines: 1 }),
      makeField({ id: 'long', kind: 'multiline', label: 'Why?', lines: 3 }),
    ]);
    const back = matchPrintedForm(printForm(form), new Map([[form.id, form]]));
    expect(back.form?.fields.map(({ id }) => id).sort()).toEqual(['long', 'short']);
  });
});
