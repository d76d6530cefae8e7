import { type Answers, matches } from '../when.ts';
import { addMinutes } from './calendar.ts';
import type { Session } from './kit.ts';
import type { KitWords } from './kit-words.ts';
import { listMeetings, type Meeting } from './meeting-dates.ts';
import { numberOf, timeOf } from './plan-values.ts';
import { textAt } from './read-answers.ts';

/** Minutes we plan with until people know how long they meet. */
export const WORKING_MINUTES = 90;

const STYLES_WITH_TOPICS = ['light-structure', 'psychoeducational', 'skills'];

/** The subject of each meeting by its number: one all the way, the topics in turn, or none. */
function chooseTopic(answers: Answers, topics: readonly string[], number: number): string {
  const style = textAt(answers, 'format.style');
  if (style === 'topic-focused') return textAt(answers, 'format.topic');
  if (!STYLES_WITH_TOPICS.includes(style) || topics.length === 0) return '';
  return topics[(number - 1) % topics.length] ?? '';
}

/**
 * The meetings that differ from the others: the first, the one in the middle at which people are asked how it is going, the
 * one before the last and the last. In a short run the later place wins; one meeting alone is the first.
 * @param count - how many meetings there are, or null for a plan without an end.
 */
export function placeOf(number: number, count: number | null): Session['place'] {
  if (number === 1) return 'first';
  if (count === null) return '';
  if (number === count) return 'last';
  if (number === count - 1) return 'last-but-one';
  return number === Math.ceil(count / 2) ? 'middle' : '';
}

function makeSession(
  meeting: Meeting,
  answers: Answers,
  words: KitWords,
  topics: readonly string[],
): Omit<Session, 'place' | 'opensPhase'> {
  const start = timeOf(answers, 'duration.start_time');
  const known = meeting.phase?.minutes ?? numberOf(answers, 'meetings.minutes');
  const end = start === null || known === null ? null : addMinutes(start, known);
  return {
    number: meeting.number,
    date: meeting.date,
    dateWords: words.dates.date(meeting.date),
    start,
    startWords: words.dates.time(start),
    endWords: words.dates.time(end),
    minutes: known ?? WORKING_MINUTES,
    phase: meeting.phase?.name ?? '',
    phaseId: meeting.phase?.id ?? '',
    topic: chooseTopic(answers, topics, meeting.number),
  };
}

/**
 * Every meeting of the plan, worded. `asOf` decides only where an open-ended list begins (see `listMeetings`);
 * `topics` are the theme's subjects, used in turn by the styles that have one subject a meeting. While nobody knows how
 * long a meeting is, `minutes` is 90 and there is no end time.
 */
export function makeSessions(
  answers: Answers,
  asOf: string,
  words: KitWords,
  topics: readonly string[] = [],
): readonly Session[] {
  const meetings = listMeetings(answers, asOf);
  const hasEnd = matches({ key: 'duration.kind', in: ['set-number', 'phased', 'seasonal'] }, answers);
  return meetings.map((meeting, index) => ({
    ...makeSession(meeting, answers, words, topics),
    place: placeOf(meeting.number, hasEnd ? meetings.length : null),
    opensPhase: index > 0 && meeting.phase?.id !== meetings[index - 1]?.phase?.id,
  }));
}
