import { describe, expect, test } from 'vitest';
import {
  backupsOf,
  build,
  buildJson,
  changePlan,
  entryOf,
  makeKitFolder,
  makePlanFolder,
  renamed,
  renamedAgain,
  sha256,
  welcome,
} from '../support/kit-folder.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const beside = '03-agreements/welcome.new.md';
const mine = '# Welcome\n\nThese are my own words.\n';

describe('the table of what happens to a page', () => {
  test('row 1: what is not there is written, the same in every folder', async () => {
    const one = makePlanFolder();
    const built = await buildJson(one);
    expect(new Set(built.changes.map(({ action }) => action))).toEqual(new Set(['created']));
    expect(Object.keys(one.read()).sort()).toEqual([...built.paths('created'), 'plan.yaml'].sort());
    expect(one.read({ all: true })).toEqual((await makeKitFolder()).read({ all: true }));
  });

  test('row 1: what was written is remembered by its digest, text kept', async () => {
    const kit = await makeKitFolder();
    const digest = sha256(kit.text(welcome));
    expect(entryOf(kit, welcome)).toMatchObject({ id: 'welcome', format: 'md', base: digest, status: 'managed' });
    expect(kit.text(`.circlekit/base/${digest}`)).toBe(kit.text(welcome));
  });

  test('row 2: a page that says the same already is taken over and not written', async () => {
    const made = (await makeKitFolder()).read();
    const copy = makeTemporaryFolder(made);
    copy.age();
    const built = await buildJson(copy);
    expect(new Set(built.changes.map(({ action }) => action))).toEqual(new Set(['adopted']));
    expect(copy.touched().filter((path) => !path.startsWith('.circlekit/'))).toEqual([]);
    expect(copy.read()).toEqual(made);
  });

  test('row 2: a page that was taken over is remembered as one that was written', async () => {
    const kit = await makeKitFolder();
    const copy = makeTemporaryFolder(kit.read());
    await build(copy);
    const lock = '.circlekit/lock.json';
    expect(copy.text(lock)).toBe(kit.text(lock));
    expect(copy.read()).toEqual(kit.read());
  });

  test("row 3: a file of the person's own stays, and the new text lies beside it", async () => {
    const folder = makePlanFolder({ [welcome]: mine });
    const built = await buildJson(folder);
    expect(built).toMatchObject({ code: 4, outcome: 'needs-you' });
    expect(built.changes.find(({ path }) => path === welcome)).toMatchObject({ action: 'beside', beside });
    expect(folder.text(welcome)).toBe(mine);
    expect(folder.text(beside)).toBe((await makeKitFolder()).text(welcome));
  });

  test('row 3: a name beside that is taken by another file is left to it', async () => {
    const folder = makePlanFolder({ [welcome]: mine, [beside]: 'Notes of mine.' });
    const built = await buildJson(folder);
    expect(built.changes.find(({ path }) => path === welcome)?.beside).toBe('03-agreements/welcome.new-2.md');
    expect(folder.text(beside)).toBe('Notes of mine.');
  });

  test('row 3: the new text put in the place of the own one counts as ours', async () => {
    const folder = makePlanFolder({ [welcome]: mine });
    await build(folder);
    folder.write({ [welcome]: folder.text(beside) });
    const offered = folder.text(beside);
    expect((await buildJson(folder)).actionOf(welcome)).toBe('settled');
    expect(folder.read()).not.toHaveProperty([beside]);
    expect(backupsOf(folder, beside)).toEqual([offered]);
    changePlan(folder, renamed);
    expect((await buildJson(folder)).actionOf(welcome)).toBe('updated');
  });

  test('row 4: a page that is as it should be is left alone', async () => {
    const kit = await makeKitFolder();
    const before = kit.read({ all: true });
    const built = await buildJson(kit);
    expect(new Set(built.changes.map(({ action }) => action))).toEqual(new Set(['unchanged']));
    expect(built).toMatchObject({ code: 0, outcome: 'nothing-to-do' });
    expect(kit.read({ all: true })).toEqual(before);
  });

  test('row 5: an unedited page is replaced when its text changes', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    const built = await buildJson(kit);
    expect(built).toMatchObject({ code: 0, outcome: 'done' });
    expect(built.actionOf(welcome)).toBe('updated');
    expect(kit.read()).toEqual((await makeKitFolder(renamed)).read());
  });

  test('row 5: what was replaced is kept, each run for itself', async () => {
    const kit = await makeKitFolder();
    const first = kit.text(welcome);
    changePlan(kit, renamed);
    await build(kit);
    const second = kit.text(welcome);
    changePlan(kit, renamedAgain);
    await build(kit);
    expect(backupsOf(kit, welcome)).toEqual([first, second]);
  });

  test('row 6: an edited page stays when nothing new is to be said', async () => {
    const kit = await makeKitFolder();
    const edited = `${kit.text(welcome)}\nBring a cushion.\n`;
    kit.write({ [welcome]: edited });
    const built = await buildJson(kit, ['--formats', 'md']);
    expect(built).toMatchObject({ code: 0, outcome: 'nothing-to-do' });
    expect(built.actionOf(welcome)).toBe('kept');
    expect(kit.text(welcome)).toBe(edited);
  });

  test('row 7: a page edited to say just what is new counts as ours again', async () => {
    const kit = await makeKitFolder();
    const text = (await makeKitFolder(renamed)).text(welcome);
    kit.write({ [welcome]: text });
    changePlan(kit, renamed);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('adopted');
    expect(entryOf(kit, welcome)).toMatchObject({ base: sha256(text), status: 'managed' });
    changePlan(kit, renamedAgain);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('updated');
  });

  test('row 9: a page edited where its text is new stays, and the new text lies beside it', async () => {
    const kit = await makeKitFolder();
    const base = entryOf(kit, welcome)?.base;
    kit.write({ [welcome]: mine });
    changePlan(kit, renamed);
    const built = await buildJson(kit);
    const text = (await makeKitFolder(renamed)).text(welcome);
    expect(built).toMatchObject({ code: 4, outcome: 'needs-you' });
    expect(built.changes.find(({ path }) => path === welcome)).toMatchObject({ action: 'needs-you', beside });
    expect([kit.text(welcome), kit.text(beside)]).toEqual([mine, text]);
    expect(entryOf(kit, welcome)).toMatchObject({ base, status: 'pending', pending: sha256(text), beside });
  });

  test('row 10: a page that the person removed is not made again, then or later', async () => {
    const kit = await makeKitFolder();
    kit.remove(welcome);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('removed-by-you');
    changePlan(kit, renamed);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('removed-by-you');
    expect(kit.read()).not.toHaveProperty([welcome]);
  });

  test('row 10: a removed page that is put back is cared for again', async () => {
    const kit = await makeKitFolder();
    const text = kit.text(welcome);
    kit.remove(welcome);
    await build(kit);
    kit.write({ [welcome]: text });
    changePlan(kit, renamed);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('updated');
  });
});
