import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../src/core/plan/read-plan.ts';
import { spliceAnswer, spliceOut } from '../../../src/core/plan/splice.ts';
import type { Answers } from '../../../src/core/when.ts';
import { anyAnswer, anyAnswers } from './any-answers.ts';
import { anyPlan, type FreeHand } from './free-hand.ts';

function read(text: string): Answers | undefined {
  const { plan, problems } = readPlan(text, 'plan.yaml');
  expect(problems).toEqual([]);
  return plan?.answers;
}

/** The lines that a change of the key must leave alone. */
function keptLines({ lines }: FreeHand, key: string): readonly string[] {
  return lines
    .filter(({ owner }) => owner === null || !(owner === '' || key === owner || key.startsWith(`${owner}.`)))
    .map(({ line }) => line);
}

/** Whether the text still has all the lines, in their order, each ended as before. */
function holdsLines(text: string, kept: readonly string[], newline: string): boolean {
  const lines = text.replace(/^\ufeff/, '').split(newline);
  let at = 0;
  for (const line of lines) if (at < kept.length && line === kept[at]) at++;
  return at === kept.length;
}

describe('changing one answer', () => {
  test('the hand that types these plans types what can be read', () => {
    fc.assert(
      fc.property(anyPlan(anyAnswers), ({ text, answers }) => {
        expect(read(text)).toEqual(answers);
      }),
      { numRuns: 200 },
    );
  });

  test('changes that answer and no other', () => {
    fc.assert(
      fc.property(anyPlan(anyAnswers), anyAnswer, ({ text, answers }, [key, value]) => {
        expect(read(spliceAnswer(text, key, value))).toEqual({ ...answers, [key]: value });
      }),
      { numRuns: 300 },
    );
  });

  test('leaves every other line as it is, byte for byte', () => {
    fc.assert(
      fc.property(anyPlan(anyAnswers), anyAnswer, (typed, [key, value]) => {
        const { text } = typed;
        const newline = text.includes('\r\n') ? '\r\n' : '\n';
        const after = spliceAnswer(text, key, value);
        expect(holdsLines(after, keptLines(typed, key), newline)).toBe(true);
        expect(after.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
        expect(after.endsWith(newline)).toBe(text.endsWith(newline));
        expect(after.replaceAll(newline, '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 300 },
    );
  });

  test('of a plan that holds it already, in the same words, changes nothing twice', () => {
    fc.assert(
      fc.property(anyPlan(anyAnswers), anyAnswer, ({ text }, [key, value]) => {
        const once = spliceAnswer(text, key, value);
        expect(spliceAnswer(once, key, value)).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});

describe('taking an answer out', () => {
  test('takes that answer out and no other', () => {
    fc.assert(
      fc.property(anyPlan(anyAnswers), fc.nat(), ({ text, answers }, which) => {
        const keys = Object.keys(answers);
        const key = keys[which % Math.max(1, keys.length)] ?? 'group.name';
        const { [key]: _gone, ...rest } = answers;
        expect(read(spliceOut(text, key))).toEqual(rest);
      }),
      { numRuns: 300 },
    );
  });
});

const plan = `# Ours, by hand.
plan: 1

group:   # who we are
    name:   'Tea'   # for now
    # discreet_name: later

people: { ages: adults, size: {min: 4} } # few
purpose:
    goals:  # to begin with
    - fun
    # - awareness
    - friendship # surely
    statement: >-  # said by all
        Tea
        and talk.

venue:
`;

function replaced(from: string, to: string): string {
  expect(plan.split(from).length).toBe(2);
  return plan.replace(from, () => to);
}

describe('a plan typed by hand', () => {
  test.each([
    ['keeps the spaces and the comment around a value', 'group.name', 'Coffee', "'Tea'", 'Coffee'],
    [
      'takes a new key after the one before it',
      'group.discreet_name',
      'T',
      '    # d',
      '    discreet_name: T # Plain name for outside\n    # d',
    ],
    ['takes a value between brackets', 'people.ages', 'mixed', 'adults', 'mixed'],
    ['takes a new key between brackets', 'people.outness_risk', 'high', '{min: 4} }', '{min: 4}, outness_risk: high }'],
    ['takes a new key between inner brackets', 'people.size.max', 12, '{min: 4}', '{min: 4, max: 12}'],
    [
      'takes a shorter list',
      'purpose.goals',
      ['fun'],
      'goals:  # to begin with\n    - fun\n    # - awareness\n    - friendship # surely',
      'goals: # to begin with\n      - fun',
    ],
    [
      'takes one word for a list',
      'purpose.goals',
      null,
      'goals:  # to begin with\n    - fun\n    # - awareness\n    - friendship # surely',
      'goals: null # to begin with',
    ],
    [
      'takes a new text for a block',
      'purpose.statement',
      'One.\nTwo.',
      '>-  # said by all\n        Tea\n        and talk.',
      '| # said by all\n      One.\n      Two.',
    ],
    ['takes a key into an empty section', 'venue.kind', 'home', 'venue:\n', 'venue:\n  kind: home # Kind of place\n'],
    [
      'takes a new section where it belongs',
      'theme.id',
      'carers',
      '    # discreet_name: later\n',
      '    # discreet_name: later\n\ntheme:\n  id: carers # What brings us together\n',
    ],
    ['takes an id after the version', 'id', 'k3f9', 'plan: 1\n', 'plan: 1\nid: k3f9\n'],
    ['takes the answer of a pack at its end', 'extra.hv', 1, 'venue:\n', 'venue:\n\nextra:\n  hv: 1\n'],
  ])('%s', (_name, key, value, from, to) => {
    expect(spliceAnswer(plan, key, value)).toBe(replaced(from, to));
  });

  test('gives up a key with its line and the comment on it', () => {
    expect(spliceOut(plan, 'group.name')).toBe(replaced("    name:   'Tea'   # for now\n", ''));
  });

  test('gives up a key between brackets with one comma', () => {
    expect(spliceOut(plan, 'people.ages')).toBe(replaced('ages: adults, ', ''));
  });

  test('stays as it is when a key that is not there is given up', () => {
    expect(spliceOut(plan, 'kit.size')).toBe(plan);
  });

  test('cannot be changed while it does not read well', () => {
    expect(() => spliceAnswer('plan: "1', 'group.name', 'Tea')).toThrow('reads well');
  });
});
