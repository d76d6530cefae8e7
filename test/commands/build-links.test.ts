import { describe, expect, test } from 'vitest';
import {
  build,
  buildJson,
  changePlan,
  makeKitFolder,
  makePlanFolder,
  renamed,
  rules,
  welcome,
} from '../support/kit-folder.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const lock = '.circlekit/lock.json';

describe('a link that somebody planted', () => {
  test('in the place of a page is not written through, and the rest goes on', async () => {
    const outside = makeTemporaryFolder({ 'letter.md': 'Dear Sam' });
    const kit = await makeKitFolder();
    kit.remove(welcome);
    kit.link(welcome, `${outside.path}/letter.md`);
    changePlan(kit, renamed);
    const built = await buildJson(kit);
    expect(built).toMatchObject({ code: 4, outcome: 'needs-you' });
    expect(built.actionOf(welcome)).toBe('blocked');
    expect(built.actionOf('06-recruit/poster.md')).toBe('updated');
    expect(kit.read()[welcome]).toBe(`-> ${outside.path}/letter.md`);
    expect(outside.read()).toEqual({ 'letter.md': 'Dear Sam' });
  });

  test('to nowhere, in the place of a page, is not written through', async () => {
    const outside = makeTemporaryFolder();
    const folder = makePlanFolder();
    folder.link(welcome, `${outside.path}/new.md`);
    expect((await buildJson(folder)).actionOf(welcome)).toBe('blocked');
    expect(outside.read()).toEqual({});
  });

  test('in the place of a folder on the way is not written through', async () => {
    const outside = makeTemporaryFolder();
    const folder = makePlanFolder();
    folder.link('03-agreements', outside.path);
    const built = await buildJson(folder);
    expect(built.paths('blocked')).toEqual([rules, welcome]);
    expect(built.code).toBe(4);
    expect(outside.read()).toEqual({});
  });

  test.each([
    '.circlekit',
    '.circlekit/base',
    '.circlekit/backup',
    '.circlekit/journal.json',
    '.circlekit/lock',
    '.circlekit/stage',
    lock,
    '.circlekit/plan.schema.json',
  ])('in the place of %s stops the build before anything is written', async (place) => {
    const outside = makeTemporaryFolder({ 'letter.md': 'Dear Sam' });
    const folder = makePlanFolder();
    folder.link(place, outside.path);
    const built = await buildJson(folder);
    expect(built).toMatchObject({ code: 1, outcome: 'failed' });
    expect(built.problems[0]?.what).toContain('does not write through links');
    expect(Object.keys(folder.read())).toEqual(['.circlekit', 'plan.yaml'].filter((path) => path in folder.read()));
    expect(outside.read({ all: true })).toEqual({ 'letter.md': 'Dear Sam' });
  });

  test('in the place of the backups stops the build that needs them', async () => {
    const outside = makeTemporaryFolder();
    const kit = await makeKitFolder();
    kit.remove('.circlekit/backup');
    kit.link('.circlekit/backup', outside.path);
    changePlan(kit, renamed);
    const before = kit.read();
    expect((await build(kit)).code).toBe(1);
    expect(kit.read()).toEqual(before);
    expect(outside.read()).toEqual({});
  });

  test('under the name of a file that is being written is not written through', async () => {
    const outside = makeTemporaryFolder({ 'letter.md': 'Dear Sam' });
    const folder = makePlanFolder();
    folder.link('.circlekit/.plan.schema.json.circlekit-tmp', `${outside.path}/letter.md`);
    expect((await buildJson(folder)).code).toBe(0);
    expect(outside.read()).toEqual({ 'letter.md': 'Dear Sam' });
    expect(Object.keys(folder.read()).filter((path) => path.includes('tmp'))).toEqual([]);
  });
});
