import { describe, expect, it } from 'vitest';
import { makeAmericanSpelling, spellDeep } from '../../../src/core/documents/spelling.ts';
import { folder, loadYaml, named, ourTexts } from './theme-files.ts';

describe('American spelling', () => {
  const { spelling } = loadYaml(new URL('../words.yaml', folder)) as { spelling: Readonly<Record<string, string>> };
  const pairs = Object.entries(spelling);
  const american = makeAmericanSpelling(spelling);

  it('is given in small letters, one word for one', () => {
    expect(pairs.filter((pair) => pair.some((word) => !/^[a-z]+$/u.test(word)))).toEqual([]);
  });

  it('changes no word twice', () => {
    expect(pairs.filter(([, word]) => Object.hasOwn(spelling, word))).toEqual([]);
  });

  it.each([
    ['Colours and favourite neighbours', 'Colors and favorite neighbors'],
    ['We organise, realise and recognise', 'We organize, realize and recognize'],
    ['An organisation apologised', 'An organization apologized'],
    ['The programme at the centre', 'The program at the center'],
    ['Practise it; the practice helps', 'Practice it; the practice helps'],
    ['A cheque, a licence and a grey coat', 'A check, a license and a gray coat'],
    ["Mum's travelling and counselling", "Mom's traveling and counseling"],
    ['BEHAVIOUR, whilst fulfilling', 'BEHAVIOR, while fulfilling'],
  ])('turns "%s" round', (british, expected) => {
    expect(american(british)).toBe(expected);
  });

  it.each([
    'advise',
    'exercise',
    'surprise',
    'promise',
    'otherwise',
    'our',
    'hour',
    'four',
    'your',
    'tour',
    'advice',
    'analyses',
  ])('leaves "%s" as it is', (word) => {
    expect(american(word)).toBe(word);
  });

  it.each(named)('%s has a purpose that reads the same on both sides of the ocean', (_id, { purpose }) => {
    expect(american(purpose)).toBe(purpose);
  });

  it.each(named)('%s is written in British spelling throughout', (_id, theme) => {
    const spelled = new Set(Object.values(spelling));
    // These are also good British words, or have other meanings there.
    const both = new Set([
      'story',
      'stories',
      'check',
      'checks',
      'practice',
      'draft',
      'while',
      'among',
      'inquiry',
      'meters',
    ]);
    const words = ourTexts(theme).flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
    expect(words.filter((word) => spelled.has(word) && !both.has(word))).toEqual([]);
  });

  it.each(named)('%s keeps its ids in American', (_id, theme) => {
    const { id, defaults } = spellDeep(theme, american, new Set(['id', 'defaults']));
    expect([id, defaults]).toEqual([theme.id, theme.defaults]);
  });
});
