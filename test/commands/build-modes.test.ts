import { describe, expect, test } from 'vitest';
import {
  build,
  buildJson,
  changePlan,
  makeKitFolder,
  makePlanFolder,
  makePlanText,
  renamed,
  rules,
  welcome,
} from '../support/kit-folder.ts';
import { runProgram } from '../support/make-world.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const mine = '# Welcome\n\nThese are my own words.\n';

/** Kits in which something waits to be done. */
const situations: readonly (readonly [string, () => Promise<TemporaryFolder>])[] = [
  ['a first build', async () => makePlanFolder()],
  [
    'a changed plan with an edited, a removed and an own page',
    async () => {
      const kit = await makeKitFolder();
      kit.write({ [welcome]: mine });
      kit.remove(rules);
      changePlan(kit, { ...renamed, 'duration.first_date': null });
      return kit;
    },
  ],
  ['a page in the way', async () => makePlanFolder({ [`${welcome}/note.txt`]: 'Dear Sam' })],
  ['nothing to do', () => makeKitFolder()],
];

describe('build --dry-run', () => {
  test.each(situations)('writes nothing at all: %s', async (_name, make) => {
    const folder = await make();
    const before = folder.read({ all: true });
    folder.age();
    await build(folder, ['--dry-run']);
    expect(folder.read({ all: true })).toEqual(before);
    expect(folder.touched()).toEqual([]);
  });

  test.each(situations)('lists what the real run then does: %s', async (_name, make) => {
    const folder = await make();
    const planned = await build(folder, ['--dry-run']);
    const done = await buildJson(folder);
    const lines = done.changes.map(({ action, path, beside }) =>
      [action, path, ...(beside ? [beside] : [])].join('\t'),
    );
    expect(planned.out.split('\n').filter((line) => line !== '')).toEqual(lines);
    expect(planned.code).toBe(done.code);
  });

  test.each(situations)('says the same as JSON: %s', async (_name, make) => {
    const folder = await make();
    const planned = await buildJson(folder, ['--dry-run']);
    expect(planned.changes).toEqual((await buildJson(folder)).changes);
  });

  test('makes no folder for a kit elsewhere, and lists the plan that would be kept there', async () => {
    const folder = makePlanFolder();
    const { out } = await build(folder, ['--out', 'kit', '--dry-run']);
    expect(Object.keys(folder.read({ all: true }))).toEqual(['plan.yaml']);
    expect(out.split('\n')[0]).toBe('created\tplan.yaml');
  });

  test('has an outcome of its own', async () => {
    expect((await buildJson(makePlanFolder(), ['--dry-run'])).outcome).toBe('would-change');
    expect((await buildJson(await makeKitFolder(), ['--dry-run'])).outcome).toBe('nothing-to-do');
  });
});

describe('build --check', () => {
  test('gives 4 when something would change, and writes nothing', async () => {
    const folder = makePlanFolder();
    expect((await buildJson(folder, ['--check'])).code).toBe(4);
    expect(Object.keys(folder.read({ all: true }))).toEqual(['plan.yaml']);
  });

  test('gives 0 when every page is as it should be, edits included', async () => {
    const kit = await makeKitFolder();
    kit.write({ [welcome]: mine });
    await build(kit);
    expect((await buildJson(kit, ['--check'])).code).toBe(0);
  });

  test('gives 4 while a new text waits', async () => {
    const folder = makePlanFolder({ [welcome]: mine });
    await build(folder);
    expect(await buildJson(folder, ['--check'])).toMatchObject({ code: 4, outcome: 'needs-you' });
  });
});

describe('a narrowed build', () => {
  test('--only makes those documents in all their formats and nothing else', async () => {
    const folder = makePlanFolder();
    const built = await buildJson(folder, ['--only', 'welcome,schedule']);
    const made = ['02-meetings/schedule.csv', '02-meetings/schedule.html', '02-meetings/schedule.ics'];
    made.push('02-meetings/schedule.md', '03-agreements/welcome.html', welcome);
    expect([...built.paths('created')].sort()).toEqual(made);
    expect(Object.keys(folder.read())).toEqual([...made, 'plan.yaml']);
  });

  test('--only may be given more than once', async () => {
    const built = await buildJson(makePlanFolder(), ['--only', 'welcome', '--only', 'schedule', '--formats', 'md']);
    expect([...built.paths('created')].sort()).toEqual(['02-meetings/schedule.md', welcome]);
  });

  test('--formats makes those formats and nothing else', async () => {
    const built = await buildJson(makePlanFolder(), ['--formats', 'csv,ics']);
    expect([...built.paths('created')].sort()).toEqual(['02-meetings/schedule.csv', '02-meetings/schedule.ics']);
  });

  test('--formats knows markdown by its long name', async () => {
    const built = await buildJson(makePlanFolder(), ['--formats', 'markdown', '--only', 'welcome']);
    expect(built.paths('created')).toEqual([welcome]);
  });

  test('what it leaves out is not compared, not retired and still remembered', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, { ...renamed, 'duration.first_date': null });
    const built = await buildJson(kit, ['--only', 'welcome']);
    expect(built.changes.map(({ path }) => path)).toEqual([welcome, '03-agreements/welcome.html']);
    changePlan(kit, {});
    expect((await buildJson(kit)).paths('unchanged')).toContain('02-meetings/schedule.ics');
  });

  test('web pages alone follow the Markdown that stands there, not the one that was left out', async () => {
    const kit = await makeKitFolder();
    const page = kit.text('03-agreements/welcome.html');
    changePlan(kit, renamed);
    await build(kit, ['--formats', 'html']);
    expect(kit.text('03-agreements/welcome.html')).toBe(page);
  });

  test.each([
    ['--only', 'welcom', 'unknown-document', 'There is no document "welcom".'],
    ['--formats', 'pfd', 'unknown-format', 'There is no format "pfd".'],
  ])('%s %s: exit 2, nothing written', async (flag, word, code, what) => {
    const folder = makePlanFolder();
    const built = await buildJson(folder, [flag, word]);
    expect(built).toMatchObject({ code: 2, outcome: 'failed', problems: [{ code, what }] });
    expect(Object.keys(folder.read({ all: true }))).toEqual(['plan.yaml']);
  });
});

