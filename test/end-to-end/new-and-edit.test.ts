import { describe, expect, test } from 'vitest';
import { runProgram } from '../support/run-program.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const handmade = [
  '# our plan, changed by hand',
  'plan: 1',
  'id: "one"   # three spaces stay',
  '',
  "group: { name: 'Tea' }",
  'meetings:',
  '    minutes: 90 # as the room allows',
  '    every: weekly',
  'purpose:',
  '  statement: >-',
  '    Folded',
  '    text.',
  '# the end, without a newline',
].join('\r\n');

describe('new with nobody to ask', () => {
  test('--defaults makes a plan and its pages, and says what is blank and what comes next', async () => {
    const folder = makeTemporaryFolder();
    const { code, stdout, stderr } = await runProgram(['new', 'our group', '--defaults'], { cwd: folder.path });
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^Saved your plan: our group\/plan\.yaml\. It says what your group is about, so mind where you keep it\.\n\d+ created\. Files are in our group\.\nStill blank: \d+ answers, \d+ of them needed before the first meeting\. They are listed in\s00-start\/plan-on-a-page\.md\.\nNext: begin with 00-start\/read-me-first\. To fill blanks: circlekit edit "our group"\n$/u,
    );
    expect(code).toBe(0);
    const paths = Object.keys(folder.read({ all: true }));
    expect(paths).toEqual(expect.arrayContaining(['our group/plan.yaml', 'our group/.circlekit/lock.json']));
    expect(paths).not.toContain('our group/.circlekit/draft.yaml');
  });

  test('an empty folder is the kit, a used one gets my-group', async () => {
    const empty = makeTemporaryFolder();
    await runProgram(['new', '--defaults', '--no-build'], { cwd: empty.path });
    expect(Object.keys(empty.read())).toEqual(['plan.yaml']);
    const used = makeTemporaryFolder({ 'notes.txt': '' });
    const { stderr } = await runProgram(['new', '--defaults', '--no-build'], { cwd: used.path });
    expect(Object.keys(used.read())).toEqual(['my-group/plan.yaml', 'notes.txt']);
    expect(stderr).toContain('To make its pages: circlekit build my-group\n');
  });

  test('where a plan is already nothing is touched', async () => {
    const folder = makeTemporaryFolder({ 'plan.yaml': handmade });
    const { code, stderr } = await runProgram(['new', '.', '--defaults'], { cwd: folder.path });
    expect(stderr).toBe('Error: There is a plan in this folder already.\n  To change it: circlekit edit\n');
    expect(code).toBe(2);
    expect(folder.read({ all: true })).toEqual({ 'plan.yaml': handmade });
  });

  test('--from begins with an example, and flags win', async () => {
    const { path: cwd } = makeTemporaryFolder();
    const words = ['new', '--from', 'carers-programme', '--print', '--defaults', '--group-name', 'Kettle'];
    const { code, stdout } = await runProgram(words, { cwd });
    expect(stdout).toContain('name: Kettle');
    expect(stdout).toContain('statement: |');
    expect(stdout).toContain('training: host-course');
    expect(stdout).not.toContain('example-carers-programme');
    expect(code).toBe(0);
  });

  test("--from takes nobody's details over, and no number that somebody else checked", async () => {
    const { path: cwd } = makeTemporaryFolder();
    const words = ['new', '--from', 'carers-programme', '--print', '--defaults'];
    const { stdout } = await runProgram(words, { cwd });
    expect(stdout).not.toMatch(/checked_on: "[^"]*"\n.*id: au-|au-lifeline|0491|Wattle|name: Sam/u);
  });

  test('--plan begins with a saved plan, whose id and date stay its own', async () => {
    const { path: cwd } = makeTemporaryFolder({ 'old/plan.yaml': handmade });
    const words = ['new', '--plan', 'old', '--print', '--defaults', '--today', '2027-03-04'];
    const { stdout } = await runProgram(words, { cwd });
    expect(stdout).toContain('name: Tea');
    expect(stdout).toContain('minutes: 90');
    expect(stdout).toContain('as_of: "2027-03-04"');
    expect(stdout).not.toContain('id: "one"');
  });

  test('all flags of the short path together need no --defaults', async () => {
    const { path: cwd } = makeTemporaryFolder();
    const asked = await runProgram(['new', '--set', 'theme.id=carers', '--json'], { cwd });
    const problems = JSON.parse(asked.stdout).problems as readonly { key: string }[];
    const answers = problems.flatMap(({ key }) => ['--set', `${key}=`]);
    const { code, stdout } = await runProgram(['new', '--set', 'theme.id=carers', ...answers, '--print'], { cwd });
    expect(stdout).toContain('country: null');
    expect(code).toBe(0);
  });
});

