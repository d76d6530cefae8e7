import type { Problem } from '../problem.ts';
import type { Answers } from '../when.ts';
import type { Adults, Budget, KnownPeople, Networks } from './kit-parts.ts';
import type { PrivacyRegion } from './privacy-region.ts';

/** One meeting. Dates are ISO or null while the plan has no first date; words are ready to print. */
export interface Session {
  /** 1-based over the whole plan. */
  readonly number: number;
  readonly date: string | null;
  /** "Tuesday 12 January 2027", American "Tuesday, January 12, 2027"; "" without a date. */
  readonly dateWords: string;
  /** "18:30" or null. */
  readonly start: string | null;
  /** "6:30 pm" or "18:30" by country; "" when not known. */
  readonly startWords: string;
  readonly endWords: string;
  readonly minutes: number;
  /** Name of the phase, "" when there are no phases. */
  readonly phase: string;
  readonly phaseId: string;
  /** Suggested subject, "" when the style has none. */
  readonly topic: string;
  /** Where it stands in a plan that has an end (see `placeOf`); without an end only the first has a place. */
  readonly place: 'first' | 'middle' | 'last-but-one' | 'last' | '';
  /** The first meeting of a later phase. */
  readonly opensPhase: boolean;
}

/** A date that is not a meeting: a review, a day to ask how it goes, a number to check again. */
export interface Mark {
  readonly kind: 'review' | 'evaluation' | 'recheck' | 'report';
  readonly id: string;
  readonly date: string | null;
  readonly dateWords: string;
  /** "Look back together", as a short label. */
  readonly what: string;
}

/** One time at which people are asked how things are for them. */
export interface Asking {
  /** Unique in the plan; file names carry it. */
  readonly id: string;
  /** "At the start", "Two months after the end", "Every six months". */
  readonly what: string;
  /** The next one where it comes again and again; null without a first date, or without an end to count from. */
  readonly date: string | null;
  readonly dateWords: string;
  /** The first time, before the group can have changed anything. */
  readonly isStart: boolean;
}

/** One part of a meeting with its clock time. */
export interface AgendaItem {
  readonly id: 'arrive' | 'welcome' | 'agreements' | 'check-in' | 'main' | 'break' | 'main-2' | 'close' | 'after';
  /** "6:30 pm" when the start is known, else minutes from the start: "0 min", "25 min". */
  readonly at: string;
  readonly minutes: number;
  /** Short label: "Welcome". */
  readonly what: string;
}

export interface CheckIn {
  readonly people: number;
  readonly minutesEach: number;
  readonly total: number;
  /** More than a third of the meeting. */
  readonly tooLong: boolean;
}

/** Something not yet answered. The same words stand in every document where the answer would be. */
export interface Blank {
  readonly key: string;
  readonly label: string;
  /** As printed: "[to fill in: <words>]". */
  readonly words: string;
  readonly blocks: boolean;
  /** Who settles it: "you two", "the group", "the host". */
  readonly whoWords: string;
  /** When it should be settled: ISO date worked back from the first meeting, or null. */
  readonly by: string | null;
  readonly byWords: string;
}

/** A number to ring in trouble. Absent fields are "". */
export interface Contact {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly phone: string;
  readonly text: string;
  readonly web: string;
  readonly hours: string;
  readonly forWhom: string;
  /** The person's own contact rather than a shipped one. */
  readonly own: boolean;
  /** Shipped entries of medium confidence: "please check first". */
  readonly checkFirst: boolean;
  /** ISO date on which the person checked it, or null. */
  readonly checkedOn: string | null;
  readonly checkedWords: string;
}

export interface Job {
  readonly id: string;
  readonly name: string;
  /** "what it takes": one short sentence. */
  readonly does: string;
}

/** A document of this kit as read-me-first and the home page list it. */
export interface ListedDocument {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly about: string;
  readonly needed: string;
  readonly audience: string;
  /** A further page of a document that is made several times: one line stands for all of them. */
  readonly again: boolean;
}

export interface LaunchDates {
  readonly weeks8: string;
  readonly weeks6: string;
  readonly weeks4: string;
  readonly weeks2: string;
  readonly dayBefore: string;
  readonly first: string;
  readonly dayAfter: string;
  readonly third: string;
}

