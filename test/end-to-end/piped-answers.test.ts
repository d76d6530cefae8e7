import { describe, expect, test } from 'vitest';
import { runProgram } from '../support/run-program.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { asks } from '../support/walk-wizard.ts';

/** One answer a line, in the order of the questions; an empty line is Enter. */
const answers = [
  '9', // looking after someone
  '', // their family and friends
  'no',
  'A breather, and people who know.',
  'yes',
  'in a room',
  'Ireland',
  'Galway',
  '1', // nobody is harmed by being seen
  '2', // a round, then one subject
  'back',
  '5', // make or do something
  '',
  '',
  '',
  'The Kettle',
  '', // how to work with the pages
  '', // what else to make
  '', // the suggestions fit
  '', // all is right
  'kit',
  'yes',
];

const lines = (list: readonly string[]): string => list.map((line) => `${line}\n`).join('');

describe('--plain reads answers from a pipe, one a line', () => {
  test('to the end: the plan holds them all and the kit is made', async () => {
    const folder = makeTemporaryFolder();
    const { code, stdout, stderr } = await runProgram(['new', '--plain'], { cwd: folder.path, stdin: lines(answers) });
    expect(stderr).toContain('created. Files are in kit.');
    expect(stdout).toBe('');
    expect(code).toBe(0);
    const plan = folder.text('kit/plan.yaml');
    const wanted = [
      'id: carers',
      'A breather, and people who know.',
      'country: "IE"',
      'town: Galway',
      'style: activity',
      'name: The Kettle',
    ];
    for (const part of wanted) expect(plan).toContain(part);
    expect(Object.keys(folder.read({ all: true })).filter((path) => path.includes('draft'))).toEqual([]);
  });

  test('Enter at every question of the long way comes to an end', async () => {
    const folder = makeTemporaryFolder();
    const words = ['new', '--plain', '--full'];
    const { code, stderr } = await runProgram(words, { cwd: folder.path, stdin: '\n'.repeat(300) });
    expect(stderr).toContain('created. Files are in this folder.');
    expect(code).toBe(0);
  });

  test('what flags say stays, whatever we would suggest for the theme that is chosen', async () => {
    const { path: cwd } = makeTemporaryFolder();
    const flags = ['kit.size=starter', 'meetings.minutes=90', 'meetings.every=fortnightly'];
    const words = ['new', '--plain', '--print', ...flags.flatMap((flag) => ['--set', flag])];
    const { stdout } = await runProgram(words, { cwd, stdin: `10\n${'\n'.repeat(40)}` });
    for (const part of ['young-people', 'size: starter', 'minutes: 90', 'every: fortnightly'])
      expect(stdout).toContain(part);
  });

  test('the first answer need not be a number, and a wrong one is asked again', async () => {
    const { path: cwd } = makeTemporaryFolder();
    const { stderr } = await runProgram(['new', '--plain'], { cwd, stdin: lines(['gardening', 'cancer']) });
    expect(stderr).toContain('Please type a number from 1 to 20.');
    expect(stderr).toContain('Which one, in your own words?');
  });

  test('a last answer without a newline counts', async () => {
    const { path: cwd } = makeTemporaryFolder();
    const { stderr } = await runProgram(['new', '--plain'], { cwd, stdin: 'cancer' });
    expect(stderr).toContain('Which one, in your own words?');
  });

  test.each([
    ['a question', 2, 'people.ages (Will anyone under 18 come?)'],
    ['the suggestions', asks.indexOf('Do these fit, to begin with?'), 'whether the suggestions fit.'],
    ['the review', asks.indexOf('Is this right?'), 'whether all answers are right.'],
    [
      'the folder',
      asks.indexOf('In which folder shall we keep the pages?'),
      'In which folder shall we keep the pages?',
    ],
    ['the last question', asks.length - 1, 'Shall we save your plan and make 15 pages in this folder?'],
  ])('running out at %s is code 2 and names it; the answers are kept', async (_name, count, asked) => {
    const folder = makeTemporaryFolder();
    const { code, stdout, stderr } = await runProgram(['new', '--plain'], {
      cwd: folder.path,
      stdin: '\n'.repeat(count),
    });
    const said = stderr.split('\n\n').at(-1)?.replace(/\s+/gu, ' ');
    expect(said).toBe(
      `Error: The input ended before this was answered: ${asked} Your answers are saved in this folder. To go on: circlekit new . --resume `,
    );
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(Object.keys(folder.read({ all: true }))).toEqual(['.circlekit/draft.yaml']);
  });

  test('running out at the first question keeps nothing', async () => {
    const folder = makeTemporaryFolder();
    const { code, stderr } = await runProgram(['new', '--plain'], { cwd: folder.path });
    expect(stderr).toMatch(/theme\.id \(What brings your people together\?\)\nNothing was written\.\n$/u);
    expect(code).toBe(2);
    expect(folder.read({ all: true })).toEqual({});
  });

  test('with --json the end of input is one object', async () => {
    const { path: cwd } = makeTemporaryFolder();
    const { code, stdout } = await runProgram(['new', '--plain', '--json'], { cwd, stdin: '\n\n' });
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'new',
      outcome: 'failed',
      problems: [{ code: 'input-ended', key: 'people.ages' }],
    });
    expect(code).toBe(2);
  });

  test('a plan that is there already is changed by the same pipe', async () => {
    const plan = 'plan: 1\ntheme:\n  id: carers\n';
    const folder = makeTemporaryFolder({ 'plan.yaml': plan });
    const stdin = lines(['yes', '1', 'The Kettle', '']);
    const { code, stderr } = await runProgram(['new', '.', '--plain'], { cwd: folder.path, stdin });
    expect(stderr).toContain('Files are in this folder.');
    expect(code).toBe(0);
    expect(folder.text('plan.yaml')).toContain('name: The Kettle');
  });

  test('--print writes the plan alone to stdout and makes no folder', async () => {
    const folder = makeTemporaryFolder();
    const stdin = lines(answers.slice(0, -2));
    const { code, stdout } = await runProgram(['new', '--plain', '--print'], { cwd: folder.path, stdin });
    expect(stdout).toMatch(/^# yaml-language-server/u);
    expect(stdout).toContain('name: The Kettle');
    expect(code).toBe(0);
    expect(folder.read({ all: true })).toEqual({});
  });

  test('the folder can be no file, and no kit that is there', async () => {
    const folder = makeTemporaryFolder({ 'notes.txt': 'mine', 'old/plan.yaml': 'plan: 1\n' });
    const walk = answers.slice(0, -2);
    const stdin = lines([...walk, 'notes.txt', 'old', 'new one', 'yes']);
    const { code, stderr } = await runProgram(['new', '--plain'], { cwd: folder.path, stdin });
    expect(stderr).toContain('A file has that name. Please name another one.');
    expect(stderr).toContain('That folder holds a plan already. Please name another one.');
    expect(stderr).toContain('circlekit edit "new one"');
    expect(code).toBe(0);
    expect(folder.text('notes.txt')).toBe('mine');
    expect(Object.keys(folder.read({ all: true })).some((path) => path.startsWith('my-group'))).toBe(false);
  });
});
