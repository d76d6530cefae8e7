import type { Asking, Kit, ListedDocument, Session } from '../kit/kit.ts';
import type { Each } from './front.ts';
import type { Theme } from './theme.ts';

/** A description of data by example: `1` for a plain value, `[x]` for a list of x. */
export type Shape<T> = T extends readonly (infer Item)[]
  ? readonly [Shape<Item>]
  : T extends object
    ? { readonly [Name in keyof T]: Shape<T[Name]> }
    : 1;

/** What a template may see of the kit: everything but raw answers and problems. */
export type KitFacts = Omit<Kit, 'answers' | 'from' | 'problems'>;

export interface TemplateData {
  readonly kit: KitFacts;
  readonly theme: Omit<Theme, 'defaults' | 'sources' | 'network_themes'>;
  readonly documents: readonly ListedDocument[];
}

const session = {
  number: 1,
  date: 1,
  dateWords: 1,
  start: 1,
  startWords: 1,
  endWords: 1,
  minutes: 1,
  phase: 1,
  phaseId: 1,
  topic: 1,
  place: 1,
  opensPhase: 1,
} as const;

const occasion = { id: 1, what: 1, date: 1, dateWords: 1, isStart: 1 } as const;

/** What a page that is made once for each of something sees besides. */
interface EachData {
  readonly sessions: { readonly session: Session };
  readonly occasions: { readonly occasion: Asking };
}

const eachShape: Shape<EachData> = { sessions: { session }, occasions: { occasion } };

const contact = {
  id: 1,
  kind: 1,
  name: 1,
  phone: 1,
  text: 1,
  web: 1,
  hours: 1,
  forWhom: 1,
  own: 1,
  checkFirst: 1,
  checkedOn: 1,
  checkedWords: 1,
} as const;

/** The compiler keeps this equal to the types; the template check reads it, so a path that does not exist fails the build. */
export const templateShape: Shape<TemplateData> = {
  kit: {
    asOf: 1,
    asOfWords: 1,
    spelling: 1,
    paper: 1,
    lang: 1,
    name: 1,
    publicName: 1,
    discreet: 1,
    highRisk: 1,
    onlyMe: 1,
    under18: 1,
    online: 1,
    inRoom: 1,
    byPhone: 1,
    noForms: 1,
    lightTheme: 1,
    mayWatch: 1,
    hasEnd: 1,
    everyWords: 1,
    lengthWords: 1,
    durationWords: 1,
    dayTimeWords: 1,
    whereWords: 1,
    sizeWords: 1,
    least: 1,
    aim: 1,
    most: 1,
    firstDateWords: 1,
    lastDateWords: 1,
    startWords: 1,
    endWords: 1,
    reviewWords: 1,
    sessions: [session],
    occasions: [occasion],
    marks: [{ kind: 1, id: 1, date: 1, dateWords: 1, what: 1 }],
    agenda: [{ id: 1, at: 1, minutes: 1, what: 1 }],
    checkIn: { people: 1, minutesEach: 1, total: 1, tooLong: 1 },
    launch: { weeks8: 1, weeks6: 1, weeks4: 1, weeks2: 1, dayBefore: 1, first: 1, dayAfter: 1, third: 1 },
    jobs: [{ id: 1, name: 1, does: 1 }],
    money: {
      currency: 1,
      costPerMeeting: 1,
      costPerYear: 1,
      incomePerYear: 1,
      gapPerYear: 1,
      meetingsPerYear: 1,
      known: 1,
      words: 1,
    },
    budget: {
      costs: [{ id: 1, label: 1, meetingWords: 1, yearWords: 1 }],
      income: [{ id: 1, label: 1, yearWords: 1 }],
      costWords: 1,
      incomeWords: 1,
      gapWords: 1,
      short: 1,
      meetings: 1,
    },
    adults: { rows: [{ ages: 1, perAdult: 1 }], needed: 1, least: 1, source: 1 },
    people: { referrers: [{ name: 1, role: 1 }], existing: [{ name: 1, why: 1 }] },
    networks: {
      matches: [{ name: 1, website: 1, people: 1, offers: 1, asks: 1, source: 1, checkFirst: 1 }],
      note: 1,
      mine: [
        {
          name: 1,
          status: 1,
          statusWords: 1,
          since: 1,
          renewal: 1,
          feeWords: 1,
          uses: [1],
          shares: [1],
          wording: 1,
          logo: 1,
          leaving: 1,
          duties: [{ kind: 1, label: 1, text: 1, who: 1, due: 1, source: 1 }],
          readOn: [1],
        },
      ],
      compiled: 1,
    },
    country: 1,
    countryWords: 1,
    privacyRegion: 1,
    hasCountryData: 1,
    emergency: [contact],
    lines: [contact],
    finders: [contact],
    policeRisk: 1,
    noneHereWe: 1,
    numbersCompiled: 1,
    blanks: [{ key: 1, label: 1, words: 1, blocks: 1, whoWords: 1, by: 1, byWords: 1 }],
    blankCount: 1,
    blockingCount: 1,
    assumed: [{ label: 1, words: 1 }],
    worries: [{ what: 1, fix: 1 }],
  },
  theme: {
    id: 1,
    label: 1,
    kind: 1,
    purpose: 1,
    hook: 1,
    who: 1,
    whoFamily: 1,
    member: 1,
    caution: [1],
    agreements: [1],
    words: [{ say: 1, not: 1 }],
    topics: [1],
    asks: [1],
    subjects: [{ topic: 1, ask: 1 }],
    openers: [1],
    channels: [1],
    moments: [{ see: 1, say: 1, do: 1 }],
    guests: 1,
    access: [1],
    light: 1,
  },
  documents: [{ id: 1, title: 1, path: 1, about: 1, needed: 1, audience: 1, again: 1 }],
};

/** The same for the template of a page that is made once for each of something. */
export function shapeFor(each: Each): unknown {
  return { ...templateShape, ...eachShape[each] };
}
