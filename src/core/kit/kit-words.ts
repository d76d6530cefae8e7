import type { DutyKind } from '../networks/duty-kinds.ts';
import type { BudgetLine } from './budget.ts';
import { type DateStyle, type DateWords, makeDateWords } from './date-words.ts';
import { englishLabels } from './english-labels.ts';
import type { AgendaItem } from './kit.ts';

/** A length of time said once ("every week") and for several ("every {n} weeks"). */
interface OneAndMany {
  readonly one: string;
  readonly many: string;
}

/** Labels of the dates that are not meetings. */
export interface MarkLabels {
  readonly review: string;
  readonly network: string;
  readonly recheck: string;
  readonly atStart: string;
  readonly onTheWay: string;
  readonly atEnd: string;
  readonly afterEnd: string;
  readonly regularly: string;
}

/** How the times at which people are asked are called. */
export interface OccasionLabels {
  readonly atStart: string;
  readonly atEnd: string;
  /** "{span} after the start". */
  readonly afterStart: string;
  readonly afterEnd: string;
  /** "At meeting {n}". */
  readonly atMeeting: string;
}

/** Labels of the parts of a meeting. */
export interface AgendaLabels {
  readonly parts: Readonly<Record<Exclude<AgendaItem['id'], 'main' | 'main-2'>, string>>;
  /** By `format.style`; `other` for a style that is not known yet. */
  readonly main: Readonly<Record<string, string>>;
  /** What follows the break, or the first half of the main part. */
  readonly mainAgain: Readonly<Record<string, string>>;
  /** "{n} min": minutes from the start, while the hour is not known. */
  readonly fromStart: string;
  /** "{n} min before". */
  readonly beforeStart: string;
}

/** How often, how long and until when, in words. `{n}` is where a number goes. */
export interface RhythmLabels {
  /** Number words from one on; beyond the last, digits. */
  readonly numbers: readonly string[];
  readonly every: Readonly<Record<'days' | 'weeks' | 'months', OneAndMany>>;
  readonly onceAYear: string;
  readonly span: Readonly<Record<'days' | 'weeks' | 'months', OneAndMany>>;
  readonly minutes: OneAndMany;
  readonly halfHour: string;
  readonly hours: OneAndMany;
  /** "an hour" and "{n} hours" with 15, 30 and 45 minutes more. */
  readonly hoursAnd: Readonly<Record<'15' | '30' | '45', OneAndMany>>;
  /** "{hours} and {minutes}". */
  readonly hoursMinutes: string;
  readonly forMeetings: OneAndMany;
  readonly forSetNumber: string;
  /** "{n} more" meetings of a later phase. */
  readonly thenMore: string;
  /** "{phase} over {span}". */
  readonly over: string;
  /** "{length}, then we look back". */
  readonly thenLookBack: string;
  /** "for {span}". */
  readonly forSpan: string;
  readonly noEnd: string;
  /** "{days} at {time}". */
  readonly at: string;
  /** "at {time}", when the day is not the same every time. */
  readonly atOnly: string;
  /** "the {day} of the month". */
  readonly monthly: string;
  /** "one {day} a month", while the date is not known. */
  readonly someInMonth: string;
}

/** How sums are said. */
export interface MoneyLabels {
  /** "{sum} a meeting". */
  readonly perMeeting: string;
  readonly perYear: string;
}

/** Names of the lines of the budget. */
export type BudgetLabels = Readonly<Record<BudgetLine, string>>;

/** What the pages say of networks. */
export interface NetworkLabels {
  /** By the status of a network in the plan. */
  readonly status: Readonly<Record<string, string>>;
  /** By what a network offers; nothing is said of the others. */
  readonly offers: Readonly<Record<string, string>>;
  /** By the kind of a duty. */
  readonly duties: Readonly<Record<DutyKind, string>>;
  /** Label of what the plan adds. */
  readonly promised: string;
  readonly and: string;
}

/** Who settles what is still blank. */
export interface DeciderLabels {
  /** Those who look after the meetings: one person, two, or more. */
  readonly one: string;
  readonly two: string;
  readonly more: string;
  readonly group: string;
  readonly host: string;
}

export interface KitLabels {
  readonly marks: MarkLabels;
  readonly occasions: OccasionLabels;
  readonly agenda: AgendaLabels;
  readonly rhythm: RhythmLabels;
  readonly money: MoneyLabels;
  readonly budget: BudgetLabels;
  readonly networks: NetworkLabels;
  readonly deciders: DeciderLabels;
}

/** Everything that turns worked-out facts into words: dates in the country's way, labels in the kit's language. */
export interface KitWords {
  readonly dates: DateWords;
  readonly labels: KitLabels;
}

/** The English words of a kit, with dates and times as the country writes them. */
export function makeKitWords(style: DateStyle): KitWords {
  return { dates: makeDateWords(style), labels: englishLabels };
}

/** Puts values where the pattern has their names in curly brackets. */
export function fillIn(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
