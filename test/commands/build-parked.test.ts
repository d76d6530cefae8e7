import { describe, expect, test } from 'vitest';
import {
  backupsOf,
  build,
  buildJson,
  changePlan,
  entryOf,
  makeKitFolder,
  makePlanFolder,
  renamedAgain,
  rules,
  welcome,
} from '../support/kit-folder.ts';

const calendar = '02-meetings/schedule.ics';
const withoutDate = { 'duration.first_date': null } as const;
const later = { 'duration.first_date': '2027-02-02' } as const;
const edited = 'X-MINE:yes\r\n';

describe('a file that the plan does not make any more', () => {
  test('row 11: is removed when nobody edited it, with a backup, and said once', async () => {
    const kit = await makeKitFolder();
    const text = kit.text(calendar);
    changePlan(kit, withoutDate);
    const built = await buildJson(kit);
    expect(built).toMatchObject({ code: 0, outcome: 'done' });
    expect(built.actionOf(calendar)).toBe('retired');
    expect(kit.read()).toEqual({ ...(await makeKitFolder(withoutDate)).read() });
    expect(backupsOf(kit, calendar)).toEqual([text]);
    expect((await buildJson(kit)).actionOf(calendar)).toBeUndefined();
  });

  test('row 11: other line ends are no edit', async () => {
    const kit = await makeKitFolder();
    const text = kit.text(calendar).replaceAll('\r\n', '\n');
    kit.write({ [calendar]: text });
    changePlan(kit, withoutDate);
    expect((await buildJson(kit)).actionOf(calendar)).toBe('retired');
    expect(backupsOf(kit, calendar)).toEqual([text]);
  });

  test('row 12: stays when somebody edited it, every time', async () => {
    const kit = await makeKitFolder();
    const text = `${kit.text(calendar)}${edited}`;
    kit.write({ [calendar]: text });
    changePlan(kit, withoutDate);
    const base = entryOf(kit, calendar)?.base;
    expect((await buildJson(kit)).actionOf(calendar)).toBe('kept-not-needed');
    expect(await buildJson(kit)).toMatchObject({ code: 0, outcome: 'nothing-to-do' });
    expect(kit.text(calendar)).toBe(text);
    expect(entryOf(kit, calendar)).toMatchObject({ base, status: 'parked' });
  });

  test('row 12: an edit that is taken back is row 11', async () => {
    const kit = await makeKitFolder();
    const text = kit.text(calendar);
    kit.write({ [calendar]: `${text}${edited}` });
    changePlan(kit, withoutDate);
    await build(kit);
    kit.write({ [calendar]: text });
    expect((await buildJson(kit)).actionOf(calendar)).toBe('retired');
    expect(kit.read()).not.toHaveProperty([calendar]);
  });

  test('row 12: the text that lay beside it goes, with a backup', async () => {
    const kit = await makeKitFolder();
    const text = `${kit.text(calendar)}${edited}`;
    kit.write({ [calendar]: text });
    changePlan(kit, later);
    await build(kit);
    const offered = kit.text('02-meetings/schedule.new.ics');
    changePlan(kit, withoutDate);
    await build(kit);
    expect(kit.read()).not.toHaveProperty(['02-meetings/schedule.new.ics']);
    expect(backupsOf(kit, '02-meetings/schedule.new.ics')).toEqual([offered]);
    expect(kit.text(calendar)).toBe(text);
  });

  test('row 13: is forgotten when the person removed it', async () => {
    const kit = await makeKitFolder();
    kit.remove(calendar);
    changePlan(kit, withoutDate);
    const built = await buildJson(kit);
    expect(built.actionOf(calendar)).toBeUndefined();
    expect(entryOf(kit, calendar)).toBeUndefined();
    changePlan(kit, later);
    expect((await buildJson(kit)).actionOf(calendar)).toBe('created');
  });

  test("row 13: a file of the person's own stays and is forgotten; what lay beside it goes", async () => {
    const folder = makePlanFolder({ [calendar]: 'Mine.' });
    await build(folder);
    changePlan(folder, withoutDate);
    expect((await buildJson(folder)).actionOf(calendar)).toBe('settled');
    expect(entryOf(folder, calendar)).toBeUndefined();
    expect(folder.text(calendar)).toBe('Mine.');
    expect(folder.read()).not.toHaveProperty(['02-meetings/schedule.new.ics']);
  });

  test('row 14: comes back with the plan when circlekit removed it', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, withoutDate);
    await build(kit);
    await build(kit);
    changePlan(kit, later);
    expect((await buildJson(kit)).actionOf(calendar)).toBe('created');
    expect(kit.read()).toEqual((await makeKitFolder(later)).read());
  });

  test('row 14: an edited one goes on from what was last written', async () => {
    const kit = await makeKitFolder();
    const text = `${kit.text(calendar)}${edited}`;
    kit.write({ [calendar]: text });
    changePlan(kit, withoutDate);
    await build(kit);
    changePlan(kit, {});
    expect((await buildJson(kit)).actionOf(calendar)).toBe('kept');
    changePlan(kit, withoutDate);
    await build(kit);
    changePlan(kit, later);
    expect((await buildJson(kit)).actionOf(calendar)).toBe('needs-you');
    expect(kit.text(calendar)).toBe(text);
    expect(kit.text('02-meetings/schedule.new.ics')).toBe((await makeKitFolder(later)).text(calendar));
  });

  test('row 14: an edited page goes on merging', async () => {
    const kit = await makeKitFolder();
    const page = '03-agreements/ground-rules.md';
    kit.write({ [page]: `${kit.text(page)}\nOur own rule.\n` });
    changePlan(kit, { 'kit.edit_in': 'print' });
    await build(kit);
    changePlan(kit, {});
    expect((await buildJson(kit)).actionOf(page)).toBe('kept');
    expect(kit.text(page)).toContain('Our own rule.');
  });

  test('is not retired by --only or --formats', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, withoutDate);
    await build(kit, ['--only', 'schedule']);
    await build(kit, ['--formats', 'ics']);
    expect(kit.read()).toHaveProperty([calendar]);
    expect((await buildJson(kit)).actionOf(calendar)).toBe('retired');
  });

  test('a folder in its place is not touched', async () => {
    const kit = await makeKitFolder();
    kit.remove(calendar);
    kit.write({ [`${calendar}/note.txt`]: 'Dear Sam' });
    changePlan(kit, withoutDate);
    expect((await build(kit)).code).toBe(0);
    expect(kit.text(`${calendar}/note.txt`)).toBe('Dear Sam');
  });
});

describe('a plan that is now for printing only', () => {
  const print = { 'kit.edit_in': 'print', ...renamedAgain } as const;

  test('takes the Markdown away that nobody edited, and leaves the edited page', async () => {
    const kit = await makeKitFolder();
    kit.write({ [welcome]: 'My own words.\n' });
    changePlan(kit, print);
    const built = await buildJson(kit);
    expect(built.paths('kept-not-needed')).toEqual([welcome]);
    expect(built.actionOf(rules)).toBe('retired');
    expect(kit.read()).toEqual({ ...(await makeKitFolder(print)).read(), [welcome]: 'My own words.\n' });
  });

  test('names the edited page before anything else, once', async () => {
    const kit = await makeKitFolder();
    kit.write({ [welcome]: 'My own words.\n' });
    changePlan(kit, print);
    expect((await build(kit)).err.split('. ')[0]).toBe(`Your words stay in ${welcome}`);
    expect((await build(kit)).err).not.toContain('Your words stay');
  });
});
