import type { Value, When } from '../when.ts';

/** The sections of a plan, in the order of the plan file, the full path and the review screen. */
export type Section =
  | 'purpose'
  | 'people'
  | 'duration'
  | 'format'
  | 'network'
  | 'facilitation'
  | 'venue'
  | 'safety'
  | 'outreach'
  | 'money'
  | 'evaluation'
  | 'kit';

/** What an answer may be. Each kind has one check, one JSON Schema form and one prompt. */
export type Kind =
  | 'text' // one line
  | 'paragraph' // several lines allowed
  | 'choice' // one of options, stored as its id
  | 'choices' // several of options, stored as a list of ids
  | 'yes-no'
  | 'integer'
  | 'amount' // money, a number with at most two decimals, at least 0
  | 'date' // "2027-01-12"
  | 'dates'
  | 'time' // "18:30"
  | 'texts' // a list of short texts
  | 'country' // ISO 3166 alpha-2
  | 'timezone' // IANA
  | 'language' // BCP 47 primary tag
  | 'languages'
  | 'rhythm' // weekly | fortnightly | monthly | "<n> days|weeks|months"
  | 'interval' // "6 months", "8 weeks", "10 days"
  | 'phone'
  | 'email'
  | 'link' // https only
  | 'records'; // a list of objects with `fields`

export interface Choice {
  readonly id: string;
  /** As shown in a list on screen: lower case, plain, short. */
  readonly label: string;
  /** As it reads inside a sentence of a document; the label when absent. */
  readonly says?: string;
  /** One plain sentence more, shown on request. */
  readonly help?: string;
  /** Left out of the list on the short path, to keep it short; still accepted everywhere and offered on the full path. */
  readonly more?: true;
}

/** How a text must look, for texts that programs read: an anchored regular expression, and the same in words. */
export interface Shape {
  readonly pattern: string;
  /** Reads after "write it as": "three capital letters, such as GBP". */
  readonly words: string;
}

/** A value that is suggested while the condition holds; without a condition it always holds. */
export interface Suggestion {
  readonly when?: When;
  readonly value: Value;
}

/** One field of a record: the same kinds, without records inside records. */
export interface Field {
  readonly name: string;
  readonly kind: Exclude<Kind, 'records'>;
  readonly ask: string;
  readonly options?: readonly Choice[];
  readonly required?: true;
  readonly min?: number;
  readonly max?: number;
  readonly longest?: number;
  readonly shape?: Shape;
}

/** The four headings of the short path. */
export type Heading = 'Purpose' | 'Duration' | 'Format' | 'Network affiliation';

/**
 * When the wizard asks: `twelve` the short path, `naming` name and way of working, `guess` the one screen of guesses,
 * `full` only with --full, by `edit` or in the plan file.
 */
export type Stage = 'twelve' | 'naming' | 'guess' | 'full';

/**
 * One question, as plain data. Prompts, flags, plan checks, JSON Schema, `circlekit questions` and the review screen
 * are all made from it. Words follow practice.md: at most 16 words, no trade words.
 */
export interface Question {
  /** Dotted plan key, snake_case: `duration.first_date`. */
  readonly key: string;
  readonly section: Section;
  readonly kind: Kind;
  /** What is asked, as said aloud, ending in a question mark. */
  readonly ask: string;
  /** One plain sentence on why. */
  readonly why: string;
  /** More, on request. */
  readonly help?: string;
  /** Name in review, `list` and reports: "How often". No full stop. */
  readonly label: string;
  /** What stands in a document while there is no answer: printed as "[to fill in: <gap>]". Lower case, no full stop. */
  readonly gap: string;
  /** The choices; for an interval: words accepted beside a length of time, such as "end". */
  readonly options?: readonly Choice[];
  readonly fields?: readonly Field[];
  readonly min?: number;
  readonly max?: number;
  /** Longest text allowed, in characters; 120 for a line and 2,000 for a paragraph when absent. */
  readonly longest?: number;
  readonly shape?: Shape;
  /** A name, a phone, an address: never taken from a flag, never echoed in reports. */
  readonly sensitive?: true;
  readonly stage: Stage;
  readonly heading?: Heading;
  /** Place among the twelve of the short path, 1 to 12; a follow-up has none. */
  readonly number?: number;
  /** For a follow-up of the short path: the key of the question it comes right after. */
  readonly follows?: string;
  /** Nothing is marked beforehand on screen: this is not guessed, and Enter alone does not answer it. */
  readonly noPreselection?: true;
  /** What is marked beforehand when somebody is asked in `new`, where that is another than what a missing answer means. */
  readonly offered?: string;
  /** In `guess`: questions with the same number are shown as one guess and changed together. */
  readonly guess?: number;
  /** It applies at all only when this holds. */
  readonly when?: When;
  /** On the short path it is asked only when this holds (a follow-up); elsewhere it simply applies. */
  readonly askWhen?: When;
  /** First match wins; the theme's own default for the key goes before all of them. No match: no suggestion. */
  readonly suggestion?: readonly Suggestion[];
  /** What another answer settles; first match wins, and it goes before the theme's default and every suggestion. */
  readonly implied?: readonly Suggestion[];
  /** Keys whose suggestions stand above this question: whoever takes ours takes them too. */
  readonly takes?: readonly string[];
  /** For a list of choices: every matching suggestion counts, gathered into one list in the order of the options. */
  readonly gather?: true;
  /**
   * What a missing answer means. `optional`: nothing (an explicit null is still a blank that counts); `counts`: a
   * blank; `blocks`: a blank that stops the launch.
   */
  readonly blank: 'optional' | 'counts' | 'blocks';
  /** A blank that blocks only when this holds. */
  readonly blocksWhen?: When;
  /**
   * Who settles it while it is blank: everyone in the group, or the organisation behind it where there is one. Without
   * this, those who look after the meetings.
   */
  readonly decides?: 'group' | 'host';
  /** Where the reason or default comes from: "[S58] Wituk 2002", "practice", "design". At least one. */
  readonly sources: readonly string[];
}
