import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/core/when.ts';
import { examplePlans, type NamedPlan } from '../support/every-plan.ts';
import { type MadeKit, makeWholeKit } from '../support/make-kits.ts';
import { openTestPack } from '../support/open-test-pack.ts';

const pack = openTestPack();
const lightThemes = Object.keys(pack.themeDefaults).filter((id) => pack.theme(id, 'british').light);

/** Every document counts once as a page and once more for each table that goes with it; web pages show the same again. */
function countFiles({ documents }: MadeKit): number {
  return documents.reduce((count, { front }) => count + 1 + front.also.filter((format) => format === 'csv').length, 0);
}

/** What has no place on a poster for people who garden, sing or look for work together. */
const crisisWords =
  /\b(?:crisis|suicid\w*|self-harm|emergency|ambulance|help ?line|samaritans|999|112|911|in danger|in trouble|diagnos\w*|illness|symptoms?|therap\w*|treatment|mental health|doctor|nurse)\b/iu;

const others: readonly Answers[] = [
  { 'format.delivery': 'in-person', 'place.country': 'GB' },
  { 'format.delivery': 'online', 'place.country': 'US' },
  { 'format.delivery': 'telephone' },
  { 'format.delivery': 'hybrid', 'people.outness_risk': 'high', 'group.discreet_name': 'Tuesday circle' },
  { 'people.ages': 'under-18', 'people.youngest': 12, 'place.country': 'GB' },
  { 'people.audience': 'family-carers', 'facilitation.model': 'only-me', 'format.openness': 'closed' },
];
const posters: readonly NamedPlan[] = lightThemes.flatMap((theme) =>
  others.map((answers, index) => ({ name: `${theme} ${index + 1}`, answers: { 'theme.id': theme, ...answers } })),
);

describe('A kit for something that people love doing', () => {
  const gardening = examplePlans.find(({ name }) => name.includes('gardening'));

  it('is small: 18 pages and tables at most for the gardening example', () => {
    const answers = { ...gardening?.answers, 'kit.size': 'starter' };
    expect(countFiles(makeWholeKit({ answers }, pack))).toBeLessThanOrEqual(18);
  });

  it('is small without being asked for', () => {
    const { prepared } = makeWholeKit({ answers: { 'theme.id': 'shared-interest' } }, pack);
    expect(prepared.kit.answers['kit.size']).toBe('starter');
  });
});

describe('The poster of a light theme', () => {
  it('is looked at for the themes that are light', () => {
    expect(lightThemes).toEqual(['shared-interest', 'work-or-learning']);
  });

  it.each(posters)('has no word of crisis or health: $name', ({ answers }) => {
    const poster = makeWholeKit({ answers }, pack).documents.find(({ front }) => front.id === 'poster');
    expect(poster?.text).toBeDefined();
    expect(crisisWords.exec(poster?.text ?? '')?.[0]).toBeUndefined();
  });
});

describe('What the people of a group do', () => {
  const mending = { 'theme.id': 'shared-interest', 'theme.detail': 'mending clothes', 'group.name': 'Loose Ends' };

  it('stands on the poster in their own words, unless being seen is a risk', () => {
    const posterOf = (answers: Answers) =>
      makeWholeKit({ answers }, pack).documents.find(({ front }) => front.id === 'poster')?.text;
    expect(posterOf(mending)).toContain('**Loose Ends: mending clothes**');
    expect(posterOf({ ...mending, 'people.outness_risk': 'some' })).not.toContain('mending');
  });

  it('can be watched by a newcomer, but not by telephone', () => {
    const pagesOf = (delivery: string) => {
      const answers = { ...mending, 'format.delivery': delivery, 'kit.size': 'everything' };
      return makeWholeKit({ answers }, pack).documents.map(({ text }) => text);
    };
    const watch = /just watch|, or watch\b|can watch/u;
    expect(pagesOf('in-person').filter((text) => watch.test(text)).length).toBeGreaterThan(5);
    expect(pagesOf('telephone').flatMap((text) => watch.exec(text)?.[0] ?? [])).toEqual([]);
  });
});
