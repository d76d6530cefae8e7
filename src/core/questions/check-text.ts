import { nearest } from '../nearest.ts';
import type { Fault, FaultCode } from './fault.ts';
import { isLanguage, languageFor } from './languages.ts';
import { countryCodes, countryFor, countryName, countryWords, timeZones } from './places.ts';
import type { Choice, Field, Kind, Question } from './question.ts';
import {
  emailPattern,
  hasInvisible,
  intervalPattern,
  isDate,
  LONGEST,
  linkPattern,
  looksLike,
  phonePattern,
  rhythmPattern,
  timePattern,
} from './shapes.ts';

/** Kinds of single answers that are stored as a text. */
export type TextKind = Exclude<
  Kind,
  'choices' | 'yes-no' | 'integer' | 'amount' | 'dates' | 'texts' | 'languages' | 'records'
>;

type Asked = Question | Field;
type Found = Omit<Fault, 'path'> | undefined;

function say(code: FaultCode, what: string, fix: string, meant?: string): Found {
  return { code, what, fix, ...(meant === undefined ? {} : { nearest: meant }) };
}

/** A word as it may be repeated in a sentence; sensitive answers are not repeated. */
export function quoteWord(asked: Asked, word: string): string {
  if ('sensitive' in asked) return 'This';
  const clean = word.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
  return `"${[...clean].length > 40 ? `${[...clean].slice(0, 40).join('')}...` : clean}"`;
}

function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : `Did you mean "${meant}"? `;
}

function findChoice(asked: Asked, text: string): Found {
  const options: readonly Choice[] = asked.options ?? [];
  if (options.some((option) => option.id === text)) return undefined;
  const words = options.flatMap((option) => [option.id, option.label.toLowerCase()]);
  const word = nearest(text.toLowerCase().slice(0, 100), words);
  const meant = options.find((option) => option.id === word || option.label.toLowerCase() === word)?.id;
  const all = options.map((option) => option.id).join(', ');
  const what = `${quoteWord(asked, text)} is not one of the choices here.`;
  return say('unknown-choice', what, `${didYouMean(meant)}The choices are: ${all}.`, meant);
}

function findCountry(asked: Asked, text: string): Found {
  if (countryCodes.includes(text)) return undefined;
  const word = nearest(text.toLowerCase().slice(0, 100), countryWords);
  const code = countryFor(text) ?? (word === undefined ? undefined : countryFor(word));
  const meant = code === undefined ? '' : `Did you mean "${code}" for ${countryName(code)}? `;
  const what = `${quoteWord(asked, text)} is not a country that we know.`;
  return say(
    'unknown-country',
    what,
    `${meant}Write its English name, or its two letters, such as "KE" for Kenya.`,
    code,
  );
}

function findZone(asked: Asked, text: string): Found {
  if (timeZones.includes(text)) return undefined;
  const meant = nearest(text.slice(0, 100), timeZones);
  const what = `${quoteWord(asked, text)} is not a time zone we know.`;
  return say('unknown-timezone', what, `${didYouMean(meant)}Write it as Area/City, such as Europe/London.`, meant);
}

function findLanguage(asked: Asked, text: string): Found {
  if (isLanguage(text)) return undefined;
  const meant = languageFor(text);
  const what = `${quoteWord(asked, text)} is not the code of a language.`;
  return say('unknown-language', what, `${didYouMean(meant)}Write two or three small letters, such as en.`, meant);
}

function findInterval(asked: Asked, text: string): Found {
  const words = asked.options?.map((option) => option.id) ?? [];
  if (looksLike(text, intervalPattern) || words.includes(text)) return undefined;
  const also = words.length > 0 ? `, or ${words.join(', ')}` : '';
  const fix = `Write a number with days, weeks or months, such as "6 months"${also}.`;
  return say('impossible-interval', 'This is not a length of time.', fix);
}

/** A day that exists may be written in a way that we do not read; then it is not said that there is none. */
function sayDate(text: string): Found {
  const what = /^\d{4}-\d\d-\d\d$/.test(text) ? 'There is no such date.' : 'We cannot read this as a date.';
  return say('impossible-date', what, 'Write year, month and day, such as "2027-01-12".');
}

function sayTime(text: string): Found {
  const what = /^\d\d:\d\d$/.test(text) ? 'There is no such time of day.' : 'We cannot read this as a time of day.';
  return say('impossible-time', what, 'Write hours and minutes, such as "18:30".');
}

/** What is wrong with a text of each kind; plain lines and paragraphs may say anything. */
const finders: Readonly<Record<Exclude<TextKind, 'text' | 'paragraph'>, (asked: Asked, text: string) => Found>> = {
  choice: findChoice,
  country: findCountry,
  timezone: findZone,
  language: findLanguage,
  interval: findInterval,
  date: (_asked, text) => (isDate(text) ? undefined : sayDate(text)),
  time: (_asked, text) => (looksLike(text, timePattern) ? undefined : sayTime(text)),
  rhythm: (_asked, text) =>
    looksLike(text, rhythmPattern)
      ? undefined
      : say(
          'impossible-rhythm',
          'This does not say how often.',
          'Write weekly, fortnightly, monthly, or a number with days, weeks or months, such as "3 weeks".',
        ),
  phone: (_asked, text) =>
    looksLike(text, phonePattern)
      ? undefined
      : say('bad-phone', 'This cannot be a telephone number.', 'Write it with digits, such as "020 7946 0000".'),
  email: (_asked, text) =>
    looksLike(text, emailPattern)
      ? undefined
      : say('bad-email', 'This cannot be an e-mail address.', 'Write it as name@example.org.'),
  link: (_asked, text) =>
    looksLike(text, linkPattern)
      ? undefined
      : say('bad-link', 'This is not a safe web address.', 'Write it from https:// on, without spaces.'),
};

function longestOf(asked: Asked, kind: TextKind): number {
  if (asked.longest !== undefined) return asked.longest;
  if (kind === 'paragraph' || kind === 'phone' || kind === 'email' || kind === 'link') return LONGEST[kind];
  return LONGEST.line;
}

/** Checks one text as an answer of the kind; the path says where it stands in the whole value. */
export function checkText(asked: Asked, kind: TextKind, text: string, path: Fault['path']): readonly Fault[] {
  const longest = longestOf(asked, kind);
  const length = [...text].length;
  const found = findInText(asked, kind, text, length > longest ? longest : undefined);
  return found === undefined ? [] : [{ ...found, path }];
}

function findInText(asked: Asked, kind: TextKind, text: string, over: number | undefined): Found {
  if (hasInvisible(text)) {
    const what = 'There is an invisible character in it that can turn or hide what stands around it.';
    return say('control-character', what, 'Delete it, or type the text again.');
  }
  if (over !== undefined) return say('too-long', `This is longer than ${over} characters.`, 'Please shorten it.');
  if (kind !== 'paragraph' && /[\r\n]/.test(text)) {
    return say('several-lines', 'There is a line break where one line belongs.', 'Write it on one line.');
  }
  if (asked.shape !== undefined && !looksLike(text, asked.shape)) {
    return say(
      'wrong-shape',
      'This is not written in a way that can be read here.',
      `Write it as ${asked.shape.words}.`,
    );
  }
  return kind === 'text' || kind === 'paragraph' ? undefined : finders[kind](asked, text);
}
