import type { Answers } from '../when.ts';
import type { Kit } from './kit.ts';
import { numberOf } from './plan-values.ts';
import { textAt } from './read-answers.ts';

/** Numbers to plan with while people do not know theirs: those of a talking group (practice.md 1.7). */
const WORKING_SIZE = { min: 4, target: 8, max: 12 };

/** How many people, as numbers and as one phrase, by their names in the kit. */
export function makeSize(answers: Answers): Pick<Kit, 'least' | 'aim' | 'most' | 'sizeWords'> {
  const min = numberOf(answers, 'people.size.min');
  const target = numberOf(answers, 'people.size.target');
  const max = numberOf(answers, 'people.size.max');
  const range = [
    ...(min !== null && max !== null ? [min === max ? `${min} people` : `${min} to ${max} people`] : []),
    ...(min !== null && max === null ? [`at least ${min} people`] : []),
    ...(min === null && max !== null ? [`at most ${max} people`] : []),
    ...(target !== null ? [`${target} is a good number`] : []),
  ];
  return {
    least: min ?? WORKING_SIZE.min,
    aim: target ?? WORKING_SIZE.target,
    most: max ?? WORKING_SIZE.max,
    sizeWords: range.join(', '),
  };
}

const whereWords: Readonly<Record<string, string>> = {
  'in-person': 'in a room',
  online: 'on a screen',
  telephone: 'by telephone',
  hybrid: 'some in the room, some on a screen',
};

/** "in a room", "on a screen"; "" while it is not known. */
export function sayWhere(answers: Answers): string {
  return whereWords[textAt(answers, 'format.delivery')] ?? '';
}
