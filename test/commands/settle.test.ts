import { describe, expect, test } from 'vitest';
import { build, buildJson, changePlan, entryOf, makeKitFolder, renamed, welcome } from '../support/kit-folder.ts';
import { runIn, tellIn } from '../support/take-back.ts';
import type { TemporaryFolder } from '../support/temporary-folder.ts';

const mine = '# Welcome\n\nThese are my own words.\n';
const beside = '03-agreements/welcome.new.md';

/** A kit in which the welcome sheet was rewritten and has a new text. */
async function makeWaiting(text = mine): Promise<TemporaryFolder> {
  const kit = await makeKitFolder();
  kit.write({ [welcome]: text });
  changePlan(kit, renamed);
  const { code } = await build(kit);
  if (code !== 4) throw new Error('Nothing waits.');
  return kit;
}

describe('list --pending', () => {
  test('names the pages that wait, one a line', async () => {
    const { code, out } = await runIn(await makeWaiting(), ['list', '--pending']);
    expect({ code, out }).toEqual({ code: 0, out: `welcome\tmd\t${welcome}\t${beside}\n` });
  });

  test('says the same as JSON', async () => {
    expect(await tellIn(await makeWaiting(), ['list', '--pending'])).toMatchObject({
      documents: [{ id: 'welcome', format: 'md', path: welcome, beside }],
      next: ['circlekit settle welcome --mine', 'circlekit settle welcome --new'],
    });
  });

  test('is empty where nothing waits', async () => {
    expect(await runIn(await makeKitFolder(), ['list', '--pending'])).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('settle --mine', () => {
  test('keeps the page, and the new text goes', async () => {
    const kit = await makeWaiting();
    const { code, out, err } = await runIn(kit, ['settle', 'welcome', '--mine']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain(`Yours stays: ${welcome}.`);
    expect(kit.text(welcome)).toBe(mine);
    expect(kit.read()).not.toHaveProperty([beside]);
  });

  test('the next build says nothing of it any more', async () => {
    const kit = await makeWaiting();
    await runIn(kit, ['settle', 'welcome', '--mine']);
    const built = await buildJson(kit);
    expect(built).toMatchObject({ code: 0 });
    expect(built.actionOf(welcome)).toBe('kept');
  });

  test('leaves a new text that was changed, and says so', async () => {
    const kit = await makeWaiting();
    kit.write({ [beside]: 'I began to copy.' });
    const { err } = await runIn(kit, ['settle', 'welcome', '--mine']);
    expect(err).toContain(`You changed ${beside}, so it was left there.`);
    expect(kit.text(beside)).toBe('I began to copy.');
    expect(entryOf(kit, welcome)?.status).toBe('managed');
  });

  test('can be taken back', async () => {
    const kit = await makeWaiting();
    const before = kit.read();
    await runIn(kit, ['settle', 'welcome', '--mine']);
    await runIn(kit, ['undo']);
    expect(kit.read()).toEqual(before);
    expect(entryOf(kit, welcome)?.status).toBe('pending');
  });
});

describe('settle --new', () => {
  test('puts the new text in place, and the page goes to the backup', async () => {
    const kit = await makeWaiting();
    const offered = kit.text(beside);
    const { code, err } = await runIn(kit, ['settle', 'welcome', '--new']);
    expect(code).toBe(0);
    expect(err).toContain(`The new text is in place: ${welcome}.`);
    expect(kit.text(welcome)).toBe(offered);
    expect(kit.text(`.circlekit/backup/0003/${welcome}`)).toBe(mine);
    expect(kit.read()).not.toHaveProperty([beside]);
  });

  test('from then on it is a page like any other', async () => {
    const kit = await makeWaiting();
    await runIn(kit, ['settle', 'welcome', '--new']);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('unchanged');
    expect((await buildJson(kit)).outcome).toBe('nothing-to-do');
  });

  test("keeps the person's line ends and byte-order mark", async () => {
    const kit = await makeWaiting(`\uFEFF${mine.replaceAll('\n', '\r\n')}`);
    const offered = kit.text(beside);
    await runIn(kit, ['settle', 'welcome', '--new']);
    expect(kit.text(welcome)).toBe(`\uFEFF${offered.replaceAll('\n', '\r\n')}`);
  });

  test('takes a new text that the person changed as it is', async () => {
    const kit = await makeWaiting();
    kit.write({ [beside]: `${kit.text(beside)}And a line of mine.\n` });
    await runIn(kit, ['settle', 'welcome', '--new']);
    expect(kit.text(welcome)).toContain('And a line of mine.\n');
    expect((await buildJson(kit)).actionOf(welcome)).toBe('kept');
  });

  test('can be taken back', async () => {
    const kit = await makeWaiting();
    const before = kit.read();
    await runIn(kit, ['settle', 'welcome', '--new']);
    await runIn(kit, ['undo']);
    expect(kit.read()).toEqual(before);
  });

  test('without a new text there: exit 2, and what else can be done', async () => {
    const kit = await makeWaiting();
    kit.remove(beside);
    const told = await tellIn(kit, ['settle', 'welcome', '--new']);
    expect(told).toMatchObject({ code: 2, problems: [{ code: 'cannot-settle' }] });
    expect(told.problems?.[0]?.fix).toContain('circlekit restore welcome');
    expect(kit.text(welcome)).toBe(mine);
  });
});

describe('settle', () => {
  test.each([[[]], [['--mine', '--new']]])('with %j: exit 2, says which flags there are', async (flags) => {
    const kit = await makeWaiting();
    expect(await tellIn(kit, ['settle', 'welcome', ...flags])).toMatchObject({
      code: 2,
      problems: [{ code: 'nothing-chosen' }],
    });
  });

  test('of a page where nothing waits: exit 0', async () => {
    const kit = await makeWaiting();
    expect(await tellIn(kit, ['settle', 'poster', '--mine'])).toMatchObject({ code: 0, outcome: 'nothing-to-do' });
  });

  test('of a page that there is not: exit 2, names the nearest', async () => {
    const told = await tellIn(await makeWaiting(), ['settle', 'welcom', '--mine']);
    expect(told).toMatchObject({
      code: 2,
      problems: [{ code: 'unknown-document', fix: 'Did you mean "welcome"?' }],
    });
  });
});
