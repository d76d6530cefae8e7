import { chmodSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  build,
  buildJson,
  changePlan,
  entryOf,
  makeKitFolder,
  makePlanFolder,
  makePlanText,
  renamed,
  rules,
  welcome,
} from '../support/kit-folder.ts';
import { diskError, makeDiskThat } from '../support/other-disks.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const mine = '# Welcome\n\nThese are my own words.\n';
const lock = '.circlekit/lock.json';

/** Names of files that are half written. */
function leftBehind(folder: TemporaryFolder): readonly string[] {
  return Object.keys(folder.read({ all: true })).filter((path) => path.includes('tmp'));
}

describe('a lock.json that cannot be trusted', () => {
  const damages: readonly (readonly [string, (text: string) => string | undefined])[] = [
    ['lost', () => undefined],
    ['empty', () => ''],
    ['cut off', (text) => text.slice(0, text.length / 2)],
    ['no JSON', () => 'Dear diary'],
    ['JSON of something else', () => '[1, 2, "three"]'],
    ['without its list', () => '{"schema":1}'],
    ['a list of other things', () => '{"schema":1,"documents":[null,7,{"id":"welcome"},[]]}'],
    ['with digests that are none', (text) => text.replaceAll(/"base":"[0-9a-f]{64}"/gu, '"base":"unedited"')],
    ['with digests of other bytes', (text) => text.replaceAll(/"base":"[0-9a-f]{8}/gu, '"base":"00000000')],
    ['with states that are none', (text) => text.replaceAll('"managed"', '"mine"')],
  ];

  test.each(damages)('%s: nothing that stands there is overwritten', async (_name, damage) => {
    const kit = await makeKitFolder();
    const text = damage(kit.text(lock));
    if (text === undefined) kit.remove(lock);
    else kit.write({ [lock]: text });
    kit.write({ [welcome]: mine });
    changePlan(kit, renamed);
    const before = kit.read();
    const built = await buildJson(kit);
    expect(built.paths('updated')).toEqual([]);
    expect(kit.read()).toMatchObject(before);
  });

  test('lost with all that circlekit remembers: an unchanged kit is known again', async () => {
    const kit = await makeKitFolder();
    const before = kit.read({ all: true });
    kit.remove('.circlekit');
    expect((await buildJson(kit)).code).toBe(0);
    const { '.circlekit/backup/0001/manifest.json': _run, ...rest } = before;
    expect(kit.read({ all: true })).toEqual(rest);
  });

  test('with paths that lead out of the folder: they are not looked at', async () => {
    const outside = makeTemporaryFolder({ 'letter.md': 'Dear Sam' });
    const kit = await makeKitFolder();
    kit.write({ [lock]: kit.text(lock).replaceAll(welcome, `../${outside.path.split('/').at(-1)}/letter.md`) });
    const built = await buildJson(kit);
    expect(built.changes.filter(({ path }) => path.includes('..'))).toEqual([]);
    expect(outside.read()).toEqual({ 'letter.md': 'Dear Sam' });
  });

  test('with a page at the path of another file of ours: that file is left alone', async () => {
    const kit = await makeKitFolder();
    const plan = kit.text('plan.yaml');
    kit.write({ [lock]: kit.text(lock).replaceAll(`"${welcome}"`, '"plan.yaml"') });
    expect((await buildJson(kit)).actionOf(welcome)).toBe('adopted');
    expect(kit.text('plan.yaml')).toBe(plan);
  });

  test('written by a later version: nothing is written', async () => {
    const kit = await makeKitFolder();
    kit.write({ [lock]: kit.text(lock).replace('"schema":1', '"schema":2') });
    changePlan(kit, renamed);
    const before = kit.read({ all: true });
    const built = await buildJson(kit);
    expect(built).toMatchObject({ code: 2, outcome: 'failed' });
    expect(built.problems.map(({ code }) => code)).toEqual(['newer-lock']);
    expect(kit.read({ all: true })).toEqual(before);
  });
});

describe('something in the way', () => {
  test('a folder where a page goes: that page is left out and named', async () => {
    const folder = makePlanFolder({ [`${welcome}/note.txt`]: 'Dear Sam' });
    const { code, err } = await build(folder);
    expect(code).toBe(4);
    expect(err).toContain(`Needs you: ${welcome}. A folder stands where this page goes.`);
    expect(folder.text(`${welcome}/note.txt`)).toBe('Dear Sam');
    expect(folder.text(rules)).toContain('# ');
  });

  test('a file where a folder goes: the pages in it are left out', async () => {
    const folder = makePlanFolder({ '03-agreements': 'Dear Sam' });
    const built = await buildJson(folder);
    expect(built.paths('blocked')).toEqual([rules, welcome]);
    expect(folder.text('03-agreements')).toBe('Dear Sam');
  });

  test('a page that only may be read is left alone', async () => {
    const kit = await makeKitFolder();
    const before = kit.text(welcome);
    chmodSync(`${kit.path}/${welcome}`, 0o444);
    changePlan(kit, renamed);
    const built = await buildJson(kit);
    expect(built.changes.find(({ path }) => path === welcome)?.reason).toContain('read-only');
    expect(kit.text(welcome)).toBe(before);
  });

  test('a page that only may be read and needs no change is as it should be', async () => {
    const kit = await makeKitFolder();
    chmodSync(`${kit.path}/${welcome}`, 0o444);
    expect((await buildJson(kit)).outcome).toBe('nothing-to-do');
  });

  test('the page is cared for again once the way is free', async () => {
    const kit = await makeKitFolder();
    const text = kit.text(welcome);
    kit.remove(welcome);
    kit.makeFolder(welcome);
    await build(kit);
    kit.remove(welcome);
    kit.write({ [welcome]: text });
    changePlan(kit, renamed);
    expect((await buildJson(kit)).actionOf(welcome)).toBe('updated');
  });

  test('the web page of a page that is in the way is left as it is', async () => {
    const kit = await makeKitFolder();
    const page = kit.text('03-agreements/welcome.html');
    kit.remove(welcome);
    kit.makeFolder(welcome);
    changePlan(kit, renamed);
    expect((await buildJson(kit)).actionOf('03-agreements/welcome.html')).toBe('unchanged');
    expect(kit.text('03-agreements/welcome.html')).toBe(page);
  });
});

describe('a folder that cannot be written', () => {
  test('a file where .circlekit has to be made: exit 1, said plainly, nothing written', async () => {
    const folder = makePlanFolder({ '.circlekit': 'Dear Sam' });
    const before = folder.read({ all: true });
    const { code, out, err } = await build(folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Error: Nothing was written. .circlekit/plan.schema.json: A file stands where a folder');
    expect(folder.read({ all: true })).toEqual(before);
  });

  test('a file where the folder for the kit has to be made: exit 1, nothing written', async () => {
    const folder = makePlanFolder({ 'not-a-folder': 'Dear Sam' });
    const { code, err } = await build(folder, ['--out', 'not-a-folder/kit']);
    expect(code).toBe(1);
    expect(err).toContain('A file stands where a folder has to be made');
    expect(Object.keys(folder.read({ all: true }))).toEqual(['not-a-folder', 'plan.yaml']);
  });

  test.skipIf(process.getuid?.() === 0)('a read-only folder: exit 1, said plainly, nothing written', async () => {
    const folder = makePlanFolder();
    chmodSync(folder.path, 0o555);
    const { code, err } = await build(folder);
    chmodSync(folder.path, 0o755);
    expect(code).toBe(1);
    expect(err).toContain('Look at its permissions');
    expect(Object.keys(folder.read({ all: true }))).toEqual(['plan.yaml']);
  });

  test('a dry run says so too', async () => {
    const folder = makePlanFolder({ '.circlekit': 'Dear Sam' });
    expect((await build(folder, ['--dry-run'])).code).toBe(1);
  });

  test('with nothing to write there is nothing to say', async () => {
    const kit = await makeKitFolder();
    chmodSync(`${kit.path}/${lock}`, 0o444);
    expect((await build(kit)).code).toBe(0);
  });
});

describe('trouble on the way', () => {
  test('a page that is edited while we work is left alone', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    const files = makeDiskThat((path) => {
      if (path.endsWith('plan-on-a-page.md')) kit.write({ [welcome]: mine });
    });
    const built = await buildJson(kit, [], { files });
    expect(built).toMatchObject({ code: 4, outcome: 'needs-you' });
    expect(built.actionOf(welcome)).toBe('blocked');
    expect(kit.text(welcome)).toBe(mine);
  });

  test('a file that appears while we work is left alone', async () => {
    const folder = makePlanFolder();
    const files = makeDiskThat((path) => {
      if (path.endsWith('plan-on-a-page.md')) folder.write({ [welcome]: mine });
    });
    expect((await buildJson(folder, [], { files })).actionOf(welcome)).toBe('blocked');
    expect(folder.text(welcome)).toBe(mine);
  });

  test('a file that another program has open is left out, and the rest goes on', async () => {
    const kit = await makeKitFolder();
    const before = kit.text(welcome);
    changePlan(kit, renamed);
    const files = makeDiskThat((path) => {
      if (path === welcome) throw diskError('EBUSY');
    });
    const built = await buildJson(kit, [], { files });
    expect(built.code).toBe(4);
    expect(built.changes.find(({ path }) => path === welcome)?.reason).toContain('in use by another program');
    expect(kit.text(welcome)).toBe(before);
    expect((await buildJson(kit)).paths('updated')).toEqual([welcome]);
  });

  test('a disk that is full half-way: exit 1, and the next run goes on where it stopped', async () => {
    const folder = makePlanFolder();
    const files = makeDiskThat((path) => {
      if (path === welcome) throw diskError('ENOSPC');
    });
    const { code, err } = await build(folder, [], { files });
    expect(code).toBe(1);
    expect(err).toContain('The disk is full.');
    expect(leftBehind(folder)).toEqual([]);
    changePlan(folder, renamed);
    expect((await buildJson(folder)).code).toBe(0);
    expect(folder.read()).toEqual((await makeKitFolder(renamed)).read());
  });

  test('lock.json is written last', async () => {
    const written: string[] = [];
    await build(makePlanFolder(), [], { files: makeDiskThat((path) => written.push(path)) });
    expect(written.indexOf(lock)).toBe(written.length - 1);
  });

  test('what a run that was cut off left half written does no harm', async () => {
    const folder = makePlanFolder({ '.circlekit/.plan.schema.json.circlekit-tmp': '{' });
    expect((await build(folder)).code).toBe(0);
    expect(leftBehind(folder)).toEqual([]);
  });

  test('a page keeps its permissions when it is replaced', async () => {
    const kit = await makeKitFolder();
    chmodSync(`${kit.path}/${welcome}`, 0o600);
    changePlan(kit, renamed);
    await build(kit);
    expect(statSync(`${kit.path}/${welcome}`).mode & 0o777).toBe(0o600);
  });

  test('nothing but the kit and .circlekit is left in a folder', async () => {
    const folder = makePlanFolder();
    const built = await buildJson(folder);
    const others = Object.keys(folder.read({ all: true })).filter(
      (path) => !built.changes.some((one) => one.path === path),
    );
    const wanted =
      /^(?:plan\.yaml|\.circlekit\/(?:base\/[0-9a-f]{64}|backup\/0001\/manifest\.json|lock\.json|plan\.schema\.json))$/u;
    expect(others.filter((path) => !wanted.test(path))).toEqual([]);
    expect(entryOf(folder, welcome)?.path).toBe(welcome);
    expect(folder.text('plan.yaml')).toBe(makePlanText());
  });
});
