import { englishDates } from '../../core/kit/english-dates.ts';
/** The words that pages bring themselves, besides those of the documents. Another language brings the same names. */
export interface HtmlWords {
  readonly months: readonly string[];
  /** `{day} {month} {year}`. */
  readonly date: string;
  readonly allPages: string;
  readonly asOf: string;
  readonly sayAloud: string;
  /** Spoken for a ruled line. */
  readonly lineToWriteOn: string;
  /** Spoken for a table that may have to be moved sideways; `{number}` counts the tables of the page. */
  readonly table: string;
  readonly formHint: string;
  readonly signOnPaper: string;
  readonly home: HomeWords;
}

/** Words of the kit's home page. */
export interface HomeWords {
  /** Stands in for the name of a group that has none yet. */
  readonly noName: string;
  readonly lead: string;
  readonly readFirst: string;
  readonly pages: string;
  readonly stages: Readonly<Record<'first' | 'before-launch' | 'first-meeting' | 'each-meeting' | 'later', string>>;
  readonly stageHints: Readonly<Record<'first' | 'before-launch' | 'first-meeting' | 'each-meeting' | 'later', string>>;
  readonly formats: Readonly<Record<string, string>>;
  /** Beside a page that the person changed in Word. */
  readonly behind: string;
  readonly print: string;
  readonly printHint: string;
  /** `{pages}`. */
  readonly without: string;
  readonly blanks: string;
  readonly blanksHint: string;
  readonly noBlanks: string;
  readonly blocking: string;
  readonly notBlocking: string;
  /** `{date}`. */
  readonly by: string;
  /** Whose it is to settle a blank. */
  readonly who: string;
  readonly meetings: string;
  readonly noMeetings: string;
  readonly next: string;
  readonly steps: readonly { readonly says: string; readonly command: string }[];
}

export const englishWords: HtmlWords = {
  months: englishDates.months,
  date: '{day} {month} {year}',
  allPages: 'All pages',
  asOf: 'As things stood on {date}.',
  sayAloud: 'Say aloud',
  lineToWriteOn: 'a line to write on',
  table: 'Table {number}',
  formHint: 'You can type here and then print the page. What you type is not kept or sent anywhere.',
  signOnPaper: 'sign here on paper',
  home: {
    noName: 'Your group',
    lead: 'Everything in this folder, in the order in which you need it.',
    readFirst: 'Read this first',
    pages: 'All pages',
    stages: {
      first: 'To begin with',
      'before-launch': 'Before you start',
      'first-meeting': 'For the first meeting',
      'each-meeting': 'For every meeting',
      later: 'Later',
    },
    stageHints: {
      first: 'A few minutes each, and you know where you are.',
      'before-launch': 'While you get ready and let people know.',
      'first-meeting': 'To have in your bag that day.',
      'each-meeting': 'To use again and again.',
      later: 'Leave these until you need them.',
    },
    formats: {
      html: 'Read or print',
      md: 'Change the words',
      docx: 'Open in Word',
      pdf: 'Print as PDF',
      xlsx: 'Open in Excel',
      csv: 'Open as a table',
      ics: 'Add to a calendar',
    },
    behind: 'You changed this page in Word. Print it from there: its other files say what it said before.',
    print: 'To print at once',
    printHint: 'Several pages in one file, with their pages numbered through.',
    without: 'You changed these pages in Word, so they are not in it; print them from there: {pages}.',
    blanks: 'Still to fill in',
    blanksHint: 'Not knowing yet is fine. Each of these is marked on the pages, so you can also fill it in by hand.',
    noBlanks: 'Nothing: every question has an answer.',
    blocking: 'Needed before you start',
    notBlocking: 'When you know',
    by: 'by {date}',
    who: 'for {who} to settle',
    meetings: 'The next meetings',
    noMeetings: 'There is no first date yet.',
    next: 'What you can do next',
    steps: [
      { says: 'Answer more questions, or change an answer:', command: 'circlekit edit' },
      { says: 'Make the pages again; what you wrote into them stays:', command: 'circlekit build' },
      { says: 'See whether you are ready to start:', command: 'circlekit check' },
      { says: 'Take back the last change:', command: 'circlekit undo' },
    ],
  },
};

/** Puts values into the places that words leave for them: `{name}`. */
export function fillIn(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/gu, (_all, name: string) => String(values[name] ?? ''));
}

/** An ISO date in words; text that is no date is given back as it is. */
export function dateInWords(date: string, words: Pick<HtmlWords, 'months' | 'date'>): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? [];
  const name = words.months[Number(month) - 1];
  return year && name ? fillIn(words.date, { day: Number(day), month: name, year }) : date;
}
