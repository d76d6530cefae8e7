import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../src/core/plan/read-plan.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { brokenPlans } from './broken-plans.ts';

function problemsOf(text: string): readonly Problem[] {
  return readPlan(text, 'plan.yaml').problems;
}

function codesOf(text: string): readonly string[] {
  return problemsOf(text).map(({ code }) => code);
}

function answersOf(text: string): unknown {
  const { plan, problems } = readPlan(text, 'plan.yaml');
  expect(problems).toEqual([]);
  return plan?.answers;
}

describe('a plan that is broken', () => {
  test.each(brokenPlans)('by $name is $code', ({ plan, code, line, column }) => {
    const [first] = readPlan(plan, 'plan.yaml').problems;
    expect({ code: first?.code, line: first?.place?.line, column: first?.place?.column }).toEqual({
      code,
      line,
      column,
    });
  });

  test.each(brokenPlans)('by $name is no plan', ({ plan }) => {
    expect(readPlan(plan, 'plan.yaml').plan).toBeUndefined();
  });

  test.each(brokenPlans)('by $name is told in whole sentences, with what to do', ({ plan }) => {
    for (const { what, fix } of readPlan(plan, 'plan.yaml').problems) {
      expect(what).toMatch(/^[\p{Lu}"'].*\.$/su);
      expect(fix).toMatch(/^[\p{Lu}"'].*[.?:"')]$/su);
    }
  });

  test('stays the same trouble with Windows line ends and a byte-order mark', () => {
    const [problem] = problemsOf('\ufeffplan: 1\r\ngroup:\r\n  nam: Tea\r\n');
    expect(problem?.place).toMatchObject({ line: 3, column: 3, frame: '  nam: Tea\n  ^' });
  });

  test('has all its problems told at once, in the order of the file', () => {
    const text = 'plan: 2\ngrup: 1\npeople:\n  ages: adlts\n  ages: adults\nplace:\n  country: no\n';
    expect(codesOf(text)).toEqual([
      'plan-version-newer',
      'unknown-key',
      'unknown-choice',
      'duplicate-key',
      'yes-no-word',
    ]);
  });

  test('has what stands after a slip of the keyboard looked at too', () => {
    expect(codesOf('plan: 1\ngroup:\n  name: Hope: a group\npeople:\n  ages: adlts\n')).toEqual([
      'colon-in-text',
      'unknown-choice',
    ]);
  });

  test('is not blamed for what only follows from a quote left open', () => {
    expect(codesOf('plan: 1\ngroup:\n  name: "Tea\npeople:\n  ages: adlts\n')).toEqual(['quote-not-closed']);
  });

  test('has one problem for an unknown section and all that stands in it', () => {
    expect(codesOf('plan: 1\ngrup:\n  nam: Tea\n  nmae: Talk\n')).toEqual(['unknown-key']);
  });

  test('has one problem for each repeat of a key', () => {
    const text = 'plan: 1\nkit:\n  size: starter\n  size: starter\n  size: starter\n';
    expect(codesOf(text)).toEqual(['duplicate-key', 'duplicate-key']);
  });

  test('has a hundred problems told and the others counted', () => {
    const keys = Array.from({ length: 150 }, (_, at) => `key${at}: 1`).join('\n');
    const problems = problemsOf(`plan: 1\n${keys}\n`);
    expect([problems.length, problems.at(-1)?.what]).toEqual([101, 'There are 50 more problems in this file.']);
  });

  test.each([
    ['grup: 1', 'group'],
    ['group:\n  nam: x', 'group.name'],
    ['duration:\n  minutes: 90', 'meetings.minutes'],
    ['people:\n  ages: adlts', 'adults'],
  ])('names what was most likely meant by %j', (text, meant) => {
    expect(problemsOf(`plan: 1\n${text}\n`)[0]?.fix).toContain(`Did you mean "${meant}"?`);
  });

  test('shows the line with a caret under the spot', () => {
    const [problem] = problemsOf('plan: 1\npeople:\n  ages: adlts # all of us\n');
    expect(problem?.place?.frame).toBe('  ages: adlts # all of us\n        ^');
  });

  test('shows a long line cut around the spot', () => {
    const [problem] = problemsOf(`plan: 1\nroles: [${'tea, '.repeat(60)}coffee]\n`);
    expect(Math.max(...(problem?.place?.frame ?? '').split('\n').map((line) => line.length))).toBeLessThan(110);
  });

  test('never shows a control character', () => {
    const [problem] = problemsOf('plan: 1\ngroup:\n  name: a\u001b[2Jb\n');
    expect(problem?.place?.frame).toBe('  name: a\ufffd[2Jb\n         ^');
  });
});

describe('private answers', () => {
  const secret = 'Maria';

  test.each([
    ['outreach:\n  contact:\n    name: [Maria]'],
    ['outreach:\n  contact: { name: [Maria] }'],
    ['outreach: { contact: { name: [Maria] } }'],
    ['outreach:\n  contact:\n    name:\n      - Maria'],
    ['outreach:\n  contact:\n    name: "Maria\n'],
    ['outreach:\n  contact:\n    name: Maria: hers'],
    ['outreach:\n  contact:\n    name: “Maria”'],
    ['outreach:\n  contact:\n    email: Maria'],
    ['outreach:\n  contact:\n    phone: Maria!'],
    ['outreach:\n  contact:\n\tname: Maria'],
    ['outreach:\n  contact:\n name: Maria'],
    ['outreach:\n  contact:\n    name: "Jo and\nMaria'],
    ['outreach:\n  contact:\n    name: Jo\nMaria'],
    ['outreach:\n  referrers:\n    - nmae: Maria'],
    ['outreach:\n  referrers:\n  - name: Maria\n    nmae: Maria'],
    ['venue:\n  address: *Maria'],
    ['venue:\n  address: |\n  Maria'],
  ])('are not shown in any problem: %j', (text) => {
    const problems = problemsOf(`plan: 1\n${text}\n`);
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toContain(secret);
  });
});

describe('a plan that reads well', () => {
  test('gives its answers by dotted key, with version, id and its whole text', () => {
    const text = '\ufeffplan: 1\r\nid: "k3f9"\r\ncreated: "2026-11-22"\r\ngroup:\r\n  name: Tea\r\n';
    expect(readPlan(new TextEncoder().encode(text), 'plan.yaml').plan).toEqual({
      version: 1,
      id: 'k3f9',
      created: '2026-11-22',
      answers: { 'group.name': 'Tea' },
      text,
    });
  });

  test('may leave out the id', () => {
    expect(readPlan('plan: 1\n', 'plan.yaml').plan?.id).toBeNull();
  });

  test.each([
    ['null is an answer', 'theme:\n  id: null', { 'theme.id': null }],
    ['so is nothing after the colon', 'theme:\n  id:', { 'theme.id': null }],
    ['a section with nothing in it is none', 'venue:\n', {}],
    ['a country may be named in English', 'place:\n  country: Norway', { 'place.country': 'NO' }],
    ['NO in capitals is Norway', 'place:\n  country: NO', { 'place.country': 'NO' }],
    ['no is Norwegian where languages belong', 'people:\n  languages: [no, en]', { 'people.languages': ['no', 'en'] }],
    ['no is a choice where it is one', 'venue:\n  step_free: no', { 'venue.step_free': 'no' }],
    ['a time without quotes is a time', 'duration:\n  start_time: 18:30', { 'duration.start_time': '18:30' }],
    ['a date without quotes is a date', 'duration:\n  first_date: 2027-01-12', { 'duration.first_date': '2027-01-12' }],
    ['curly quotes may stand inside straight ones', 'group:\n  name: "“Tea”"', { 'group.name': '“Tea”' }],
    ['curly quotes may stand inside a text', 'group:\n  name: The “Tea” circle', { 'group.name': 'The “Tea” circle' }],
    ['right-to-left letters are letters', 'group:\n  name: שלום', { 'group.name': 'שלום' }],
    [
      'a block text ends with its last letter',
      'purpose:\n  statement: |\n    Tea.\n\n',
      { 'purpose.statement': 'Tea.' },
    ],
    ['one line of hyphens may open it', '', {}],
    ['keys of packs are kept', 'extra:\n  hv: { a: [1, x] }', { 'extra.hv': { a: [1, 'x'] } }],
    [
      'entries keep their names',
      'safety:\n  crisis_contacts:\n    - name: Line\n      number: "0800 111"',
      { 'safety.crisis_contacts': [{ name: 'Line', number: '0800 111' }] },
    ],
  ])('%s', (_name, text, answers) => {
    expect(answersOf(`---\nplan: 1\n${text}\n`)).toEqual(answers);
  });
});
