import { describe, expect, test } from 'vitest';
import {
  backupsOf,
  build,
  buildJson,
  changePlan,
  entryOf,
  makeKitFolder,
  renamed,
  renamedAgain,
  rules,
  welcome,
} from '../support/kit-folder.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const page = '03-agreements/welcome.html';
const own = 'Bring a cushion, if you like.';
const addLine = (text: string): string =>
  text.replace('Thank you for trying it.\n', `Thank you for trying it.\n${own}\n`);

/** Moves a file as a person does. */
function move(kit: TemporaryFolder, from: string, to: string): void {
  const text = kit.text(from);
  kit.remove(from);
  kit.write({ [to]: text });
}

describe('row 17: a page that the kit puts elsewhere now', () => {
  const old = '03-agreements/hello.md';

  /** A kit as an earlier version made it, which put the page elsewhere. */
  async function makeOldKit(): Promise<TemporaryFolder> {
    const kit = await makeKitFolder();
    move(kit, welcome, old);
    kit.write({ '.circlekit/lock.json': kit.text('.circlekit/lock.json').replace(`"${welcome}"`, `"${old}"`) });
    return kit;
  }

  test('is moved when nobody edited it', async () => {
    const kit = await makeOldKit();
    const built = await buildJson(kit);
    expect(built).toMatchObject({ code: 0, outcome: 'done' });
    expect(built.changes.find(({ path }) => path === welcome)).toMatchObject({ action: 'moved', from: old });
    expect(kit.read()).toEqual((await makeKitFolder()).read());
    expect((await buildJson(kit)).outcome).toBe('nothing-to-do');
  });

  test('is moved and brought up to date in one, with a backup', async () => {
    const kit = await makeOldKit();
    const before = kit.text(old);
    changePlan(kit, renamed);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('moved');
    expect(kit.read()).toEqual((await makeKitFolder(renamed)).read());
    expect(backupsOf(kit, old)).toEqual([before]);
  });

  test('stays where something else stands at the new place, and says so', async () => {
    const kit = await makeOldKit();
    kit.write({ [welcome]: 'Mine.\n' });
    changePlan(kit, renamed);
    const built = await buildJson(kit);
    expect(built.changes.find(({ path }) => path === old)).toMatchObject({ action: 'updated' });
    expect(built.changes.find(({ path }) => path === old)?.reason).toContain('something else stands there');
    expect(kit.text(welcome)).toBe('Mine.\n');
    expect(kit.text(old)).toBe((await makeKitFolder(renamed)).text(welcome));
  });

  test('stays where it is when somebody edited it, and is merged there', async () => {
    const kit = await makeOldKit();
    kit.write({ [old]: addLine(kit.text(old)) });
    changePlan(kit, renamed);
    const built = await buildJson(kit);
    expect(built.changes.find(({ path }) => path === old)).toMatchObject({ action: 'merged' });
    expect(kit.text(old)).toBe(addLine((await makeKitFolder(renamed)).text(welcome)));
    expect(kit.read()).not.toHaveProperty([welcome]);
    expect(kit.text(page)).toContain(own);
  });
});

