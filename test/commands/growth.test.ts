import { describe, expect, test } from 'vitest';
import { growPack } from '../support/grown-pack.ts';
import { build, changePlan, makePlanText, renamed } from '../support/kit-folder.ts';
import { openBuiltPack } from '../support/make-world.ts';
import { type Counts, makeTallyDisk } from '../support/other-disks.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

/** So many documents are added to the smallest kit. */
const sizes = [100, 300, 1000] as const;
/** As text alone: web pages are made one by one from the same texts, and take most of the time. */
const answers = { 'kit.also': [] };
const copied = '12-more/page-1.md';

/** What happens to a kit, one after the other, and then it is built. */
const scenes: Readonly<Record<string, (folder: TemporaryFolder) => void>> = {
  'a first build': () => {},
  'a build where nothing changed': () => {},
  'a build after the plan changed': (folder) => changePlan(folder, { ...answers, ...renamed }),
  'a build after a page was moved': (folder) => {
    folder.write({ 'moved.md': folder.text(copied) });
    folder.remove(copied);
  },
  'a build after every page was edited and the plan changed': (folder) => {
    const pages = Object.entries(folder.read()).filter(([path]) => path.endsWith('.md'));
    folder.write(
      Object.fromEntries(pages.map(([path, text]) => [path, text.replace('\n\n', '\n\nOur own line.\n\n')])),
    );
    changePlan(folder, answers);
  },
};

/** Calls of one build, by their names. */
async function countBuild(folder: TemporaryFolder, size: number): Promise<Counts> {
  const counts: Counts = new Map();
  const pack = growPack(openBuiltPack(), size, () => counts.set('renderings', (counts.get('renderings') ?? 0) + 1));
  const { code, err } = await build(folder, [], { pack, files: makeTallyDisk(counts) });
  if (code !== 0 && code !== 4) throw new Error(err);
  return counts;
}

/** How often a call is made for each further document, from one size to the next. */
function slopes(name: string, all: readonly Counts[]): readonly number[] {
  return sizes.slice(1).map((size, at) => {
    const [less = 0, more = 0] = [all[at], all[at + 1]].map((counts) => counts?.get(name) ?? 0);
    return (more - less) / (size - (sizes[at] ?? 0));
  });
}

describe('a kit of 100, 300 and 1,000 documents', () => {
  const counted = new Map<string, Counts[]>();

  test('is built again and again', { timeout: 300_000 }, async () => {
    for (const size of sizes) {
      const folder = makeTemporaryFolder({ 'plan.yaml': makePlanText(answers) });
      for (const [scene, prepare] of Object.entries(scenes)) {
        prepare(folder);
        counted.set(scene, [...(counted.get(scene) ?? []), await countBuild(folder, size)]);
      }
    }
  });

  test.each(Object.keys(scenes))('%s costs each further document as much as the one before', (scene) => {
    const all = counted.get(scene) ?? [];
    const names = [...new Set(all.flatMap((counts) => [...counts.keys()]))];
    expect(names).toContain('digest');
    const bent = names.filter((name) => {
      const [first = 0, second = 0] = slopes(name, all);
      return second > first * 1.05 + 0.05;
    });
    expect(bent.map((name) => `${name}: ${slopes(name, all).join(', then ')} for each document`)).toEqual([]);
  });

  test.each(Object.keys(scenes))(
    '%s waits for the disk at most once for each file it writes, and three times more',
    (scene) => {
      for (const counts of counted.get(scene) ?? []) {
        const staged = (counts.get('create') ?? 0) - 1;
        expect(counts.get('flush') ?? 0).toBeLessThanOrEqual(Math.max(0, staged) + 3);
      }
    },
  );

  test('where nothing changed, nothing is rendered, written or waited for', () => {
    const all = counted.get('a build where nothing changed') ?? [];
    const names = ['renderings', 'create', 'write', 'flush', 'move'];
    expect(all.map((counts) => names.filter((name) => counts.has(name)))).toEqual([[], [], []]);
  });
});
