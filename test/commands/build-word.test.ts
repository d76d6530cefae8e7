import { describe, expect, test } from 'vitest';
import { makeCountedDisk, makeDyingDisk } from '../support/dying-disk.ts';
import {
  backupsOf,
  build,
  buildJson,
  changePlan,
  entryOf,
  makeKitFolder,
  renamed,
  renamedAgain,
  welcome,
} from '../support/kit-folder.ts';
import { runProgram } from '../support/make-world.ts';
import { runIn } from '../support/take-back.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';
import { bytesOf, editInWord, inWord, makeWordKit, saveInWord, welcomeInWord, wordsIn } from '../support/word-kit.ts';

const page = '03-agreements/welcome.html';
const beside = '03-agreements/welcome.new.docx';

describe('a kit to work with in Word', () => {
  test('has Word files and web pages, Excel beside CSV, and no Markdown', async () => {
    const kit = await makeWordKit({ 'kit.size': 'standard' });
    const endings = new Set(Object.keys(kit.read()).map((path) => path.split('.').at(-1)));
    expect(endings).toEqual(new Set(['csv', 'docx', 'html', 'ics', 'xlsx', 'yaml']));
    expect(wordsIn(kit, welcomeInWord)).toContain('trying it');
  });

  test('is the same in every time zone and language', async () => {
    const [zone, lang] = [process.env.TZ, process.env.LANG];
    const made = [];
    for (const [TZ, LANG] of [
      ['Pacific/Kiritimati', 'ar_EG.UTF-8'],
      ['America/Los_Angeles', 'en_US.UTF-8'],
    ]) {
      Object.assign(process.env, { TZ, LANG });
      const kit = await makeWordKit({ 'kit.also': ['html', 'pdf'] });
      made.push(Object.fromEntries(Object.keys(kit.read()).map((path) => [path, bytesOf(kit, path)])));
    }
    Object.assign(process.env, { TZ: zone ?? '', LANG: lang ?? '' });
    if (zone === undefined) delete process.env.TZ;
    expect(Object.keys(made[0] ?? {})).toContain('print/first-meeting.pdf');
    expect(made[0]).toEqual(made[1]);
  });

  test('a page that nobody edited follows the plan, and its web page too', async () => {
    const kit = await makeWordKit();
    changePlan(kit, { ...inWord, ...renamed });
    const built = await buildJson(kit);
    expect([built.actionOf(welcomeInWord), built.actionOf(page)]).toEqual(['updated', 'updated']);
    expect(bytesOf(kit, welcomeInWord)).toEqual(bytesOf(await makeWordKit(renamed), welcomeInWord));
    expect(backupsOf(kit, welcomeInWord)).toHaveLength(1);
  });

  test('a page that was only saved again is not edited', async () => {
    const kit = await makeWordKit();
    saveInWord(kit);
    expect((await buildJson(kit)).actionOf(welcomeInWord)).toBe('unchanged');
    changePlan(kit, { ...inWord, ...renamed });
    expect((await buildJson(kit)).actionOf(welcomeInWord)).toBe('updated');
  });

  test('larger letters come to a page that says the same as before', async () => {
    const kit = await makeWordKit();
    changePlan(kit, { ...inWord, 'kit.large_print': true });
    expect((await buildJson(kit)).actionOf(welcomeInWord)).toBe('updated');
    expect(bytesOf(kit, welcomeInWord)).toEqual(bytesOf(await makeWordKit({ 'kit.large_print': true }), welcomeInWord));
  });

  test('a dry run says what the run then does', async () => {
    const kit = await makeWordKit();
    editInWord(kit);
    changePlan(kit, { ...inWord, ...renamed });
    const dry = await buildJson(kit, ['--dry-run']);
    const { changes } = await buildJson(kit);
    expect(dry.changes).toEqual(changes);
  });
});