export interface Money {
  readonly currency: string;
  /** In money.currency. */
  readonly costPerMeeting: number;
  readonly costPerYear: number;
  readonly incomePerYear: number;
  readonly gapPerYear: number;
  readonly meetingsPerYear: number;
  /** false: no sum was given. */
  readonly known: boolean;
  /** "12.50 GBP a meeting, 325 GBP a year" ready to print; "" when not known. */
  readonly words: string;
}

/**
 * Everything worked out from a plan, worded where people read it, frozen. Templates see it as `kit` with every string
 * escaped for Markdown; formats that are not Markdown read it as it is.
 */
export interface Kit {
  /** Answers with suggestions filled in; keys whose condition is false are absent; null is "not sure yet". */
  readonly answers: Answers;
  /** Where each answer came from. */
  readonly from: Readonly<Record<string, 'plan' | 'suggestion'>>;
  readonly asOf: string;
  readonly asOfWords: string;
  readonly spelling: 'british' | 'american';
  readonly paper: 'a4' | 'letter';
  readonly lang: string;

  /** The name used inside the group. */
  readonly name: string;
  /** The name for posters, messages, calendars, file heads: the plain one when being seen is a risk; "" when then missing. */
  readonly publicName: string;
  /** Being seen is a risk for some or all: real name and address stay off everything that leaves the room. */
  readonly discreet: boolean;
  readonly highRisk: boolean;
  readonly onlyMe: boolean;
  /** Anyone under 18 may come. */
  readonly under18: boolean;
  readonly online: boolean; // online or hybrid
  readonly inRoom: boolean; // in-person or hybrid
  readonly byPhone: boolean;
  /** Hearing Voices or Alternatives to Suicide: no risk forms; the group chooses its limits. */
  readonly noForms: boolean;
  readonly lightTheme: boolean;
  /** Something is done that a newcomer can watch: not on the telephone. */
  readonly mayWatch: boolean;
  readonly hasEnd: boolean;

  /** "every two weeks", "once a month", "every week". */
  readonly everyWords: string;
  /** "an hour and a half", "two hours", "50 minutes". */
  readonly lengthWords: string;
  /** "for six months, then we look back" · "8 meetings" · "with no set end". */
  readonly durationWords: string;
  /** "Tuesdays at 6:30 pm" or "" when unknown. */
  readonly dayTimeWords: string;
  /** "in a room", "on a screen", "by telephone", "some in the room, some on a screen". */
  readonly whereWords: string;
  /** "4 to 12 people, 8 is a good number". */
  readonly sizeWords: string;
  readonly least: number;
  readonly aim: number;
  readonly most: number;
  readonly firstDateWords: string;
  readonly lastDateWords: string;
  readonly startWords: string;
  readonly endWords: string;
  readonly reviewWords: string; // date in words, "" when unknown

  readonly sessions: readonly Session[];
  readonly marks: readonly Mark[];
  /** In the order of the plan; none where nobody is asked. */
  readonly occasions: readonly Asking[];
  readonly agenda: readonly AgendaItem[];
  readonly checkIn: CheckIn;
  readonly launch: LaunchDates;
  readonly jobs: readonly Job[];
  readonly money: Money;
  readonly budget: Budget;
  readonly adults: Adults;
  readonly people: KnownPeople;
  readonly networks: Networks;

  /** "" while no country is answered: then no number anywhere. */
  readonly country: string;
  readonly countryWords: string;
  /** Whose law on personal data holds; "" where we know none. */
  readonly privacyRegion: PrivacyRegion;
  /** Country is answered and the shipped data has it. */
  readonly hasCountryData: boolean;
  readonly emergency: readonly Contact[];
  readonly lines: readonly Contact[];
  /** International finders of help lines (web only), shown when there is no country or no data for it. */
  readonly finders: readonly Contact[];
  /** A visit by police could put somebody at risk: ambulance and line first. */
  readonly policeRisk: boolean;
  /** "none here; we ring [role]" or "". */
  readonly noneHereWe: string;
  /** Month and year in which the shipped numbers were compiled. */
  readonly numbersCompiled: string;

  readonly blanks: readonly Blank[];
  readonly blankCount: number;
  readonly blockingCount: number;
  /** What we assumed: label and value in words, for the screen of guesses and plan-on-a-page. */
  readonly assumed: readonly { readonly label: string; readonly words: string }[];
  /** Answers that do not fit together, for the page that lists them. */
  readonly worries: readonly { readonly what: string; readonly fix: string }[];
  /** Contradictions and advice found in this plan. */
  readonly problems: readonly Problem[];
}
