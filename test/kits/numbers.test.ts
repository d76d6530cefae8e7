import { describe, expect, it } from 'vitest';
import { ambulanceFirst } from '../../src/core/kit/police.ts';
import { findRetired } from '../../src/core/kit/retired-numbers.ts';
import type { Answers } from '../../src/core/when.ts';
import { sizedPlans } from '../support/every-plan.ts';
import { makeWholeKit } from '../support/make-kits.ts';
import { openTestPack, readTemplates } from '../support/open-test-pack.ts';
import { findPhoneLike } from '../support/phone-like.ts';

const pack = openTestPack();
const { contacts } = pack.crisis();
/** Templates and words without the lines that hold places in a list, lengths of meetings and where we read something. */
const templates = [...readTemplates()].map(
  ([path, text]) => [path, text.replace(/^(?:order:|sources:| +meetings\.minutes:).*$/gmu, '')] as const,
);

/** Every number that stands in the plan itself. */
function numbersOf(answers: Answers): readonly string[] {
  return findPhoneLike(JSON.stringify(Object.values(answers)).replace(/[":,[\]{}]+/gu, '\n;\n'));
}

/** Every number of the shipped entries of a country. */
function shippedNumbers(country: string): readonly string[] {
  const here = contacts.filter((contact) => contact.country === country);
  return here.flatMap((one) =>
    findPhoneLike([one.name, one.phone, one.text, one.web, one.hours, one.for, ambulanceFirst[one.id]].join('\n')),
  );
}

interface Printed {
  readonly plan: string;
  readonly country: string;
  readonly page: string;
  readonly number: string;
  readonly answers: Answers;
}

/** Addresses on the web and names of files: nobody dials these. */
const namesOfFiles = /https?:\S+|\]\((?!tel:)[^)]*\)/gu;

const printed: readonly Printed[] = sizedPlans.flatMap((plan) => {
  const { documents } = makeWholeKit(plan, pack);
  const country = String(plan.answers['place.country'] ?? '');
  return documents.flatMap(({ front, text }) =>
    findPhoneLike(text.replace(namesOfFiles, '')).map((number) => ({
      plan: plan.name,
      country,
      page: front.id,
      number,
      answers: plan.answers,
    })),
  );
});

describe('What looks like a telephone number', () => {
  it.each([
    ['Call 999 now', ['999']],
    ['(01632) 960000 or +44 20 7946 0000', ['01632960000', '442079460000']],
    ['text 85258; 1-800-273-8255.', ['85258', '18002738255']],
    ['Tuesday 12 January 2027 at 18:30', []],
    ['Tuesday, January 12, 2027, 6:30 pm', []],
    ['12.50 GBP a meeting, 1325 GBP a year, 150 minutes, 120 people', []],
    ['| 13 to 18 | 10 young people |', []],
    ['| Talk | 1 2 3 4 5 | Action |', []],
    ['came to between 1.17 and 5.18 pounds', []],
    ['01.42.68.53.00', ['0142685300']],
    ['HOPELINE247 and 24/7', ['247']],
  ])('in "%s" is %j', (text, numbers) => {
    expect(findPhoneLike(text)).toEqual(numbers);
  });
});

describe('Telephone numbers in kits', () => {
  it('are there at all, so that these tests look at something', () => {
    expect(printed.length).toBeGreaterThan(1000);
  });

  it('come from the plan alone while there is no country', () => {
    const strange = printed.filter(
      ({ country, answers, number }) => country === '' && !numbersOf(answers).includes(number),
    );
    expect(strange.slice(0, 20).map(({ plan, page, number }) => [page, number, plan])).toEqual([]);
  });

  it('of help lines that the plan names are left out while there is no country', () => {
    const own = ['01632960222', '01632960333'];
    expect(printed.filter(({ country, number }) => country === '' && own.includes(number))).toEqual([]);
  });

  it("come from the plan or from the shipped entries of the plan's own country", () => {
    const strange = printed.filter(
      ({ country, answers, number }) =>
        country !== '' && !numbersOf(answers).includes(number) && !shippedNumbers(country).includes(number),
    );
    expect(strange.slice(0, 20).map(({ plan, page, number }) => [page, number, plan])).toEqual([]);
  });

  it('are never retired ones', () => {
    const retired = printed.filter(({ country, number }) => findRetired(number, country) !== null);
    expect(retired.slice(0, 20).map(({ plan, page, number }) => [page, number, plan])).toEqual([]);
  });

  it('stand in no template, theme or form', () => {
    expect(templates.flatMap(([path, text]) => findPhoneLike(text).map((number) => [path, number]))).toEqual([]);
  });
});
