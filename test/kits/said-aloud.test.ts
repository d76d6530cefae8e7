import { describe, expect, it } from 'vitest';
import { pairedPlans } from '../support/every-plan.ts';
import { makeWholeKit } from '../support/make-kits.ts';
import { openTestPack } from '../support/open-test-pack.ts';

const pack = openTestPack();

/** Two minutes at a slow reading voice, about 120 words a minute. */
const mostWords = 240;

/** How many words stand in the block quotes of each part of a page, by its heading; [what to do] is not said. */
function countSpoken(text: string): readonly { readonly heading: string; readonly words: number }[] {
  return text
    .split(/^## /mu)
    .slice(1)
    .map((part) => {
      const [heading = '', ...rest] = part.split('\n');
      const spoken = rest.filter((line) => line.startsWith('>')).join(' ');
      return { heading, words: spoken.replace(/\[[^\]]*\]/gu, '').match(/\p{L}[\p{L}'’-]*/gu)?.length ?? 0 };
    })
    .filter(({ words }) => words > 0);
}

const pages = pairedPlans.flatMap(({ name, answers }) => {
  const { documents } = makeWholeKit({ answers: { ...answers, 'kit.size': 'standard' } }, pack);
  return documents
    .filter(({ front }) => front.id === 'said-aloud')
    .map(({ text }) => ({ name, parts: countSpoken(text) }));
});

describe('The page to say aloud', () => {
  it('has a welcome and the agreements in every kit', () => {
    expect(pages.length).toBe(pairedPlans.length);
    const odd = pages.filter(
      ({ parts }) => parts.map(({ heading }) => heading).join() !== 'The welcome,The agreements',
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it('takes less than two minutes for each part', () => {
    const long = pages.filter(({ parts }) => parts.some(({ words }) => words > mostWords));
    expect(long.map(({ name, parts }) => [name, parts])).toEqual([]);
  });
});
