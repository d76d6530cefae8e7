import { describe, expect, test } from 'vitest';
import { build, buildJson, changePlan, makeKitFolder, renamed, rules, welcome } from '../support/kit-folder.ts';
import { runIn, tellIn } from '../support/take-back.ts';

const page = '03-agreements/welcome.html';

describe('restore', () => {
  test('brings back a page that was removed', async () => {
    const kit = await makeKitFolder();
    const before = kit.read();
    kit.remove(welcome);
    kit.remove(page);
    await build(kit);
    const { code, out, err } = await runIn(kit, ['restore', 'welcome']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe(`Brought back: ${welcome}, ${page}.\n`);
    expect(kit.read()).toEqual(before);
  });

  test('freshly made from the plan as it is now', async () => {
    const kit = await makeKitFolder();
    kit.remove(welcome);
    changePlan(kit, renamed);
    await build(kit);
    await runIn(kit, ['restore', 'welcome']);
    expect(kit.text(welcome)).toBe((await makeKitFolder(renamed)).text(welcome));
  });

  test('the next build cares for it again', async () => {
    const kit = await makeKitFolder();
    kit.remove(welcome);
    await build(kit);
    await runIn(kit, ['restore', 'welcome']);
    changePlan(kit, renamed);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('updated');
  });

  test('leaves other removed pages removed', async () => {
    const kit = await makeKitFolder();
    kit.remove(welcome);
    kit.remove(rules);
    await build(kit);
    await runIn(kit, ['restore', 'welcome']);
    expect(kit.read()).not.toHaveProperty([rules]);
    expect((await buildJson(kit)).actionOf(rules)).toBe('removed-by-you');
  });

  test('with nothing missing: exit 0, nothing written', async () => {
    const kit = await makeKitFolder();
    kit.age();
    expect(await tellIn(kit, ['restore', 'welcome'])).toMatchObject({ code: 0, outcome: 'nothing-to-do' });
    expect(kit.touched()).toEqual([]);
  });

  test('can be taken back', async () => {
    const kit = await makeKitFolder();
    kit.remove(welcome);
    await build(kit);
    const before = kit.read();
    await runIn(kit, ['restore', 'welcome']);
    await runIn(kit, ['undo']);
    expect(kit.read()).toEqual(before);
  });

  test.each([
    ['welcom', 'unknown-document', 'There is no document "welcom".'],
    ['young-people', 'document-left-out', 'This plan leaves'],
  ])('%s: exit 2', async (id, code, what) => {
    const told = await tellIn(await makeKitFolder(), ['restore', id]);
    expect(told).toMatchObject({ code: 2, problems: [{ code }] });
    expect(told.problems?.[0]?.what).toContain(what);
  });
});
