import type { DateNames } from './date-words.ts';

/** English names for days and months. They stand here and not with Intl, so that every computer writes the same. */
export const englishDates: DateNames = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  weekdaysEach: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  nth: ['first', 'second', 'third', 'fourth', 'last'],
  morning: 'am',
  afternoon: 'pm',
  noon: 'noon',
};
