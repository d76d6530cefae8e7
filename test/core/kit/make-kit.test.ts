import { describe, expect, it } from 'vitest';
import { makeKit } from '../../../src/core/kit/make-kit.ts';
import {
  makeAnswers,
  makeTestKit,
  makeTheme,
  shippedContacts,
  shippedNetworks,
  today,
} from '../../support/make-plan.ts';

function findUnfrozen(value: unknown, path = 'kit'): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.isFrozen(value) ? [] : [path];
  return [...own, ...Object.entries(value).flatMap(([name, inner]) => findUnfrozen(inner, `${path}.${name}`))];
}

describe('makeKit', () => {
  it('finds no problem in a plan that is ready', () => {
    expect(makeTestKit().problems).toEqual([]);
  });

  it('words what an ordinary plan holds', () => {
    expect(makeTestKit()).toMatchObject({
      name: 'The Tuesday kettle',
      publicName: 'Tuesday circle',
      asOfWords: 'Tuesday 1 December 2026',
      countryWords: 'United Kingdom',
      sizeWords: '4 to 12 people, 8 is a good number',
      whereWords: 'in a room',
      everyWords: 'every two weeks',
      lengthWords: 'an hour and a half',
      firstDateWords: 'Tuesday 12 January 2027',
      startWords: '6:30 pm',
      endWords: '8 pm',
      dayTimeWords: 'Tuesdays at 6:30 pm',
      spelling: 'british',
      paper: 'a4',
      lang: 'en',
    });
  });

  it('follows the country in spelling, paper and dates', () => {
    expect(makeTestKit({ 'place.country': 'US' })).toMatchObject({
      spelling: 'american',
      paper: 'letter',
      firstDateWords: 'Tuesday, January 12, 2027',
    });
  });

  it('works from an empty plan', () => {
    const { compiled, contacts } = shippedContacts;
    const rest = { themeDefaults: {}, theme: makeTheme(), today, contacts, compiled };
    const { networks, compiled: networksCompiled } = shippedNetworks;
    const kit = makeKit({ given: {}, ...rest, networks, networksCompiled, duties: {} });
    expect(kit).toMatchObject({ name: 'Our group', publicName: '', country: '', dayTimeWords: '', firstDateWords: '' });
    expect(kit.blockingCount).toBeGreaterThan(0);
  });

  it('says where each answer came from', () => {
    const { from } = makeTestKit();
    expect([from['place.country'], from['meetings.minutes']]).toEqual(['plan', 'suggestion']);
  });

  it('takes the day of the plan, not today, for everything that is printed', () => {
    const { problems: _now, ...first } = makeTestKit();
    const { problems: _then, ...later } = makeTestKit({}, { today: '2028-02-29' });
    expect(later).toEqual(first);
  });

  it('takes today and advises where the plan has no day', () => {
    const kit = makeTestKit({ 'kit.as_of': undefined }, { today: '2026-12-03' });
    expect(kit.asOf).toBe('2026-12-03');
    expect(kit.problems).toEqual([
      expect.objectContaining({ code: 'as-of-missing', severity: 'advice', blocks: false }),
    ]);
  });

  it('is frozen to the last list', () => {
    expect(findUnfrozen(makeTestKit())).toEqual([]);
  });

  it('leaves the given answers as they were', () => {
    const given = makeAnswers();
    const { compiled, contacts } = shippedContacts;
    const rest = { contacts, compiled, networks: [], networksCompiled: compiled, duties: {} };
    makeKit({ given, themeDefaults: {}, theme: makeTheme(), today, ...rest });
    expect(Object.isFrozen(given['safety.crisis_contacts'])).toBe(false);
  });

  it.each([
    { risk: 'none', publicName: 'The Tuesday kettle', discreet: false, highRisk: false },
    { risk: 'some', publicName: 'Tuesday circle', discreet: true, highRisk: false },
    { risk: 'high', publicName: 'Tuesday circle', discreet: true, highRisk: true },
    { risk: null, publicName: '', discreet: true, highRisk: false },
  ])('when being seen is a risk for "$risk" posters say "$publicName"', ({ risk, ...expected }) => {
    expect(makeTestKit({ 'people.outness_risk': risk })).toMatchObject(expected);
  });

  it.each([
    { delivery: 'in-person', inRoom: true, online: false, byPhone: false },
    { delivery: 'online', inRoom: false, online: true, byPhone: false },
    { delivery: 'hybrid', inRoom: true, online: true, byPhone: false },
    { delivery: 'telephone', inRoom: false, online: false, byPhone: true },
  ])('knows where a group meets: $delivery', ({ delivery, ...expected }) => {
    expect(makeTestKit({ 'format.delivery': delivery })).toMatchObject(expected);
  });

  it.each([
    { kind: 'set-number', hasEnd: true, last: 'Tuesday 20 April 2027' },
    { kind: 'ongoing', hasEnd: false, last: '' },
    { kind: 'pilot-then-review', hasEnd: false, last: '' },
  ])('has a last date only when there is an end: $kind', ({ kind, hasEnd, last }) => {
    const kit = makeTestKit({ 'duration.kind': kind, 'duration.sessions': 8 });
    expect([kit.hasEnd, kit.lastDateWords]).toEqual([hasEnd, last]);
  });

  it('lists the seven guesses in their order', () => {
    const { assumed } = makeTestKit();
    expect(assumed).toHaveLength(7);
    expect(assumed[0]).toEqual({ label: 'How many people', words: '4 to 12 people, 8 is a good number' });
    expect(assumed[1]?.words).toBe('yes, if they call us first');
  });
});

describe('the jobs to share', () => {
  it('are eight, and five of them come first', () => {
    const ids = makeTestKit().jobs.map((job) => job.id);
    expect(ids).toHaveLength(8);
    expect(ids.slice(0, 5)).toEqual(['welcome', 'time', 'tea', 'set-up', 'contact']);
  });

  it('have somebody for the screen, and no tea, when people meet online', () => {
    const ids = makeTestKit({ 'format.delivery': 'online' }).jobs.map((job) => job.id);
    expect(ids).toHaveLength(8);
    expect([ids.includes('online-host'), ids.includes('tea')]).toEqual([true, false]);
  });

  it('are each one short sentence', () => {
    const long = makeTestKit().jobs.filter((job) => job.does.length > 90 || !/^[A-Z][^.]*\.$/.test(job.does));
    expect(long).toEqual([]);
  });
});
