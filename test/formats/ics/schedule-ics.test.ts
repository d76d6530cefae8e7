import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { makeMarks } from '../../../src/core/kit/marks.ts';
import { makeSessions } from '../../../src/core/kit/sessions.ts';
import type { Answers } from '../../../src/core/when.ts';
import { type IcsOptions, scheduleIcs } from '../../../src/formats/ics/schedule-ics.ts';
import { british, makeDatedAnswers } from '../../core/kit/dated-answers.ts';
import { findPython, readWithPython } from './python-reader.ts';

const usual: IcsOptions = {
  id: 'k7',
  created: '2026-11-20',
  timezone: 'Europe/London',
  title: 'Tuesday evenings',
  location: 'Mill Lane Hall',
  lang: 'en',
};

function writeIcs(
  changes: Answers = {},
  options: Partial<IcsOptions> = {},
  asOf = '2026-11-22',
  discreet = false,
): string {
  const answers = makeDatedAnswers(changes);
  const sessions = makeSessions(answers, asOf, british, ['Sleep']);
  const marks = makeMarks(answers, sessions, asOf, british);
  return scheduleIcs({ sessions, marks, asOf, discreet }, { ...usual, ...options }).text ?? '';
}

interface Read {
  readonly uid: string;
  readonly summary: string;
  readonly local: string;
  readonly utc: string;
  readonly allDay: boolean;
}

function readIcs(text: string): readonly Read[] {
  const calendar = ICAL.Component.fromString(text);
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const start = event.startDate.clone();
    const zone = zones.find((one) => one.tzid === component.getFirstProperty('dtstart')?.getFirstParameter('tzid'));
    if (zone) start.zone = zone;
    const utc = start.convertToZone(ICAL.Timezone.utcTimezone).toString();
    const local = event.startDate.toString().slice(0, 16);
    return { uid: event.uid, summary: event.summary, local, utc, allDay: event.startDate.isDate };
  });
}

function meetingsIn(text: string): readonly Read[] {
  return readIcs(text).filter((event) => !event.allDay);
}

const fortnightly = { 'meetings.every': 'fortnightly', 'duration.sessions': 16 };

/** What Intl says is on the clock in a place: a second opinion on each instant. */
function clockIn(timezone: string, utc: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(utc)).replace(' ', 'T');
}

describe('the calendar file', () => {
  it('has an event for each meeting and each other date', () => {
    const events = readIcs(writeIcs({ ...fortnightly }));
    expect([events.filter((event) => !event.allDay).length, events.filter((event) => event.allDay).length]).toEqual([
      16, 2,
    ]);
  });

  it('keeps half past six over the clock change', () => {
    const meetings = meetingsIn(writeIcs(fortnightly));
    expect(meetings.slice(5, 7).map((event) => [event.local, event.utc])).toEqual([
      ['2027-03-23T18:30', '2027-03-23T18:30:00Z'],
      ['2027-04-06T18:30', '2027-04-06T17:30:00Z'],
    ]);
  });

  it.each([
    'Europe/London',
    'America/New_York',
    'America/Sao_Paulo',
    'Asia/Kolkata',
    'Africa/Nairobi',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
    'Pacific/Auckland',
    'America/St_Johns',
  ])('means the agreed hour in %s all year round', (timezone) => {
    const weekly = meetingsIn(writeIcs({ 'duration.sessions': 60 }, { timezone }));
    expect(weekly.map((event) => clockIn(timezone, event.utc))).toEqual(weekly.map((event) => event.local));
  });

  it('keeps lines to 75 octets and ends them with CRLF', () => {
    const text = writeIcs({}, { title: 'Ein Abend für alle, die 悲しみ tragen 👩‍👩‍👧 '.repeat(4) });
    const lines = text.split('\r\n');
    expect([
      Math.max(...lines.map((line) => Buffer.byteLength(line))) <= 75,
      lines.at(-1),
      /[^\r]\n/.test(text),
    ]).toEqual([true, '', false]);
  });

  it('has whole days while the hour is not known', () => {
    const events = readIcs(writeIcs({ 'duration.start_time': null, 'duration.sessions': 1 }));
    expect([events[0]?.allDay, events[0]?.local]).toEqual([true, '2027-01-12']);
  });

  it('ends on the next day when a meeting goes past midnight', () => {
    const text = writeIcs({ 'duration.start_time': '23:30', 'duration.sessions': 1 });
    expect(text).toContain('DTEND;TZID=Europe/London:20270113T010000');
  });

  it('is the same, byte for byte, when it is made again', () => {
    expect(writeIcs(fortnightly)).toBe(writeIcs(fortnightly));
  });
});

