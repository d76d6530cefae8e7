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

const beside = '03-agreements/welcome.new.md';
const mine = '# Welcome\n\nThese are my own words.\n';

describe('a new text that lies beside a page', () => {
  async function makeWaitingKit() {
    const kit = await makeKitFolder();
    kit.write({ [welcome]: mine });
    changePlan(kit, renamed);
    await build(kit);
    return kit;
  }

  test('row 15: is said again and not written again', async () => {
    const kit = await makeWaitingKit();
    kit.age();
    const built = await buildJson(kit);
    expect(built).toMatchObject({ code: 4, outcome: 'needs-you' });
    expect(built.changes.find(({ path }) => path === welcome)).toMatchObject({ action: 'needs-you', beside });
    expect(kit.touched()).toEqual([]);
  });

  test('row 15: is said again while the person works in it', async () => {
    const kit = await makeWaitingKit();
    kit.write({ [beside]: 'Half copied.' });
    expect((await buildJson(kit)).actionOf(welcome)).toBe('needs-you');
    expect(kit.text(beside)).toBe('Half copied.');
  });

  test('row 15: is settled when the person removes it, said once', async () => {
    const kit = await makeWaitingKit();
    kit.remove(beside);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('settled');
    expect((await buildJson(kit)).actionOf(welcome)).toBe('kept');
    expect(kit.text(welcome)).toBe(mine);
  });

  test('row 15: is taken away with a backup when the page says the same', async () => {
    const kit = await makeWaitingKit();
    const offered = kit.text(beside);
    kit.write({ [welcome]: offered });
    expect((await buildJson(kit)).actionOf(welcome)).toBe('settled');
    expect(kit.read()).not.toHaveProperty([beside]);
    expect(backupsOf(kit, beside)).toEqual([offered]);
    expect(entryOf(kit, welcome)).toMatchObject({ base: sha256(offered), status: 'managed' });
  });

  test('row 15: stays on settling when somebody wrote in it', async () => {
    const kit = await makeWaitingKit();
    kit.write({ [welcome]: kit.text(beside), [beside]: 'Half copied.' });
    expect((await buildJson(kit)).actionOf(welcome)).toBe('settled');
    expect(kit.text(beside)).toBe('Half copied.');
  });

  test('row 15: is taken away when the plan takes back what was new', async () => {
    const kit = await makeWaitingKit();
    changePlan(kit, {});
    expect((await buildJson(kit)).actionOf(welcome)).toBe('settled');
    expect(kit.read()).not.toHaveProperty([beside]);
    expect(kit.text(welcome)).toBe(mine);
  });

  test('rows 15 and 16: beside a page that was never ours, it is settled and made new in the same way', async () => {
    const folder = makePlanFolder({ [welcome]: mine });
    await build(folder);
    expect((await buildJson(folder)).actionOf(welcome)).toBe('needs-you');
    changePlan(folder, renamed);
    await build(folder);
    expect(folder.text(beside)).toBe((await makeKitFolder(renamed)).text(welcome));
    folder.remove(beside);
    expect((await buildJson(folder)).actionOf(welcome)).toBe('settled');
    expect(folder.text(welcome)).toBe(mine);
  });

  test('row 16: keeps its second name when the first is free again', async () => {
    const folder = makePlanFolder({ [welcome]: mine, [beside]: 'Notes of mine.' });
    await build(folder);
    folder.remove(beside);
    changePlan(folder, renamed);
    const second = '03-agreements/welcome.new-2.md';
    expect((await buildJson(folder)).changes.find(({ path }) => path === welcome)?.beside).toBe(second);
    expect(folder.text(second)).toBe((await makeKitFolder(renamed)).text(welcome));
    expect(folder.read()).not.toHaveProperty([beside]);
  });

  test('row 16: makes way for a newer one when nobody touched it, with a backup', async () => {
    const kit = await makeWaitingKit();
    const offered = kit.text(beside);
    changePlan(kit, renamedAgain);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('needs-you');
    expect(kit.text(beside)).toBe((await makeKitFolder(renamedAgain)).text(welcome));
    expect(backupsOf(kit, beside)).toEqual([offered]);
    expect(kit.text(welcome)).toBe(mine);
  });

  test('row 16: stays when somebody edited it, and the newer one gets another name', async () => {
    const kit = await makeWaitingKit();
    kit.write({ [beside]: 'Half copied.' });
    changePlan(kit, renamedAgain);
    const built = await buildJson(kit);
    expect(built.changes.find(({ path }) => path === welcome)?.beside).toBe('03-agreements/welcome.new-2.md');
    expect(kit.text(beside)).toBe('Half copied.');
  });
});
