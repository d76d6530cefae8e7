/** One thing that is wrong with a value. Never holds a sensitive answer. */
export interface Fault {
  /** One of `faultCodes`. */
  readonly code: FaultCode;
  /** What is wrong, as a full sentence. */
  readonly what: string;
  /** What to do about it, as a full sentence. */
  readonly fix?: string;
  /** The way from the value to the part that is wrong: places in lists from 0, names of fields. Empty for the whole. */
  readonly path: readonly (string | number)[];
  /** The known word that was most likely meant. */
  readonly nearest?: string;
}

/** Every code a fault can have, with what it means. Scripts hang on the codes; the words may change. */
export const faultCodes = {
  'wrong-type': 'The value is of another kind than the answer: a text where a number belongs, one item for a list.',
  'unknown-choice': 'The value is none of the choices.',
  'repeated-choice': 'A choice stands in the list twice.',
  'out-of-range': 'The number is smaller or larger than is possible.',
  'too-many-decimals': 'A sum of money has more than two digits after the point.',
  'impossible-date': 'There is no such date, or it is not written as year-month-day.',
  'impossible-time': 'There is no such time of day, or it is not written with hours, a colon and minutes.',
  'impossible-rhythm': 'The value is no rhythm, such as weekly or "3 weeks".',
  'impossible-interval': 'The value is no length of time, such as "6 months".',
  'unknown-country': 'The value is no country code.',
  'unknown-timezone': 'The value is no time zone, such as Europe/London.',
  'unknown-language': 'The value is no language code, such as en.',
  'bad-phone': 'The value cannot be a telephone number.',
  'bad-email': 'The value cannot be an e-mail address.',
  'bad-link': 'The value is no web address that starts with https://.',
  'wrong-shape': 'The text does not look as it must for programs to read it.',
  'too-long': 'The text has too many characters.',
  'too-many': 'The list has too many items.',
  'several-lines': 'A text that belongs on one line holds a line break.',
  'control-character': 'The text holds invisible characters that can turn or hide what stands around them.',
  'unknown-field': 'An entry of a list holds a name that it does not have.',
  'missing-field': 'An entry of a list lacks something it needs.',
  'entries-by-file': 'A list of entries cannot be typed as one line of text.',
} as const;

export type FaultCode = keyof typeof faultCodes;
