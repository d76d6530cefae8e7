import { describe, expect, it } from 'vitest';
import { findRetired, retiredNumbers } from '../../src/core/kit/retired-numbers.ts';
import { examplePlans } from '../support/every-plan.ts';
import { makeWholeKit } from '../support/make-kits.ts';
import { openTestPack, readTemplates } from '../support/open-test-pack.ts';
import { findPhoneLike } from '../support/phone-like.ts';

const pack = openTestPack();
const [finder, otherFinder] = pack.crisis('PE').contacts.filter(({ kind }) => kind === 'finder');
const countries = [...new Set(retiredNumbers.flatMap((retired) => retired.countries))];

/** Digits of a number that is long enough to be told from others by itself. */
const longRetired = retiredNumbers.map(({ number }) => number.replace(/\D/gu, '')).filter(({ length }) => length > 6);

describe('A country of which we know no help line', () => {
  const plan = { 'place.country': 'PE', 'theme.id': 'mental-health' };
  const page = makeWholeKit({ answers: plan }, pack).documents.find(({ front }) => front.id === 'in-trouble');

  it('has both directories of help lines on the page for trouble', () => {
    expect([finder?.web, otherFinder?.web]).toEqual(['findahelpline.com', 'www.befrienders.org']);
    expect(page?.text).toContain(`${finder?.name}, ${finder?.web}; ${otherFinder?.name}, ${otherFinder?.web}.`);
  });

  it('has no number there, of its own or of another country', () => {
    expect(findPhoneLike(page?.text ?? '')).toEqual([]);
  });

  it('has a line on which to write the emergency number', () => {
    expect(page?.text).toContain('Emergency number in Peru: ____');
  });
});

describe('A number that is not in use any more', () => {
  it.each(countries)('stands in no kit of %s, of any example and with every page', (country) => {
    const found = examplePlans.flatMap(({ name, answers }) => {
      const plan = { ...answers, 'place.country': country, 'kit.size': 'everything' };
      return makeWholeKit({ answers: plan }, pack).documents.flatMap(({ front, text }) => {
        const printed = findPhoneLike(text);
        const long = longRetired.filter((digits) => printed.some((number) => number.includes(digits)));
        // A short one is told from others only when it stands alone.
        const short = printed.filter((number) => findRetired(number, country) !== null);
        return [...long, ...short].map((digits) => [name, front.id, digits]);
      });
    });
    expect(found).toEqual([]);
  });

  it('stands in nothing that we ship about networks or help lines', () => {
    const shipped = [pack.crisis().contacts, pack.networks().networks, pack.networkDuties()];
    const said = shipped.map((data) => JSON.stringify(data, (name, value) => (name === 'seen' ? '' : value)));
    const digits = said.flatMap((text) => findPhoneLike(text.replaceAll('"', ' ')));
    expect(longRetired.filter((retired) => digits.some((number) => number.includes(retired)))).toEqual([]);
  });

  it('stands in no template', () => {
    const texts = [...readTemplates().values()].map((text) => text.replace(/[\s()-]/gu, ''));
    expect(longRetired.filter((digits) => texts.some((text) => text.includes(digits)))).toEqual([]);
  });
});