describe('a page that was edited in Word', () => {
  test('is kept, and its web page is left and named', async () => {
    const kit = await makeWordKit();
    const before = kit.text(page);
    const mine = editInWord(kit);
    const built = await buildJson(kit);
    expect([built.code, built.actionOf(welcomeInWord), built.actionOf(page)]).toEqual([0, 'kept', 'twin-behind']);
    expect(bytesOf(kit, welcomeInWord)).toEqual(Buffer.from(mine));
    expect(kit.text(page)).toBe(before);
  });

  test('is marked on the home page, which leads to the Word file', async () => {
    const kit = await makeWordKit();
    editInWord(kit);
    const { err } = await build(kit);
    expect(err.replace(/\s+/gu, ' ')).toContain(
      `print them from there. These files say what they said before: ${page}.`,
    );
    expect(kit.text('index.html')).toContain('You changed this page in Word. Print it from there');
    expect(kit.text('index.html')).toContain('<p class="name"><a href="03-agreements/welcome.docx">');
  });

  test('is never overwritten: the new one lies beside, with the lines that are new', async () => {
    const kit = await makeWordKit();
    const mine = editInWord(kit);
    changePlan(kit, { ...inWord, ...renamed });
    const built = await buildJson(kit);
    const change = built.changes.find(({ path }) => path === welcomeInWord);
    expect([built.code, change?.action, change?.beside]).toEqual([4, 'needs-you', beside]);
    expect(bytesOf(kit, welcomeInWord)).toEqual(Buffer.from(mine));
    expect(bytesOf(kit, beside)).toEqual(bytesOf(await makeWordKit(renamed), welcomeInWord));
    const { lines } = change as { lines?: readonly string[] };
    expect(lines?.some((line) => line.startsWith('+ ') && line.includes('Wednesday circle'))).toBe(true);
    expect(lines?.join()).not.toContain('our tea');
  });

  test('the report shows what is new in it', async () => {
    const kit = await makeWordKit();
    editInWord(kit);
    changePlan(kit, { ...inWord, ...renamed });
    const { err } = await build(kit);
    expect(err).toMatch(/What is new in it, with - before and \+ now:[\s\S]*\+ .*Wednesday circle/u);
    expect((await build(kit, ['--diff'])).out).toMatch(/^\+ .*Wednesday circle/mu);
  });

  test('settle --mine keeps it, and the page is quiet from then on', async () => {
    const kit = await makeWordKit();
    const mine = editInWord(kit);
    changePlan(kit, { ...inWord, ...renamed });
    await build(kit);
    expect((await runIn(kit, ['settle', 'welcome', '--mine'])).code).toBe(0);
    expect(kit.read()).not.toHaveProperty([beside]);
    const built = await buildJson(kit);
    expect([built.code, built.actionOf(welcomeInWord)]).toEqual([0, 'kept']);
    expect(bytesOf(kit, welcomeInWord)).toEqual(Buffer.from(mine));
  });

  test('settle --new takes the new one byte for byte, and undo brings back the edited one', async () => {
    const kit = await makeWordKit();
    const mine = editInWord(kit);
    changePlan(kit, { ...inWord, ...renamed });
    await build(kit);
    expect((await runIn(kit, ['settle', 'welcome', '--new'])).code).toBe(0);
    expect(bytesOf(kit, welcomeInWord)).toEqual(bytesOf(await makeWordKit(renamed), welcomeInWord));
    expect((await buildJson(kit)).actionOf(page)).toBe('updated');
    await runIn(kit, ['undo']);
    await runIn(kit, ['undo']);
    expect(bytesOf(kit, welcomeInWord)).toEqual(Buffer.from(mine));
  });

  test('has its beside file replaced only where nobody touched it', async () => {
    const kit = await makeWordKit();
    editInWord(kit);
    changePlan(kit, { ...inWord, ...renamed });
    await build(kit);
    changePlan(kit, { ...inWord, ...renamedAgain });
    await build(kit);
    expect(wordsIn(kit, beside)).toContain('Friday circle');
    expect(kit.read()).not.toHaveProperty(['03-agreements/welcome.new-2.docx']);
  });

  test('while a run was cut off is left when that is finished, and taking the new one brings it byte for byte', async () => {
    const changed = { ...inWord, ...renamed };
    const makeChanged = async (): Promise<TemporaryFolder> => {
      const kit = await makeWordKit();
      changePlan(kit, changed);
      return kit;
    };
    const counting = makeCountedDisk();
    await build(await makeChanged(), ['--only', 'welcome'], { files: counting.files });
    const kit = await makeChanged();
    const dying = makeDyingDisk(counting.calls.indexOf('renameSync journal.json') + 1);
    await build(kit, ['--only', 'welcome'], { files: dying.files });
    const mine = editInWord(kit);
    const built = await buildJson(kit);
    expect([dying.isDead(), built.code, built.actionOf(welcomeInWord)]).toEqual([true, 4, 'needs-you']);
    expect(bytesOf(kit, welcomeInWord)).toEqual(Buffer.from(mine));
    expect(Object.keys(kit.read()).filter((path) => path.includes('.new'))).toEqual([beside]);
    await runIn(kit, ['settle', 'welcome', '--new']);
    expect(bytesOf(kit, welcomeInWord)).toEqual(bytesOf(await makeWordKit(renamed), welcomeInWord));
  });

  test('is followed by its id where the person moved and renamed it', async () => {
    const kit = await makeWordKit();
    const mine = editInWord(kit);
    kit.remove(welcomeInWord);
    kit.write({ 'For newcomers.docx': mine });
    const built = await buildJson(kit);
    expect(built.actionOf('For newcomers.docx')).toBe('followed');
    expect(kit.read()).not.toHaveProperty([welcomeInWord]);
    expect(entryOf(kit, 'For newcomers.docx')).toMatchObject({ id: 'welcome', generated: welcomeInWord });
  });

  test('stays when the plan needs it no more; an unedited one goes', async () => {
    const plan = { 'kit.size': 'standard' } as const;
    const kit = await makeWordKit(plan);
    const purpose = '01-purpose/purpose-and-scope.docx';
    kit.write({ [purpose]: bytesOf(kit, welcomeInWord) });
    changePlan(kit, inWord);
    const built = await buildJson(kit);
    expect([built.actionOf(purpose), built.actionOf('04-roles/looking-after.docx')]).toEqual([
      'kept-not-needed',
      'retired',
    ]);
  });

  test('stays when the plan goes over to Markdown, and is named first', async () => {
    const kit = await makeWordKit();
    const mine = editInWord(kit);
    changePlan(kit, {});
    const { err } = await build(kit);
    expect(err.split('\n')[0]).toContain(`Your words stay in ${welcomeInWord}.`);
    expect(bytesOf(kit, welcomeInWord)).toEqual(Buffer.from(mine));
    expect(kit.read()).toHaveProperty([welcome]);
    expect(kit.read()).not.toHaveProperty(['03-agreements/ground-rules.docx']);
  });

  test('Markdown that was edited stays when the plan goes over to Word', async () => {
    const kit = await makeKitFolder();
    kit.write({ [welcome]: 'My own words.\n' });
    changePlan(kit, inWord);
    const { err } = await build(kit);
    expect(err.split('\n')[0]).toContain(`Your words stay in ${welcome}.`);
    expect(kit.text(welcome)).toBe('My own words.\n');
    expect(kit.read()).toHaveProperty([welcomeInWord]);
  });
});

