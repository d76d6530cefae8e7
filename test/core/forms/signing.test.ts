import { describe, expect, it } from 'vitest';
import type { FormField, FormFieldKind } from '../../../src/core/forms/form.ts';
import { staysWithSignature } from '../../../src/core/forms/signing.ts';

describe('what stays on the page of a signature', () => {
  it.each<[string, readonly FormFieldKind[], readonly boolean[]]>([
    ['the question above it', ['text', 'text', 'signature'], [false, true, false]],
    ['all ticks above it', ['text', 'consent', 'consent', 'signature'], [false, true, true, false]],
    ['ticks above two signatures', ['text', 'consent', 'signature', 'signature'], [false, true, true, false]],
    ['nothing in a form that nobody signs', ['text', 'consent', 'consent'], [false, false, false]],
    ['no ticks that stand apart', ['consent', 'text', 'signature'], [false, true, false]],
  ])('is %s', (_name, kinds, wanted) => {
    const fields = kinds.map((kind, index): FormField => ({ id: `f${index}`, kind, label: 'A question' }));
    expect(staysWithSignature(fields)).toEqual(wanted);
  });
});
