import { describe, expect, test } from 'vitest';
import {
  backupsOf,
  build,
  buildJson,
  changePlan,
  entryOf,
  makeKitFolder,
  renamed,
  welcome,
} from '../support/kit-folder.ts';
import { runIn, tellIn } from '../support/take-back.ts';
import type { TemporaryFolder } from '../support/temporary-folder.ts';

const mine = '# Welcome\n\nThese are my own words.\n';
const own = 'Bring a cushion.\n';
const beside = '03-agreements/welcome.new.md';
/** Another wording of the very line that holds the group's name, and a line of one's own far from it. */
const edit = (text: string): string =>
  text
    .replace('**We are glad that you asked about', '**How good that you ask about')
    .replace('Thank you', `${own}Thank you`);

/** A kit in which both texts of the welcome sheet stand in it, between marks. */
async function makeMarked(lay: (text: string) => string = (text) => text): Promise<TemporaryFolder> {
  const kit = await makeKitFolder();
  kit.write({ [welcome]: lay(edit(kit.text(welcome))) });
  changePlan(kit, renamed);
  await build(kit, ['--conflicts', 'markers']);
  expect(kit.text(welcome)).toMatch(/^<{7} your text/mu);
  return kit;
}

const layouts: readonly (readonly [string, (text: string) => string])[] = [
  ['as we write it', (text) => text],
  ['with other line ends and a mark', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
];

describe('settle of a page in which both texts stand between marks', () => {
  test.each(layouts)('--mine leaves the own text, %s, and the rest as it was merged', async (_name, lay) => {
    const kit = await makeMarked(lay);
    expect((await runIn(kit, ['settle', 'welcome', '--mine'])).code).toBe(0);
    expect(kit.text(welcome)).toBe(
      lay(
        (await makeKitFolder(renamed))
          .text(welcome)
          .replace('**We are glad that you asked about Wednesday', '**How good that you ask about Tuesday')
          .replace('Thank you', `${own}Thank you`),
      ),
    );
  });

  test.each(layouts)('--new leaves the new text, %s, and own words elsewhere', async (_name, lay) => {
    const kit = await makeMarked(lay);
    expect((await runIn(kit, ['settle', 'welcome', '--new'])).code).toBe(0);
    const made = (await makeKitFolder(renamed)).text(welcome);
    expect(kit.text(welcome)).toBe(lay(made.replace('Thank you', `${own}Thank you`)));
  });

  test.each([['--mine'], ['--new']])(
    '%s: the next build has nothing to ask, and undo gives the marks back',
    async (flag) => {
      const kit = await makeMarked();
      const marked = kit.text(welcome);
      await runIn(kit, ['settle', 'welcome', flag]);
      expect(backupsOf(kit, welcome).at(-1)).toBe(marked);
      await runIn(kit, ['undo']);
      expect([kit.text(welcome), entryOf(kit, welcome)?.status]).toEqual([marked, 'pending']);
      await runIn(kit, ['settle', 'welcome', flag]);
      expect(await buildJson(kit)).toMatchObject({ code: 0 });
    },
  );

  test('--mine where the person took the marks out: the page stays as it is', async () => {
    const kit = await makeMarked();
    kit.write({ [welcome]: mine });
    expect((await runIn(kit, ['settle', 'welcome', '--mine'])).code).toBe(0);
    expect([kit.text(welcome), entryOf(kit, welcome)?.status]).toEqual([mine, 'managed']);
  });

  test.each([
    ['--new where the person took the marks out', '--new', () => mine, 'The marks are gone from'],
    [
      '--mine where a mark was changed',
      '--mine',
      (text: string) => text.replace(/^={7}$/mu, '---'),
      'the marks between them were changed',
    ],
    [
      '--new where a mark was changed',
      '--new',
      (text: string) => text.replace(/^>{7} .*$/mu, ''),
      'the marks between them were changed',
    ],
  ])('%s: exit 2, and the page stays as it is', async (_name, flag, change, what) => {
    const kit = await makeMarked();
    const changed = change(kit.text(welcome));
    kit.write({ [welcome]: changed });
    const told = await tellIn(kit, ['settle', 'welcome', flag]);
    expect(told).toMatchObject({ code: 2, problems: [{ code: 'cannot-settle' }] });
    expect(told.problems?.[0]?.what).toContain(what);
    expect(kit.text(welcome)).toBe(changed);
  });
});

describe('settle of what people fill in', () => {
  const forms = [
    ['a form', 'incident-note', '05-safety/incident-note.md', { 'kit.size': 'standard', 'safety.risk_forms': true }],
    ['a table', 'schedule', '02-meetings/schedule.csv', { 'duration.first_date': '2027-01-12' }],
  ] as const;

  async function makeFilled(path: string, answers: Parameters<typeof changePlan>[1]): Promise<TemporaryFolder> {
    const kit = await makeKitFolder(answers);
    kit.write({ [path]: `${kit.text(path)}Sam, 01632 960001\r\n` });
    changePlan(kit, { ...answers, ...renamed, 'duration.first_date': '2027-02-09', 'safety.lead': 'the librarian' });
    await build(kit);
    expect(entryOf(kit, path)?.status).toBe('pending');
    return kit;
  }
  const nameCopies = (kit: TemporaryFolder): readonly string[] =>
    Object.entries(kit.read({ all: true }))
      .filter(([, text]) => text.includes('01632 960001'))
      .map(([path]) => path);

  test.each(forms)(
    '%s, with --new: exit 2, and what was written stands in one place only',
    async (_name, id, path, answers) => {
      const kit = await makeFilled(path, answers);
      const filled = kit.text(path);
      const told = await tellIn(kit, ['settle', id, '--new']);
      expect(told).toMatchObject({ code: 2, problems: [{ code: 'cannot-settle' }] });
      expect(JSON.stringify(told)).not.toContain('01632 960001');
      expect([kit.text(path), nameCopies(kit)]).toEqual([filled, [path]]);
    },
  );

  test.each(forms)('%s, with --mine: it stays, in one place only', async (_name, id, path, answers) => {
    const kit = await makeFilled(path, answers);
    const filled = kit.text(path);
    expect((await tellIn(kit, ['settle', id, '--mine'])).code).toBe(0);
    expect([kit.text(path), nameCopies(kit)]).toEqual([filled, [path]]);
    expect((await buildJson(kit)).actionOf(path)).toBe('kept');
  });
});

describe('settle of a page that is gone or elsewhere', () => {
  async function makeWaiting(path = welcome): Promise<TemporaryFolder> {
    const kit = await makeKitFolder();
    if (path !== welcome) {
      kit.write({ [path]: kit.text(welcome) });
      kit.remove(welcome);
      await build(kit);
    }
    kit.write({ [path]: mine });
    changePlan(kit, renamed);
    await build(kit);
    return kit;
  }

  test('--mine of a page that was removed: exit 2, and it still waits', async () => {
    const kit = await makeWaiting();
    kit.remove(welcome);
    const told = await tellIn(kit, ['settle', 'welcome', '--mine']);
    expect(told).toMatchObject({ code: 2, problems: [{ what: `${welcome} is not there any more.` }] });
    expect(kit.read()).toHaveProperty([beside]);
  });

  test.each([
    ['--mine', mine],
    ['--new', undefined],
  ])('%s of a page that the person moved: it is settled where it stands', async (flag, text) => {
    const kit = await makeWaiting('hello.md');
    await runIn(kit, ['settle', 'welcome', flag]);
    expect(kit.text('hello.md')).toBe(text ?? (await makeKitFolder(renamed)).text(welcome));
    expect(Object.keys(kit.read()).filter((path) => path.includes('.new'))).toEqual([]);
    expect((await buildJson(kit)).actionOf('hello.md')).toBe(flag === '--mine' ? 'kept' : 'unchanged');
  });

  test('after --new, a plan that is taken back is seen in the page', async () => {
    const kit = await makeWaiting();
    await runIn(kit, ['settle', 'welcome', '--new']);
    changePlan(kit, {});
    expect((await buildJson(kit)).actionOf(welcome)).toBe('updated');
    expect(kit.text(welcome)).toBe((await makeKitFolder()).text(welcome));
  });
});
