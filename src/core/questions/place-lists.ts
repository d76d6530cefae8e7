import { countryAliases } from './country-aliases.ts';
import { countryNames } from './country-names.ts';
import { ownCurrencies, sharedCurrencies } from './currencies.ts';
import { plainName } from './plain-name.ts';
import { otherZones, sameTimeCountries, zonesByCountry } from './time-zones.ts';

/** Lists worked out from what we know about countries. Plain data alone, so that the build can work them out once for all. */

/** ISO 3166-1 alpha-2 codes of all countries and territories, in alphabetical order. */
export const countryCodes: readonly string[] = Object.keys(countryNames);

/** Where people print on Letter paper. */
export const letterCountries: readonly string[] = 'US CA MX PH CO CL CR GT SV NI PA VE DO PR'.split(' ');

/** Countries that need only one time zone, with that zone. */
export const oneZoneCountries: readonly { readonly country: string; readonly zone: string }[] = Object.entries(
  zonesByCountry,
).flatMap(([country, list]) => {
  const [zone, second] = list.split(' ');
  if (zone === undefined) return [];
  return second === undefined || sameTimeCountries.includes(country) ? [{ country, zone }] : [];
});

/** Every time zone name that a plan may hold. */
export const timeZones: readonly string[] = [
  ...new Set([...Object.values(zonesByCountry), otherZones].flatMap((list) => list.split(' '))),
].sort();

/** ISO 4217 currency codes, each with the countries that use it. */
export const countriesByCurrency: readonly { readonly currency: string; readonly countries: readonly string[] }[] = [
  ...Object.entries(sharedCurrencies).map(([currency, list]) => ({ currency, countries: list.split(' ') })),
  ...ownCurrencies.map((pair) => ({ currency: pair.slice(3), countries: [pair.slice(0, 2)] })),
];

/** Codes of countries by their names and short forms, as `plainName` writes these. */
export const codesByName: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(countryAliases).map(([name, code]) => [plainName(name), code]),
  ...Object.entries(countryNames).map(([code, name]) => [plainName(name), code]),
]);
