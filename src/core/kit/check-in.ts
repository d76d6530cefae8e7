import type { Answers } from '../when.ts';
import type { CheckIn } from './kit.ts';
import { findMinutes } from './phases.ts';
import { numberOf } from './plan-values.ts';
import { WORKING_MINUTES } from './sessions.ts';

const WORKING_PEOPLE = 8;
const WORKING_EACH = 2;

/** How many people sit in one circle: on a screen over the agreed number, equal smaller rooms. */
function countInCircle(answers: Answers): number {
  const people = Math.max(1, Math.round(numberOf(answers, 'people.size.target') ?? WORKING_PEOPLE));
  const over = numberOf(answers, 'format.breakouts_over');
  const onScreen = answers['format.delivery'] === 'online' || answers['format.delivery'] === 'hybrid';
  if (!onScreen || over === null || over < 1 || people <= over) return people;
  return Math.ceil(people / Math.ceil(people / over));
}

/**
 * How long it takes until everyone has had a turn. When that is over a third of the meeting, `tooLong` is true and the
 * numbers say what fits instead: fewer minutes each, in halves, and where even one minute each does not fit, smaller
 * circles (`people` is the number in one circle). `total` is whole minutes, at most a third of the meeting.
 */
export function makeCheckIn(answers: Answers): CheckIn {
  const people = countInCircle(answers);
  const wanted = Math.max(1, numberOf(answers, 'format.check_in_minutes') ?? WORKING_EACH);
  const third = Math.floor((findMinutes(answers) ?? WORKING_MINUTES) / 3);
  if (people * wanted <= third)
    return { people, minutesEach: wanted, total: Math.ceil(people * wanted), tooLong: false };
  const each = Math.floor((third / people) * 2) / 2;
  if (each >= 1) return { people, minutesEach: each, total: Math.ceil(people * each), tooLong: true };
  const circle = Math.ceil(people / Math.ceil(people / third));
  return { people: circle, minutesEach: 1, total: circle, tooLong: true };
}
