import { describe, expect, test } from 'vitest';
import { actsFor, editAs } from '../support/edit-answer.ts';
import {
  build,
  buildJson,
  changePlan,
  makeKitFolder,
  makePlanFolder,
  makePlanText,
  renamed,
  renamedAgain,
  welcome,
} from '../support/kit-folder.ts';
import { kitState, runIn, tellIn } from '../support/take-back.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const mine = '# Welcome\n\nThese are my own words.\n';

describe('undo', () => {
  test('takes back a build byte for byte, lock.json included', async () => {
    const kit = await makeKitFolder();
    const before = kitState(kit);
    changePlan(kit, renamed);
    await build(kit);
    const { code, out, err } = await runIn(kit, ['undo']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^Took back run 0002: \d+ put back as they were\./u);
    expect(kitState(kit)).toEqual({ ...before, 'plan.yaml': makePlanText(renamed) });
  });

  test('takes back an edit with its plan', async () => {
    const kit = await makeKitFolder();
    const before = kitState(kit);
    await runIn(kit, ['edit', '--set', 'meetings.minutes=75']);
    expect(kit.text('plan.yaml')).not.toBe(before['plan.yaml']);
    await runIn(kit, ['undo']);
    expect(kitState(kit)).toEqual(before);
  });

  test('takes back an edit of the plan alone', async () => {
    const kit = await makeKitFolder();
    const before = kitState(kit);
    await runIn(kit, ['edit', '--no-build', '--set', 'meetings.minutes=75']);
    expect(kit.text('plan.yaml')).not.toBe(before['plan.yaml']);
    const { code, err } = await runIn(kit, ['undo']);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Took back run 0002: 1 put back as they were.\nTo have it again: circlekit undo --run 0003\n',
    });
    expect(kitState(kit)).toEqual(before);
  });

  test('takes back an edit of a plan of which no page was made', async () => {
    const folder = makePlanFolder();
    const before = folder.read();
    await runIn(folder, ['edit', '--no-build', '--set', 'meetings.minutes=75']);
    await runIn(folder, ['undo']);
    expect(kitState(folder)).toEqual(before);
  });

  test('leaves a plan that was edited by hand since', async () => {
    const kit = await makeKitFolder();
    await runIn(kit, ['edit', '--no-build', '--set', 'meetings.minutes=75']);
    const byHand = `${kit.text('plan.yaml')}# Ask Sam about the room.\n`;
    kit.write({ 'plan.yaml': byHand });
    expect((await runIn(kit, ['undo'])).err).toContain('Left: plan.yaml. It changed since');
    expect(kit.text('plan.yaml')).toBe(byHand);
  });

  test('goes back to the pages and the plan before, through an edit of the plan and a build', async () => {
    const kit = await makeKitFolder();
    const before = kitState(kit);
    await runIn(kit, ['edit', '--no-build', '--set', 'meetings.minutes=75']);
    await build(kit);
    await runIn(kit, ['undo']);
    await runIn(kit, ['undo']);
    expect(kitState(kit)).toEqual(before);
  });

  test('takes back what somebody answered who left half-way', async () => {
    const kit = await makeKitFolder();
    const before = kitState(kit);
    const acts = await actsFor(kit, 'meetings.minutes', [{ do: 'type', text: '75' }]);
    const { code } = await editAs('prompter', kit, acts);
    expect([code, kit.text('plan.yaml').includes('minutes: 75')]).toEqual([2, true]);
    await runIn(kit, ['undo']);
    expect(kitState(kit)).toEqual(before);
  });

  test('takes back a first build: what it made is gone, the plan stays', async () => {
    const folder = makePlanFolder({ 'letter.md': 'Dear Sam' });
    const before = folder.read();
    await build(folder);
    expect(await tellIn(folder, ['undo'])).toMatchObject({ code: 0, outcome: 'done' });
    expect(kitState(folder)).toEqual(before);
  });

  test('takes back a new, its plan included', async () => {
    const folder = makeTemporaryFolder();
    await runIn(folder, ['new', '--defaults']);
    expect(folder.read()).toHaveProperty(['plan.yaml']);
    await runIn(folder, ['undo']);
    expect(folder.read()).toEqual({});
  });

  test('leaves what was edited since, and names it', async () => {
    const kit = await makeKitFolder();
    const page = kit.text('06-recruit/poster.md');
    changePlan(kit, renamed);
    await build(kit);
    kit.write({ [welcome]: mine });
    const { code, err } = await runIn(kit, ['undo']);
    expect(code).toBe(0);
    expect(err).toContain(`Left: ${welcome}. It changed since, so it was left as it is.`);
    expect(kit.text(welcome)).toBe(mine);
    expect(kit.text('06-recruit/poster.md')).toBe(page);
  });

  test('what it left is still an edited page for the next build', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    await build(kit);
    kit.write({ [welcome]: mine });
    await runIn(kit, ['undo']);
    changePlan(kit, renamedAgain);
    await build(kit);
    expect(kit.text(welcome)).toContain('These are my own words.');
  });

  test('leaves what was removed since', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    await build(kit);
    kit.remove(welcome);
    expect((await tellIn(kit, ['undo'])).changes).toContainEqual(
      expect.objectContaining({ id: 'welcome', path: welcome, action: 'kept' }),
    );
    expect(kit.read()).not.toHaveProperty([welcome]);
  });

  test('goes back one run at a time', async () => {
    const kit = await makeKitFolder();
    const first = kit.text(welcome);
    changePlan(kit, renamed);
    await build(kit);
    const second = kit.text(welcome);
    changePlan(kit, renamedAgain);
    await build(kit);
    await runIn(kit, ['undo']);
    expect(kit.text(welcome)).toBe(second);
    await runIn(kit, ['undo']);
    expect(kit.text(welcome)).toBe(first);
  });

  test('can be taken back itself', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    await build(kit);
    const after = kitState(kit);
    const { next } = await tellIn(kit, ['undo']);
    expect(next).toEqual(['circlekit undo --run 0003']);
    await runIn(kit, ['undo', '--run', '0003']);
    expect(kitState(kit)).toEqual(after);
  });

  test('a named run: what later runs changed again is left', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    await build(kit);
    changePlan(kit, renamedAgain);
    await build(kit);
    const latest = kit.text(welcome);
    expect((await tellIn(kit, ['undo', '--run', '2'])).changes).toContainEqual(
      expect.objectContaining({ path: welcome, action: 'kept' }),
    );
    expect(kit.text(welcome)).toBe(latest);
  });

  test('after it the same build gives the same kit', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    await build(kit);
    const after = kitState(kit);
    await runIn(kit, ['undo']);
    expect((await buildJson(kit)).code).toBe(0);
    expect(kitState(kit)).toEqual(after);
  });

  test('a run of which there is none: exit 2, and those there are', async () => {
    const told = await tellIn(await makeKitFolder(), ['undo', '--run', '7']);
    expect(told).toMatchObject({ code: 2, problems: [{ code: 'unknown-run', fix: 'Choose from 0001 (build).' }] });
  });

  test('nothing to take back: exit 0', async () => {
    const kit = await makeKitFolder();
    await runIn(kit, ['forget']);
    expect(await tellIn(kit, ['undo'])).toMatchObject({ code: 0, outcome: 'nothing-to-do' });
  });

  test('no kit there: exit 2', async () => {
    expect(await tellIn(makeTemporaryFolder(), ['undo'])).toMatchObject({ code: 2, problems: [{ code: 'no-kit' }] });
  });

  test('a backup that somebody changed is not put back', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    await build(kit);
    const latest = kit.text(welcome);
    kit.write({ [`.circlekit/backup/0002/${welcome}`]: 'something else' });
    await runIn(kit, ['undo']);
    expect(kit.text(welcome)).toBe(latest);
  });

  test.each([
    ['a path that leads out', `"path": "${welcome}"`, '"path": "../outside.md"'],
    ['a path into our memory', `"path": "${welcome}"`, '"path": ".circlekit/plan.schema.json"'],
  ])('a manifest with %s is not followed', async (_name, from, to) => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    await build(kit);
    const manifest = '.circlekit/backup/0002/manifest.json';
    const text = kit.text(manifest);
    expect(text).toContain(from);
    kit.write({ [manifest]: text.replace(from, to) });
    expect((await tellIn(kit, ['undo', '--run', '2'])).code).toBe(2);
  });

  test('ten runs can be taken back, and older texts are not kept', async () => {
    const kit = await makeKitFolder();
    for (let run = 0; run < 11; run += 1) {
      changePlan(kit, run % 2 === 0 ? renamed : renamedAgain);
      await build(kit, ['--only', 'welcome']);
    }
    const all = Object.keys(kit.read({ all: true }));
    const runs = new Set(all.filter((path) => path.startsWith('.circlekit/backup/')).map((path) => path.split('/')[2]));
    expect([...runs].sort()[0]).toBe('0003');
    expect(runs.size).toBe(10);
  });

  test('the backup of a run with a page that waits is kept however old it is', async () => {
    const kit = makePlanFolder({ [welcome]: mine });
    await build(kit);
    for (let run = 0; run < 11; run += 1) {
      changePlan(kit, run % 2 === 0 ? renamed : renamedAgain);
      await build(kit, ['--only', 'poster']);
    }
    expect(kit.read({ all: true })).toHaveProperty(['.circlekit/backup/0001/manifest.json']);
  });

  test('texts that nothing names any more are removed', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    await build(kit);
    await runIn(kit, ['forget']);
    const named = new Set(kit.text('.circlekit/lock.json').match(/\b[0-9a-f]{64}\b/gu));
    const bases = Object.keys(kit.read({ all: true })).filter((path) => path.startsWith('.circlekit/base/'));
    expect(bases.length).toBeGreaterThan(5);
    expect(bases.filter((path) => !named.has(path.split('/').at(-1) ?? ''))).toEqual([]);
  });
});

describe('forget', () => {
  test('clears every backup away and nothing else', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    await build(kit);
    const before = kitState(kit);
    const { code, out, err } = await runIn(kit, ['forget']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe('The backups of 2 runs are cleared away. Your pages are as they were.\n');
    expect(kitState(kit)).toEqual(before);
    expect(Object.keys(kit.read({ all: true })).filter((path) => path.includes('backup'))).toEqual([]);
  });

  test('with nothing to clear away: exit 0', async () => {
    const kit = await makeKitFolder();
    await runIn(kit, ['forget']);
    expect(await tellIn(kit, ['forget'])).toMatchObject({ code: 0, outcome: 'nothing-to-do' });
  });
});
