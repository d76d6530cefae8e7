import { describe, expect, test } from 'vitest';
import { disk } from '../../src/edge/disk.ts';
import type { Files } from '../../src/world.ts';
import { makeCountedDisk, makeDyingDisk } from '../support/dying-disk.ts';
import {
  build,
  buildJson,
  changePlan,
  makeKitFolder,
  makePlanFolder,
  makePlanText,
  renamed,
  welcome,
} from '../support/kit-folder.ts';
import { diskError, makeDiskThat } from '../support/other-disks.ts';
import { kitState, runIn } from '../support/take-back.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const few = ['--only', 'welcome,poster'];

/** A disk on which somebody presses Ctrl-C when it is asked for the so-manieth time. */
function makeStoppedDisk(after: number): Files {
  let asked = 0;
  const isAsked = async (): Promise<boolean> => {
    asked += 1;
    return asked > after;
  };
  return { ...disk, host: { ...disk.host, watchForStop: () => ({ isAsked, end: () => {} }) } };
}

/** A kit with a changed plan whose build is killed after so many calls. */
async function makeKilled(last: number, flags: readonly string[] = few): Promise<TemporaryFolder> {
  const kit = await makeKitFolder();
  changePlan(kit, renamed);
  await build(kit, flags, { files: makeDyingDisk(last).files });
  return kit;
}

/** How many calls it takes until the journal stands. */
async function countToJournal(): Promise<number> {
  const kit = await makeKitFolder();
  changePlan(kit, renamed);
  const { files, calls } = makeCountedDisk();
  await build(kit, few, { files });
  return calls.indexOf('renameSync journal.json') + 1;
}

describe('a build that is killed', () => {
  test('at any point: the next one ends as if nothing had happened', async () => {
    const kit = await makeKitFolder();
    const first = kit.read({ all: true });
    changePlan(kit, renamed);
    const { files, calls } = makeCountedDisk();
    await build(kit, few, { files });
    const after = kitState(kit);
    for (let last = 0; last < calls.length; last += 3) {
      const again = makeTemporaryFolder({ ...first, 'plan.yaml': makePlanText(renamed) });
      await build(again, few, { files: makeDyingDisk(last).files });
      expect((await build(again, few)).code).toBe(0);
      expect({ last, state: kitState(again) }).toEqual({ last, state: after });
    }
  });

  test('is told of by the next one, which finishes it first', async () => {
    const kit = await makeKilled(await countToJournal());
    const { code, err } = await build(kit);
    expect(code).toBe(0);
    expect(err.split('\n')[0]).toBe('The last run was cut off before its end, so it was finished first.');
    expect(kit.read()).toEqual((await makeKitFolder(renamed)).read());
  });

  test('what was typed in the wizard is not lost: the plan of a killed edit is there', async () => {
    const kit = await makeKitFolder();
    const argv = ['edit', '--set', 'meetings.minutes=75'];
    await runIn(kit, argv, { files: makeDyingDisk(20).files });
    expect(kit.text('plan.yaml')).toContain('minutes: 75');
  });

  const looking: readonly (readonly string[])[] = [
    ['build', '--dry-run'],
    ['build', '--check'],
    ['list'],
    ['list', '--pending'],
    ['show', 'welcome'],
    ['check'],
  ];

  test.each(looking.map((argv) => [argv.join(' '), argv] as const))(
    'is told of by %s, which touches nothing',
    async (_name, argv) => {
      const kit = await makeKilled(await countToJournal());
      kit.age();
      const { err } = await runIn(kit, argv);
      expect(err).toContain('The last run was cut off before its end. To finish it: circlekit build');
      expect(kit.touched()).toEqual([]);
    },
  );
});

describe('Ctrl-C while files are written', () => {
  /** How often a build of the changed plan looks whether Ctrl-C was pressed. */
  async function countMoments(): Promise<number> {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    let asked = 0;
    const isAsked = async (): Promise<boolean> => {
      asked += 1;
      return false;
    };
    const host = { ...disk.host, watchForStop: () => ({ isAsked, end: () => {} }) };
    await build(kit, [], { files: { ...disk, host } });
    return asked;
  }

  test.each([0, 0.3, 0.6, 0.99])('%d of the way: exit 130, and the next build finishes', async (part) => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    const moment = Math.floor((await countMoments()) * part);
    const { code, err } = await build(kit, [], { files: makeStoppedDisk(moment) });
    expect(code).toBe(130);
    expect(err).toBe('Stopped. What was begun is finished by the next run: circlekit build\n');
    expect(Object.keys(kit.read({ all: true }))).not.toContain('.circlekit/lock');
    expect((await build(kit)).code).toBe(0);
    expect(kit.read()).toEqual((await makeKitFolder(renamed)).read());
  });

  test('before the first page is replaced: nothing has changed', async () => {
    const kit = await makeKitFolder();
    changePlan(kit, renamed);
    const before = kit.read({ all: true });
    await build(kit, [], { files: makeStoppedDisk(0) });
    expect(kit.read({ all: true })).toEqual(before);
  });
});

describe('a disk that fails', () => {
  test.each(['ENOSPC', 'EIO', 'EROFS'])(
    'with %s while things are prepared: exit 1, nothing has changed',
    async (code) => {
      const kit = await makeKitFolder();
      changePlan(kit, renamed);
      const before = kit.read({ all: true });
      let written = 0;
      const files = makeDiskThat((path) => {
        written += 1;
        if (written > 4 && path.startsWith('.circlekit/stage/')) throw diskError(code);
      });
      expect((await build(kit, [], { files })).code).toBe(1);
      expect(kit.read({ all: true })).toEqual(before);
    },
  );

  test.each([welcome, '06-recruit/poster.html', '.circlekit/lock.json', '.circlekit/backup/0002/manifest.json'])(
    'at %s: exit 1, and the next build finishes',
    async (place) => {
      const kit = await makeKitFolder();
      changePlan(kit, renamed);
      const files = makeDiskThat((path) => {
        if (path === place) throw diskError('EIO');
      });
      expect((await build(kit, [], { files })).code).toBe(1);
      expect((await build(kit)).code).toBe(0);
      expect(kit.read()).toEqual((await makeKitFolder(renamed)).read());
      expect((await buildJson(kit)).outcome).toBe('nothing-to-do');
    },
  );
});

describe('a finished build', () => {
  test('flushes each new file once, and three things more', async () => {
    const folder = makePlanFolder();
    const { files, calls } = makeCountedDisk();
    await build(folder, [], { files });
    const flushed = calls.filter((call) => call.startsWith('fsyncSync')).length;
    expect(flushed).toBeLessThanOrEqual(Object.keys(folder.read()).length - 1 + 3);
  });

  test('leaves no stage, journal or lock', async () => {
    const kit = await makeKitFolder();
    const names = disk.folder(kit.path).namesIn('.circlekit');
    expect(names).toEqual(['backup', 'base', 'lock.json', 'plan.schema.json']);
  });

  test('works the same in a folder that was moved', async () => {
    const kit = await makeKitFolder();
    const moved = makeTemporaryFolder(kit.read({ all: true }));
    expect((await buildJson(moved)).outcome).toBe('nothing-to-do');
    changePlan(moved, renamed);
    expect((await buildJson(moved)).code).toBe(0);
    await runIn(moved, ['undo']);
    expect(moved.text(welcome)).toBe(kit.text(welcome));
  });

  test('with nothing to do makes no call that changes the disk', async () => {
    const kit = await makeKitFolder();
    const { files, calls } = makeCountedDisk();
    await build(kit, [], { files });
    expect(calls).toEqual([]);
  });
});
