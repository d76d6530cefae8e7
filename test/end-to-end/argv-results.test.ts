import { join } from 'node:path';
import { checkLines } from '../support/check-lines.ts';
import { examplesFolder } from '../support/run-program.ts';

const carers = join(examplesFolder, 'carers-programme');
const onlyTheme = 'plan: 1\ntheme:\n  id: carers\n';

checkLines('--set takes an answer as it stands, and only one that is possible', [
  { words: ['new', '--set', 'theme.id'], code: 2, err: ['"theme.id" has none.', 'For example: --set theme.id=carers'] },
  {
    words: ['new', '--set', 'theme.idd=carers'],
    code: 2,
    err: 'Error: There is no question "theme.idd".\n  Did you mean "theme.id"?\n',
  },
  {
    words: ['new', '--set', 'theme.id=carrers'],
    code: 2,
    err: ['theme.id: "carrers" is not one of the choices here.', 'Did you mean "carers"?'],
  },
  { words: ['new', '--theme-id', 'carrers'], code: 2, err: ['theme.id: "carrers" is not one of the choices here.'] },
  {
    words: ['new', '--set', 'duration.phases[0].sessions=3'],
    code: 2,
    err: ['--set cannot change one item of a list'],
  },
  { words: ['new', '--set', 'duration.phases.0.sessions=3'], code: 2, err: ['--set cannot change one item of a list'] },
  {
    words: ['new', '--set', 'duration.phases=3'],
    code: 2,
    err: ['is a list of things with parts, which --set cannot hold.'],
  },
  {
    words: ['new', '--set', 'safety.lead_contact=01632 960000'],
    code: 2,
    err: 'Error: safety.lead_contact is personal, and a command line stays in the history of a shell.\n  Answer it at the prompt (circlekit edit) or in plan.yaml.\n',
  },
  { words: ['new', '--set', 'meetings.minutes=abc'], code: 2, err: ['meetings.minutes: A whole number belongs here.'] },
  { words: ['new', '--set', 'meetings.minutes=9999'], code: 2, err: ['meetings.minutes: ', 'from 15 to 480'] },
  { words: ['new', '--print', '--defaults', '--set', 'group.name=a=b, c # d'], code: 0, out: ['name: "a=b, c # d"'] },
  { words: ['new', '--print', '--defaults', '--set', 'group.name=[tea]'], code: 0, out: ['name: "[tea]"'] },
  { words: ['new', '--print', '--defaults', '--set', 'group.name=null'], code: 0, out: ['name: null'] },
  { words: ['new', '--print', '--defaults', '--set', 'theme.id='], code: 0, out: ['id: null'] },
  {
    words: ['new', '--print', '--defaults', '--set', 'purpose.not_for=therapy, advice'],
    code: 0,
    out: ['- therapy\n', '- advice\n'],
  },
  {
    words: ['new', '--print', '--defaults', '--set', 'theme.id=cancer', '--theme-id', 'carers'],
    code: 0,
    out: ['id: carers'],
  },
  {
    words: ['--today', '2026-12-01', 'new', '--print', '--defaults'],
    code: 0,
    out: ['created: "2026-12-01"', 'as_of: "2026-12-01"', 'country: null'],
  },
]);

checkLines('where nothing can be written that is said before anything is asked', [
  {
    words: ['new', 'notes.txt', '--defaults'],
    files: { 'notes.txt': '' },
    code: 1,
    err: ['Error: Nothing was written. A file stands where a folder has to be made'],
  },
  {
    words: ['new', 'notes.txt', '--plain'],
    files: { 'notes.txt': '' },
    stdin: '\n\n',
    code: 1,
    err: ['Error: Nothing was written. '],
  },
  {
    words: ['new', 'kit', '--defaults'],
    files: { 'kit/plan.yaml/x': '' },
    code: 1,
    err: ['Error: Nothing was written. A folder stands where this file goes.'],
  },
]);

