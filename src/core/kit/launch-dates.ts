import { addDays } from './calendar.ts';
import type { LaunchDates } from './kit.ts';
import type { KitWords } from './kit-words.ts';

/**
 * The dates to get ready by, worked back from the first meeting, in words; "" while the date is not known. `thirdDate`
 * is the third meeting's, after which people look at how it goes.
 */
export function makeLaunchDates(firstDate: string | null, thirdDate: string | null, words: KitWords): LaunchDates {
  const say = (days: number): string => (firstDate === null ? '' : words.dates.date(addDays(firstDate, days)));
  return {
    weeks8: say(-56),
    weeks6: say(-42),
    weeks4: say(-28),
    weeks2: say(-14),
    dayBefore: say(-1),
    first: say(0),
    dayAfter: say(1),
    third: words.dates.date(thirdDate),
  };
}