describe('a second import', () => {
  it('finds the same events again after dates have moved, with a higher sequence', () => {
    const before = writeIcs();
    const after = writeIcs({ 'duration.first_date': '2027-01-14' }, {}, '2026-12-02');
    expect(meetingsIn(after).map((event) => event.uid)).toEqual(meetingsIn(before).map((event) => event.uid));
    // Every event of a file has the same of both, by which a calendar knows the newer one.
    const statesOf = (text: string) => [...new Set(text.match(/^(?:SEQUENCE|DTSTAMP):[^\r]*/gmu))];
    expect([statesOf(before), statesOf(after)]).toEqual([
      ['DTSTAMP:20261122T000000Z', 'SEQUENCE:2'],
      ['DTSTAMP:20261202T000000Z', 'SEQUENCE:12'],
    ]);
  });

  it('keeps the second phase as it was when the first has one more', () => {
    const phases = (count: number) => ({
      'duration.kind': 'phased',
      'duration.phases': [
        { id: 'talks', sessions: count },
        { id: 'walks', sessions: 2 },
      ],
    });
    const uids = meetingsIn(writeIcs(phases(3))).map((event) => event.uid);
    expect(uids).toEqual([
      'k7-talks-1@circlekit',
      'k7-talks-2@circlekit',
      'k7-talks-3@circlekit',
      'k7-walks-1@circlekit',
      'k7-walks-2@circlekit',
    ]);
  });

  it('has a name of its own for every event', () => {
    const uids = readIcs(writeIcs(fortnightly)).map((event) => event.uid);
    expect(new Set(uids).size).toBe(uids.length);
  });
});

describe('what the calendar file gives away', () => {
  it('is subject and place in an open group', () => {
    const text = writeIcs({ 'duration.sessions': 1 });
    expect([text.includes('DESCRIPTION;LANGUAGE=en:Sleep'), text.includes('Mill Lane Hall')]).toEqual([true, true]);
  });

  it('is the title alone where being seen is a risk', () => {
    const text = writeIcs({ 'duration.sessions': 1 }, { location: '' }, '2026-11-22', true);
    expect([/DESCRIPTION|LOCATION|Sleep/.test(text), text.includes('CLASS:PRIVATE')]).toEqual([false, true]);
  });

  it.each([
    ['holds the day on which help numbers are checked in an open group', false],
    ['says nothing of help numbers where being seen is a risk', true],
  ])('%s', (_name, discreet) => {
    expect(writeIcs({}, {}, '2026-11-22', discreet).includes('help numbers')).toBe(!discreet);
  });
});

const hostile = [
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['=HYPERLINK("https://example.org";"x")', '=HYPERLINK("https://example.org";"x")'],
  ['One\r\nEND:VEVENT\r\nBEGIN:VEVENT', 'One END:VEVENT BEGIN:VEVENT'],
  ['a\\nb, c; d', 'a\\nb, c; d'],
  ['مجموعة الدعم', 'مجموعة الدعم'],
  ['👩‍👩‍👧 evenings', '👩‍👩‍👧 evenings'],
  ['bell\u0007 and null\u0000', 'bell  and null'],
] as const;

describe('a hostile name', () => {
  it('has backslash, comma and semicolon escaped as RFC 5545 asks', () => {
    expect(writeIcs({}, { title: 'a\\nb, c; d' })).toContain('SUMMARY;LANGUAGE=en:a\\\\nb\\, c\\; d\r\n');
  });

  it.each(hostile)('%j stays text', (title, expected) => {
    const events = readIcs(writeIcs({ 'duration.sessions': 2 }, { title, location: title }));
    expect([events.length, events[0]?.summary]).toEqual([4, expected]);
  });
});

describe('a calendar file that cannot be made', () => {
  const kitFor = (changes: Answers) => {
    const sessions = makeSessions(makeDatedAnswers(changes), '2026-11-22', british);
    return { sessions, marks: [], asOf: '2026-11-22', discreet: false };
  };

  it.each([
    ['without a date', { 'duration.first_date': null }, 'Europe/London', ['calendar-without-date']],
    ['without a time zone', {}, '', ['calendar-without-timezone']],
    ['in a time zone nobody knows', {}, 'Mars/Olympus', ['calendar-without-timezone']],
  ])('%s says why', (_name, changes, timezone, codes) => {
    const result = scheduleIcs(kitFor(changes), { ...usual, timezone });
    expect([result.text, result.problems.map((problem) => problem.code)]).toEqual([null, codes]);
  });
});

const python = findPython();
const skipped = python === null && !process.env.CI;

// On a machine without the package the second reader is left out; where CI is set, its absence is a failure.
describe.skipIf(skipped)(`read by python3-icalendar${skipped ? ' (not installed: left out)' : ''}`, () => {
  it('has the same events with the same hours', () => {
    const text = writeIcs(fortnightly);
    const events = readWithPython(python ?? 'python3', text).filter((event) => event.start.endsWith('Z'));
    expect(events.map((event) => [event.uid, event.local, event.start])).toEqual(
      meetingsIn(text).map((event) => [event.uid, event.local, event.utc.replace(':00Z', 'Z')]),
    );
  });

  it('shows hostile names as text', () => {
    // icalendar 4 takes an escaped backslash before an n for a line break, so that name is left to the other reader.
    const readable = hostile.filter(([title]) => !title.includes('\\n'));
    const seen = readable.map(([title]) => {
      const text = writeIcs({ 'duration.sessions': 1 }, { title });
      return readWithPython(python ?? 'python3', text)[0]?.summary;
    });
    expect(seen).toEqual(readable.map(([, expected]) => expected));
  });
});