checkLines('lists are one record a line when piped, with tabs and no header', [
  {
    words: ['list', carers],
    code: 0,
    out: ['read-me-first\tincluded\t00-start/read-me-first.md\torganisers\tRead me first\t'],
  },
  {
    words: ['schedule', carers],
    code: 0,
    out: ['1\t2027-02-09\t18:00\t180\tEight evenings\tWhat a whole day looks like\n2\t2027-02-16\t'],
  },
  { words: ['schedule', carers, '--format', 'csv'], code: 0, out: ['kind,number,date,', 'meeting,1,2027-02-09,'] },
  { words: ['schedule', carers, '--format', 'ics'], code: 0, out: ['BEGIN:VCALENDAR\r\n', 'END:VCALENDAR\r\n'] },
  { words: ['schedule', carers, '--format', 'json'], code: 0, out: ['"command": "schedule"', '"date": "2027-02-09"'] },
  { words: ['schedule', '-'], stdin: onlyTheme, code: 0, out: ['1\t\t\t120\t\tWhat a whole day looks like\n'] },
  {
    words: ['schedule', '-', '--format', 'ics'],
    stdin: onlyTheme,
    code: 3,
    err: ['needs the date of the first meeting', 'duration.first_date', 'place.timezone'],
  },
  { words: ['networks', 'hearing', 'voices'], code: 0, out: ['hvn-england\tHearing Voices Network (England)\tGB\t'] },
  { words: ['networks', '--country', 'GB', '--theme', 'carers'], code: 0, out: 'some' },
  { words: ['questions'], code: 0, out: ['theme.id\t--theme-id\tchoice\ttwelve\tWhat brings your people together?\n'] },
  {
    words: ['questions', 'theme.id'],
    code: 0,
    out: ['theme.id\n  What brings your people together?\n', '  Choices:\n    mental-health: '],
  },
]);

checkLines('check says what is open, with 3 while something stands in the way', [
  {
    words: ['check', carers, '--today', '2026-11-22'],
    code: 0,
    out: 'Ready to begin: nothing stands in the way of the first meeting.\n',
  },
  {
    words: ['check'],
    files: { 'plan.yaml': onlyTheme },
    code: 3,
    out: [
      '! First meeting (duration.first_date): you two\n',
      '- Way in (venue.entrance): you two\n',
      'To fill them: circlekit edit, or write each key into plan.yaml.\n',
      'Not ready yet: settle the ',
    ],
  },
  { words: ['check', '-'], stdin: onlyTheme, code: 3, out: ['To fill them, write each key into the plan.\n'] },
]);

checkLines('show prints one page, also one that this plan leaves out', [
  { words: ['show', 'ground-rules', carers], code: 0, out: ['# '] },
  { words: ['show', 'ground-rules', carers, '--format', 'text'], code: 0, out: ['\n=='] },
  { words: ['show', 'ground-rules', carers, '--format', 'html'], code: 0, out: ['<!doctype html>'] },
  {
    words: ['show', 'ground-rules', carers, '--format', 'json'],
    code: 0,
    out: ['"command": "show"', '"content": "# '],
  },
  {
    words: ['show', 'ground-rules', carers, '--format', 'csv'],
    code: 2,
    err: ['cannot be had as csv.', 'md, html, docx, pdf or text'],
  },
  { words: ['show', 'schedule', carers, '--format', 'csv'], code: 0, out: ['meeting,1,2027-02-09,'] },
  {
    words: ['show', 'ground-rules', '--mine'],
    files: { 'plan.yaml': onlyTheme },
    code: 2,
    err: ['There is no file 03-agreements/ground-rules.md in this kit.\n  To make it: circlekit build\n'],
  },
]);

checkLines('--quiet drops notes and never errors', [
  { words: ['build', carers, '--out', 'kit', '--quiet'], code: 0 },
  {
    words: ['build', '--quiet'],
    code: 2,
    err: 'Error: There is no plan.yaml here.\n  To make a plan: circlekit new\n',
  },
]);
