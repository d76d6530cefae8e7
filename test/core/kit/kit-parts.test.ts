import { describe, expect, it } from 'vitest';
import { adultsFor } from '../../../src/core/kit/adults.ts';
import { privacyRegionOf } from '../../../src/core/kit/privacy-region.ts';
import type { Answers } from '../../../src/core/when.ts';
import { makeTestKit } from '../../support/make-plan.ts';

const weekly: Answers = {
  'money.currency': 'GBP',
  'meetings.every': 'weekly',
  'duration.kind': 'set-number',
  'duration.sessions': 10,
};

describe('The budget', () => {
  it('lists what costs something, by the meeting and by the year', () => {
    const { budget } = makeTestKit({ ...weekly, 'money.costs.room': 12.5, 'money.costs.insurance': 70 });
    expect(budget.costs).toEqual([
      { id: 'room', label: 'Room', meetingWords: '12.50 GBP', yearWords: '125 GBP' },
      { id: 'insurance', label: 'Insurance', meetingWords: '', yearWords: '70 GBP' },
    ]);
  });

  it.each<readonly [string, Answers, object]>([
    [
      'more goes out',
      { 'money.costs.room': 10 },
      { costWords: '100 GBP', incomeWords: '0 GBP', gapWords: '100 GBP', short: true },
    ],
    ['it comes out even', { 'money.costs.room': 10, 'money.income.grant': 100 }, { gapWords: '0 GBP', short: false }],
    ['some is left over', { 'money.income.donations': 40 }, { costWords: '0 GBP', gapWords: '40 GBP', short: false }],
    ['no sum is known', {}, { costWords: '', incomeWords: '', gapWords: '', short: false, costs: [], income: [] }],
    ['the room is paid with the venue', { 'venue.cost': 3 }, { costWords: '30 GBP' }],
    ['there is no currency', { 'money.currency': null, 'money.costs.print': 5 }, { costWords: '5' }],
  ])('says what is missing when %s', (_what, changes, expected) => {
    expect(makeTestKit({ ...weekly, ...changes }).budget).toMatchObject(expected);
  });
});

describe('How many adults are needed', () => {
  it.each([
    { children: 1, youngest: 15, needed: 2 },
    { children: 12, youngest: 4, needed: 2 },
    { children: 13, youngest: 8, needed: 3 },
    { children: 16, youngest: 9, needed: 2 },
    { children: 17, youngest: 12, needed: 3 },
    { children: 20, youngest: 13, needed: 2 },
    { children: 21, youngest: 17, needed: 3 },
    { children: 13, youngest: 2, needed: 3 },
  ])('for $children whose youngest is $youngest: $needed', ({ children, youngest, needed }) => {
    expect(adultsFor(children, youngest)).toBe(needed);
  });

  it('goes by the most who may come', () => {
    const { adults } = makeTestKit({ 'people.ages': 'under-18', 'people.youngest': 9, 'people.size.max': 17 });
    expect(adults).toMatchObject({ needed: 3, least: 2 });
    expect(adults.rows.map(({ ages, perAdult }) => [ages, perAdult])).toEqual([
      ['4 to 8', 6],
      ['9 to 12', 8],
      ['13 to 18', 10],
    ]);
  });

  it('takes the smallest groups while the age of the youngest is not known', () => {
    const changes = { 'people.ages': 'mixed', 'people.youngest': null, 'people.size.max': 18 };
    expect(makeTestKit(changes).adults.needed).toBe(3);
  });

  it('is nothing where no young people come', () => {
    expect(makeTestKit().adults).toEqual({ rows: [], needed: 0, least: 0, source: '' });
  });
});

describe('People whom the plan names', () => {
  it('are there with what they do and without how to reach them', () => {
    const { people } = makeTestKit({
      'outreach.referrers': [{ name: 'Mill Lane surgery', role: 'nurse', contact: '01632 960001' }, {}],
      'purpose.existing_groups': [{ name: 'The old circle', contact: '01632 960002', why: 'meets at night' }],
    });
    expect(people).toEqual({
      referrers: [{ name: 'Mill Lane surgery', role: 'nurse' }],
      existing: [{ name: 'The old circle', why: 'meets at night' }],
    });
  });
});

