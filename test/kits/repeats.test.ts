import { describe, expect, it } from 'vitest';
import { sizedPlans } from '../support/every-plan.ts';
import { type MadeKit, makeWholeKit } from '../support/make-kits.ts';
import { openTestPack, readTemplates } from '../support/open-test-pack.ts';

const pack = openTestPack();

/** Shorter ones are turns of phrase: "Say who helps." */
const longEnough = 9;
/** So many words in a row are no accident. */
const inARow = 6;

/** One page is given in the place of the other, never both to one person. */
const twins: readonly (readonly [string, string])[] = [['welcome', 'welcome-easy-read']];

/** What each template says in its own text: what comes from partials, answers, themes and forms is not in it. */
const ownTexts = new Map(
  [...readTemplates()].flatMap(([path, text]): readonly (readonly [string, string])[] => {
    const id = /^documents\/.*\/([^/]+)\.md\.hbs$/u.exec(path)?.[1];
    const own = text.replace(/^---\n.*?\n---\n/su, '').replace(/\{\{[^}]*\}\}/gu, '\n');
    return id ? [[id, own.replaceAll('**', '')]] : [];
  }),
);

/** The sentences of a page, without forms, signs of lists and quotes, and marks for bold words. */
function sentencesOf(text: string): readonly string[] {
  const prose = text.replace(/<!-- circlekit:form.*?<!-- \/circlekit:form -->|<!--.*?-->/gsu, '').replaceAll('**', '');
  return prose
    .split('\n')
    .flatMap((line) =>
      line.replace(/^[>\s#|*-]*(?:\[ \])?\s*(?:\d+\.)?\s*/u, '').split(/(?<=[.!?:]["'”’)]*)\s+|\s\|\s?/u),
    )
    .filter((sentence) => (sentence.match(/\p{L}[\p{L}'’-]*/gu) ?? []).length >= longEnough);
}

/** Says whether the template has these words itself. */
function isOwn(sentence: string, id: string): boolean {
  const words = sentence.split(/\s+/u);
  const text = ownTexts.get(id) ?? '';
  return words.some(
    (_word, at) => at + inARow <= words.length && text.includes(words.slice(at, at + inARow).join(' ')),
  );
}

/** Sentences that stand on two pages of a kit, written out in the templates of both. */
function findRepeats({ documents, prepared }: MadeKit): readonly (readonly [string, string])[] {
  const pages = new Map<string, Set<string>>();
  for (const { front, text } of documents)
    for (const sentence of sentencesOf(text))
      pages.set(sentence, (pages.get(sentence) ?? new Set()).add(front.of?.head.id ?? front.id));
  const answers = JSON.stringify(prepared.kit.answers);
  return [...pages].flatMap(([sentence, ids]): readonly (readonly [string, string])[] => {
    if (ids.size === 1 || answers.includes(sentence)) return [];
    const writers = [...ids].filter((id) => isOwn(sentence, id));
    const isTwin = twins.some((pair) => writers.every((id) => pair.includes(id)));
    return writers.length > 1 && !isTwin ? [[sentence, writers.join(' and ')]] : [];
  });
}

describe('A sentence', () => {
  it('is taken from a page, a list, a quote or a table', () => {
    const text =
      '> - [ ] **One** of us has the key to the back door. Two.\n| a cell with as many as nine words in it | b |\n';
    expect(sentencesOf(text)).toEqual([
      'One of us has the key to the back door.',
      'a cell with as many as nine words in it',
    ]);
  });

  it('is known again in the template that has it', () => {
    const sentence = 'Boil the kettle before the first one knocks.';
    expect([
      isOwn('Two is a meeting: read aloud what you would read to ten.', 'poster'),
      isOwn(sentence, 'poster'),
    ]).toEqual([false, false]);
    const [line = ''] = sentencesOf(ownTexts.get('first-night') ?? '');
    expect(isOwn(line, 'first-night')).toBe(true);
  });

  it('stands on one page of a kit only, or comes from one place', () => {
    const found = new Map(sizedPlans.flatMap((plan) => findRepeats(makeWholeKit(plan, pack))));
    expect([...found]).toEqual([]);
  }, 120_000);
});
