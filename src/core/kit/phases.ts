import type { Answers } from '../when.ts';
import { type Interval, readInterval, readRhythm } from './intervals.ts';
import { numberOf } from './plan-values.ts';
import { type Fields, recordsAt, textAt, textIn } from './read-answers.ts';

/** A part of a plan with its own number of meetings and its own rhythm. */
export interface Phase {
  /** As given, or made from the name; unique in the plan. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** Meetings at this rhythm; null: spread over a span, or the rhythm of the whole plan. */
  readonly every: Interval | null;
  /** Meetings spread evenly over this span; it goes before `every`. */
  readonly spreadOver: Interval | null;
  /** Length of a meeting; null: as in the rest of the plan. */
  readonly minutes: number | null;
}

/** A short id from a name: lower-case Latin letters, digits and hyphens; "" when the name has none of them. */
export function makeSlug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}

function makeId(record: Fields, index: number, taken: ReadonlySet<string>): string {
  const wanted = makeSlug(textIn(record, 'id')) || makeSlug(textIn(record, 'name')) || `phase-${index + 1}`;
  if (!taken.has(wanted)) return wanted;
  let again = 2;
  while (taken.has(`${wanted}-${again}`)) again += 1;
  return `${wanted}-${again}`;
}

/** The phases of a phased plan, in order; none for every other kind. A phase without a number has one meeting. */
export function readPhases(answers: Answers): readonly Phase[] {
  if (answers['duration.kind'] !== 'phased') return [];
  const taken = new Set<string>();
  return recordsAt(answers, 'duration.phases').map((record, index) => {
    const id = makeId(record, index, taken);
    taken.add(id);
    return {
      id,
      name: textIn(record, 'name'),
      count: Math.max(1, Math.floor(numberOf(record, 'sessions') ?? 1)),
      every: readRhythm(textIn(record, 'every')),
      spreadOver: readInterval(textIn(record, 'spread_over')),
      minutes: numberOf(record, 'minutes'),
    };
  });
}

/** The phase with the most meetings: the one that says how often and how long people meet. */
function findMainPhase(phases: readonly Phase[]): Phase | undefined {
  return phases.reduce<Phase | undefined>(
    (most, phase) => (most && most.count >= phase.count ? most : phase),
    undefined,
  );
}

/** How often people meet: the main phase's own rhythm, else that of the plan; null while it is not known. */
export function findRhythm(answers: Answers): Interval | null {
  const main = findMainPhase(readPhases(answers).filter((phase) => phase.every !== null && phase.spreadOver === null));
  return main?.every ?? readRhythm(textAt(answers, 'meetings.every'));
}

/** Minutes of an ordinary meeting: the main phase's own, else those of the plan; null while they are not known. */
export function findMinutes(answers: Answers): number | null {
  return findMainPhase(readPhases(answers))?.minutes ?? numberOf(answers, 'meetings.minutes');
}
