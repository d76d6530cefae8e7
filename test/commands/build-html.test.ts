import { describe, expect, test } from 'vitest';
import { build, buildJson, changePlan, entryOf, makeKitFolder, renamed, welcome } from '../support/kit-folder.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const page = '03-agreements/welcome.html';

describe('web pages', () => {
  test('follow the edited Markdown', async () => {
    const kit = await makeKitFolder();
    kit.write({ [welcome]: `${kit.text(welcome)}\nBring a cushion & tea.\n` });
    const built = await buildJson(kit);
    expect([built.actionOf(welcome), built.actionOf(page)]).toEqual(['kept', 'updated']);
    expect(kit.text(page)).toContain('<p>Bring a cushion &#x26; tea.</p>');
  });

  test('follow the Markdown that stays when its new text lies beside it', async () => {
    const kit = await makeKitFolder();
    kit.write({ [welcome]: '# Welcome\n\nThese are my own words.\n' });
    changePlan(kit, renamed);
    await build(kit);
    expect(kit.text(page)).toContain('These are my own words.');
    expect(kit.text(page)).not.toContain('Wednesday');
  });

  test("follow the person's own file that was there before the kit", async () => {
    const kit = await makeKitFolder();
    const copy = makeTemporaryFolder({ 'plan.yaml': kit.text('plan.yaml'), [welcome]: 'My own words.\n' });
    await build(copy);
    expect(copy.text(page)).toContain('<p>My own words.</p>');
  });

  test('are the same again when the edit is taken back', async () => {
    const kit = await makeKitFolder();
    const before = kit.read({ all: true });
    kit.write({ [welcome]: `${kit.text(welcome)}\nBring a cushion.\n` });
    await build(kit);
    kit.write({ [welcome]: String(before[welcome]) });
    await build(kit);
    expect(kit.read()).toMatchObject({ [page]: before[page], [welcome]: before[welcome] });
  });

  test.each([
    ['two-byte letters', Buffer.from('\uFEFF# Café\r\n\r\nNaïve.\r\n', 'utf16le')],
    ['old Windows letters', Buffer.from('# Café\r\n\r\nNaïve.\r\n', 'latin1')],
  ])('read Markdown saved in %s', async (_name, bytes) => {
    const kit = await makeKitFolder();
    kit.write({ [welcome]: bytes });
    expect((await buildJson(kit)).actionOf(welcome)).toBe('kept');
    expect(kit.text(page)).toContain('<p>Naïve.</p>');
  });

  test('that the person edited stay', async () => {
    const kit = await makeKitFolder();
    const edited = kit.text(page).replace('</main>', '<p>My own line.</p></main>');
    kit.write({ [page]: edited });
    const built = await buildJson(kit);
    expect(built).toMatchObject({ code: 0, outcome: 'nothing-to-do' });
    expect(built.actionOf(page)).toBe('kept');
    expect(kit.text(page)).toBe(edited);
  });

  test('that the person edited stay when their text changes, and the new one lies beside', async () => {
    const kit = await makeKitFolder();
    const edited = kit.text(page).replace('</main>', '<p>My own line.</p></main>');
    kit.write({ [page]: edited });
    changePlan(kit, renamed);
    const built = await buildJson(kit);
    expect([built.actionOf(welcome), built.actionOf(page)]).toEqual(['updated', 'needs-you']);
    expect(kit.text(page)).toBe(edited);
    expect(kit.text('03-agreements/welcome.new.html')).toBe((await makeKitFolder(renamed)).text(page));
  });

  test('that were saved with other line ends are not edited', async () => {
    const kit = await makeKitFolder();
    kit.write({ [page]: kit.text(page).replaceAll('\n', '\r\n') });
    expect((await buildJson(kit)).actionOf(page)).toBe('unchanged');
  });

  test('that the person removed are not made again', async () => {
    const kit = await makeKitFolder();
    kit.remove(page);
    await build(kit);
    changePlan(kit, renamed);
    expect((await buildJson(kit)).actionOf(page)).toBe('removed-by-you');
    expect(kit.read()).not.toHaveProperty([page]);
  });

  test('of a page that the person removed are left in place, with the reason', async () => {
    const kit = await makeKitFolder();
    const before = kit.text(page);
    kit.remove(welcome);
    changePlan(kit, renamed);
    const built = await buildJson(kit);
    expect(built.changes.find(({ path }) => path === page)).toMatchObject({
      action: 'kept-not-needed',
      reason: 'You removed the page that this one is made from; this one was left in place.',
    });
    expect(kit.text(page)).toBe(before);
  });

  test('are remembered by digest alone: no copy of them is kept', async () => {
    const kit = await makeKitFolder();
    const digest = String(entryOf(kit, page)?.base);
    expect(Object.keys(kit.read({ all: true }))).not.toContain(`.circlekit/base/${digest}`);
  });

  test('the home page follows what it says', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    expect((await buildJson(kit)).actionOf('index.html')).toBe('updated');
    expect(kit.text('index.html')).toContain('Wednesday circle');
  });

  test('calendars follow every answer that they print', async () => {
    const open = { 'people.outness_risk': 'none' } as const;
    const kit = await makeKitFolder(open);
    changePlan(kit, { ...open, 'venue.address': '2 Mill Lane' });
    expect((await buildJson(kit)).actionOf('02-meetings/schedule.ics')).toBe('updated');
    expect(kit.text('02-meetings/schedule.ics')).toContain('2 Mill Lane');
  });
});

describe('a kit for printing only', () => {
  const print = { 'kit.edit_in': 'print' } as const;

  test('has web pages and tables, and no Markdown', async () => {
    const kit = await makeKitFolder(print);
    const endings = new Set(Object.keys(kit.read()).map((path) => path.split('.').at(-1)));
    expect(endings).toEqual(new Set(['csv', 'html', 'ics', 'yaml']));
  });

  test('has the same web pages as a kit with Markdown', async () => {
    const printed = await makeKitFolder(print);
    expect(printed.text(page)).toBe((await makeKitFolder()).text(page));
  });

  test('follows a changed plan', async () => {
    const kit = await makeKitFolder(print);
    changePlan(kit, { ...print, ...renamed });
    expect((await buildJson(kit)).actionOf(page)).toBe('updated');
    expect(kit.read()).toEqual((await makeKitFolder({ ...print, ...renamed })).read());
  });
});
