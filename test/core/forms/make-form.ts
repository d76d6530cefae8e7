import type { Form, FormField } from '../../../src/core/forms/form.ts';

/** A text field, changed as a test needs it. */
export function makeField(given: Partial<FormField> = {}): FormField {
  return { id: 'name_to_use', kind: 'text', label: 'Name to use', ...given };
}

/** A form with one field, changed as a test needs it. */
export function makeForm(fields: readonly FormField[] = [makeField()], id = 'joining'): Form {
  return { id, title: 'Hello form', fields };
}

const yesNo = [
  { name: 'yes', label: 'Yes' },
  { name: 'no', label: 'No | not now' },
];

/** A form with a field of every kind. */
export const everyKind: Form = makeForm([
  makeField({ id: 'intro', kind: 'note', label: 'Leave out what you like. Nobody minds.' }),
  makeField({ hint: 'It need not be your own.', required: true }),
  makeField({ id: 'story', kind: 'multiline', label: 'What do you hope for?', lines: 3 }),
  makeField({ id: 'age', kind: 'integer', label: 'How old are you?' }),
  makeField({ id: 'fare', kind: 'number', label: 'What does the way here cost?' }),
  makeField({ id: 'email', kind: 'email', label: 'Email' }),
  makeField({ id: 'phone', kind: 'phone', label: 'Telephone' }),
  makeField({ id: 'lift', kind: 'choice', label: 'Would you like a lift?', options: yesNo }),
  makeField({ id: 'from', label: 'From where?', show_if: { field: 'lift', is: 'yes' } }),
  makeField({ id: 'easier', kind: 'choices', label: 'What helps?', options: yesNo }),
  makeField({ id: 'agree', kind: 'consent', label: 'I keep what I hear private.', hint: 'Always.', required: true }),
  makeField({ id: 'since', kind: 'date', label: 'When did you first come?' }),
  makeField({
    id: 'felt',
    kind: 'rating',
    label: 'How was it?',
    options: yesNo,
    rows: [
      { name: 'welcome', label: 'I felt welcome' },
      { name: 'heard', label: 'I was heard' },
    ],
  }),
  makeField({ id: 'again', kind: 'scale', label: 'Will you come again?', options: [{ name: '0', label: 'never' }] }),
  makeField({ id: 'signed', kind: 'signature', label: 'Your signature' }),
]);
