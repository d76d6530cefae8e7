import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/core/when.ts';
import { ids as themeIds } from '../core/documents/theme-files.ts';
import { examplePlans, inSizes, type NamedPlan } from '../support/every-plan.ts';
import { allBlocks, makeWholeKit, readStrictly, wordsOf } from '../support/make-kits.ts';
import { openTestPack } from '../support/open-test-pack.ts';

const pack = openTestPack();

/** Web and mail addresses, and anything with a digit in it: nobody reads these as words. */
const noWords = /\S*(?:@|https?:|www\.|\d)\S*/gu;

/**
 * Flesch-Kincaid grade of some pieces of prose: 0.39 words a sentence + 11.8 syllables a word - 15.59. A sentence ends at
 * a full stop, question or exclamation mark, and at the end of its paragraph or point of a list.
 */
function gradeOf(prose: readonly string[]): number {
  const sentences = prose
    .flatMap((piece) => piece.replace(noWords, '').split(/(?<=[.!?])["'”’)]*\s+/u))
    .map((sentence) => sentence.match(/\p{L}[\p{L}'’-]*/gu) ?? [])
    .filter((found) => found.length > 0);
  const all = sentences.flat();
  const syllables = all.reduce((sum, word) => sum + syllable(word), 0);
  return (0.39 * all.length) / sentences.length + (11.8 * syllables) / all.length - 15.59;
}

interface Graded {
  readonly plan: string;
  readonly page: string;
  readonly audience: string;
  readonly grade: number;
}

const seen = new Set<string>();

/** Grades of the pages of a kit: paragraphs and points of lists. Headings, tables, forms and gaps are no prose. */
function gradePages(plan: NamedPlan): readonly Graded[] {
  const kit = makeWholeKit(plan, pack);
  return kit.documents.flatMap((document) => {
    if (seen.has(document.text)) return [];
    seen.add(document.text);
    const { blocks } = readStrictly(document, kit, pack).doc;
    const prose = allBlocks(blocks)
      .flatMap((block) => (block.t === 'para' ? [wordsOf(block.c.filter((part) => part.t !== 'gap'))] : []))
      .filter((text) => /\p{L}/u.test(text));
    if (prose.length === 0) return [];
    const { id: page, audience } = document.front;
    return [{ plan: plan.name, page, audience, grade: Math.round(gradeOf(prose) * 10) / 10 }];
  });
}

/**
 * Plans of every theme: a drop-in group in a room, and a course for families on a screen or by telephone; countries, ages
 * and hosts take turns.
 */
const themePlans: readonly NamedPlan[] = themeIds.flatMap((id, at) => {
  const turn = <T>(...ways: readonly [T, ...T[]]): T => ways[at % ways.length] ?? ways[0];
  const shared: Answers = {
    'theme.id': id,
    'place.country': turn('GB', 'US', 'KE', 'AU', 'PE'),
    'people.ages': turn('adults', 'under-18', 'young-adults', 'mixed'),
    'network.status': turn('independent', 'hosted', 'exploring', 'applied', 'affiliated', 'left'),
  };
  const room: Answers = {
    'format.delivery': turn('in-person', 'hybrid'),
    'format.one_to_one': true,
    'evaluation.level': 'full',
    'evaluation.questions': ['belonging', 'stories', 'cost-value'],
    'money.income.grant': 500,
  };
  const course: Answers = {
    'format.delivery': turn('online', 'telephone', 'hybrid'),
    'format.openness': 'closed',
    'format.style': turn('psychoeducational', 'skills', 'task'),
    'people.audience': 'family-carers',
    'duration.kind': 'set-number',
    'money.account': 'own',
  };
  return [
    { name: `${id}, room`, answers: { ...shared, ...room } },
    { name: `${id}, course`, answers: { ...shared, ...course } },
  ];
});

const plans = inSizes([...examplePlans, ...themePlans], 'everything');
const graded = plans.flatMap(gradePages);

describe('The grade of a text', () => {
  it.each([
    ['We sit in a ring. You can pass.', -3, 0],
    ['The toilet is by the door, and tea is on the table.', 0, 3],
    ['Participants experiencing considerable psychological difficulties necessitate professional supervision.', 20, 40],
  ])('of "%s" is from %d to %d', (text, least, most) => {
    const grade = gradeOf([text]);
    expect(grade).toBeGreaterThanOrEqual(least);
    expect(grade).toBeLessThanOrEqual(most);
  });
});

describe('Pages read easily', () => {
  it('and every page with sentences is measured', () => {
    const known = new Set(graded.map(({ page }) => page));
    const all = pack.fronts('british').filter(({ each }) => !each);
    expect(all.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  });

  it('for people who come, newcomers and passers-by: grade 6 at most', () => {
    const hard = graded.filter(({ audience, grade }) => audience !== 'organisers' && grade > 6);
    expect(hard.map(({ page, grade, plan }) => [page, grade, plan])).toEqual([]);
  });

  it('for those who look after the meetings: grade 8 at most', () => {
    const hard = graded.filter(({ grade }) => grade > 8);
    expect(hard.map(({ page, grade, plan }) => [page, grade, plan])).toEqual([]);
  });
});