describe('row 18: a page that the person renamed or moved', () => {
  const places = ['03-agreements/hello you.md', 'For us/Grüße.md', 'welcome.md'];

  test.each(places)('is followed to %s', async (place) => {
    const kit = await makeKitFolder();
    move(kit, welcome, place);
    const built = await buildJson(kit);
    expect(built).toMatchObject({ code: 0, outcome: 'done' });
    expect(built.changes.find(({ path }) => path === place)).toMatchObject({ action: 'followed', from: welcome });
    expect(kit.read()).not.toHaveProperty([welcome]);
    expect((await buildJson(kit)).outcome).toBe('nothing-to-do');
  });

  test('is brought up to date there, then and later', async () => {
    const kit = await makeKitFolder();
    move(kit, welcome, 'hello.md');
    changePlan(kit, renamed);
    expect((await buildJson(kit)).actionOf('hello.md')).toBe('followed');
    expect(kit.text('hello.md')).toBe((await makeKitFolder(renamed)).text(welcome));
    changePlan(kit, renamedAgain);
    expect((await buildJson(kit)).actionOf('hello.md')).toBe('updated');
    expect(kit.text('hello.md')).toBe((await makeKitFolder(renamedAgain)).text(welcome));
  });

  test('is found when it was edited too, by the line that names it, wherever that stands', async () => {
    const kit = await makeKitFolder();
    const text = addLine(kit.text(welcome));
    const id = '<!-- circlekit:document welcome -->';
    kit.remove(welcome);
    kit.write({ 'hello.md': `${id}\n${text.replace(`${id}\n`, '')}` });
    changePlan(kit, renamed);
    expect((await buildJson(kit)).actionOf('hello.md')).toBe('followed');
    expect(kit.text('hello.md')).toContain(own);
    expect(kit.text('hello.md')).toContain('Wednesday circle');
  });

  test('has its web page where the kit puts it, made from the text in its new place', async () => {
    const kit = await makeKitFolder();
    kit.remove(welcome);
    kit.write({ 'hello.md': addLine((await makeKitFolder()).text(welcome)) });
    expect((await buildJson(kit)).actionOf(page)).toBe('updated');
    expect(kit.text(page)).toContain(own);
    expect(kit.text('00-start/read-me-first.md')).toBe((await makeKitFolder()).text('00-start/read-me-first.md'));
  });

  test('is followed with its whole folder, web pages too', async () => {
    const kit = await makeKitFolder();
    for (const path of [welcome, rules, page, '03-agreements/ground-rules.html'])
      move(kit, path, path.replace('03-agreements', 'Our rules'));
    const built = await buildJson(kit);
    expect(built.paths('followed')).toHaveLength(4);
    expect(built.code).toBe(0);
    expect(Object.keys(kit.read()).filter((path) => path.startsWith('03-agreements'))).toEqual([]);
  });

  test('a table or calendar is found by its bytes alone', async () => {
    const kit = await makeKitFolder();
    move(kit, '02-meetings/schedule.ics', 'calendar.ics');
    move(kit, '02-meetings/schedule.csv', 'dates.csv');
    const edited = `${kit.text('dates.csv')}mine\r\n`;
    kit.write({ 'dates.csv': edited });
    const built = await buildJson(kit);
    expect(built.actionOf('calendar.ics')).toBe('followed');
    expect(built.actionOf('02-meetings/schedule.csv')).toBe('removed-by-you');
    expect(kit.text('dates.csv')).toBe(edited);
  });

  test('goes home again when the person moves it back', async () => {
    const kit = await makeKitFolder();
    move(kit, welcome, 'hello.md');
    await build(kit);
    move(kit, 'hello.md', welcome);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('followed');
    expect(entryOf(kit, welcome)).not.toHaveProperty('generated');
    expect(kit.read()).toEqual((await makeKitFolder()).read());
  });

  test('asks for the person there when both changed the same place', async () => {
    const kit = await makeKitFolder();
    move(kit, welcome, 'hello.md');
    const text = kit.text('hello.md').replace('about Tuesday circle', 'about us');
    kit.write({ 'hello.md': text });
    changePlan(kit, renamed);
    const built = await buildJson(kit);
    expect(built.changes.find(({ path }) => path === 'hello.md')).toMatchObject({
      action: 'needs-you',
      from: welcome,
      beside: 'hello.new.md',
    });
    expect(kit.text('hello.md')).toBe(text);
  });

  const nowhere: readonly (readonly [string, string])[] = [
    ['a dot folder', '.trash/hello.md'],
    ['a folder of other programs', 'node_modules/hello.md'],
    ['a file with another ending', 'hello.txt'],
    ['a name that a new text beside a page has', '03-agreements/hello.new.md'],
  ];

  test.each(nowhere)('is not looked for in %s', async (_name, place) => {
    const kit = await makeKitFolder();
    move(kit, welcome, place);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('removed-by-you');
    expect(kit.read()).toHaveProperty([place]);
  });

  test('is not followed through a link', async () => {
    const kit = await makeKitFolder();
    const outside = makeTemporaryFolder({ 'welcome.md': kit.text(welcome) });
    kit.remove(welcome);
    kit.link('linked', outside.path);
    kit.link('hello.md', `${outside.path}/welcome.md`);
    changePlan(kit, renamed);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('removed-by-you');
    expect(outside.read()).toEqual({ 'welcome.md': (await makeKitFolder()).text(welcome) });
  });

  test('is not followed into more than a megabyte', async () => {
    const kit = await makeKitFolder();
    kit.write({ 'hello.md': `${kit.text(welcome)}${'Long.\n'.repeat(200_000)}` });
    kit.remove(welcome);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('removed-by-you');
  });

  test('nothing is searched while every page is where it was', async () => {
    const kit = await makeKitFolder();
    kit.write({ 'copy.md': kit.text(welcome) });
    expect(await buildJson(kit)).toMatchObject({ code: 0, outcome: 'nothing-to-do' });
  });
});

describe('row 19: two files of one page', () => {
  test('the one that is known wins, and both are named', async () => {
    const kit = await makeKitFolder();
    const copy = kit.text(welcome);
    kit.write({ 'copy.md': copy });
    kit.remove(rules);
    changePlan(kit, renamed);
    const built = await buildJson(kit);
    expect(built).toMatchObject({ code: 4, outcome: 'needs-you' });
    expect(built.changes.find(({ path }) => path === welcome)).toMatchObject({ action: 'copy-found' });
    expect(built.changes.find(({ path }) => path === welcome)?.reason).toContain(`${welcome}, copy.md`);
    expect(kit.text(welcome)).toBe((await makeKitFolder(renamed)).text(welcome));
    expect(kit.text('copy.md')).toBe(copy);
  });

  test('with none where it was, nothing is followed and both are named, until one is left', async () => {
    const kit = await makeKitFolder();
    kit.write({ 'one.md': kit.text(welcome), 'two.md': addLine(kit.text(welcome)) });
    kit.remove(welcome);
    const before = kit.read();
    const built = await buildJson(kit);
    expect(built.changes.find(({ path }) => path === welcome)).toMatchObject({ action: 'copy-found' });
    expect(built.changes.find(({ path }) => path === welcome)?.reason).toContain('one.md, two.md');
    expect(kit.read()).toEqual(before);
    kit.write({ 'one.md': 'Not a page any more.\n' });
    expect((await buildJson(kit)).actionOf('two.md')).toBe('followed');
    expect(kit.text('two.md')).toBe(before['two.md']);
  });

  test('a page that holds two of them is followed for neither', async () => {
    const kit = await makeKitFolder();
    kit.write({ 'both.md': `${kit.text(welcome)}\n${kit.text(rules)}` });
    kit.remove(welcome);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('removed-by-you');
  });

  test('a known page with the name of another pasted into it stays what it is', async () => {
    const kit = await makeKitFolder();
    kit.write({ [rules]: kit.text(welcome) });
    kit.remove(welcome);
    const built = await buildJson(kit);
    expect(built.actionOf(welcome)).toBe('removed-by-you');
    expect(built.actionOf(rules)).toBe('kept');
  });
});
