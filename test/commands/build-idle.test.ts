import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { build, buildJson, changePlan, makeKitFolder, renamed, welcome } from '../support/kit-folder.ts';
import { openBuiltPack } from '../support/make-world.ts';
import { makeCountingDisk } from '../support/other-disks.ts';
import type { TemporaryFolder } from '../support/temporary-folder.ts';

const program = fileURLToPath(new URL('../../bin/circlekit.js', import.meta.url));

/** Kits that were built, left alone, and are built again. */
const kits: readonly (readonly [string, () => Promise<TemporaryFolder>])[] = [
  ['as it was made', () => makeKitFolder()],
  ['for printing only', () => makeKitFolder({ 'kit.edit_in': 'print' })],
  ['in Word, with PDF files', () => makeKitFolder({ 'kit.edit_in': 'docx', 'kit.also': ['html', 'pdf'] })],
  [
    'with edits and removals',
    async () => {
      const kit = await makeKitFolder();
      kit.write({ [welcome]: 'My own words.\r\n', 'index.html': 'My own page.' });
      kit.remove('03-agreements/ground-rules.html');
      await build(kit);
      return kit;
    },
  ],
  [
    'after a changed plan',
    async () => {
      const kit = await makeKitFolder();
      changePlan(kit, { ...renamed, 'duration.first_date': null });
      await build(kit);
      return kit;
    },
  ],
];

describe('a build with nothing to do', () => {
  test.each(kits)('writes nothing, not even into .circlekit: %s', async (_name, make) => {
    const kit = await make();
    kit.age();
    const built = await buildJson(kit);
    expect(built).toMatchObject({ code: 0, outcome: 'nothing-to-do' });
    expect(kit.touched()).toEqual([]);
  });

  test.each(kits)('writes nothing on another day: %s', async (_name, make) => {
    const kit = await make();
    kit.age();
    await build(kit, [], { today: '2027-06-01' });
    expect(kit.touched()).toEqual([]);
  });

  test.each(kits)('reads each file once: %s', async (_name, make) => {
    const kit = await make();
    const { files, reads } = makeCountingDisk();
    await build(kit, [], { files });
    expect(reads.size).toBeGreaterThan(10);
    expect([...reads].filter(([, count]) => count > 1)).toEqual([]);
  });

  test('says so in one line', async () => {
    const { out, err } = await build(await makeKitFolder());
    expect(out).toBe('');
    expect(err.split('\n')[0]).toBe('Nothing to change: every page is as it should be. Files are in this folder.');
  });

  test.each<[string, Parameters<typeof makeKitFolder>[0]]>([
    ['with Markdown', {}],
    ['in Word, with PDF files', { 'kit.edit_in': 'docx', 'kit.also': ['html', 'pdf'] }],
  ])('loads no writer: %s', async (_name, plan) => {
    openBuiltPack();
    const kit = await makeKitFolder(plan);
    const load = JSON.stringify(join(dirname(program), '../dist/load.cjs'));
    const start = `const { makeLoad } = require(${load}); const names = [];
      process.on("exit", () => console.log(names.join("\\n")));
      process.argv.splice(1, 0, "circlekit");
      makeLoad(() => undefined, (name) => names.push(name))("start.cjs").start();`;
    const runBuilt = (): readonly string[] =>
      execFileSync(process.execPath, ['-e', start, 'build', kit.path], { stdio: 'pipe' }).toString().split('\n');
    runBuilt();
    const chunks = runBuilt();
    expect(chunks).toContain('working.cjs');
    const writers = ['pages.cjs', 'schedule-ics.cjs', 'office.cjs', 'write-pdf.cjs', 'fonts.cjs'];
    expect(chunks.filter((name) => writers.includes(name))).toEqual([]);
  });

  test('a later version that writes the same pages only notes itself, once', async () => {
    const kit = await makeKitFolder();
    kit.age();
    expect((await buildJson(kit, [], { version: '9.9.9' })).outcome).toBe('nothing-to-do');
    expect(kit.touched()).toEqual(['.circlekit/lock.json']);
    kit.age();
    await build(kit, [], { version: '9.9.9' });
    expect(kit.touched()).toEqual([]);
  });
});
