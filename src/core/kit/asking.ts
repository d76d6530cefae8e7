import type { Answers } from '../when.ts';
import type { Asking, Session } from './kit.ts';
import { fillIn, type KitWords } from './kit-words.ts';
import { listOccasions, makeFrame } from './occasion-dates.ts';
import type { Occasion } from './occasions.ts';
import { sayEvery, saySpan } from './rhythm-words.ts';

function isStart(occasion: Occasion): boolean {
  return occasion.kind === 'session' ? occasion.number === 1 : occasion.kind === 'start' && occasion.after === null;
}

function sayOccasion(occasion: Occasion, words: KitWords): string {
  const { occasions, rhythm } = words.labels;
  switch (occasion.kind) {
    case 'every':
      return sayEvery(occasion.interval, rhythm);
    case 'session':
      return fillIn(occasions.atMeeting, { n: occasion.number });
    case 'start':
      if (occasion.after === null) return occasions.atStart;
      return fillIn(occasions.afterStart, { span: saySpan(occasion.after, rhythm) });
    case 'end':
      if (occasion.after === null) return occasions.atEnd;
      return fillIn(occasions.afterEnd, { span: saySpan(occasion.after, rhythm) });
  }
}

/** The times at which people are asked, worded; what comes again and again stands there once, with its next date. */
export function makeOccasions(answers: Answers, sessions: readonly Session[], words: KitWords): readonly Asking[] {
  return listOccasions(answers, makeFrame(answers, sessions)).map(({ id, occasion, dates }) => {
    const date = dates[0]?.date ?? null;
    const what = sayOccasion(occasion, words);
    return {
      id,
      what: what.charAt(0).toUpperCase() + what.slice(1),
      date,
      dateWords: words.dates.date(date),
      isStart: isStart(occasion),
    };
  });
}
