/** Where one law on personal data holds: what we know of each stands on the pages about privacy. */
export type PrivacyRegion = 'gb' | 'eu' | 'us' | 'ca' | 'au' | 'nz' | '';

/** The 27 member states of the European Union (https://european-union.europa.eu/principles-countries-history/eu-countries_en). */
const memberStates = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const others: Readonly<Record<string, PrivacyRegion>> = { GB: 'gb', US: 'us', CA: 'ca', AU: 'au', NZ: 'nz' };

/** The region of a country by its two letters; "" for a country whose law we do not know, and for none. */
export function privacyRegionOf(country: string): PrivacyRegion {
  if (memberStates.includes(country)) return 'eu';
  return others[country] ?? '';
}