describe('a Word file that is not as it should be', () => {
  test.each<[string, Uint8Array]>([
    ['cut off', Buffer.from('PK\u0003\u0004 and no more')],
    ['empty', new Uint8Array()],
  ])('%s: is left alone, with a sentence', async (_name, damaged) => {
    const kit = await makeWordKit();
    kit.write({ [welcomeInWord]: damaged });
    const built = await buildJson(kit);
    const change = built.changes.find(({ path }) => path === welcomeInWord);
    expect([built.code, change?.action]).toEqual([4, 'blocked']);
    expect(change?.reason).toContain('it may be damaged');
    expect(bytesOf(kit, welcomeInWord)).toEqual(Buffer.from(damaged));
  });

  test.each(['~$welcome.docx', '~$lcome.docx', '.~lock.welcome.docx#'])(
    'open in another program, which laid %s beside it: is left until it is closed',
    async (name) => {
      const kit = await makeWordKit();
      const before = bytesOf(kit, welcomeInWord);
      kit.write({ [`03-agreements/${name}`]: 'somebody' });
      changePlan(kit, { ...inWord, ...renamed });
      const built = await buildJson(kit);
      const change = built.changes.find(({ path }) => path === welcomeInWord);
      expect([change?.action, change?.reason.slice(0, 10)]).toEqual(['blocked', 'It is open']);
      expect(bytesOf(kit, welcomeInWord)).toEqual(before);
      kit.remove(`03-agreements/${name}`);
      expect((await buildJson(kit)).actionOf(welcomeInWord)).toBe('updated');
    },
  );

  test("of the person's own with that name is left, and ours lies beside", async () => {
    const kit = await makeWordKit();
    const own = editInWord(kit);
    const other = makeTemporaryFolder({ 'plan.yaml': kit.text('plan.yaml'), [welcomeInWord]: own });
    const built = await buildJson(other);
    expect(built.actionOf(welcomeInWord)).toBe('beside');
    expect((await buildJson(other)).actionOf(welcomeInWord)).toBe('needs-you');
    expect((await runIn(other, ['settle', 'welcome', '--mine'])).code).toBe(0);
    expect(other.read()).not.toHaveProperty([beside]);
    expect(bytesOf(other, welcomeInWord)).toEqual(Buffer.from(own));
  });

  test('removed by the person is not made again, until it is restored', async () => {
    const kit = await makeWordKit();
    const before = bytesOf(kit, welcomeInWord);
    kit.remove(welcomeInWord);
    expect((await buildJson(kit)).actionOf(welcomeInWord)).toBe('removed-by-you');
    expect((await runProgram({ argv: ['restore', 'welcome'], cwd: kit.path })).code).toBe(0);
    expect(bytesOf(kit, welcomeInWord)).toEqual(before);
  });
});