describe('a plan from elsewhere', () => {
  const plan = makePlanText();

  test('from a pipe: the kit and the plan go into --out', async () => {
    const folder = makeTemporaryFolder();
    const { code } = await runProgram({ argv: ['build', '-', '--out', 'kit'], cwd: folder.path, stdin: plan });
    expect(code).toBe(0);
    expect(folder.text('kit/plan.yaml')).toBe(plan);
    expect(folder.text(`kit/${welcome}`)).toBe((await makeKitFolder()).text(welcome));
  });

  test('from a pipe without --out: exit 2', async () => {
    const folder = makeTemporaryFolder();
    expect((await runProgram({ argv: ['build', '-'], cwd: folder.path, stdin: plan })).code).toBe(2);
    expect(folder.read({ all: true })).toEqual({});
  });

  test('where a different plan.yaml is: exit 2, nothing written', async () => {
    const folder = makeTemporaryFolder({ 'kit/plan.yaml': makePlanText(renamed) });
    const before = folder.read({ all: true });
    const ran = await runProgram({ argv: ['build', '-', '--out', 'kit'], cwd: folder.path, stdin: plan });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('kit already holds a different plan.yaml, so nothing was written.');
    expect(folder.read({ all: true })).toEqual(before);
  });

  test('from another file in the same folder, with --out there: the plan.yaml that is there wins', async () => {
    const folder = makePlanFolder({ 'other.yaml': makePlanText(renamed) });
    expect((await build(folder, ['other.yaml', '--out', '.'])).code).toBe(2);
    expect(folder.text('plan.yaml')).toBe(plan);
  });

  test('where the same plan.yaml is: goes on', async () => {
    const folder = makeTemporaryFolder({ 'kit/plan.yaml': plan });
    const argv = ['build', '-', '--out', 'kit', '--json'];
    const ran = await runProgram({ argv, cwd: folder.path, stdin: plan });
    expect(ran.code).toBe(0);
  });

  test('a second time there is nothing to do', async () => {
    const folder = makeTemporaryFolder();
    const options = { argv: ['build', '-', '--out', 'kit', '--json'], cwd: folder.path, stdin: plan };
    await runProgram(options);
    expect(JSON.parse((await runProgram(options)).out).outcome).toBe('nothing-to-do');
  });

  test('a plan under another name builds into its own folder and stays the only plan there', async () => {
    const folder = makeTemporaryFolder({ 'ours/tuesday.yaml': plan });
    const { code } = await build(folder, ['ours/tuesday.yaml']);
    expect(code).toBe(0);
    expect(folder.read()).toHaveProperty([`ours/${welcome}`]);
    expect(folder.read()).not.toHaveProperty(['ours/plan.yaml']);
  });
});

describe('a plan that cannot be used', () => {
  test('none there: exit 2, names new', async () => {
    const folder = makeTemporaryFolder();
    const { code, err } = await build(folder);
    expect(code).toBe(2);
    expect(err).toContain('circlekit new');
    expect(folder.read({ all: true })).toEqual({});
  });

  test('with errors: exit 3, nothing written', async () => {
    const kit = await makeKitFolder();
    kit.write({ 'plan.yaml': `${makePlanText(renamed)}\nkit:\n  size: [\n` });
    const before = kit.read({ all: true });
    const built = await buildJson(kit);
    expect(built).toMatchObject({ code: 3, outcome: 'failed' });
    expect(kit.read({ all: true })).toEqual(before);
  });
});

describe('build --json', () => {
  test('says of every file what happened to it, and nothing of its bytes', async () => {
    const folder = makePlanFolder({ [welcome]: mine });
    const { changes } = await buildJson(folder);
    const fields = new Set(changes.map((change) => Object.keys(change).join(' ')));
    expect(fields).toEqual(new Set(['id format path action reason', 'id format path action reason beside']));
  });

  const runs: readonly (readonly [string, readonly string[]])[] = [
    ['done', []],
    ['a wrong word', ['--only', 'nothing']],
    ['a wrong flag', ['--onlly', 'welcome']],
    ['a wrong date', ['--today', 'soon']],
    ['no plan', ['nowhere']],
    ['a folder that cannot be made', ['--out', 'plan.yaml/kit']],
  ];

  test.each(runs)('prints one object on stdout and nothing else: %s', async (_name, flags) => {
    const { out, err } = await build(makePlanFolder(), ['--json', ...flags]);
    expect(JSON.parse(out)).toMatchObject({ version: 1 });
    expect(err).toBe('');
  });

  test('names the command when the disk fails', async () => {
    const folder = makePlanFolder();
    const files = {
      find: () => {
        throw Object.assign(new Error('made for a test'), { code: 'EIO' });
      },
    } as never;
    const { code, out } = await build(folder, ['--json'], { files });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ command: 'build', outcome: 'failed', problems: [{ code: 'disk' }] });
  });
});
