/** A help line number that no longer answers, or answers as something else. */
export interface RetiredNumber {
  readonly number: string;
  /** Countries in which it is retired: a short number may be alive elsewhere. */
  readonly countries: readonly string[];
  /** What to use instead, in words; "" when it closed. */
  readonly instead: string;
}

/**
 * Numbers seen as retired or replaced on the operators' own or news pages. How to add one: append it here; the data
 * test then fails when a shipped contact still carries it, and `check` says so when a person has typed it.
 */
export const retiredNumbers: readonly RetiredNumber[] = [
  { number: '08457 90 90 90', countries: ['GB', 'IE'], instead: '116 123 (Samaritans)' },
  { number: '0300 330 0630', countries: ['GB'], instead: "Switchboard's own page, switchboard.lgbt" },
  { number: '1890 929 539', countries: ['IE'], instead: '' },
  { number: '141', countries: ['BR'], instead: '188 (CVV)' },
  { number: '0900-0113', countries: ['NL'], instead: '113 or 0800-0113' },
  { number: '0800 111 0 333', countries: ['DE'], instead: '116 111' },
  { number: '08000 116 016', countries: ['DE'], instead: '116 016' },
  { number: '988 press 3', countries: ['US'], instead: '988, without the extra option' },
  { number: '1-800-273-8255', countries: ['US'], instead: '988' },
];

/** Digits alone, so that spaces, dashes and brackets make no difference. */
function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

/** The retired number that this text is, or null. Without a country every list is looked through. */
export function findRetired(number: string, country: string): RetiredNumber | null {
  const digits = digitsOf(number);
  if (digits === '') return null;
  const found = retiredNumbers.find(
    (retired) => digitsOf(retired.number) === digits && (country === '' || retired.countries.includes(country)),
  );
  return found ?? null;
}
