import type { Answers } from '../when.ts';
import { addMinutes } from './calendar.ts';
import { makeCheckIn } from './check-in.ts';
import type { AgendaItem } from './kit.ts';
import { type AgendaLabels, fillIn, type KitWords } from './kit-words.ts';
import { findMinutes } from './phases.ts';
import { timeOf } from './plan-values.ts';
import { textAt } from './read-answers.ts';
import { WORKING_MINUTES } from './sessions.ts';

/** Minutes before the start at which the doors open, and after the end for those who look after the meeting. */
const ARRIVE = 15;
const AFTER = 10;

/** A shorter meeting has no room for a break. */
const LEAST_FOR_BREAK = 45;

/** Styles whose main part has two halves even without a break: something first, then talking or trying. */
const TWO_HALVES = ['psychoeducational', 'skills'];

type Part = Pick<AgendaItem, 'id' | 'minutes'>;

function breakLength(minutes: number): number {
  if (minutes >= 300) return 30;
  if (minutes >= 150) return 15;
  return minutes >= 60 ? 10 : 5;
}

/** Ten minutes at least; in a meeting under half an hour a third of it, or nothing would be left to say goodbye to. */
function closeLength(minutes: number): number {
  if (minutes < 30) return Math.floor(minutes / 3);
  return minutes >= 150 ? 15 : 10;
}

function openLengths(minutes: number): readonly [welcome: number, agreements: number] {
  if (minutes < 30) return [1, 1];
  return minutes < 45 ? [1, 2] : [2, 3];
}

function roundToFive(minutes: number): number {
  return Math.round(minutes / 5) * 5;
}

/**
 * The first half of the main part. Something to hear takes at most a third of the meeting; otherwise the break falls
 * a little after the middle. Each half keeps at least a third of the main part.
 */
function firstHalf(style: string, main: number, before: number, minutes: number): number {
  const aim =
    style === 'psychoeducational' ? Math.min(main / 2, Math.floor(minutes / 3)) : roundToFive(minutes * 0.55) - before;
  const least = Math.ceil(main / 3);
  return Math.max(1, Math.min(main - least, Math.max(style === 'psychoeducational' ? 1 : least, Math.floor(aim))));
}

/** The parts between start and end: their minutes make exactly `minutes`. */
function divide(answers: Answers, minutes: number): readonly Part[] {
  const style = textAt(answers, 'format.style');
  const [welcome, agreements] = openLengths(minutes);
  const checkIn = makeCheckIn(answers).total;
  const close = closeLength(minutes);
  const pause = answers['meetings.break'] === true && minutes >= LEAST_FOR_BREAK ? breakLength(minutes) : 0;
  const main = minutes - welcome - agreements - checkIn - close - pause;
  const halves = main >= 2 && (pause > 0 || TWO_HALVES.includes(style));
  const first = halves ? firstHalf(style, main, welcome + agreements + checkIn, minutes) : main;
  const parts: readonly Part[] = [
    { id: 'welcome', minutes: welcome },
    { id: 'agreements', minutes: agreements },
    { id: 'check-in', minutes: checkIn },
    { id: 'main', minutes: first },
    { id: 'break', minutes: pause },
    { id: 'main-2', minutes: main - first },
    { id: 'close', minutes: close },
  ];
  return parts.filter((part) => part.minutes > 0);
}

function nameOf(id: AgendaItem['id'], style: string, labels: AgendaLabels): string {
  if (id === 'main') return labels.main[style] ?? labels.main.other ?? '';
  if (id === 'main-2') return labels.mainAgain[style] ?? labels.mainAgain.other ?? '';
  return labels.parts[id];
}

function sayAt(start: string | null, offset: number, words: KitWords): string {
  if (start !== null) return words.dates.time(addMinutes(start, offset));
  const labels = words.labels.agenda;
  return fillIn(offset < 0 ? labels.beforeStart : labels.fromStart, { n: Math.abs(offset) });
}

/**
 * An ordinary meeting, part by part with its times. Between `arrive` and `after` the minutes make exactly those of a
 * meeting (90 while they are not known; in a phased plan those of the longest phase). The check-in is that of
 * `makeCheckIn`, so never over a third.
 */
export function makeAgenda(answers: Answers, words: KitWords): readonly AgendaItem[] {
  const minutes = Math.round(findMinutes(answers) ?? WORKING_MINUTES);
  const start = timeOf(answers, 'duration.start_time');
  const style = textAt(answers, 'format.style');
  const parts: readonly Part[] = [
    { id: 'arrive', minutes: ARRIVE },
    ...divide(answers, minutes),
    { id: 'after', minutes: AFTER },
  ];
  let offset = -ARRIVE;
  return parts.map((part) => {
    const at = sayAt(start, offset, words);
    offset += part.minutes;
    return { ...part, at, what: nameOf(part.id, style, words.labels.agenda) };
  });
}
