import type { Theme } from '../documents/theme.ts';
import type { NetworkDuties, NetworkEntry } from '../networks/types.ts';
import type { Problem } from '../problem.ts';
import { fillIn, type ThemeDefaults } from '../questions/fill-in.ts';
import { questions } from '../questions/list.ts';
import { clockFor, countryName, paperFor, spellingFor } from '../questions/places.ts';
import type { Answers } from '../when.ts';
import { makeAdults } from './adults.ts';
import { makeAgenda } from './agenda.ts';
import { makeOccasions } from './asking.ts';
import { makeAssumed } from './assumed.ts';
import { makeBlanks, reportBlank } from './blanks.ts';
import { makeBudget } from './budget.ts';
import { makeCheckIn } from './check-in.ts';
import { makeContacts } from './contacts.ts';
import { findContradictions } from './contradictions/list.ts';
import { type Flags, makeFlags } from './flags.ts';
import { freezeDeep } from './freeze.ts';
import { makeJobs } from './jobs.ts';
import type { Kit, Session } from './kit.ts';
import { type KitWords, makeKitWords } from './kit-words.ts';
import { makeKnownPeople } from './known-people.ts';
import { makeLaunchDates } from './launch-dates.ts';
import { makeMarks } from './marks.ts';
import { countMeetingsPerYear } from './meeting-dates.ts';
import { makeMoney } from './money.ts';
import { makeNetworks } from './network-facts.ts';
import { makeSize, sayWhere } from './people-words.ts';
import { dateOf, timeOf } from './plan-values.ts';
import { privacyRegionOf } from './privacy-region.ts';
import { textAt } from './read-answers.ts';
import { sayDayAndTime, sayHowLong, sayHowOften, sayUntilWhen } from './rhythm-words.ts';
import { makeSessions } from './sessions.ts';
import type { CrisisContact } from './types.ts';

/** Everything a kit is worked out from. Nothing else is looked at: no clock, no disk, no place settings. */
export interface KitInput {
  /** What the plan answers, by key, already checked. */
  readonly given: Answers;
  readonly themeDefaults: ThemeDefaults;
  /** The theme of the plan, in the plan's spelling. */
  readonly theme: Theme;
  /** The real today, ISO. Documents use it only while the plan has no `kit.as_of`. */
  readonly today: string;
  /** Shipped crisis contacts of all countries, and the ISO date on which they were compiled. */
  readonly contacts: readonly CrisisContact[];
  readonly compiled: string;
  readonly networks: readonly NetworkEntry[];
  /** ISO date on which the directory of networks was compiled. */
  readonly networksCompiled: string;
  /** What networks ask of their groups; needed only where the plan names a network. */
  readonly duties: NetworkDuties;
}

type Part<K extends keyof Kit> = Pick<Kit, K>;

const asOfMissing: Problem = {
  code: 'as-of-missing',
  severity: 'advice',
  blocks: false,
  key: 'kit.as_of',
  what: 'The plan does not say as of which day it was written, so its pages take today and change tomorrow.',
  fix: 'Write today into `kit.as_of`; `circlekit edit` offers to.',
};

function makePlace(
  answers: Answers,
): Part<'country' | 'countryWords' | 'privacyRegion' | 'spelling' | 'paper' | 'lang'> {
  const country = textAt(answers, 'place.country');
  const paper = textAt(answers, 'kit.paper');
  return {
    country,
    countryWords: country === '' ? '' : countryName(country),
    privacyRegion: privacyRegionOf(country),
    spelling: spellingFor(country),
    paper: paper === 'a4' || paper === 'letter' ? paper : paperFor(country),
    lang: textAt(answers, 'kit.language') || 'en',
  };
}

function makeNames(answers: Answers, flags: Flags): Part<'name' | 'publicName'> {
  const name = textAt(answers, 'group.name') || 'Our group';
  return { name, publicName: flags.discreet ? textAt(answers, 'group.discreet_name') : name };
}

type DateFacts = Part<
  | 'everyWords'
  | 'lengthWords'
  | 'durationWords'
  | 'dayTimeWords'
  | 'firstDateWords'
  | 'lastDateWords'
  | 'startWords'
  | 'endWords'
  | 'reviewWords'
  | 'sessions'
  | 'marks'
  | 'occasions'
  | 'agenda'
  | 'checkIn'
  | 'launch'
