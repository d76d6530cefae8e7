import { describe, expect, test } from 'vitest';
import { disk } from '../../src/edge/disk.ts';
import type { Files } from '../../src/world.ts';
import { build, changePlan, makeKitFolder, makePlanFolder, makePlanText, renamed } from '../support/kit-folder.ts';
import { runProgram } from '../support/run-program.ts';
import { kitState, tellIn } from '../support/take-back.ts';
import type { TemporaryFolder } from '../support/temporary-folder.ts';

const held = '.circlekit/lock';
const now = new Date('2026-12-01T10:00:00Z');

/** The real disk on a machine called "ours" at ten o'clock, on which no process but 41 runs, and waiting takes no time. */
const files: Files = {
  ...disk,
  host: {
    ...disk.host,
    pid: 40,
    name: 'ours',
    now: () => now,
    isRunning: (pid) => pid === 41,
    pause: async () => {},
  },
};

function holder(pid: number, host: string, time: string): string {
  return JSON.stringify({ pid, host, time });
}

async function makeHeld(text: string): Promise<TemporaryFolder> {
  const kit = await makeKitFolder();
  changePlan(kit, renamed);
  kit.write({ [held]: text });
  return kit;
}

describe('a folder in which another run is writing', () => {
  const live: readonly (readonly [string, string])[] = [
    ['of this machine', holder(41, 'ours', '2026-12-01T09:00:00Z')],
    ['of another machine, begun a moment ago', holder(7, 'theirs', '2026-12-01T09:51:00Z')],
  ];

  test.each(live)('%s: exit 1, said plainly, nothing written', async (_name, text) => {
    const kit = await makeHeld(text);
    const before = kit.read({ all: true });
    const told = await tellIn(kit, ['build'], { files });
    expect(told).toMatchObject({ code: 1, outcome: 'failed', problems: [{ code: 'in-use' }] });
    expect(told.problems?.[0]?.what).toMatch(/^Another run of circlekit is writing in this folder \(process \d+ on /u);
    expect(kit.read({ all: true })).toEqual(before);
  });

  test.each([['undo'], ['forget'], ['restore', 'welcome'], ['settle', 'welcome', '--mine']])(
    'is left alone by %s',
    async (...argv) => {
      const kit = await makeHeld(live[0]?.[1] ?? '');
      const before = kit.read({ all: true });
      expect(await tellIn(kit, argv, { files })).toMatchObject({ code: 1, problems: [{ code: 'in-use' }] });
      expect(kit.read({ all: true })).toEqual(before);
    },
  );

  test('is waited for: when it ends in time, the build goes on', async () => {
    const kit = await makeHeld(live[0]?.[1] ?? '');
    const host = { ...files.host, pause: async () => kit.remove(held) };
    expect((await build(kit, [], { files: { ...files, host } })).code).toBe(0);
    expect(kit.read()).toEqual((await makeKitFolder(renamed)).read());
  });

  test.each([['build', '--dry-run'], ['build', '--check'], ['list'], ['check'], ['show', 'welcome']])(
    'does not stop %s %s',
    async (...argv) => {
      const kit = await makeHeld(live[0]?.[1] ?? '');
      const before = kit.read({ all: true });
      expect((await tellIn(kit, argv, { files })).problems ?? []).not.toContainEqual(
        expect.objectContaining({ code: 'in-use' }),
      );
      expect(kit.read({ all: true })).toEqual(before);
    },
  );
});

describe('what a run left that is gone', () => {
  const stale: readonly (readonly [string, string])[] = [
    ['its process is gone', holder(42, 'ours', '2026-12-01T09:59:59Z')],
    ['it had our own number', holder(40, 'ours', '2026-12-01T09:59:59Z')],
    ['another machine, ten minutes ago', holder(41, 'theirs', '2026-12-01T09:50:00Z')],
    ['another machine, at no time', holder(41, 'theirs', 'noon')],
    ['half written', '{"pid":4'],
    ['empty', ''],
    ['something else', '[]'],
  ];

  test.each(stale)('is taken over: %s', async (_name, text) => {
    const kit = await makeHeld(text);
    expect((await build(kit, [], { files })).code).toBe(0);
    expect(kit.read({ all: true })).not.toHaveProperty([held]);
    expect(kit.read()).toEqual((await makeKitFolder(renamed)).read());
  });

  test('is cleared away by a build with nothing to do', async () => {
    const kit = await makeKitFolder();
    const before = kit.read({ all: true });
    kit.write({ [held]: holder(42, 'ours', '2026-12-01T09:59:59Z') });
    expect((await build(kit, [], { files })).code).toBe(0);
    expect(kit.read({ all: true })).toEqual(before);
  });
});

describe('several programs at once in one folder', () => {
  test('each ends well or says that another is at work, and the kit is whole', async () => {
    const wanted = await makeKitFolder(renamed);
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    const ran = await Promise.all([1, 2, 3, 4].map(() => runProgram(['build'], { cwd: kit.path })));
    const failed = ran.filter(({ code }) => code !== 0);
    expect(failed.map(({ code, stderr }) => [code, stderr])).toEqual(
      failed.map(() => [1, expect.stringContaining('Another run')]),
    );
    expect(failed.length).toBeLessThan(ran.length);
    expect(kitState(kit)).toEqual({ ...kitState(wanted), 'plan.yaml': makePlanText(renamed) });
    expect((await build(kit)).code).toBe(0);
  });

  test('a first build too', async () => {
    const folder = makePlanFolder();
    const ran = await Promise.all([1, 2, 3].map(() => runProgram(['build'], { cwd: folder.path })));
    expect(ran.map(({ code }) => code).filter((code) => code !== 0 && code !== 1)).toEqual([]);
    expect(kitState(folder)).toEqual(kitState(await makeKitFolder()));
  });
});
