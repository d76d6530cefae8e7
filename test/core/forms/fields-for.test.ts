import { describe, expect, it } from 'vitest';
import { fieldsFor, findCondition } from '../../../src/core/forms/fields-for.ts';
import type { FormField } from '../../../src/core/forms/form.ts';
import { makeField, makeForm } from './make-form.ts';

const always = makeField();
const risky = makeField({ id: 'safe', when: { key: 'people.outness_risk', is: 'high' } });
const after = makeField({ id: 'how', show_if: { field: 'safe', is: 'yes' } });
const idsOf = (form: { fields: readonly { id: string }[] }): readonly string[] => form.fields.map(({ id }) => id);
const rowsOf = (form: { fields: readonly FormField[] }): readonly string[][] =>
  form.fields.map(({ rows = [] }) => rows.map(({ name }) => name));

/** A rating of these rows; the ones that are marked are only for plans where being seen is a risk. */
function rating(id: string, ...rows: readonly (readonly [name: string, whenRisky: boolean])[]): FormField {
  const when = { key: 'people.outness_risk', is: 'high' };
  return makeField({
    id,
    kind: 'rating',
    options: [{ name: 'yes', label: 'Yes' }],
    rows: rows.map(([name, whenRisky]) => ({ name, label: name, ...(whenRisky ? { when } : {}) })),
  });
}

describe('leaving fields out of a form', () => {
  it('keeps a field whose condition holds', () => {
    const answers = { 'people.outness_risk': 'high' };
    expect(idsOf(fieldsFor(makeForm([always, risky]), answers))).toEqual(['name_to_use', 'safe']);
  });

  it('drops a field whose condition does not hold', () => {
    expect(idsOf(fieldsFor(makeForm([always, risky]), {}))).toEqual(['name_to_use']);
  });

  it.each([
    ['the rows whose condition holds', 'high', [['always', 'risky']]],
    ['no row whose condition does not hold', 'none', [['always']]],
  ])('keeps of a rating %s', (_name, risk, rows) => {
    const form = makeForm([rating('felt', ['always', false], ['risky', true])]);
    expect(rowsOf(fieldsFor(form, { 'people.outness_risk': risk }))).toEqual(rows);
  });

  it('drops a rating of which no row is left', () => {
    expect(rowsOf(fieldsFor(makeForm([always, rating('felt', ['risky', true])]), {}))).toEqual([[]]);
  });

  it('drops a field that follows on a dropped one', () => {
    expect(idsOf(fieldsFor(makeForm([always, risky, after]), {}))).toEqual(['name_to_use']);
  });
});

describe('the condition of a field', () => {
  it('is in the words of the option', () => {
    const lift = makeField({
      id: 'lift',
      kind: 'choice',
      label: 'A lift?',
      options: [{ name: 'yes', label: 'Yes, please' }],
    });
    const from = makeField({ id: 'from', show_if: { field: 'lift', is: 'yes' } });
    expect(findCondition(from, makeForm([lift, from]))).toEqual({ question: 'A lift?', answer: 'Yes, please' });
  });

  it('is absent for a field that is always asked', () => {
    expect(findCondition(always, makeForm([always]))).toBeUndefined();
  });
});
