import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { prepareKit } from '../../src/commands/prepare-kit.ts';
import { findQuestion } from '../../src/core/questions/list.ts';
import { examplePlans, today } from '../support/every-plan.ts';
import { makeKitFolder } from '../support/kit-folder.ts';
import { runProgram } from '../support/make-world.ts';
import { openTestPack } from '../support/open-test-pack.ts';

type Kit = Awaited<ReturnType<typeof makeKitFolder>>;
const run = (kit: Kit, argv: readonly string[], terminal = false) => runProgram({ argv, cwd: kit.path, terminal });
const counted = { 'duration.kind': 'set-number', 'duration.sessions': 3 } as const;
const small = (changes = {}) => makeKitFolder({ 'kit.size': 'starter', ...counted, ...changes });
const toStandard = ['edit', '--set', 'kit.size=standard'];

describe('Another size of kit', () => {
  it('is named by the page that is left out for its size', async () => {
    const { out } = await run(await small(), ['list']);
    const line = out.split('\n').find((one) => one.startsWith('topics\t'));
    expect(line).toMatch(/left-out\t.*kit\.size=standard$/u);
  });

  it('can be looked at, and nothing is changed', async () => {
    const kit = await small();
    const before = kit.read({ all: true });
    const { out } = await run(kit, ['list', '--size', 'standard']);
    expect(out.split('\n').find((one) => one.startsWith('topics\t'))).toContain('\tincluded\t');
    expect(kit.read({ all: true })).toEqual(before);
  });

  it('says on a terminal what would come, then how to have it', async () => {
    const { out } = await run(await small(), ['list', '--size', 'standard'], true);
    expect(out).toMatch(/More than now, \d+:[^\n]*\n {2}What we are for\n/u);
    expect(out.trimEnd()).toMatch(/To have these pages: circlekit edit --set kit\.size=standard$/u);
  });

  it('comes with the command that makes it', async () => {
    const kit = await small();
    const next = async (...argv: string[]) =>
      (JSON.parse((await run(kit, ['list', '--json', ...argv])).out) as { next: string[] }).next;
    expect(await next()).toEqual(['circlekit list --size standard']);
    expect(await next('--size', 'standard')).toEqual(['circlekit edit --set kit.size=standard']);
  });

  it('that does not exist is refused', async () => {
    expect((await run(await small(), ['list', '--size', 'huge'])).code).toBe(2);
  });
});

describe('A kit that grows', () => {
  it('names the pages that are new by their titles, a repeated one once', async () => {
    const { err } = await run(await small(), toStandard);
    const lines = err.split('\n');
    expect(lines).toEqual(expect.arrayContaining(['New:', '  What we are for', '  Plan for a meeting (3 pages)']));
    expect(lines).not.toContain('  Welcome');
  });

  it('names them before anything is written', async () => {
    const kit = await small();
    const before = kit.read({ all: true });
    const { err, code } = await run(kit, [...toStandard, '--dry-run']);
    expect(err.split('\n')).toEqual(expect.arrayContaining(['These would be new:', '  What we are for']));
    expect([code, kit.read({ all: true })]).toEqual([0, before]);
  });

  it('names what goes when it grows smaller again', async () => {
    const kit = await small();
    await run(kit, toStandard);
    const { err } = await run(kit, ['edit', '--set', 'kit.size=starter']);
    expect(err.split('\n')).toEqual(expect.arrayContaining(['Taken away:', '  Plan for a meeting (3 pages)']));
  });

  it('says nothing of new pages when all of them are', async () => {
    const kit = await small();
    kit.remove('.circlekit/lock.json');
    for (const path of Object.keys(kit.read())) if (path !== 'plan.yaml') kit.remove(path);
    expect((await run(kit, ['build'])).err).not.toContain('New:');
  });

  it('needs answers to try', async () => {
    expect((await run(await small(), ['edit', '--dry-run'])).code).toBe(2);
  });
});

describe('What is said of the sizes', () => {
  const pack = openTestPack();
  const count = (answers: (typeof examplePlans)[number]['answers'], size: string): number =>
    prepareKit({ ...answers, 'kit.size': size }, pack, today).included.length;
  const readme = readFileSync('README.md', 'utf8');
  const help = findQuestion('kit.size')?.help ?? '';

  it.each([
    ['starter', 15, 30],
    ['standard', 45, 80],
  ])('holds for %s in every example: about %i to %i pages', (size, least, most) => {
    expect(readme).toMatch(new RegExp(`\\| \`${size}\` \\|.*about ${least} to ${most} \\|`, 'u'));
    expect(help).toContain(`${least} to ${most}`);
    const counts = examplePlans.map(({ answers }) => count(answers, size));
    expect(Math.min(...counts)).toBeGreaterThan(least * 0.8);
    expect(Math.max(...counts)).toBeLessThan(most * 1.1);
  });
});
