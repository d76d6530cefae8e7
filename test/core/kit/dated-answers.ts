import { makeKitWords } from '../../../src/core/kit/kit-words.ts';
import type { Answers } from '../../../src/core/when.ts';

/** Words of a British kit with a 12-hour clock, for tests of dates and sums. */
export const british = makeKitWords({ american: false, clock: 12 });
export const american = makeKitWords({ american: true, clock: 12 });

/** The filled-in answers of a weekly group of eight that starts on a Tuesday evening, with changes laid over. */
export function makeDatedAnswers(changes: Answers = {}): Answers {
  return {
    'people.size.target': 8,
    'meetings.every': 'weekly',
    'meetings.minutes': 90,
    'meetings.break': false,
    'duration.kind': 'set-number',
    'duration.sessions': 8,
    'duration.first_date': '2027-01-12',
    'duration.start_time': '18:30',
    'duration.review_after': 'end',
    'format.delivery': 'in-person',
    'format.style': 'light-structure',
    'format.check_in_minutes': 2,
    'place.country': 'GB',
    ...changes,
  };
}
