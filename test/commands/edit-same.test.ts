import { describe, expect, test } from 'vitest';
import { type Answerer, actsFor, editAs } from '../support/edit-answer.ts';
import { build, makePlanText } from '../support/kit-folder.ts';
import { kitState, runIn } from '../support/take-back.ts';
import { type FileTree, makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';
import type { Act } from '../wizard/support/scripted-prompter.ts';

const answers = {
  'meetings.minutes': 90,
  'format.style': 'open-sharing',
  'people.languages': ['en'],
  'purpose.not_for': ['therapy', 'a debate'],
  'kit.large_print': false,
};

/** A change of one answer: what a person does at the question, --set (undefined: refused), and the same typed into plan.yaml. */
interface Case {
  readonly key: string;
  readonly acts: readonly Act[];
  readonly set?: string;
  /** What stands in the plan, and what somebody types in its place. */
  readonly line: RegExp;
  readonly spellings: readonly string[];
}

const type = (text: string): Act => ({ do: 'type', text });
const skip: Act = { do: 'skip' };
const choose = (...values: readonly (string | boolean)[]): Act => ({ do: 'choose', values });

const cases: readonly Case[] = [
  {
    key: 'group.name',
    acts: [type('The Wednesday kettle')],
    set: 'The Wednesday kettle',
    line: /^ {2}name: The Tuesday kettle.*$/mu,
    spellings: [
      '  name: The Wednesday kettle',
      "  name: 'The Wednesday kettle'",
      '  "name":   "The Wednesday\\u0020kettle" # new since June',
      '  name:\n    The Wednesday\n    kettle',
      '  name: >-\n    The Wednesday\n    kettle',
    ],
  },
  {
    key: 'meetings.minutes',
    acts: [type('75')],
    set: '75',
    line: /^meetings:\n {2}minutes: 90.*$/mu,
    spellings: [
      'meetings:\n  minutes: 75',
      'meetings: { minutes: 75 }',
      'meetings:\n\n    # shorter now\n    minutes:   75',
    ],
  },
  {
    key: 'duration.start_time',
    acts: [type('19:00')],
    set: '19:00',
    line: /^ {2}start_time: .*$/mu,
    spellings: ['  start_time: "19:00"', "  'start_time': '19:00'", '  start_time: |-\n    19:00'],
  },
  {
    key: 'format.style',
    acts: [choose('activity')],
    set: 'activity',
    line: /^ {2}style: .*$/mu,
    spellings: ['  style: activity', '  style: "activity" # Sam asked'],
  },
  {
    key: 'kit.large_print',
    acts: [choose(true)],
    set: 'true',
    line: /^ {2}large_print: false.*$/mu,
    spellings: ['  large_print: true', '  large_print:    true   # for Alex'],
  },
  {
    key: 'people.languages',
    acts: [type('English, cy')],
    set: 'en,cy',
    line: /^ {2}languages:.*\n {4}- .*$/mu,
    spellings: [
      '  languages: [en, cy]',
      '  languages:\n    - en\n    - "cy"',
      "  languages:\n  - 'en' # first\n  - cy",
    ],
  },
  {
    key: 'purpose.not_for',
    acts: [type('therapy, a court')],
    set: 'therapy,a court',
    line: /^ {2}not_for:.*\n {4}- .*\n {4}- .*$/mu,
    spellings: ['  not_for: ["therapy", a court]', '  not_for:\n    - therapy\n    -   "a court"'],
  },
  {
    key: 'safety.crisis_contacts',
    acts: [choose('change'), skip, skip, skip, type('2026-11-30'), skip, choose('keep')],
    line: /^ {2}crisis_contacts:.*\n(?: {4}.*\n?)+/mu,
    spellings: [
      '  crisis_contacts:\n    - { id: gb-samaritans, checked_on: "2026-11-30" }\n',
      "  crisis_contacts: [{ checked_on: '2026-11-30', id: 'gb-samaritans' }] # called them\n",
      '  crisis_contacts:\n  - checked_on: "2026-11-30"\n    id: gb-samaritans\n',
    ],
  },
];

async function makeKit(): Promise<FileTree> {
  const folder = makeTemporaryFolder({ 'plan.yaml': makePlanText(answers) });
  await build(folder);
  return folder.read({ all: true });
}

/** Everything but the plan, which each way leaves as it was typed, and what undo has to go back to. */
function pagesOf(folder: TemporaryFolder): Readonly<Record<string, string>> {
  const { 'plan.yaml': _plan, ...rest } = kitState(folder);
  return rest;
}

/** The paths of files that are not the same, byte for byte, in both. */
function findDifferent(one: Readonly<Record<string, string>> = {}, other: typeof one = {}): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => one[path] !== other[path]);
}

const people: readonly Answerer[] = ['prompter', 'plain'];

describe.each(cases)('another answer to $key gives the same folder', ({ key, acts, set, line, spellings }) => {
  test('however it is typed into the plan, by --set, and by the wizard', async () => {
    const kit = await makeKit();
    const ways: Record<string, Readonly<Record<string, string>>> = {};
    for (const spelling of spellings) {
      const folder = makeTemporaryFolder(kit);
      expect(folder.text('plan.yaml')).toMatch(line);
      folder.write({ 'plan.yaml': folder.text('plan.yaml').replace(line, () => spelling) });
      const { code, err } = await build(folder);
      expect([code, err.startsWith('Error')], err).toEqual([0, false]);
      ways[spelling] = pagesOf(folder);
    }
    if (set !== undefined) {
      const folder = makeTemporaryFolder(kit);
      await runIn(folder, ['edit', '--set', `${key}=${set}`]);
      ways['--set'] = pagesOf(folder);
    }
    for (const who of people) {
      const folder = makeTemporaryFolder(kit);
      const { code, err } = await editAs(who, folder, [...(await actsFor(folder, key, acts)), { do: 'enter' }]);
      expect(code, err).toBe(0);
      ways[who] = pagesOf(folder);
    }
    const [first = '', ...others] = Object.keys(ways);
    expect(findDifferent(ways[first], pagesOf(makeTemporaryFolder(kit)))).not.toEqual([]);
    for (const other of others)
      expect(findDifferent(ways[first], ways[other]), `${other}, beside ${first}`).toEqual([]);
  });
});

test('the same answers in another order, with other notes and empty lines, change nothing', async () => {
  const folder = makeTemporaryFolder(await makeKit());
  const before = pagesOf(folder);
  const [head = '', ...parts] = folder.text('plan.yaml').split(/^(?=[a-z]+:\n)/mu);
  const noted = parts.toReversed().map((part) => `\n# A note.\n${part.replaceAll(/ # .*$/gmu, '')}`);
  folder.write({ 'plan.yaml': `${head}${noted.join('')}` });
  const { code } = await build(folder);
  expect([code, findDifferent(before, pagesOf(folder))]).toEqual([0, []]);
});
