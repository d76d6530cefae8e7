/** A plan that cannot be used, and the first thing that is to be said about it. */
export interface BrokenPlan {
  readonly name: string;
  readonly plan: string | Uint8Array;
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

const encoder = new TextEncoder();

function utf16(text: string): Uint8Array {
  return new Uint8Array([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0), 0])]);
}

function group(name: string): string {
  return `plan: 1\ngroup:\n  name: ${name}\npeople:\n  ages: adults\n`;
}

function duration(line: string): string {
  return `plan: 1\nduration:\n  ${line}\n`;
}

/** To add one: the plan as it was typed, and the code, line and column that point to the slip. */
export const brokenPlans: readonly BrokenPlan[] = [
  // The file itself.
  { name: 'nothing at all', plan: '', code: 'plan-empty', line: 1, column: 1 },
  { name: 'only a comment', plan: '# Our plan\n', code: 'plan-empty', line: 1, column: 1 },
  { name: 'a list', plan: '- tea\n- time\n', code: 'not-a-map', line: 1, column: 1 },
  { name: 'a sentence', plan: 'We meet on Tuesdays.\n', code: 'not-a-map', line: 1, column: 1 },
  { name: 'more than 1 MB', plan: `plan: 1\n# ${'x'.repeat(1_000_000)}`, code: 'plan-too-large', line: 1, column: 1 },
  {
    name: 'far too many lines',
    plan: `plan: 1\n${'a: 1\n'.repeat(40_000)}`,
    code: 'plan-too-large',
    line: 7143,
    column: 4,
  },
  { name: 'a NUL byte', plan: 'plan: 1\ngroup:\n  na\0me: x\n', code: 'nul-byte', line: 3, column: 5 },
  { name: 'UTF-16', plan: utf16('plan: 1\n'), code: 'utf-16', line: 1, column: 1 },
  { name: 'UTF-16 without a mark', plan: utf16('plan: 1\n').slice(2), code: 'utf-16', line: 1, column: 1 },
  {
    name: 'Windows-1252',
    plan: new Uint8Array([...encoder.encode('plan: 1\ngroup:\n  name: Caf'), 0xe9, 0x0a]),
    code: 'not-utf8',
    line: 3,
    column: 12,
  },
  {
    name: '20,000 open brackets',
    plan: `plan: 1\nroles: ${'['.repeat(20_000)}`,
    code: 'plan-too-deep',
    line: 2,
    column: 66,
  },
  {
    name: '20,000 hyphens',
    plan: `plan: 1\nroles:\n  ${'- '.repeat(20_000)}`,
    code: 'plan-too-deep',
    line: 3,
    column: 119,
  },
  { name: 'a format we do not know yet', plan: 'plan: 2\n', code: 'plan-version-newer', line: 1, column: 7 },
  { name: 'no format', plan: 'group:\n  name: Tea\n', code: 'plan-version-missing', line: 1, column: 1 },
  { name: 'a format in quotes', plan: 'plan: "1"\n', code: 'plan-version-unknown', line: 1, column: 7 },
  { name: 'an id of several words', plan: 'plan: 1\nid: our own id\n', code: 'bad-id', line: 2, column: 5 },
  {
    name: 'a day of making that is none',
    plan: 'plan: 1\ncreated: "2026-11-31"\n',
    code: 'bad-created',
    line: 2,
    column: 10,
  },

  // What a plan does without.
  { name: 'an alias', plan: group('*tea'), code: 'alias', line: 3, column: 9 },
  { name: 'bold text', plan: group('**Tea** and talk'), code: 'alias', line: 3, column: 9 },
  { name: 'an anchor', plan: group('&tea Tea'), code: 'anchor', line: 3, column: 9 },
  { name: 'a tag', plan: group('!!str Tea'), code: 'tag', line: 3, column: 9 },
  { name: 'a merge key', plan: 'plan: 1\ngroup:\n  <<: { name: Tea }\n', code: 'merge-key', line: 3, column: 3 },
  { name: 'a directive', plan: '%YAML 1.1\n---\nplan: 1\n', code: 'directive', line: 1, column: 1 },
  { name: 'a second document', plan: 'plan: 1\n---\nplan: 1\n', code: 'several-documents', line: 2, column: 1 },
  {
    name: 'a key with a question mark',
    plan: 'plan: 1\n? group\n: name: Tea\n',
    code: 'question-mark-key',
    line: 2,
    column: 1,
  },
  {
    name: 'a repeated key',
    plan: 'plan: 1\ngroup:\n  name: Tea\n  name: Talk\n',
    code: 'duplicate-key',
    line: 4,
    column: 3,
  },
  { name: 'a key that is a number', plan: 'plan: 1\n12: Tea\n', code: 'key-not-text', line: 2, column: 1 },
  { name: 'a hidden turn of direction', plan: group('Tea\u202eklat'), code: 'control-character', line: 3, column: 12 },
  { name: 'a bell written as an escape', plan: group('"Tea\\x07"'), code: 'control-character', line: 3, column: 9 },
  {
    name: 'a comment that hides its end',
    plan: 'plan: 1\n# tea\u2066\n',
    code: 'control-character',
    line: 2,
    column: 6,
  },

  // Slips of the keyboard.
  { name: 'a tab as indent', plan: 'plan: 1\ngroup:\n\tname: Tea\n', code: 'tab-indent', line: 3, column: 1 },
  { name: 'a tab before a list', plan: 'plan: 1\nroles:\n\t- tea\n', code: 'tab-indent', line: 3, column: 1 },
  { name: 'a quote left open', plan: group('"Tea and talk'), code: 'quote-not-closed', line: 3, column: 9 },
  {
    name: 'a quote closed by the next one',
    plan: `${group('"Tea')}place:\n  country: "GB"\n`,
    code: 'quote-not-closed',
    line: 3,
    column: 9,
  },
  {
    name: 'an apostrophe in single quotes',
    plan: group("'Maria's group'"),
    code: 'text-after-quote',
    line: 3,
    column: 16,
  },
  { name: 'a colon in a text', plan: group('Hope: a group'), code: 'colon-in-text', line: 3, column: 9 },
  {
    name: 'no space after a colon',
    plan: 'plan: 1\ngroup:\n  name:Tea\n',
    code: 'no-space-after-colon',
    line: 3,
    column: 3,
  },
  {
    name: 'no space after the first colon',
    plan: 'plan:1\ngroup:\n  name: Tea\n',
    code: 'no-space-after-colon',
    line: 1,
    column: 1,
  },
  {
    name: 'no space after a hyphen',
    plan: 'plan: 1\nroles:\n  -tea\n',
    code: 'no-space-after-hyphen',
    line: 3,
    column: 3,
  },
  { name: 'a line without a colon', plan: 'plan: 1\nsome words\ngroup:\n', code: 'no-colon', line: 2, column: 1 },
  {
    name: 'a line too far in',
    plan: 'plan: 1\ngroup:\n  name: Tea\n   discreet_name: T\n',
    code: 'bad-indent',
    line: 4,
    column: 4,
  },
  {
    name: 'an open bracket',
    plan: 'plan: 1\nroles: [tea, time\ngroup:\n  name: Tea\n',
    code: 'bracket',
    line: 3,
    column: 1,
  },
  { name: 'a bracket too many', plan: 'plan: 1\nroles: [tea, time]]\n', code: 'bracket', line: 2, column: 19 },
  { name: 'a text that begins with @', plan: group('@home'), code: 'needs-quotes', line: 3, column: 9 },
  { name: 'a backslash in quotes', plan: group('"C:\\quiet"'), code: 'backslash', line: 3, column: 12 },
  { name: 'text after a block sign', plan: group('> Tea'), code: 'text-after-block-sign', line: 3, column: 11 },
  { name: 'marks of a merge', plan: 'plan: 1\n<<<<<<< ours\ngroup:\n', code: 'conflict-marks', line: 2, column: 1 },
  { name: 'curly quotes', plan: group('“Tea and talk”'), code: 'curly-quotes', line: 3, column: 9 },
  { name: 'single curly quotes', plan: group('‘Tea’'), code: 'curly-quotes', line: 3, column: 9 },
  { name: 'curly quotes around a colon', plan: group('“Hope: a group”'), code: 'curly-quotes', line: 3, column: 9 },

  // Keys and values.
  { name: 'an unknown section', plan: 'plan: 1\ngrup:\n  nam: Tea\n', code: 'unknown-key', line: 2, column: 1 },
  { name: 'an unknown key', plan: 'plan: 1\ngroup:\n  nam: Tea\n', code: 'unknown-key', line: 3, column: 3 },
  { name: 'a key with dots', plan: 'plan: 1\ngroup.name: Tea\n', code: 'dotted-key', line: 2, column: 1 },
  { name: 'a section that is a text', plan: 'plan: 1\ngroup: Tea\n', code: 'not-a-map', line: 2, column: 8 },
  { name: 'a section that is a list', plan: 'plan: 1\ngroup:\n  - Tea\n', code: 'not-a-map', line: 3, column: 3 },
  { name: 'an unknown choice', plan: 'plan: 1\npeople:\n  ages: adlts\n', code: 'unknown-choice', line: 3, column: 9 },
  {
    name: 'an unknown choice in a list',
    plan: 'plan: 1\nroles: [tea, coffee]\n',
    code: 'unknown-choice',
    line: 2,
    column: 14,
  },
  { name: 'a country called no', plan: 'plan: 1\nplace:\n  country: no\n', code: 'yes-no-word', line: 3, column: 12 },
  { name: 'a name called no', plan: group('no'), code: 'yes-no-word', line: 3, column: 9 },
  { name: 'yes for true', plan: 'plan: 1\nmeetings:\n  break: yes\n', code: 'yes-no-word', line: 3, column: 10 },
  {
    name: 'a bare phone number',
    plan: 'plan: 1\nsafety:\n  crisis_contacts:\n    - name: Line\n      number: 0800111\n',
    code: 'phone-unquoted',
    line: 5,
    column: 15,
  },
  {
    name: 'a bare international number',
    plan: 'plan: 1\noutreach:\n  contact: { phone: +4420 }\n',
    code: 'phone-unquoted',
    line: 3,
    column: 21,
  },
  { name: 'a time without a colon', plan: duration('start_time: 1830'), code: 'time-as-number', line: 3, column: 15 },
  { name: 'a time that is none', plan: duration('start_time: 24:30'), code: 'impossible-time', line: 3, column: 15 },
  {
    name: 'a date without hyphens',
    plan: duration('first_date: 20270112'),
    code: 'date-as-number',
    line: 3,
    column: 15,
  },
  {
    name: 'a date that is none',
    plan: duration('first_date: 2027-02-30'),
    code: 'impossible-date',
    line: 3,
    column: 15,
  },
  {
    name: 'a date that is none, in a list',
    plan: duration('skip: ["2027-01-12", "2027-13-01"]'),
    code: 'impossible-date',
    line: 3,
    column: 24,
  },
  {
    name: 'a number with an underscore',
    plan: duration('sessions: 1_0'),
    code: 'number-not-plain',
    line: 3,
    column: 13,
  },
  { name: 'a number in base 16', plan: duration('sessions: 0x1F'), code: 'number-not-plain', line: 3, column: 13 },
  { name: 'a number in quotes', plan: duration('sessions: "8"'), code: 'wrong-type', line: 3, column: 13 },
  { name: 'a number that is too large', plan: duration('sessions: 900'), code: 'out-of-range', line: 3, column: 13 },
  { name: 'a name that is a number', plan: group('2027'), code: 'number-for-text', line: 3, column: 9 },
  { name: 'a name over 120 characters', plan: group('x'.repeat(121)), code: 'too-long', line: 3, column: 9 },
  { name: 'a text where a list belongs', plan: 'plan: 1\nroles: tea\n', code: 'wrong-type', line: 2, column: 8 },
  {
    name: 'an unknown name in an entry',
    plan: 'plan: 1\nsafety:\n  crisis_contacts:\n    - nmae: Line\n',
    code: 'unknown-field',
    line: 4,
    column: 7,
  },
];
