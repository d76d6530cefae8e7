import { existsSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { build, buildJson, changePlan, makeKitFolder, welcome } from '../support/kit-folder.ts';
import { makeWorld, runProgram } from '../support/make-world.ts';
import { bytesOf, editInWord, inWord, makeWordKit, wordsIn } from '../support/word-kit.ts';

const everything = { 'kit.also': ['html', 'docx', 'pdf', 'xlsx'] } as const;
const pdf = '03-agreements/welcome.pdf';
const pack = 'print/first-meeting.pdf';
const own = 'Bring a cushion, if you like.';

describe('a kit of Markdown with other formats', () => {
  it('has each page in all of them', async () => {
    const kit = await makeKitFolder(everything);
    for (const ending of ['md', 'html', 'docx', 'pdf'])
      expect(existsSync(`${kit.path}/03-agreements/welcome.${ending}`)).toBe(true);
    expect(existsSync(`${kit.path}/02-meetings/schedule.xlsx`)).toBe(true);
    expect(kit.text('index.html')).toContain('03-agreements/welcome.pdf');
  });

  it('has them follow what the person wrote', async () => {
    const kit = await makeKitFolder(everything);
    kit.write({ [welcome]: `${kit.text(welcome)}\n${own}\n` });
    const built = await buildJson(kit);
    expect([built.code, built.actionOf(welcome), built.actionOf(pdf), built.actionOf(pack)]).toEqual([
      0,
      'kept',
      'updated',
      'updated',
    ]);
    expect(wordsIn(kit, '03-agreements/welcome.docx')).toContain(own);
  });

  it('can be narrowed to one of them', async () => {
    const kit = await makeKitFolder(everything);
    kit.write({ [welcome]: `${kit.text(welcome)}\n${own}\n` });
    const built = await buildJson(kit, ['--formats', 'pdf']);
    expect(new Set(built.changes.map(({ format }) => format))).toEqual(new Set(['pdf']));
    expect(built.actionOf(pdf)).toBe('updated');
  });

  it('loses them with the plan, but for those that somebody edited', async () => {
    const kit = await makeKitFolder(everything);
    kit.write({ [pdf]: Buffer.concat([bytesOf(kit, pdf), Buffer.from('a note')]) });
    changePlan(kit, {});
    const built = await buildJson(kit);
    expect([built.actionOf(pdf), built.actionOf(pack), built.actionOf('03-agreements/welcome.docx')]).toEqual([
      'kept-not-needed',
      'retired',
      'retired',
    ]);
  });

  it('lists them in JSON, what is edited first', async () => {
    const kit = await makeKitFolder(everything);
    const { out } = await runProgram({ argv: ['list', '--json'], cwd: kit.path });
    const { documents } = JSON.parse(out) as { documents: { id: string; path: string; files: { format: string }[] }[] };
    const formatsOf = (id: string) => documents.find((one) => one.id === id)?.files.map(({ format }) => format);
    expect(formatsOf('welcome')).toEqual(['md', 'html', 'docx', 'pdf']);
    expect(formatsOf('schedule')).toEqual(['md', 'html', 'docx', 'pdf', 'xlsx', 'csv', 'ics']);
  });
});

describe('a page with a letter that no PDF font has', () => {
  const strange = '𒀀';

  it('has no PDF, with a warning; everything else is made', async () => {
    const kit = await makeKitFolder(everything);
    kit.write({ [welcome]: `# Welcome\n\n${strange}\n` });
    const built = await buildJson(kit);
    expect(built.problems.map(({ code }) => code)).toContain('pdf-letter-missing');
    expect([built.code, built.actionOf(pdf), built.actionOf(pack)]).toEqual([0, 'retired', 'updated']);
    expect(kit.text('index.html')).not.toContain(pdf);
    expect(kit.text('03-agreements/welcome.html')).toContain(strange);
  });

  it('is not tried again while it says the same, and the letter is still named', async () => {
    const kit = await makeKitFolder(everything);
    kit.write({ [welcome]: `# Welcome\n\n${strange}\n` });
    await build(kit);
    kit.age();
    const noFonts = () => Promise.reject(new Error('A PDF is tried again.'));
    const again = await buildJson(kit, [], { fonts: noFonts });
    expect(again).toMatchObject({ code: 0, outcome: 'nothing-to-do' });
    expect(again.problems.map(({ what }) => what).join(' ')).toContain(`has the letter “${strange}” (U+12000)`);
    expect(kit.touched()).toEqual([]);
  });

  it('has its PDF again without the letter', async () => {
    const kit = await makeKitFolder(everything);
    kit.write({ [welcome]: `# Welcome\n\n${strange}\n` });
    await build(kit);
    kit.write({ [welcome]: '# Welcome\n\nCome in.\n' });
    expect((await buildJson(kit)).actionOf(pdf)).toBe('created');
    expect(kit.text('.circlekit/lock.json')).not.toContain(strange);
  });

  it('cannot be shown as PDF', async () => {
    const kit = await makeKitFolder({ 'group.name': strange, 'group.discreet_name': strange });
    const { code, out, err } = await runProgram({ argv: ['show', 'poster', '--format', 'pdf'], cwd: kit.path });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(`has the letter “${strange}” (U+12000)`);
  });
});

describe('the files to print at once', () => {
  it('are linked from the home page', async () => {
    const kit = await makeKitFolder(everything);
    expect(kit.text('index.html')).toContain('<a href="print/first-meeting.pdf">For the first meeting</a>');
    expect(kit.text('index.html')).toContain('print/for-those-who-look-after-it.pdf');
  });

  it('leave out pages that the person changed in Word, and the home page says so', async () => {
    const plan = { ...inWord, 'kit.also': ['html', 'pdf'] } as const;
    const kit = await makeWordKit({ 'kit.also': ['html', 'pdf'] });
    const before = bytesOf(kit, pack).length;
    editInWord(kit);
    changePlan(kit, plan);
    expect((await buildJson(kit)).actionOf(pack)).toBe('updated');
    expect(bytesOf(kit, pack).length).toBeLessThan(before);
    expect(kit.text('index.html')).toContain('so they are not in it; print them from there: Welcome.');
  });

  it('come with pages that are only printed, too', async () => {
    const kit = await makeKitFolder({ 'kit.edit_in': 'print', 'kit.also': ['pdf'] });
    const endings = new Set(Object.keys(kit.read()).map((path) => path.split('.').at(-1)));
    expect(endings).toEqual(new Set(['csv', 'html', 'ics', 'pdf', 'yaml']));
    expect(Object.keys(kit.read())).toContain(pack);
  });
});

describe('show', () => {
  test.each([
    ['docx', 'PK'],
    ['pdf', '%PDF-1.7'],
    ['xlsx', 'PK'],
  ])('gives a page as %s, bytes and nothing else', async (format, start) => {
    const kit = await makeKitFolder();
    const world = makeWorld({ argv: ['show', 'schedule', '--format', format], cwd: kit.path });
    const { run } = await import('../../src/main.ts');
    expect(await run(world)).toBe(0);
    expect(world.out().startsWith(start)).toBe(true);
    expect(world.err()).toBe('');
  });

  test.each(['docx', 'pdf', 'xlsx'])('refuses to print %s on a terminal, and says how to save it', async (format) => {
    const kit = await makeKitFolder();
    const ran = await runProgram({ argv: ['show', 'schedule', '--format', format], cwd: kit.path, terminal: true });
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' });
    expect(ran.err).toContain(`circlekit show schedule --format ${format} > schedule.${format}`);
  });

  test('says in JSON that bytes stand there as base64', async () => {
    const kit = await makeKitFolder();
    const { out } = await runProgram({ argv: ['show', 'poster', '--format', 'pdf', '--json'], cwd: kit.path });
    const { document } = JSON.parse(out) as { document: { content: string; encoding: string } };
    expect(document.encoding).toBe('base64');
    expect(Buffer.from(document.content, 'base64').toString('latin1').startsWith('%PDF-1.7')).toBe(true);
  });

  test('refuses a table for a page that has none', async () => {
    const kit = await makeKitFolder();
    const { code, err } = await runProgram({ argv: ['show', 'welcome', '--format', 'xlsx'], cwd: kit.path });
    expect(code).toBe(2);
    expect(err).toContain('"Welcome" cannot be had as xlsx.');
  });

  test('--mine gives the Word file that the person edited', async () => {
    const kit = await makeWordKit();
    const mine = editInWord(kit);
    const world = makeWorld({ argv: ['show', 'welcome', '--mine', '--format', 'docx', '--json'], cwd: kit.path });
    const { run } = await import('../../src/main.ts');
    expect(await run(world)).toBe(0);
    const { document } = JSON.parse(world.out()) as { document: { content: string } };
    expect(Buffer.from(document.content, 'base64')).toEqual(Buffer.from(mine));
  });
});
