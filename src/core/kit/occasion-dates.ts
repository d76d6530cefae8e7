import type { Answers } from '../when.ts';
import { addInterval, type Interval } from './intervals.ts';
import type { Session } from './kit.ts';
import { type Occasion, readOccasion } from './occasions.ts';
import { makeSlug } from './phases.ts';
import { dateOf } from './plan-values.ts';
import { recordsAt, textIn } from './read-answers.ts';

/** The dates that others are counted from. */
export interface Frame {
  readonly first: string | null;
  /** The last meeting; null for a group that goes on, and while there are no dates. */
  readonly end: string | null;
  /** How far what comes again and again is listed: the last date in the list of meetings. */
  readonly horizon: string | null;
  readonly sessions: readonly Session[];
}

/** A time at which people are asked, with its dates: one, or several where it comes again and again. */
export interface AskedAt {
  /** As given; unique in the plan. */
  readonly id: string;
  readonly occasion: Occasion;
  /** Never empty; `id` counts from 1. */
  readonly dates: readonly { readonly id: number; readonly date: string | null }[];
}

export function makeFrame(answers: Answers, sessions: readonly Session[]): Frame {
  const last = sessions.at(-1)?.date ?? null;
  const goesOn = answers['duration.kind'] === 'ongoing' || answers['duration.kind'] === null;
  return { first: dateOf(answers, 'duration.first_date'), end: goesOn ? null : last, horizon: last, sessions };
}

function findDate(occasion: Exclude<Occasion, { kind: 'every' }>, frame: Frame): string | null {
  if (occasion.kind === 'session') {
    const session = frame.sessions.find((one) => one.number === occasion.number);
    return session?.date ?? (occasion.number === 1 ? frame.first : null);
  }
  const base = occasion.kind === 'start' ? frame.first : frame.end;
  return base !== null && occasion.after !== null ? addInterval(base, occasion.after) : base;
}

/** Dates at a steady interval after `from`: the ones up to the horizon, but always one. */
export function repeat(from: string, interval: Interval, horizon: string | null): readonly string[] {
  const dates: string[] = [];
  for (let times = 1; ; times += 1) {
    const date = addInterval(from, interval, times);
    if (dates.length > 0 && (horizon === null || date > horizon)) return dates;
    dates.push(date);
  }
}

function datesOf(occasion: Occasion, frame: Frame): AskedAt['dates'] {
  if (occasion.kind !== 'every') return [{ id: 1, date: findDate(occasion, frame) }];
  if (frame.first === null) return [{ id: 1, date: null }];
  const listedFrom = frame.sessions[0]?.date ?? frame.first;
  return repeat(frame.first, occasion.interval, frame.horizon)
    .map((date, step) => ({ id: step + 1, date }))
    .filter(({ date }, step, all) => step === all.length - 1 || date >= listedFrom);
}

/** A second occasion with the same id gets a number, since files are named after it. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let again = 2;
  while (taken.has(`${wanted}-${again}`)) again += 1;
  return `${wanted}-${again}`;
}

/** Every time at which the plan asks people, in its order. One that cannot be read is left out: the plan check reports it. */
export function listOccasions(answers: Answers, frame: Frame): readonly AskedAt[] {
  const taken = new Set<string>();
  return recordsAt(answers, 'evaluation.occasions').flatMap((record, index) => {
    const occasion = readOccasion(textIn(record, 'when'));
    if (occasion === null) return [];
    const id = freeId(makeSlug(textIn(record, 'id')) || `occasion-${index + 1}`, taken);
    taken.add(id);
    return [{ id, occasion, dates: datesOf(occasion, frame) }];
  });
}
