import { describe, expect, it } from 'vitest';
import { readForm } from '../../../src/core/forms/read-form.ts';
import { everyKind, makeField, makeForm } from './make-form.ts';

const whatOf = (data: unknown): readonly string[] => readForm(data, 'joining.yaml').problems.map(({ what }) => what);

describe('reading a form', () => {
  it('takes a form with a field of every kind as it is', () => {
    expect(readForm(everyKind, 'joining.yaml')).toEqual({ form: everyKind, problems: [] });
  });

  it('names the file and stops the build', () => {
    const { problems } = readForm({ ...makeForm(), title: '' }, 'joining.yaml');
    expect(problems).toMatchObject([{ severity: 'error', blocks: true, place: { file: 'joining.yaml' } }]);
  });

  it.each<[string, unknown, string]>([
    ['no settings', 'joining', 'not a list of settings'],
    ['an id with capitals', { ...makeForm(), id: 'Joining' }, '`id`'],
    ['no title', { id: 'joining', fields: [makeField()] }, '`title`'],
    ['no fields', makeForm([]), '`fields`'],
    ['an unknown setting of the form', { ...makeForm(), colour: 'red' }, '`colour`'],
    ['a field that is only a word', { ...makeForm(), fields: ['name'] }, 'Field 1'],
    ['a field id of 27 letters', makeForm([makeField({ id: 'a'.repeat(27) })]), '26'],
    ['a field id with a hyphen', makeForm([makeField({ id: 'name-to-use' })]), '`name-to-use`'],
    ['a field id twice', makeForm([makeField(), makeField()]), 'would come twice'],
    ['an unknown kind', makeForm([{ ...makeField(), kind: 'slider' as 'text' }]), '`slider`'],
    ['no label', makeForm([makeField({ label: ' ' })]), '`label`'],
    ['a choice without options', makeForm([makeField({ kind: 'choice' })]), '`options`'],
    ['a choice with an empty list', makeForm([makeField({ kind: 'choice', options: [] })]), 'at least one'],
    [
      'options on a text field',
      makeForm([makeField({ options: [{ name: 'a', label: 'A' }] })]),
      'cannot have `options`',
    ],
    ['rows on a text field', makeForm([makeField({ rows: [{ name: 'a', label: 'A' }] })]), 'cannot have `rows`'],
    ['21 lines', makeForm([makeField({ lines: 21 })]), '`lines`'],
    ['required in words', { ...makeForm(), fields: [{ ...makeField(), required: 'yes' }] }, '`required`'],
    ['a condition without a key', { ...makeForm(), fields: [{ ...makeField(), when: { is: 1 } }] }, '`when`'],
    ['an unknown setting of a field', { ...makeForm(), fields: [{ ...makeField(), size: 3 }] }, '`size`'],
    ['a follow-on without its field', makeForm([makeField({ show_if: { field: 'lift', is: 'yes' } })]), '`lift`'],
  ])('refuses %s', (_name, data, words) => {
    expect(whatOf(data)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    [
      'a row whose condition has no key',
      [{ name: 'a', label: 'A' }],
      [{ name: 'a', label: 'A', when: { is: 1 } }],
      'row',
    ],
    [
      'an option with a condition',
      [{ name: 'a', label: 'A', when: { key: 'b', is: 1 } }],
      [{ name: 'a', label: 'A' }],
      '`options`',
    ],
  ])('refuses %s', (_name, options, rows, words) => {
    const fields = [{ ...makeField(), kind: 'rating', options, rows }];
    expect(whatOf({ ...makeForm(), fields })).toEqual([expect.stringContaining(words)]);
  });

  it('refuses an option name that comes twice in one field', () => {
    const options = [
      { name: 'yes', label: 'Yes' },
      { name: 'yes', label: 'Also yes' },
    ];
    expect(whatOf(makeForm([makeField({ kind: 'choice', options })]))).toEqual([
      expect.stringContaining('`yes` twice'),
    ]);
  });

  it('refuses an option name that YAML read as true or false', () => {
    const options = [{ name: true, label: 'Yes' }];
    expect(whatOf({ ...makeForm(), fields: [{ ...makeField(), kind: 'choice', options }] })).toHaveLength(1);
  });

  it('refuses a follow-on on an answer that cannot be given', () => {
    const lift = makeField({ id: 'lift', kind: 'choice', options: [{ name: 'yes', label: 'Yes' }] });
    const from = makeField({ id: 'from', show_if: { field: 'lift', is: 'maybe' } });
    expect(whatOf(makeForm([lift, from]))).toEqual([expect.stringContaining('`maybe`')]);
  });

  it('refuses a field whose column is already made by a row of a rating', () => {
    const rating = makeField({
      id: 'felt',
      kind: 'rating',
      options: [{ name: 'a', label: 'A' }],
      rows: [{ name: 'heard', label: 'I was heard' }],
    });
    expect(whatOf(makeForm([rating, makeField({ id: 'felt_heard' })]))).toEqual([
      expect.stringContaining('`felt_heard`'),
    ]);
  });
});