describe('The region of a law on personal data', () => {
  it.each([
    ['GB', 'gb'],
    ['IE', 'eu'],
    ['DE', 'eu'],
    ['HR', 'eu'],
    ['US', 'us'],
    ['CA', 'ca'],
    ['AU', 'au'],
    ['NZ', 'nz'],
    ['CH', ''],
    ['KE', ''],
    ['', ''],
  ])('of "%s" is "%s"', (country, region) => {
    expect(privacyRegionOf(country)).toBe(region);
  });

  it('is one for 27 member states', () => {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
    const codes = letters.flatMap((one) => letters.map((other) => one + other));
    expect(codes.filter((code) => privacyRegionOf(code) === 'eu')).toHaveLength(27);
  });
});

describe('Networks that may fit', () => {
  const matchesOf = (changes: Answers) => makeTestKit(changes).networks.matches;

  it('are five at most, those of the country first', () => {
    const names = matchesOf({ 'place.country': 'GB' }).map(({ name }) => name);
    expect(names).toHaveLength(5);
    expect(names[0]).toBe('Bipolar UK support groups');
  });

  it('are international ones alone while there is no country', () => {
    const changes = { 'place.country': null };
    const near = matchesOf(changes).map(({ name }) => name);
    expect(near.some((name) => matchesOf({ 'place.country': 'GB' })[0]?.name === name)).toBe(false);
  });

  it('come with whom else to ask where we know none of the country', () => {
    expect(makeTestKit({ 'place.country': 'IN' }).networks.note).toContain('We know none near you yet');
  });

  it('say when the directory was put together', () => {
    expect(makeTestKit().networks.compiled).toBe('November 2026');
  });
});

describe('A network in the plan', () => {
  const mine = (
    fields: Readonly<Record<string, string | number | boolean | readonly string[]>>,
    status = 'affiliated',
  ) => makeTestKit({ 'network.status': status, 'network.networks': [fields] }).networks.mine[0];

  it('has its name from the directory when the plan gives only its id', () => {
    expect(mine({ id: 'tcf-us' })?.name).toBe('The Compassionate Friends (USA)');
  });

  it.each([
    [{ name: 'The Wide Circle' }, { statusWords: 'we belong to it', since: '', renewal: '', feeWords: '' }],
    [
      { name: 'The Wide Circle', status: 'applied', applied: '2026-05-04' },
      { statusWords: 'we have asked', since: 'Monday 4 May 2026' },
    ],
    [{ name: 'The Wide Circle', affiliated: '2026-06-01', applied: '2026-05-04' }, { since: 'Monday 1 June 2026' }],
    [{ name: 'The Wide Circle', fee: 25 }, { feeWords: '25 GBP a year' }],
    [{ name: 'The Wide Circle', fee: 25, fee_currency: 'EUR' }, { feeWords: '25 EUR a year' }],
  ])('says how we stand with it: %j', (fields, expected) => {
    expect(mine(fields)).toMatchObject(expected);
  });

  it.each([
    ['A note each year', { text: 'A note each year', who: '', due: '' }],
    ['A note each year; the notes person; March', { text: 'A note each year', who: 'the notes person', due: 'March' }],
  ])('keeps what we promised: %s', (promise, expected) => {
    expect(mine({ name: 'The Wide Circle', obligations: [promise] })?.duties.at(-1)).toMatchObject({
      kind: 'own',
      source: '',
      ...expected,
    });
  });

  it('says what goes to them and how their name may stand', () => {
    const agreed = { data_shared: ['how many came'], uses: ['the handbook'], name_wording: 'a friend of the Circle' };
    expect(mine({ name: 'The Wide Circle', ...agreed, logo: true, leaving_notice: 'a month' })).toMatchObject({
      shares: ['how many came'],
      uses: ['the handbook'],
      wording: 'a friend of the Circle',
      logo: true,
      leaving: 'a month',
    });
  });

  it('hears nothing and lends no sign while the plan does not say so', () => {
    const silent = { uses: [], shares: [], wording: '', logo: false, leaving: '', readOn: [] };
    expect(mine({ name: 'The Wide Circle' })).toMatchObject(silent);
  });

  it('names each page on which its duties were read once', () => {
    const { duties, readOn } = mine({ id: 'dbsa' }) ?? { duties: [], readOn: [] };
    expect(readOn.length).toBeGreaterThan(1);
    expect(readOn).toEqual([...new Set(duties.map(({ source }) => source))]);
  });
});