>;

/** A group without an end has a last listed meeting, but no last date. */
function sayLastDate(sessions: readonly Session[], flags: Flags): string {
  return flags.hasEnd ? (sessions.at(-1)?.dateWords ?? '') : '';
}

function makeDateFacts(answers: Answers, asOf: string, flags: Flags, theme: Theme, words: KitWords): DateFacts {
  const sessions = makeSessions(answers, asOf, words, theme.topics);
  const marks = makeMarks(answers, sessions, asOf, words);
  const firstDate = dateOf(answers, 'duration.first_date');
  return {
    everyWords: sayHowOften(answers, words),
    lengthWords: sayHowLong(answers, words),
    durationWords: sayUntilWhen(answers, words),
    dayTimeWords: sayDayAndTime(answers, words),
    firstDateWords: words.dates.date(firstDate),
    lastDateWords: sayLastDate(sessions, flags),
    startWords: words.dates.time(timeOf(answers, 'duration.start_time')),
    endWords: sessions[0]?.endWords ?? '',
    reviewWords: marks.find((mark) => mark.id === 'review')?.dateWords ?? '',
    sessions,
    marks,
    occasions: makeOccasions(answers, sessions, words),
    agenda: makeAgenda(answers, words),
    checkIn: makeCheckIn(answers),
    launch: makeLaunchDates(firstDate, sessions.find((session) => session.number === 3)?.date ?? null, words),
  };
}

/**
 * Works out everything that the documents print from what the plan answers: the one step between a plan and its pages.
 * Pure: the same input gives the same kit, deeply frozen. An unchanged plan with `kit.as_of` gives the same documents
 * on every day; only `problems` look at the real today, for the age of checked numbers and for dates that have passed.
 */
export function makeKit(input: KitInput): Kit {
  const { given, themeDefaults, theme, today, contacts, compiled, networks, networksCompiled, duties } = input;
  const { answers, from } = fillIn(given, themeDefaults);
  const planDate = dateOf(answers, 'kit.as_of');
  const asOf = planDate ?? today;
  const place = makePlace(answers);
  const words = makeKitWords({ american: place.spelling === 'american', clock: clockFor(place.country) });
  const sayDate = (date: string | null): string => words.dates.date(date);
  const flags = makeFlags(answers, theme);
  const dates = makeDateFacts(answers, asOf, flags, theme, words);
  const size = makeSize(answers);
  const perYear = countMeetingsPerYear(answers);
  const money = makeMoney(answers, perYear, words);
  const firstDate = dateOf(answers, 'duration.first_date');
  const blanks = makeBlanks({
    ...{ questions, answers, contacts, asOf, firstDate, discreet: flags.discreet, sayDate },
    deciders: words.labels.deciders,
  });
  const facts = {
    ...flags,
    ...size,
    ...dates,
    answers,
    money,
    theme,
    today,
    asOf,
    contacts,
    compiled,
    networks,
    networksCompiled,
    duties,
  };
  const found = findContradictions(facts);
  const problems = [...(planDate === null ? [asOfMissing] : []), ...blanks.map(reportBlank), ...found];
  return freezeDeep({
    answers: structuredClone(answers),
    from,
    asOf,
    asOfWords: sayDate(asOf),
    ...place,
    ...makeNames(answers, flags),
    ...flags,
    ...size,
    whereWords: sayWhere(answers),
    ...dates,
    jobs: makeJobs(answers),
    money,
    budget: makeBudget(answers, perYear, words),
    adults: makeAdults(answers, flags.under18, size.most),
    people: makeKnownPeople(answers),
    networks: makeNetworks({ answers, theme, networks, compiled: networksCompiled, duties, words }),
    ...makeContacts({ answers, contacts, policeRisk: flags.policeRisk, sayDate }),
    numbersCompiled: words.dates.month(compiled),
    blanks,
    blankCount: blanks.length,
    blockingCount: blanks.filter((blank) => blank.blocks).length,
    assumed: makeAssumed(questions, answers, size.sizeWords),
    // Pages know no other today than the plan's own, or they would change by themselves.
    worries: (today === asOf ? found : findContradictions({ ...facts, today: asOf }))
      .filter(({ severity }) => severity === 'warning')
      .map(({ what, fix = '' }) => ({ what, fix })),
    problems,
  });
}
