import { describe, expect, test } from 'vitest';
import { build, buildJson, changePlan, entryOf, makeKitFolder, renamed, welcome } from '../support/kit-folder.ts';
import { runIn, tellIn } from '../support/take-back.ts';
import type { TemporaryFolder } from '../support/temporary-folder.ts';

const mine = '# Welcome\n\nThese are my own words.\n';
const beside = '03-agreements/welcome.new.md';
const calendar = '02-meetings/schedule.ics';

async function makeWaiting(): Promise<TemporaryFolder> {
  const kit = await makeKitFolder();
  kit.write({ [welcome]: mine });
  changePlan(kit, renamed);
  await build(kit);
  return kit;
}

describe('restore', () => {
  test.each([
    ['at once', false],
    ['after a build', true],
  ])('of a page that waited and was removed, %s: it is new, and nothing lies beside it', async (_name, isBuilt) => {
    const kit = await makeWaiting();
    kit.remove(welcome);
    if (isBuilt) await build(kit);
    expect((await runIn(kit, ['restore', 'welcome'])).code).toBe(0);
    expect(kit.text(welcome)).toBe((await makeKitFolder(renamed)).text(welcome));
    expect(kit.read()).not.toHaveProperty([beside]);
    expect(entryOf(kit, welcome)?.status).toBe('managed');
  });

  test('of a page with marks in it that was removed: it is new, and nothing waits', async () => {
    const kit = await makeKitFolder();
    kit.write({
      [welcome]: kit.text(welcome).replace('**We are glad that you asked about', '**How good that you ask about'),
    });
    changePlan(kit, renamed);
    await build(kit, ['--conflicts', 'markers']);
    kit.remove(welcome);
    await runIn(kit, ['restore', 'welcome']);
    expect(kit.text(welcome)).toBe((await makeKitFolder(renamed)).text(welcome));
    expect((await buildJson(kit)).code).toBe(0);
  });

  test('of a page that the person moved: it is followed and not made twice', async () => {
    const kit = await makeKitFolder();
    kit.write({ 'hello.md': `${kit.text(welcome)}\nMine.\n` });
    kit.remove(welcome);
    const { code, err } = await runIn(kit, ['restore', 'welcome']);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Nothing to bring back: no page of "welcome" is missing. It is at hello.md now.\n',
    });
    expect(kit.read()).not.toHaveProperty([welcome]);
    expect(kit.text('hello.md')).toContain('Mine.');
  });

  test('of a page that the person had moved and then removed: it is at the place of the kit again', async () => {
    const kit = await makeKitFolder();
    const text = kit.text(welcome);
    kit.write({ 'hello.md': text });
    kit.remove(welcome);
    await build(kit);
    kit.remove('hello.md');
    await runIn(kit, ['restore', 'welcome']);
    expect(kit.text(welcome)).toBe(text);
    expect((await buildJson(kit)).outcome).toBe('nothing-to-do');
  });

  test('of a file that the plan took away: nothing is made, and it comes back with the plan', async () => {
    const kit = await makeKitFolder();
    const text = kit.text(calendar);
    changePlan(kit, { 'duration.first_date': null });
    await build(kit);
    expect((await tellIn(kit, ['restore', 'schedule'])).outcome).toBe('nothing-to-do');
    expect(kit.read()).not.toHaveProperty([calendar]);
    changePlan(kit, {});
    await build(kit);
    expect(kit.text(calendar)).toBe(text);
  });
});

describe('a page that was removed while it waited', () => {
  test('waits again when it is put back', async () => {
    const kit = await makeWaiting();
    kit.remove(welcome);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('removed-by-you');
    kit.write({ [welcome]: mine });
    expect((await buildJson(kit)).changes.find(({ path }) => path === welcome)).toMatchObject({
      action: 'needs-you',
      beside,
    });
    expect(entryOf(kit, welcome)?.status).toBe('pending');
  });
});
