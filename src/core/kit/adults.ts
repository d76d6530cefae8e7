import type { Answers } from '../when.ts';
import type { Adults } from './kit-parts.ts';
import { numberOf } from './plan-values.ts';

/** Adults who are there whenever young people are, however few come. Only checked people of 18 and over count. */
export const LEAST_ADULTS = 2;

/**
 * At most so many young people for each adult, by the youngest: the least numbers of one UK children's charity (NSPCC,
 * page of 2018, and of September 2023 on the same address). More adults for need and activity; parents who are there for
 * their own child do not count. The charity's bands for under fours are left out: such small children come with a parent.
 */
const bands = [
  { from: 4, ages: '4 to 8', perAdult: 6 },
  { from: 9, ages: '9 to 12', perAdult: 8 },
  { from: 13, ages: '13 to 18', perAdult: 10 },
] as const;

const SOURCE = "NSPCC, a UK children's charity (2018, and September 2023)";

/** Young people for each adult when the youngest is so old. */
export function childrenPerAdult(youngest: number): number {
  return bands.findLast(({ from }) => youngest >= from)?.perAdult ?? bands[0].perAdult;
}

/** Adults for so many young people, never fewer than two. */
export function adultsFor(children: number, youngest: number): number {
  return Math.max(LEAST_ADULTS, Math.ceil(children / childrenPerAdult(youngest)));
}

/**
 * The least numbers of adults. Where all ages come together `needed` counts everybody as young: nobody knows beforehand
 * how many will be.
 * @param most - the largest number of people expected.
 */
export function makeAdults(answers: Answers, under18: boolean, most: number): Adults {
  if (!under18) return { rows: [], needed: 0, least: 0, source: '' };
  return {
    rows: bands.map(({ ages, perAdult }) => ({ ages, perAdult })),
    needed: adultsFor(most, numberOf(answers, 'people.youngest') ?? 0),
    least: LEAST_ADULTS,
    source: SOURCE,
  };
}
