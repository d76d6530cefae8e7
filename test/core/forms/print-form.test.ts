import { describe, expect, it } from 'vitest';
import type { FormField } from '../../../src/core/forms/form.ts';
import { printForm } from '../../../src/core/forms/print-form.ts';
import { everyKind, makeField, makeForm } from './make-form.ts';

const ruled = `\u00a0${'_'.repeat(58)}`;
const yesNo = [
  { name: 'yes', label: 'Yes' },
  { name: 'no', label: 'No' },
];

function printOne(given: Partial<FormField>): string {
  return printForm(makeForm([makeField(given)]))
    .replace('<!-- circlekit:form joining -->\n\n', '')
    .replace('\n\n<!-- /circlekit:form -->', '');
}

describe('printing a form', () => {
  it.each<[string, Partial<FormField>, string]>([
    ['text', {}, `**Name to use**\n\n${ruled}`],
    ['text with a hint', { hint: 'Any name. It is yours.' }, `**Name to use**\n*Any name.\nIt is yours.*\n\n${ruled}`],
    ['needed text', { required: true }, `**Name to use** (needed)\n\n${ruled}`],
    ['multiline', { kind: 'multiline', lines: 2 }, `**Name to use**\n\n${ruled}\n\n${ruled}`],
    ['choice', { kind: 'choice', options: yesNo }, '**Name to use**\n\n- ( ) Yes\n- ( ) No'],
    ['choices', { kind: 'choices', options: yesNo }, '**Name to use**\n\n- [ ] Yes\n- [ ] No'],
    ['consent', { kind: 'consent', hint: 'Always.' }, '- [ ] Name to use\n  *Always.*'],
    ['date', { kind: 'date' }, '**Name to use**\n\nDay ____ Month ____________ Year ________'],
    ['signature', { kind: 'signature' }, `**Name to use**\n\n${ruled}`],
    ['note', { kind: 'note', label: 'One. Two.' }, 'One.\nTwo.'],
    [
      'rating',
      { kind: 'rating', options: yesNo, rows: [{ name: 'a', label: 'Warm | kind' }] },
      '**Name to use**\n\n| | Yes | No |\n| --- | :---: | :---: |\n| Warm \\| kind | [ ] | [ ] |',
    ],
    [
      'scale',
      { kind: 'scale', options: [{ name: '0', label: 'never' }] },
      '**Name to use**\n\n0 · 1 · 2 · 3 · 4 · 5 · 6 · 7 · 8 · 9 · 10\n*0 is never.\nCircle one number.*',
    ],
  ])('prints a field of kind %s', (_name, given, wanted) => {
    expect(printOne(given)).toBe(wanted);
  });

  it('says when a field is asked', () => {
    expect(printForm(everyKind)).toContain('*Only if you answered “Yes” to “Would you like a lift?”.*');
  });

  it('has no space at a line end and no two empty lines, so that finishing a page leaves it alone', () => {
    expect(printForm(everyKind)).not.toMatch(/[ \t]$|\n{3}/mu);
  });

  it('prints markup in a label as the characters themselves', () => {
    expect(printOne({ label: '<b>*Name*</b>' })).toContain('**\\<b>\\*Name\\*\\</b>**');
  });
});
