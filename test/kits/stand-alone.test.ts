import { describe, expect, it } from 'vitest';
import { sizedPlans } from '../support/every-plan.ts';
import { type MadeKit, makeWholeKit } from '../support/make-kits.ts';
import { openTestPack } from '../support/open-test-pack.ts';

const pack = openTestPack();
const kits: readonly MadeKit[] = sizedPlans
  .filter((_plan, at) => at % 12 === 0)
  .map((plan) => makeWholeKit(plan, pack));

/** One link of a page that is printed: all that its reader has is these words. */
interface Mention {
  /** The page it stands on, and the kit. */
  readonly on: string;
  readonly words: string;
  /** The part that the sentence names before the link, or null. */
  readonly part: string | null;
  /** The text of the page it leads to. */
  readonly target: string;
}

/** Every link of a kit that leads to a page of it. */
function mentionsIn({ name, documents }: MadeKit): readonly Mention[] {
  const texts = new Map(documents.map(({ front, text }) => [front.path.replace(/^.*\//u, ''), text]));
  return documents.flatMap(({ front, text }) =>
    [...text.matchAll(/(?:part "([^"]+)" (?:on|from|of) )?\[([^\]]+)\]\(([^)]+\.md)\)/gu)].map(
      ([, part, words = '', path = '']) => ({
        on: `${front.id} of ${name}`,
        words,
        part: part ?? null,
        target: texts.get(path.replace(/^.*\//u, '')) ?? '',
      }),
    ),
  );
}

/** The words of its first line. */
function headOf(text: string): string {
  return /^# (.+)$/mu.exec(text)?.[1] ?? '';
}

/** The words of all headings of a page. */
function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$|^\*\*(.+?)\*\*/gmu)].map(([, heading, bold]) =>
    (heading ?? bold ?? '').replace(/[.:]$/u, ''),
  );
}

/** What goes out carries the group's words on its head; two others say for which meeting, or in which setting. */
const headedOtherwise = [
  'Poster',
  'Leaflet',
  'Letter to those who send people',
  'Letter before the first meeting',
  'Two sheets about the group',
  'Welcome in easy words',
  'Plan for a meeting',
  'Meeting on a screen or by telephone',
];

/** Words that lead nowhere on a sheet of paper. */
const leadsNowhere =
  /\b(?:click|tap|link|file) (?:here|above|below)\b|\b(?:previous|preceding) page\b|\bsee (?:above|below)\b/iu;

describe('A page that lies on a table alone', () => {
  const mentions = kits.flatMap(mentionsIn);

  it('names each other page by the title that stands on its head', () => {
    expect(mentions.length).toBeGreaterThan(2000);
    const misnamed = mentions
      .filter(({ words }) => !headedOtherwise.includes(words))
      .filter(({ words, target }) => !headOf(target).toLowerCase().includes(words.toLowerCase()))
      .map(({ words, target }) => `${words}: ${headOf(target)}`);
    expect([...new Set(misnamed)]).toEqual([]);
  });

  it('names a part of another page as that page does', () => {
    const parts = mentions.filter(({ part }) => part !== null);
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter(({ part, target }) => !headingsOf(target).includes(part ?? ''))).toEqual([]);
  });

  it('sends nobody to a place that paper does not have', () => {
    const lost = kits.flatMap(({ name, documents }) =>
      documents
        .filter(({ text }) => leadsNowhere.test(text))
        .map(({ front, text }) => `${front.id} of ${name}: ${leadsNowhere.exec(text)?.[0]}`),
    );
    expect(lost).toEqual([]);
  });
});
