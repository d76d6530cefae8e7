import { describe, expect, test } from 'vitest';
import type { Files } from '../../src/world.ts';
import { makeCountedDisk, makeDyingDisk } from '../support/dying-disk.ts';
import { actsFor } from '../support/edit-answer.ts';
import { build, makeKitFolder } from '../support/kit-folder.ts';
import { kitState, runIn, tellIn } from '../support/take-back.ts';
import { type FileTree, makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';
import { type Act, makeScriptedPrompter } from '../wizard/support/scripted-prompter.ts';

let made: Promise<FileTree> | undefined;

/** A kit as it was made, the same for every test, with no run to take back. */
async function openKit(): Promise<FileTree> {
  made ??= makeKitFolder({ 'meetings.minutes': 90, 'venue.name': 'Green room' }).then((kit) => {
    kit.remove('.circlekit/backup');
    return kit.read({ all: true });
  });
  return await made;
}

/** The files that are not as in the kit. */
async function findDifferent(folder: TemporaryFolder): Promise<readonly string[]> {
  const [was, is] = [kitState(makeTemporaryFolder(await openKit())), kitState(folder)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((path) => was[path] !== is[path]);
}

const enter: Act = { do: 'enter' };
const note = '# Ask Sam about the room.\n';

/** A way to change answers, on a disk that may die. */
type Way = (folder: TemporaryFolder, files: Files) => Promise<unknown>;

const set: Way = (folder, files) => runIn(folder, ['edit', '--set', 'meetings.minutes=75'], { files });
const setAlone: Way = (folder, files) =>
  runIn(folder, ['edit', '--set', 'meetings.minutes=75', '--no-build'], { files });
const wizard: Way = async (folder, files) => {
  const acts = [
    ...(await actsFor(folder, 'meetings.minutes', [{ do: 'type', text: '75' }])),
    ...(await actsFor(folder, 'venue.name', [{ do: 'type', text: 'Long room' }])),
    enter,
  ];
  const prompter = makeScriptedPrompter(acts);
  await runIn(folder, ['edit', '--no-build'], { files, terminal: true, prompter });
};

const ways: readonly (readonly [string, Way])[] = [
  ['one that makes the pages', set],
  ['one that makes no page', setAlone],
  ['two answers to questions', wizard],
];

/**
 * After how many calls that change the disk to cut a command off: each one at which something of the plan is written or a
 * run is made known, and some of those at which pages are only laid ready.
 */
async function pointsOf(way: Way): Promise<readonly number[]> {
  const { files, calls } = makeCountedDisk();
  await way(makeTemporaryFolder(await openKit()), files);
  const isNear = (point: number): boolean =>
    calls.slice(Math.max(0, point - 3), point + 3).some((call) => /plan|journal/u.test(call));
  const journal = calls.indexOf('renameSync journal.json');
  return Array.from({ length: journal + 4 }, (_, point) => point).filter((point) => isNear(point) || point % 8 === 0);
}

/** The kit after a command that was cut off there. */
async function killAt(point: number, way: Way): Promise<TemporaryFolder> {
  const folder = makeTemporaryFolder(await openKit());
  await way(folder, makeDyingDisk(point).files).catch(() => undefined);
  return folder;
}

/** Takes back run after run until there is none. */
async function undoAll(folder: TemporaryFolder): Promise<void> {
  for (let count = 0; count < 9; count += 1) if ((await tellIn(folder, ['undo'])).outcome === 'nothing-to-do') return;
}

describe.each(ways)('a change of the plan that is killed at any point: %s', (_name, way) => {
  test('is taken back by undo', async () => {
    const kit = await openKit();
    const seen = new Set<boolean>();
    for (const point of await pointsOf(way)) {
      const folder = await killAt(point, way);
      seen.add(folder.text('plan.yaml') === kit['plan.yaml']);
      await undoAll(folder);
      expect({ point, different: await findDifferent(folder) }).toEqual({ point, different: [] });
    }
    expect(seen).toEqual(new Set([true, false]));
  });
});

test('a change of the plan that is killed at any point is taken back by undo after the kit was made again', async () => {
  for (const point of await pointsOf(setAlone)) {
    const folder = await killAt(point, setAlone);
    await build(folder);
    await undoAll(folder);
    expect({ point, different: await findDifferent(folder) }).toEqual({ point, different: [] });
  }
});

describe('a plan that was changed and typed in after the program was killed', () => {
  /** Cut off where the plan is changed, and nothing else is. */
  async function killAfterPlan(): Promise<TemporaryFolder> {
    const { files, calls } = makeCountedDisk();
    await setAlone(makeTemporaryFolder(await openKit()), files);
    return await killAt(calls.indexOf('renameSync plan.yaml') + 1, setAlone);
  }

  test('is left by undo, which says so', async () => {
    const folder = await killAfterPlan();
    folder.write({ 'plan.yaml': `${folder.text('plan.yaml')}${note}` });
    const { err } = await runIn(folder, ['undo']);
    expect(err).toContain('Left: plan.yaml. It changed since, so it was left as it is.');
    expect(folder.text('plan.yaml')).toMatch(/minutes: 75[\s\S]*# Ask Sam about the room\.\n$/u);
  });

  test('is in a backup as it was before', async () => {
    const folder = await killAfterPlan();
    folder.write({ 'plan.yaml': `${folder.text('plan.yaml')}${note}` });
    await build(folder);
    const backups = Object.entries(folder.read({ all: true })).filter(([path]) => path.includes('/backup/'));
    expect(backups.map(([, text]) => text)).toContain((await openKit())['plan.yaml']);
  });

  test.each([
    ['no text', () => 'x'],
    ['cut off', (text: string) => text.slice(0, 60)],
    ['of a path that leads out', (text: string) => text.replace('"plan.yaml"', '"../plan.yaml"')],
    ['of a digest that is none', (text: string) => text.replace(/"after":\["[0-9a-f]{4}/u, '"after":["zzzz')],
  ])('does nothing by a memory of it that cannot be trusted: %s', async (_name, damage) => {
    const folder = await killAfterPlan();
    const place = '.circlekit/plan-before.json';
    folder.write({ [place]: damage(folder.text(place)) });
    const { outcome } = await tellIn(folder, ['undo']);
    expect([outcome, Object.keys(folder.read({ all: true })).includes(place)]).toEqual(['nothing-to-do', false]);
  });
});

describe('a plan whose questions are being answered in another window', () => {
  test('is not taken for one that was cut off', async () => {
    const kit = await openKit();
    const folder = makeTemporaryFolder(kit);
    const place = '.circlekit/plan-before.json';
    const { files } = makeDyingDisk(Number.POSITIVE_INFINITY);
    const other: Files = { ...files, host: { ...files.host, pid: process.ppid } };
    const acts = await actsFor(folder, 'meetings.minutes', [{ do: 'type', text: '75' }]);
    const prompter = makeScriptedPrompter([...acts, enter]);
    let between: readonly string[] = [];
    const watching: typeof prompter = {
      ...prompter,
      ask: async (prompt) => {
        if (folder.text('plan.yaml') !== kit['plan.yaml']) {
          await runIn(folder, ['list']);
          await build(folder);
          between = Object.keys(folder.read({ all: true })).filter((path) => path === place);
        }
        return await prompter.ask(prompt);
      },
    };
    await runIn(folder, ['edit', '--no-build'], { files: other, terminal: true, prompter: watching });
    expect([between, Object.keys(folder.read({ all: true })).includes(place)]).toEqual([[place], false]);
  });
});
