import { countryNames } from './country-names.ts';
import { codesByName, countriesByCurrency, letterCountries, oneZoneCountries } from './place-lists.ts';
import { plainName } from './plain-name.ts';

export { countriesByCurrency, countryCodes, letterCountries, oneZoneCountries, timeZones } from './place-lists.ts';

/**
 * What we know about countries. Wrong entries hurt nobody badly (paper, clock, spelling, money can each be answered in
 * the plan), so common knowledge will do here; help lines are another matter and stand in the contacts data.
 */

const americanSpelling: ReadonlySet<string> = new Set('US PH LR PR GU VI AS MP'.split(' '));

/** Where the time of day is mostly written with am and pm, after the English locales of CLDR and common use. */
const twelveHourClock: ReadonlySet<string> = new Set(
  'US CA AU NZ GB IE IN PK BD LK MY PH SG HK NG GH KE UG ZM ZW MW TZ EG JO SA AE KW QA BH OM JM TT BB BS GY AG DM GD KN LC VC BZ PR GU VI AS MP MX CO VE DO HN SV GT NI LR SL GM FJ WS TO PG SB VU NP MM'.split(
    ' ',
  ),
);

/** The English name of a country; the code itself when it is none of ours. */
export function countryName(code: string): string {
  return Object.hasOwn(countryNames, code) ? (countryNames[code] ?? code) : code;
}

/** Names and short forms that `countryFor` understands, in lower case, for offering the nearest. */
export const countryWords: readonly string[] = Object.keys(codesByName);

/** The code for a country typed as code, English name or a common short form; undefined when it is not known. */
export function countryFor(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (Object.hasOwn(countryNames, code)) return code;
  const name = plainName(text);
  return Object.hasOwn(codesByName, name) ? codesByName[name] : undefined;
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
