import { describe, expect, it } from 'vitest';
import { makeTestKit } from '../../support/make-plan.ts';

const key = 'safety.crisis_contacts';
const own = { name: 'Night line', number: '01632 960111', hours: 'all night', checked_on: '2026-11-24' };

describe('crisis contacts in the kit', () => {
  it('prints no number at all while no country is known', () => {
    const kit = makeTestKit({ 'place.country': undefined, [key]: [own] });
    expect([kit.emergency, kit.lines, kit.hasCountryData]).toEqual([[], [], false]);
    expect(kit.finders.map(({ id, phone }) => ({ id, phone }))).toEqual([
      { id: 'xx-findahelpline', phone: '' },
      { id: 'xx-befrienders', phone: '' },
    ]);
  });

  it('prints the finders and only own numbers in a country without data', () => {
    const kit = makeTestKit({ 'place.country': 'GH', [key]: [own] });
    expect(kit.lines.map((contact) => contact.phone)).toEqual(['01632 960111']);
    expect([kit.emergency.length, kit.finders.length, kit.hasCountryData]).toEqual([0, 2, false]);
  });

  it.each(['GB', 'US', 'KE', 'JP', 'BR'])('uses entries of %s alone', (country) => {
    const kit = makeTestKit({ 'place.country': country });
    const starts = [...kit.emergency, ...kit.lines].map((contact) => contact.id.slice(0, 2).toUpperCase());
    expect(new Set(starts)).toEqual(new Set([country]));
  });

  it('puts own contacts first, then those the person has checked', () => {
    const kit = makeTestKit({ [key]: [{ id: 'gb-nhs111', checked_on: '2026-11-20' }, own] });
    expect(kit.lines.slice(0, 3).map((contact) => contact.id)).toEqual(['own-1', 'gb-nhs111', 'gb-samaritans']);
  });

  it('says on which day a number was checked', () => {
    const kit = makeTestKit({ [key]: [{ id: 'gb-galop', checked_on: '2026-11-20' }] });
    expect(kit.lines[0]).toMatchObject({
      checkedOn: '2026-11-20',
      checkedWords: 'Friday 20 November 2026',
      checkFirst: false,
    });
  });

  it('asks to check first where the source was weaker', () => {
    const galop = makeTestKit().lines.find((contact) => contact.id === 'gb-galop');
    expect(galop?.checkFirst).toBe(true);
  });

  it('never prints a number of another country, even one named in the plan', () => {
    const kit = makeTestKit({ [key]: [{ id: 'us-988', checked_on: '2026-11-20' }] });
    expect([...kit.emergency, ...kit.lines].map((contact) => contact.phone)).not.toContain('988');
  });

  it('puts the ambulance before the police, and says so, when the police are a risk', () => {
    const kit = makeTestKit({ 'place.country': 'BR', 'safety.police_risk': 'high' });
    expect(kit.emergency.map((contact) => contact.name)).toEqual([
      'SAMU (medical emergency)',
      'Policia Militar (police)',
    ]);
  });

  it.each([
    { risk: 'no', phone: '110 or 119' },
    { risk: 'some', phone: '119 (ambulance, fire) or 110 (police)' },
    { risk: null, phone: '119 (ambulance, fire) or 110 (police)' },
  ])('names the ambulance number first in Japan when the police risk is $risk', ({ risk, phone }) => {
    const kit = makeTestKit({ 'place.country': 'JP', 'safety.police_risk': risk });
    expect(kit.emergency[0]?.phone).toBe(phone);
  });

  it('says whom people call where there is no line', () => {
    expect(makeTestKit({ [key]: [{ none_here: 'the pastor' }] }).noneHereWe).toBe('none here; we call the pastor');
  });

  it('says when the shipped numbers were compiled', () => {
    expect(makeTestKit().numbersCompiled).toBe('November 2026');
  });
});
