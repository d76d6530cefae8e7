import { describe, expect, it } from 'vitest';
import { openTestPack, readTemplates } from '../../support/open-test-pack.ts';

const templates = readTemplates();
const fronts = openTestPack().fronts('british');

const textOf = (id: string): string =>
  [...templates].find(([path]) => path.startsWith('documents/') && path.endsWith(`/${id}.md.hbs`))?.[1] ?? '';

/** Forms that only those who look after the group answer, about the group and about nobody in it. There is none so far. */
const ownForms: readonly string[] = [];

/** Pages without a form on which people write about themselves or about others who come. */
const withTables = [
  'check-ins',
  'evaluation-report',
  'matching-notes',
  'one-to-one-log',
  'remembering',
  'slips-and-signs',
  'value-statement',
];

const formsOn = (id: string): readonly string[] =>
  [...textOf(id).matchAll(/^::form\{ref=([^\s}]+)/gmu)].map(([, ref = '']) => ref);

const withForms = fronts.map(({ id }) => id).filter((id) => formsOn(id).some((ref) => !ownForms.includes(ref)));

describe('A page on which people write about themselves or others', () => {
  it('is every page with a form on it', () => {
    expect(withForms.length).toBeGreaterThan(10);
  });

  it.each([...withForms, ...withTables])('%s: is never replaced, copied or shown once it is filled in', (id) => {
    expect(fronts.find((front) => front.id === id)?.fill).toBe(true);
  });

  it('is no other page, so that the rest go on following the plan with what was changed in them', () => {
    const others = fronts.filter(({ id }) => !withForms.includes(id) && !withTables.includes(id));
    expect(others.filter(({ fill }) => fill === true).map(({ id }) => id)).toEqual([]);
  });
});
