import { countryAliases } from './country-aliases.ts';
import { countryNames } from './country-names.ts';
import { ownCurrencies, sharedCurrencies } from './currencies.ts';
import { otherZones, sameTimeCountries, zonesByCountry } from './time-zones.ts';

/**
 * What we know about countries. Wrong entries hurt nobody badly (paper, clock, spelling, money can each be answered in
 * the plan), so common knowledge will do here; help lines are another matter and stand in the contacts data.
 */

/** ISO 3166-1 alpha-2 codes of all countries and territories, in alphabetical order. */
export const countryCodes: readonly string[] = Object.keys(countryNames);

/** Where people print on Letter paper. */
export const letterCountries: readonly string[] = 'US CA MX PH CO CL CR GT SV NI PA VE DO PR'.split(' ');

const americanSpelling: ReadonlySet<string> = new Set('US PH LR PR GU VI AS MP'.split(' '));

/** Where the time of day is mostly written with am and pm, after the English locales of CLDR and common use. */
const twelveHourClock: ReadonlySet<string> = new Set(
  'US CA AU NZ GB IE IN PK BD LK MY PH SG HK NG GH KE UG ZM ZW MW TZ EG JO SA AE KW QA BH OM JM TT BB BS GY AG DM GD KN LC VC BZ PR GU VI AS MP MX CO VE DO HN SV GT NI LR SL GM FJ WS TO PG SB VU NP MM'.split(
    ' ',
  ),
);

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

/** The English name of a country; the code itself when it is none of ours. */
export function countryName(code: string): string {
  return Object.hasOwn(countryNames, code) ? (countryNames[code] ?? code) : code;
}

/** Without accents, dots, "the" and differences of case, so that "Cote d'Ivoire" and "the Gambia" are found. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/\./g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^the /, '');
}

const codeByName: ReadonlyMap<string, string> = new Map([
  ...Object.entries(countryAliases).map(([name, code]): [string, string] => [plain(name), code]),
  ...Object.entries(countryNames).map(([code, name]): [string, string] => [plain(name), code]),
]);

/** Names and short forms that `countryFor` understands, in lower case, for offering the nearest. */
export const countryWords: readonly string[] = [...codeByName.keys()];

/** The code for a country typed as code, English name or a common short form; undefined when it is not known. */
export function countryFor(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return Object.hasOwn(countryNames, code) ? code : codeByName.get(plain(text));
}

/** The paper of a country: Letter where it is usual, else A4, also for "" (no country). */
export function paperFor(country: string): 'a4' | 'letter' {
  return letterCountries.includes(country) ? 'letter' : 'a4';
}

/** Whether times read "6:30 pm" (12) or "18:30" (24, also for "", no country). */
export function clockFor(country: string): 12 | 24 {
  return twelveHourClock.has(country) ? 12 : 24;
}

/** The English spelling of a country; British for "" (no country). */
export function spellingFor(country: string): 'british' | 'american' {
  return americanSpelling.has(country) ? 'american' : 'british';
}

/** The currency of a country as an ISO 4217 code, or undefined. */
export function currencyFor(country: string): string | undefined {
  return countriesByCurrency.find(({ countries }) => countries.includes(country))?.currency;
}

/** The time zone of a country that needs only one, or undefined. */
export function timeZoneFor(country: string): string | undefined {
  return oneZoneCountries.find((one) => one.country === country)?.zone;
}
