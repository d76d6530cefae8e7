import { describe, expect, it } from 'vitest';
import { fieldsFor, findCondition } from '../../../src/core/forms/fields-for.ts';
import { makeField, makeForm } from './make-form.ts';

const always = makeField();
const risky = makeField({ id: 'safe', when: { key: 'people.outness_risk', is: 'high' } });
const after = makeField({ id: 'how', show_if: { field: 'safe', is: 'yes' } });
const idsOf = (form: { fields: readonly { id: string }[] }): readonly string[] => form.fields.map(({ id }) => id);

describe('leaving fields out of a form', () => {
  it('keeps a field whose condition holds', () => {
    const answers = { 'people.outness_risk': 'high' };
    expect(idsOf(fieldsFor(makeForm([always, risky]), answers))).toEqual(['name_to_use', 'safe']);
  });

  it('drops a field whose condition does not hold', () => {
    expect(idsOf(fieldsFor(makeForm([always, risky]), {}))).toEqual(['name_to_use']);
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
