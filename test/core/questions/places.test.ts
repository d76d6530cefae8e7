import { describe, expect, it } from 'vitest';
import {
  clockFor,
  countriesByCurrency,
  countryCodes,
  countryFor,
  countryName,
  currencyFor,
  letterCountries,
  oneZoneCountries,
  paperFor,
  spellingFor,
  timeZoneFor,
  timeZones,
} from '../../../src/core/questions/places.ts';

describe('countries', () => {
  it('are the 249 of ISO 3166', () => {
    expect(new Set(countryCodes).size).toBe(249);
  });

  it('are all found by their own name', () => {
    expect(countryCodes.filter((code) => countryFor(countryName(code)) !== code)).toEqual([]);
  });

  it('all use money of one kind, but Antarctica', () => {
    const listed = countriesByCurrency.flatMap(({ countries }) => countries).sort();
    expect(listed).toEqual(countryCodes.filter((code) => code !== 'AQ').sort());
  });

  it('that print on Letter are countries', () => {
    expect(letterCountries.filter((code) => !countryCodes.includes(code))).toEqual([]);
  });

  it('that need one time zone are countries, and this computer knows the zone', () => {
    const known = (zone: string) => new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
    expect(oneZoneCountries.filter(({ country, zone }) => !countryCodes.includes(country) || !known(zone))).toEqual([]);
  });

  it.each([
    ['GB', 'Europe/London', 'GBP', 'a4', 12, 'british'],
    ['US', undefined, 'USD', 'letter', 12, 'american'],
    ['DE', 'Europe/Berlin', 'EUR', 'a4', 24, 'british'],
    ['KE', 'Africa/Nairobi', 'KES', 'a4', 12, 'british'],
    ['PH', 'Asia/Manila', 'PHP', 'letter', 12, 'american'],
    ['BG', 'Europe/Sofia', 'EUR', 'a4', 24, 'british'],
    ['', undefined, undefined, 'a4', 24, 'british'],
  ])('%s has zone %s, money %s, paper %s, clock %s and %s spelling', (code, zone, money, paper, clock, spelling) => {
    expect([timeZoneFor(code), currencyFor(code), paperFor(code), clockFor(code), spellingFor(code)]).toEqual([
      zone,
      money,
      paper,
      clock,
      spelling,
    ]);
  });

  it('are not found in words that mean none', () => {
    expect(['', 'Atlantis', 'constructor', '__proto__', 'the'].map(countryFor)).toEqual(Array(5).fill(undefined));
  });
});

describe('time zones', () => {
  it('hold every zone of today and the older names computers still hand out', () => {
    const wanted = ['Europe/London', 'Asia/Calcutta', 'Europe/Kiev', 'Europe/Kyiv', 'UTC'];
    expect(wanted.filter((zone) => !timeZones.includes(zone))).toEqual([]);
  });
});
