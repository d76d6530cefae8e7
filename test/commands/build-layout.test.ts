import { describe, expect, test } from 'vitest';
import {
  backupsOf,
  build,
  buildJson,
  changePlan,
  makeKitFolder,
  renamed,
  rules,
  welcome,
} from '../support/kit-folder.ts';

describe('how a page is laid out on disk', () => {
  const layouts: readonly (readonly [string, (text: string) => string])[] = [
    ['other line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (text) => `\uFEFF${text}`],
    ['both', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ];

  test.each(layouts)('%s are no edit', async (_name, lay) => {
    const kit = await makeKitFolder();
    kit.write({ [welcome]: lay(kit.text(welcome)), [rules]: lay(kit.text(rules)) });
    kit.age();
    expect((await buildJson(kit)).outcome).toBe('nothing-to-do');
    expect(kit.touched()).toEqual([]);
  });

  test.each(layouts)('%s are kept when the page is replaced', async (_name, lay) => {
    const kit = await makeKitFolder();
    const laid = lay(kit.text(welcome));
    kit.write({ [welcome]: laid });
    changePlan(kit, renamed);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('updated');
    expect(kit.text(welcome)).toBe(lay((await makeKitFolder(renamed)).text(welcome)));
    expect(backupsOf(kit, welcome)).toEqual([laid]);
  });

  test.each(layouts)('%s are no reason to make the web page again', async (_name, lay) => {
    const kit = await makeKitFolder();
    const page = kit.text('03-agreements/welcome.html');
    kit.write({ [welcome]: lay(kit.text(welcome)) });
    await build(kit);
    expect(kit.text('03-agreements/welcome.html')).toBe(page);
  });

  test('a missing last line end is an edit, and stays missing', async () => {
    const kit = await makeKitFolder();
    const text = kit.text(welcome).trimEnd();
    kit.write({ [welcome]: text });
    expect((await buildJson(kit)).actionOf(welcome)).toBe('kept');
    expect(kit.text(welcome)).toBe(text);
  });

  test('tables and calendars, which end their lines as the formats ask, are known again', async () => {
    const kit = await makeKitFolder();
    const built = await buildJson(kit);
    expect(kit.text('02-meetings/schedule.csv')).toContain('\r\n');
    expect(built.actionOf('02-meetings/schedule.csv')).toBe('unchanged');
    expect(built.actionOf('02-meetings/schedule.ics')).toBe('unchanged');
  });
});
