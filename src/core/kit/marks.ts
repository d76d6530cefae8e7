import type { Answers } from '../when.ts';
import { addInterval, type Interval, readInterval } from './intervals.ts';
import type { Mark, Session } from './kit.ts';
import type { KitWords, MarkLabels } from './kit-words.ts';
import { type AskedAt, type Frame, listOccasions, makeFrame, repeat } from './occasion-dates.ts';
import type { Occasion } from './occasions.ts';
import { dateOf } from './plan-values.ts';
import { recordsAt, textAt, textIn } from './read-answers.ts';

type Undated = Omit<Mark, 'dateWords'>;

const SIX_MONTHS: Interval = { count: 6, unit: 'months' };

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** The day to look back. A trial of few meetings is judged when both its time and its meetings are over. */
function findReview(answers: Answers, frame: Frame): string | null {
  const interval = readInterval(textAt(answers, 'duration.review_after'));
  if (interval === null) return textAt(answers, 'duration.review_after') === 'end' ? frame.end : null;
  const date = frame.first === null ? null : addInterval(frame.first, interval);
  const isTrial = answers['duration.kind'] === 'pilot-then-review';
  return date !== null && isTrial ? later(date, frame.end) : date;
}

function labelOf(occasion: Occasion, labels: MarkLabels): string {
  switch (occasion.kind) {
    case 'every':
      return labels.regularly;
    case 'session':
      return labels.onTheWay;
    case 'start':
      return occasion.after === null ? labels.atStart : labels.onTheWay;
    case 'end':
      return occasion.after === null ? labels.atEnd : labels.afterEnd;
  }
}

function markOccasion({ id, occasion, dates }: AskedAt, labels: MarkLabels): readonly Undated[] {
  const what = labelOf(occasion, labels);
  const toMark = ({ id: mark, date }: AskedAt['dates'][number]): Undated => ({
    kind: 'evaluation',
    id: occasion.kind === 'every' ? `${id}-${mark}` : id,
    date,
    what,
  });
  return dates.map(toMark);
}

/**
 * When the numbers for trouble are due to be checked again: six months after the oldest check, or after `asOf` when none
 * is checked; at `asOf` when that is past; then every six months while the meetings last. None without any number.
 */
function markRechecks(answers: Answers, asOf: string, frame: Frame, labels: MarkLabels): readonly Undated[] {
  const contacts = recordsAt(answers, 'safety.crisis_contacts').filter(
    (contact) => textIn(contact, 'none_here') === '',
  );
  if (contacts.length === 0 && textAt(answers, 'place.country') === '') return [];
  const checked = contacts.map((contact) => dateOf(contact, 'checked_on')).filter((date) => date !== null);
  const oldest = checked.toSorted()[0];
  const due = addInterval(oldest ?? asOf, SIX_MONTHS);
  const next = due < asOf ? asOf : due;
  const more = repeat(next, SIX_MONTHS, frame.horizon).filter(
    (date) => frame.horizon !== null && date <= frame.horizon,
  );
  return [next, ...more].map((date, index) => ({
    kind: 'recheck',
    id: `recheck-${index + 1}`,
    date,
    what: labels.recheck,
  }));
}

function byDate(a: Undated, b: Undated): number {
  if (a.date === b.date) return 0;
  if (a.date === null || b.date === null) return a.date === null ? 1 : -1;
  return a.date < b.date ? -1 : 1;
}

/**
 * The dates that are not meetings, in order, those without a date last: looking back, occasions to ask people, checking
 * the help numbers, and looking again at the network. An occasion that cannot be read is left out here: the plan check
 * reports it. A group without an end has no date for `end`.
 */
export function makeMarks(
  answers: Answers,
  sessions: readonly Session[],
  asOf: string,
  words: KitWords,
): readonly Mark[] {
  const labels = words.labels.marks;
  const frame = makeFrame(answers, sessions);
  const hasReview = textAt(answers, 'duration.review_after') !== '';
  const networkReview = dateOf(answers, 'network.review_on');
  const review: Undated = { kind: 'review', id: 'review', date: findReview(answers, frame), what: labels.review };
  const network: Undated = { kind: 'review', id: 'network', date: networkReview, what: labels.network };
  const marks: readonly Undated[] = [
    ...(hasReview ? [review] : []),
    ...listOccasions(answers, frame).flatMap((asked) => markOccasion(asked, labels)),
    ...markRechecks(answers, asOf, frame, labels),
    ...(networkReview === null ? [] : [network]),
  ];
  return marks.toSorted(byDate).map((mark) => ({ ...mark, dateWords: words.dates.date(mark.date) }));
}
