import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge } from '../../../src/core/merge/merge.ts';
import { editPage, makeRandom, readSentences } from './edit-page.ts';

const sentence = fc.constantFrom(
  'Come in.',
  'We talk.',
  'We listen.',
  'Bring tea.',
  'Who has the key?',
  '**Stop.**',
  'Sit.',
);
const prose = fc
  .tuple(fc.constantFrom('', '', '- ', '> ', '1. '), fc.array(sentence, { minLength: 1, maxLength: 5 }))
  .map(([frame, sentences]) => frame + sentences.join(' '));
const page = fc
  .tuple(
    fc.array(fc.oneof(prose, fc.constantFrom('', '## Title', '| A. | B. |')), { maxLength: 14 }),
    fc.constantFrom('', '\n'),
  )
  .map(([lines, end]) => lines.join('\n') + end);

/** Three pages: the second and the third are the first, edited, or have nothing to do with it. */
const trio = fc.tuple(page, page, page, fc.nat(), fc.nat(4), fc.nat(4)).map(([base, left, right, seed, one, other]) => {
  const random = makeRandom(seed);
  return {
    base,
    mine: one === 0 ? left : editPage(base, one, random, 'mine'),
    theirs: other === 0 ? right : editPage(base, other, random, 'theirs'),
  };
});

const many = { numRuns: 2_000 };

describe('whatever three pages', () => {
  test('changing nothing leaves what the other made of it', () => {
    const isTheirs = (base: string, text: string) => {
      expect(merge(base, base, text)).toEqual({ clean: true, text });
      expect(merge(base, text, base)).toEqual({ clean: true, text });
    };
    fc.assert(fc.property(page, page, isTheirs));
  });

  test('the same change twice is no conflict', () => {
    const isKept = (base: string, text: string) => {
      expect(merge(base, text, text)).toEqual({ clean: true, text });
    };
    fc.assert(fc.property(page, page, isKept));
  });

  test('it does not matter who is who', () => {
    const isEqual = ({ base, mine, theirs }: { base: string; mine: string; theirs: string }) => {
      const [one, other] = [merge(base, mine, theirs), merge(base, theirs, mine)];
      expect(one.clean).toBe(other.clean);
    };
    fc.assert(fc.property(trio, isEqual), many);
  });

  test.each(['mine', 'theirs'] as const)('every line of %s that is new stands in what is merged by line', (side) => {
    const isKept = (texts: { base: string; mine: string; theirs: string }) => {
      const result = merge(texts.base, texts.mine, texts.theirs, { by: 'line' });
      if (!result.clean) return;
      const known = new Set([...texts.base.split('\n'), ...result.text.split('\n')]);
      expect(texts[side].split('\n').filter((line) => !known.has(line))).toEqual([]);
    };
    fc.assert(fc.property(trio, isKept), many);
  });

  test.each(['mine', 'theirs'] as const)('every sentence of %s that is new stands in what is merged', (side) => {
    const isKept = (texts: { base: string; mine: string; theirs: string }) => {
      const result = merge(texts.base, texts.mine, texts.theirs);
      if (!result.clean) return;
      const known = new Set([...readSentences(texts.base), ...readSentences(result.text)]);
      expect(readSentences(texts[side]).filter((words) => !known.has(words))).toEqual([]);
    };
    fc.assert(fc.property(trio, isKept), many);
  });

  test('no sentence is merged that neither side wrote', () => {
    const isWritten = ({ base, mine, theirs }: { base: string; mine: string; theirs: string }) => {
      const result = merge(base, mine, theirs);
      const known = new Set([...readSentences(mine), ...readSentences(theirs)]);
      expect(result.clean ? readSentences(result.text).filter((words) => !known.has(words)) : []).toEqual([]);
    };
    fc.assert(fc.property(trio, isWritten), many);
  });

  test('a marked text holds every line of all three that a conflict is about', () => {
    const isShown = ({ base, mine, theirs }: { base: string; mine: string; theirs: string }) => {
      const result = merge(base, mine, theirs);
      if (result.clean) return;
      const marked = result.marked({ mine: 'mine', base: 'base', theirs: 'theirs' });
      const texts = result.conflicts.flatMap((conflict) => [conflict.mine, conflict.base, conflict.theirs]);
      expect(texts.filter((text) => text !== undefined && !marked.includes(text))).toEqual([]);
    };
    fc.assert(fc.property(trio, isShown), many);
  });
});
