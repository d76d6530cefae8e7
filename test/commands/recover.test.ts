import { describe, expect, test } from 'vitest';
import { holdFolder } from '../../src/commands/apply/hold.ts';
import { recoverFirst } from '../../src/commands/apply/recover.ts';
import { type WantedRun, type WantedStep, writeRun } from '../../src/commands/apply/write-run.ts';
import { disk } from '../../src/edge/disk.ts';
import type { Files } from '../../src/world.ts';
import { Killed, makeCountedDisk, makeDyingDisk } from '../support/dying-disk.ts';
import { sha256 } from '../support/kit-folder.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

function entry(id: string, path: string, text: string): object {
  return { id, format: 'md', path, pack: '', base: sha256(text), ends: 'lf', bom: false, status: 'managed' };
}

function lockOf(...entries: readonly object[]): string {
  const documents = entries.map((one) => JSON.stringify(one)).join(',\n');
  return `{"schema":1,"program":"1","packs":[],"documents":[\n${documents}\n]}\n`;
}

const lockBefore = lockOf(
  entry('gone', 'in/gone.md', 'going\n'),
  entry('merged', 'merged.md', 'old\n'),
  entry('moved', 'here.md', 'here\n'),
  entry('page', 'in/page.md', 'old page\n'),
);
const lockAfter = lockOf(
  entry('fresh', 'new/fresh.md', 'fresh\n'),
  entry('merged', 'merged.md', 'new\n'),
  entry('moved', 'in/there.md', 'there\n'),
  entry('page', 'in/page.md', 'new page\n'),
);

const before = {
  'here.md': 'here\n',
  'in/gone.md': 'going\n',
  'in/page.md': 'old page\n',
  'merged.md': 'old\nmy own words\n',
  'plan.yaml': 'plan: 2\n',
  '.circlekit/lock.json': lockBefore,
};
const after = {
  'in/page.md': 'new page\n',
  'in/there.md': 'there\n',
  'merged.md': 'new\nmy own words\n',
  'new/fresh.md': 'fresh\n',
  'plan.yaml': 'plan: 2\n',
  '.circlekit/lock.json': lockAfter,
};

const group = (key: string, ...steps: readonly WantedStep[]) => ({ key, steps });
const write = (path: string, text: string, expected: string | null): WantedStep => ({
  do: 'write',
  path,
  bytes: bytes(text),
  expected: expected === null ? null : sha256(expected),
});

const wanted: WantedRun = {
  command: 'build',
  lays: true,
  groups: [
    group('', { do: 'write', path: 'plan.yaml', bytes: bytes('plan: 2\n'), was: bytes('plan: 1\n') }),
    group('page.md', write('in/page.md', 'new page\n', 'old page\n')),
    group('merged.md', write('merged.md', 'new\nmy own words\n', 'old\nmy own words\n')),
    group('fresh.md', write('new/fresh.md', 'fresh\n', null)),
    group('gone.md', { do: 'remove', path: 'in/gone.md', expected: sha256('going\n') }),
    group(
      'moved.md',
      { do: 'move', path: 'here.md', to: 'in/there.md', expected: sha256('here\n') },
      write('in/there.md', 'there\n', 'here\n'),
    ),
  ],
  bases: new Map([[sha256('new page\n'), bytes('new page\n')]]),
  lock: lockAfter,
};

/** Does the run. Gives whether it came to its end. */
async function run(folder: TemporaryFolder, files: Files): Promise<boolean> {
  return await survive(() =>
    holdFolder(files, files.folder(folder.path), () => writeRun(wanted, files, files.folder(folder.path))),
  );
}

async function recover(folder: TemporaryFolder, files: Files): Promise<boolean> {
  return await survive(() => recoverFirst(files, files.folder(folder.path)));
}

async function survive(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  }
}

