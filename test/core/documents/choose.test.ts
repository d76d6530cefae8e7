import { describe, expect, it } from 'vitest';
import { chooseDocuments } from '../../../src/core/documents/choose.ts';
import type { Front } from '../../../src/core/documents/front.ts';
import type { Answers } from '../../../src/core/when.ts';
import { makeFront } from './make-front.ts';

const young: Partial<Front> = {
  when: { key: 'people.ages', in: ['under-18', 'mixed'] },
  because: 'people under 18 may come',
};
const safety: Partial<Front> = { size: 'everything', outranks: { key: 'people.ages', is: 'under-18' } };

describe('Whether a document belongs in a kit', () => {
  it.each<readonly [string, Partial<Front>, Answers, boolean]>([
    ['one for every kit', {}, {}, true],
    ['one for every kit, in a large kit', {}, { 'kit.size': 'everything' }, true],
    ['one for larger kits, while the size is not known', { size: 'standard' }, {}, false],
    ['one for larger kits, in a small kit', { size: 'standard' }, { 'kit.size': 'starter' }, false],
    ['one for larger kits, in such a kit', { size: 'standard' }, { 'kit.size': 'standard' }, true],
    ['one for the largest kit, in a larger one', { size: 'everything' }, { 'kit.size': 'standard' }, false],
    ['one with a condition that holds', young, { 'people.ages': 'mixed' }, true],
    ['one with a condition that does not hold', young, { 'people.ages': 'adults' }, false],
    ['one with a condition without an answer', young, {}, false],
    ['one with a condition, too large for the kit', { ...young, size: 'standard' }, { 'people.ages': 'mixed' }, false],
    ['one that safety puts in whatever the size', safety, { 'people.ages': 'under-18' }, true],
    ['one that safety does not need here', safety, { 'people.ages': 'adults' }, false],
    ['one that safety puts in, but for other plans', { ...young, ...safety }, { 'people.ages': 'adults' }, false],
  ])('%s', (_what, front, answers, included) => {
    expect(chooseDocuments([makeFront(front)], answers)[0]?.included).toBe(included);
  });
});

describe('Why a document is in a kit or not', () => {
  it.each<readonly [Partial<Front>, Answers, string]>([
    [{}, {}, 'every kit of this size has it'],
    [young, { 'people.ages': 'mixed' }, 'people under 18 may come'],
    [young, { 'people.ages': 'adults' }, 'it is only for when people under 18 may come'],
    [{ size: 'standard' }, {}, 'kit.size leaves it out: it comes with kit.size=standard'],
    [safety, { 'people.ages': 'under-18' }, 'safety comes before the size of the kit'],
  ])('is said in words that follow "because": %j, %j', (front, answers, because) => {
    expect(chooseDocuments([makeFront(front)], answers)[0]?.because).toBe(because);
  });
});

describe('The documents of a kit', () => {
  it('come in reading order, those that are left out too', () => {
    const fronts = [
      makeFront({ id: 'c', order: 30 }),
      makeFront({ id: 'a', order: 1 }),
      makeFront({ id: 'b', order: 9 }),
    ];
    expect(chooseDocuments(fronts, {}).map(({ front }) => front.id)).toEqual(['a', 'b', 'c']);
  });
});