describe('edit --set', () => {
  test('changes the one line, and every other byte stays', async () => {
    const folder = makeTemporaryFolder({ 'plan.yaml': handmade });
    const { code } = await runProgram(['edit', '--set', 'meetings.minutes=60', '--no-build'], { cwd: folder.path });
    expect(folder.text('plan.yaml')).toBe(handmade.replace('minutes: 90', 'minutes: 60'));
    expect(code).toBe(0);
  });

  test('says that the plan was saved and what it made of the pages', async () => {
    const folder = makeTemporaryFolder({ 'plan.yaml': handmade });
    await runProgram(['build'], { cwd: folder.path });
    const { stderr } = await runProgram(['edit', '--set', 'meetings.minutes=60'], { cwd: folder.path });
    expect(stderr).toMatch(/^Saved your plan: plan\.yaml\.\n\d+ updated\. Files are in this folder\.\n/u);
  });

  test('names what was our suggestion and would be another one now, and leaves it as it is', async () => {
    const folder = makeTemporaryFolder();
    await runProgram(['new', 'kit', '--defaults', '--no-build', '--set', 'theme.id=bereavement'], { cwd: folder.path });
    const words = ['edit', 'kit', '--set', 'theme.id=carers', '--no-build'];
    const { code, stderr } = await runProgram(words, { cwd: folder.path });
    expect(stderr.replaceAll('\n', ' ')).toContain(
      'with this change we would suggest something else: What we hope for, Who it is for, The rhythm suits us, New people. To look at them: circlekit edit kit',
    );
    expect(folder.text('kit/plan.yaml')).toContain('Nobody hurries your grief here');
    expect(code).toBe(0);
    const again = await runProgram(words, { cwd: folder.path });
    expect(again.stderr).not.toContain('suggest');
  });

  test('with the answer that is there already changes nothing', async () => {
    const folder = makeTemporaryFolder({ 'plan.yaml': handmade });
    await runProgram(['build'], { cwd: folder.path });
    folder.age();
    const { code, stderr } = await runProgram(['edit', '--set', 'meetings.minutes=90'], { cwd: folder.path });
    expect(stderr).toMatch(/^Nothing to change: /u);
    expect(code).toBe(0);
    expect(folder.touched()).toEqual([]);
  });

  test('changes a plan of another name in its place', async () => {
    const folder = makeTemporaryFolder({ 'tea.yaml': handmade });
    const words = ['edit', 'tea.yaml', '--set', 'meetings.minutes=60', '--no-build'];
    const { stderr } = await runProgram(words, { cwd: folder.path });
    expect(stderr).toBe('Saved your plan: tea.yaml.\nTo make its pages: circlekit build tea.yaml\n');
    expect(Object.keys(folder.read())).toEqual(['tea.yaml']);
    expect(folder.text('tea.yaml')).toContain('minutes: 60 # as the room allows\r\n');
  });

  test.each([
    ['--as-of', 'tomorrow'],
    ['--as-of', '2027-02-31'],
    ['--set', 'kit.as_of=tomorrow'],
    ['--set', 'meetings.minutes=many'],
  ])('%s %s is refused before the plan is touched', async (...words) => {
    const folder = makeTemporaryFolder({ 'plan.yaml': handmade });
    const { code } = await runProgram(['edit', ...words], { cwd: folder.path });
    expect(code).toBe(2);
    expect(folder.read({ all: true })).toEqual({ 'plan.yaml': handmade });
  });

  test('--as-of moves the date that the pages carry', async () => {
    const folder = makeTemporaryFolder({ 'plan.yaml': 'plan: 1\nkit:\n  as_of: "2026-12-01"\n' });
    await runProgram(['edit', '--as-of', '2027-01-12', '--no-build'], { cwd: folder.path });
    expect(folder.text('plan.yaml')).toBe('plan: 1\nkit:\n  as_of: "2027-01-12"\n');
  });
});
