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
  sha256,
  welcome,
} from '../support/kit-folder.ts';
import type { TemporaryFolder } from '../support/temporary-folder.ts';

const beside = '03-agreements/welcome.new.md';
const page = '03-agreements/welcome.html';
const crisis = '05-safety/in-trouble.md';
const own = 'Bring a cushion, if you like.';

/** A line of the person's own, far from the group's name. */
const addLine = (text: string): string =>
  text.replace('Thank you for trying it.\n', `Thank you for trying it.\n${own}\n`);
/** Another wording of the very line that holds the group's name. */
const changeName = (text: string): string =>
  text.replace('**We are glad that you asked about', '**How good that you ask about');

/** A kit in which the page was edited, with another plan; not built yet. */
async function makeEditedKit(edit: (text: string) => string, plan = renamed): Promise<TemporaryFolder> {
  const kit = await makeKitFolder();
  kit.write({ [welcome]: edit(kit.text(welcome)) });
  changePlan(kit, plan);
  return kit;
}

describe('an edited page with a new text', () => {
  test('row 8: both go into one when they do not touch, with a backup', async () => {
    const kit = await makeEditedKit(addLine);
    const before = kit.text(welcome);
    const built = await buildJson(kit);
    expect(built).toMatchObject({ code: 0, outcome: 'done' });
    expect(built.actionOf(welcome)).toBe('merged');
    expect(kit.text(welcome)).toBe(addLine((await makeKitFolder(renamed)).text(welcome)));
    expect(backupsOf(kit, welcome)).toEqual([before]);
  });

  test('row 9: ten megabytes are not merged: the page stays, and the new text lies beside it', async () => {
    const long = `${'One more line of ours.\n'.repeat(450_000)}\n`;
    const kit = await makeEditedKit((text) => text.replace(/\n\n/u, `\n\n${long}`));
    const before = kit.text(welcome);
    expect(before.length).toBeGreaterThan(10_000_000);
    const built = await buildJson(kit, ['--formats', 'md']);
    expect([built.code, built.actionOf(welcome)]).toEqual([4, 'needs-you']);
    expect(kit.text(welcome) === before).toBe(true);
    expect(kit.text(beside)).toBe((await makeKitFolder(renamed)).text(welcome));
  });

  test('row 8: the web page follows', async () => {
    const kit = await makeEditedKit(addLine);
    await build(kit);
    expect(kit.text(page)).toContain(own);
    expect(kit.text(page)).toContain('Wednesday circle');
  });

  test('row 8: the new text is remembered, not the merged one, so that own words stay the next time too', async () => {
    const kit = await makeEditedKit(addLine);
    await build(kit);
    const made = (await makeKitFolder(renamed)).text(welcome);
    expect(entryOf(kit, welcome)).toMatchObject({ base: sha256(made), status: 'managed' });
    expect(kit.text(`.circlekit/base/${sha256(made)}`)).toBe(made);
    changePlan(kit, renamedAgain);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('merged');
    expect(kit.text(welcome)).toBe(addLine((await makeKitFolder(renamedAgain)).text(welcome)));
  });

  const layouts: readonly (readonly [string, (text: string) => string])[] = [
    ['other line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (text) => `\uFEFF${text}`],
    ['no last line end', (text) => text.trimEnd()],
    ['all of it', (text) => `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`],
  ];

  test.each(layouts)('row 8: keeps the layout of the person: %s', async (_name, lay) => {
    const kit = await makeEditedKit((text) => lay(addLine(text)));
    expect((await buildJson(kit)).actionOf(welcome)).toBe('merged');
    expect(kit.text(welcome)).toBe(lay(addLine((await makeKitFolder(renamed)).text(welcome))));
  });

  test('row 8: a page that says what is new already is not written', async () => {
    const kit = await makeEditedKit((text) => addLine(text).replace('Tuesday circle', 'Wednesday circle'));
    const before = kit.text(welcome);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('adopted');
    expect(kit.text(welcome)).toBe(before);
    expect(backupsOf(kit, welcome)).toEqual([]);
  });

  const notMerged: readonly (readonly [string, (kit: TemporaryFolder) => void])[] = [
    ['a remembered text that is lost', (kit) => kit.remove('.circlekit/base')],
    [
      'a remembered text that is another one now',
      (kit) => kit.write({ [`.circlekit/base/${entryOf(kit, welcome)?.base}`]: 'Something else.\n' }),
    ],
    [
      'letters that are no UTF-8',
      (kit) => kit.write({ [welcome]: Buffer.from(`${addLine(kit.text(welcome))}\xe9`, 'latin1') }),
    ],
    [
      'more than one megabyte',
      (kit) => kit.write({ [welcome]: `${addLine(kit.text(welcome))}${'Long.\n'.repeat(200_000)}` }),
    ],
    ['marks of two versions in it', (kit) => kit.write({ [welcome]: `${addLine(kit.text(welcome))}<<<<<<< mine\n` })],
  ];

  test.each(notMerged)('row 9: nothing is merged with %s', async (_name, spoil) => {
    const kit = await makeEditedKit(addLine);
    spoil(kit);
    const before = kit.text(welcome);
    const built = await buildJson(kit);
    expect(built).toMatchObject({ code: 4, outcome: 'needs-you' });
    expect(built.actionOf(welcome)).toBe('needs-you');
    expect([kit.text(welcome), kit.text(beside)]).toEqual([before, (await makeKitFolder(renamed)).text(welcome)]);
  });

  test('row 9: words about safety are never mixed', async () => {
    const kit = await makeKitFolder();
    kit.write({ [crisis]: `${kit.text(crisis)}\n${own}\n` });
    const before = kit.text(crisis);
    const other = { 'safety.lead': 'the new manager' } as const;
    changePlan(kit, other);
    const built = await buildJson(kit, ['--conflicts', 'markers']);
    const offered = '05-safety/in-trouble.new.md';
    expect(built.changes.find(({ path }) => path === crisis)).toMatchObject({ action: 'needs-you', beside: offered });
    expect([kit.text(crisis), kit.text(offered)]).toEqual([before, (await makeKitFolder(other)).text(crisis)]);
  });

  test.each(['csv', 'ics', 'html'])('row 9: an edited %s is never merged', async (format) => {
    const kit = await makeKitFolder();
    const path = `02-meetings/schedule.${format}`;
    kit.write({ [path]: `${kit.text(path)}<!-- own -->\r\n` });
    const before = kit.text(path);
    changePlan(kit, { 'duration.first_date': '2027-02-02' });
    expect((await buildJson(kit)).actionOf(path)).toBe('needs-you');
    const made = (await makeKitFolder({ 'duration.first_date': '2027-02-02' })).text(path);
    expect([kit.text(path), kit.text(`02-meetings/schedule.new.${format}`)]).toEqual([before, made]);
  });
});

describe('a form that people fill in', () => {
  const form = '06-recruit/joining-form.md';
  const hello = { 'format.intake': 'form' } as const;

  test('row 9: stays once somebody wrote in it, with no backup and nothing of it in what is printed', async () => {
    const kit = await makeKitFolder(hello);
    const filled = kit.text(form).replace('## Say', 'Sam, 01632 960001.\n\n## Say');
    kit.write({ [form]: filled });
    const other = { ...hello, 'meetings.minutes': 45 } as const;
    changePlan(kit, other);
    const ran = [await build(kit, ['--json', '--diff']), await build(kit, ['--json', '--conflicts', 'markers'])];
    const printed = ran.map(({ out, err }) => `${out}${err}`).join('');
    expect(printed).toContain('"action": "needs-you"');
    expect(printed.includes('01632 960001')).toBe(false);
    expect(kit.text(form)).toBe(filled);
    expect(kit.text('06-recruit/joining-form.new.md')).toBe((await makeKitFolder(other)).text(form));
    expect(backupsOf(kit, form)).toEqual([]);
    const others = Object.entries(kit.read({ all: true })).filter(([path]) => path !== form);
    expect(others.filter(([, text]) => text.includes('01632 960001'))).toEqual([]);
  });
});

describe('--conflicts markers', () => {
  const flags = ['--conflicts', 'markers'];
  const marks = [
    '<<<<<<< your text',
    '**How good that you ask about Tuesday circle.**',
    '||||||| earlier text',
    '**We are glad that you asked about Tuesday circle.**',
    '=======',
    '**We are glad that you asked about Wednesday circle.**',
    '>>>>>>> new text',
    '',
  ].join('\n');

  async function makeMarkedKit(): Promise<TemporaryFolder> {
    const kit = await makeEditedKit(changeName);
    await build(kit, flags);
    return kit;
  }

  test('writes both texts into the page, with a backup and no file beside', async () => {
    const kit = await makeEditedKit(changeName);
    const before = kit.text(welcome);
    const built = await buildJson(kit, flags);
    expect(built).toMatchObject({ code: 4, outcome: 'needs-you' });
    expect(built.actionOf(welcome)).toBe('needs-you');
    expect(kit.text(welcome)).toBe(before.replace('**How good that you ask about Tuesday circle.**\n', marks));
    expect(backupsOf(kit, welcome)).toEqual([before]);
    expect(kit.read()).not.toHaveProperty([beside]);
  });

  test('a page that fits together gets none', async () => {
    const kit = await makeEditedKit(addLine);
    expect((await buildJson(kit, flags)).actionOf(welcome)).toBe('merged');
  });

  test('is said every time until the marks are gone, also without the flag and with another plan', async () => {
    const kit = await makeMarkedKit();
    const before = kit.text(welcome);
    kit.age();
    expect((await buildJson(kit)).actionOf(welcome)).toBe('needs-you');
    expect(kit.touched()).toEqual([]);
    changePlan(kit, renamedAgain);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('needs-you');
    expect(kit.text(welcome)).toBe(before);
  });

  test('no mark comes into the web page, which waits', async () => {
    const kit = await makeMarkedKit();
    expect(kit.text(page)).toBe((await makeKitFolder()).text(page));
    const built = await buildJson(kit);
    expect(built.actionOf(page)).toBe('unchanged');
    expect(kit.text(page)).not.toContain('&#x3C;&#x3C;');
  });

  test('once the marks are gone the page is settled, once, and the web page follows', async () => {
    const kit = await makeMarkedKit();
    const chosen = kit.text(welcome).replace(marks, '**How good that you ask about Wednesday circle.**\n');
    kit.write({ [welcome]: chosen });
    expect((await buildJson(kit)).actionOf(welcome)).toBe('settled');
    expect(kit.text(welcome)).toBe(chosen);
    expect(kit.text(page)).toContain('How good that you ask about Wednesday circle.');
    expect((await buildJson(kit)).actionOf(welcome)).toBe('kept');
  });

  test('once the marks are gone, what is new since is merged', async () => {
    const kit = await makeMarkedKit();
    const made = (await makeKitFolder(renamed)).text(welcome);
    kit.write({ [welcome]: addLine(made) });
    changePlan(kit, renamedAgain);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('merged');
    expect(kit.text(welcome)).toBe(addLine((await makeKitFolder(renamedAgain)).text(welcome)));
  });

  test('takes a text that waits beside a page into the page', async () => {
    const kit = await makeEditedKit(changeName);
    await build(kit);
    const offered = kit.text(beside);
    expect((await buildJson(kit, flags)).actionOf(welcome)).toBe('needs-you');
    expect(kit.text(welcome)).toContain(marks);
    expect(kit.read()).not.toHaveProperty([beside]);
    expect(backupsOf(kit, beside)).toEqual([offered]);
  });

  test('another word after --conflicts: exit 2', async () => {
    expect((await build(await makeKitFolder(), ['--conflicts', 'both'])).code).toBe(2);
  });
});