/** Everything but the backups and remembered texts. */
function stateOf(folder: TemporaryFolder): Record<string, string> {
  const files = Object.entries(folder.read({ all: true }));
  return Object.fromEntries(files.filter(([path]) => !/^\.circlekit\/(?:backup|base)\//u.test(path)));
}

/** How many calls the whole run takes. */
async function countCalls(): Promise<number> {
  const { files, calls } = makeCountedDisk();
  await run(makeTemporaryFolder(before), files);
  return calls.length;
}

/** How many calls it takes until the journal stands. */
async function countCallsToJournal(): Promise<number> {
  const { files, calls } = makeCountedDisk();
  await run(makeTemporaryFolder(before), files);
  return calls.indexOf('renameSync journal.json') + 1;
}

describe('a run that nothing cuts off', () => {
  test('ends in the state after, with nothing left of its work', async () => {
    const folder = makeTemporaryFolder(before);
    await run(folder, disk);
    expect(stateOf(folder)).toEqual(after);
  });

  test('flushes each new file, its journal and lock.json, and no more', async () => {
    const { files, calls } = makeCountedDisk();
    await run(makeTemporaryFolder(before), files);
    const written = wanted.groups.flatMap(({ steps }) => steps).filter((step) => step.do === 'write').length;
    expect(calls.filter((name) => name.startsWith('fsyncSync'))).toHaveLength(written + 2);
  });

  test('keeps the bytes that it replaces or removes', async () => {
    const folder = makeTemporaryFolder(before);
    await run(folder, disk);
    const backup = Object.entries(folder.read({ all: true })).filter(([path]) => path.startsWith('.circlekit/backup/'));
    const kept = Object.fromEntries(backup.map(([path, text]) => [path.slice('.circlekit/backup/0001/'.length), text]));
    expect(kept).toMatchObject({
      '.circlekit/lock.json': lockBefore,
      'in/gone.md': 'going\n',
      'in/page.md': 'old page\n',
      'in/there.md': 'here\n',
      'merged.md': 'old\nmy own words\n',
      'plan.yaml': 'plan: 1\n',
    });
  });
});

describe('a run that is killed', () => {
  test('at any point: the next run ends in the state before or after, and never between', async () => {
    const count = await countCalls();
    const ends = new Set<string>();
    for (let last = 0; last < count; last += 1) {
      const folder = makeTemporaryFolder(before);
      expect(await run(folder, makeDyingDisk(last).files)).toBe(false);
      await recover(folder, disk);
      const state = stateOf(folder);
      const isAfter = state['in/page.md'] === 'new page\n';
      expect({ last, state }).toEqual({ last, state: isAfter ? after : before });
      ends.add(isAfter ? 'after' : 'before');
    }
    expect(ends).toEqual(new Set(['before', 'after']));
  });

  test('at any point: the same run again ends in the state after', async () => {
    const count = await countCalls();
    for (let last = 0; last < count; last += 1) {
      const folder = makeTemporaryFolder(before);
      await run(folder, makeDyingDisk(last).files);
      await recover(folder, disk);
      if (stateOf(folder)['in/page.md'] === 'old page\n') await run(folder, disk);
      expect({ last, state: stateOf(folder) }).toEqual({ last, state: after });
    }
  });

  test('at any point, and its recovery at any point too: it still ends in the state before or after', async () => {
    const count = await countCalls();
    // What comes before the journal is only cleared away: a few of its points stand for all.
    for (let last = (await countCallsToJournal()) - 3; last < count; last += 4) {
      for (let again = 0; ; again += 1) {
        const folder = makeTemporaryFolder(before);
        await run(folder, makeDyingDisk(last).files);
        const isWhole = await recover(folder, makeDyingDisk(again).files);
        await recover(folder, disk);
        const state = stateOf(folder);
        const isAfter = state['in/page.md'] === 'new page\n';
        expect({ last, again, state }).toEqual({ last, again, state: isAfter ? after : before });
        if (isWhole) break;
      }
    }
  });

  test('at any point, and every page is edited before it is finished: every line that a person typed is there', async () => {
    const count = await countCalls();
    for (let last = 0; last < count; last += 1) {
      const folder = makeTemporaryFolder(before);
      await run(folder, makeDyingDisk(last).files);
      const pages = Object.entries(folder.read());
      folder.write(Object.fromEntries(pages.map(([path, text]) => [path, `${text}typed in ${path}\n`])));
      await recover(folder, disk);
      const all = Object.entries(folder.read())
        .map(([, text]) => text)
        .join('');
      const lost = pages.filter(([path]) => !all.includes(`typed in ${path}\n`)).map(([path]) => path);
      expect({ last, lost, own: all.includes('my own words\n') }).toEqual({ last, lost: [], own: true });
    }
  });
});

describe('recovery', () => {
  /** Kills the run right before the first page is replaced. */
  async function killBeforePages(): Promise<TemporaryFolder> {
    const folder = makeTemporaryFolder(before);
    await run(folder, makeDyingDisk(await countCallsToJournal()).files);
    return folder;
  }

  test('leaves a page that was edited meanwhile and lays the new text beside it', async () => {
    const folder = await killBeforePages();
    folder.write({ 'in/page.md': 'my page\n' });
    await recover(folder, disk);
    expect(folder.read()).toMatchObject({ 'in/page.md': 'my page\n', 'in/page.new.md': 'new page\n' });
    const { documents } = JSON.parse(folder.text('.circlekit/lock.json')) as { documents: { id: string }[] };
    expect(documents.find(({ id }) => id === 'page')).toMatchObject({
      base: sha256('old page\n'),
      status: 'pending',
      pending: sha256('new page\n'),
      beside: 'in/page.new.md',
    });
  });

  test('says what it found', async () => {
    const folder = await killBeforePages();
    folder.write({ 'in/page.md': 'my page\n' });
    const recovered = await recoverFirst(disk, disk.folder(folder.path));
    expect('notes' in recovered && recovered.notes.map(({ text }) => text)).toEqual([
      'The last run was cut off before its end, so it was finished first.',
      'Left as you changed it meanwhile: in/page.md. The new text lies beside it: in/page.new.md.',
    ]);
  });

  test('leaves a page that was removed meanwhile removed, and remembers it as it was', async () => {
    const folder = await killBeforePages();
    folder.remove('in/page.md');
    await recover(folder, disk);
    expect(folder.read()).not.toHaveProperty(['in/page.md']);
    expect(folder.text('.circlekit/lock.json')).toContain(sha256('old page\n'));
  });

  const damages: readonly (readonly [string, (text: string) => string])[] = [
    ['cut off', (text) => text.slice(0, text.length / 2)],
    ['of another format', (text) => text.replace('"schema":1', '"schema":2')],
    ['with a path that leads out', (text) => text.replace('"in/page.md"', '"../page.md"')],
    ['with an absolute path', (text) => text.replace('"in/page.md"', '"/tmp/page.md"')],
    ['with a path into our memory', (text) => text.replace('"in/page.md"', '".circlekit/lock.json"')],
    ['with a staged file that is none', (text) => text.replace('"staged":"1"', '"staged":"../../plan.yaml"')],
    ['with a run that is none', (text) => text.replace('"run":"0001"', '"run":"../.."')],
  ];

  test.each(damages)('does nothing by a journal that cannot be trusted: %s', async (_name, damage) => {
    const folder = await killBeforePages();
    const journal = '.circlekit/journal.json';
    folder.write({ [journal]: damage(folder.text(journal)) });
    const pages = folder.read();
    await recover(folder, disk);
    expect(folder.read()).toEqual(pages);
    expect(stateOf(folder)).toEqual(before);
  });

  test('finishes a run whose folder was moved', async () => {
    const folder = await killBeforePages();
    const moved = makeTemporaryFolder(folder.read({ all: true }));
    await recover(moved, disk);
    expect(stateOf(moved)).toEqual(after);
  });
});
