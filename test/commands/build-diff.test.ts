import { describe, expect, test } from 'vitest';
import {
  build,
  buildJson,
  changePlan,
  makeKitFolder,
  makePlanFolder,
  renamed,
  welcome,
} from '../support/kit-folder.ts';

const flags = ['--diff', '--only', 'welcome', '--formats', 'md'];
const changed = [
  '@@ -1,6 +1,6 @@',
  ' # Welcome',
  ' ',
  '-**We are glad that you asked about Tuesday circle.**',
  '+**We are glad that you asked about Wednesday circle.**',
  ' ',
  ' **The first ten minutes.**',
  ' One of us meets you at the door.',
  '',
].join('\n');

describe('build --diff', () => {
  test('shows the lines that would change, and nothing else on stdout', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    const { out, code } = await build(kit, flags);
    expect({ out, code }).toEqual({ out: `--- ${welcome}\n+++ ${welcome}\n${changed}`, code: 0 });
  });

  test('is the same with --dry-run', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    expect((await build(kit, [...flags, '--dry-run'])).out).toBe((await build(kit, flags)).out);
  });

  test('does not show other line ends as changes', async () => {
    const kit = await makeKitFolder();
    kit.write({ [welcome]: kit.text(welcome).replaceAll('\n', '\r\n') });
    changePlan(kit, renamed);
    expect((await build(kit, flags)).out).toBe(`--- ${welcome}\n+++ ${welcome}\n${changed}`);
  });

  test('shows what is new in a text that lies, or would lie, beside the own one', async () => {
    const kit = await makeKitFolder();
    kit.write({ [welcome]: '# Mine\n' });
    changePlan(kit, renamed);
    const would = await build(kit, flags);
    expect(would.out).toContain(`--- ${welcome}\n+++ 03-agreements/welcome.new.md\n`);
    expect(would.out).toContain('-# Mine\n+# Welcome\n');
    expect(would.code).toBe(4);
    await build(kit);
    expect((await build(kit, flags)).out).toBe(would.out);
  });

  test('shows a new file, and one that goes, as a whole', async () => {
    const first = await build(makePlanFolder(), flags);
    expect(first.out).toContain(`--- /dev/null\n+++ ${welcome}\n`);
    const kit = await makeKitFolder();
    changePlan(kit, { 'duration.first_date': null });
    expect((await build(kit, ['--diff'])).out).toContain('--- 02-meetings/schedule.ics\n+++ /dev/null\n');
  });

  test('says nothing where nothing changes', async () => {
    expect((await build(await makeKitFolder(), ['--diff'])).out).toBe('');
  });

  test('never shows an edited table, which may hold what people told', async () => {
    const kit = await makeKitFolder();
    kit.write({ '02-meetings/schedule.csv': 'Sam, 01632 960001\r\n' });
    changePlan(kit, { 'duration.first_date': '2027-02-02' });
    const { out } = await build(kit, ['--diff', '--json']);
    expect(out).not.toContain('Sam, 01632');
  });

  test('stands with each change in JSON', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    const { changes } = await buildJson(kit, flags);
    expect(changes).toMatchObject([{ path: welcome, diff: `--- ${welcome}\n+++ ${welcome}\n${changed}` }]);
  });
});
