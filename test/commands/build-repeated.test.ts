import { describe, expect, it } from 'vitest';
import { buildJson, changePlan, makeKitFolder } from '../support/kit-folder.ts';
import { runProgram } from '../support/make-world.ts';

const meetings = (count: number) =>
  ({ 'kit.size': 'standard', 'duration.kind': 'set-number', 'duration.sessions': count }) as const;
const page = (number: number): string => `02-meetings/plan-0${number}.md`;

describe('A kit with a plan for each meeting, made again', () => {
  it('gets pages for meetings that are new', async () => {
    const kit = await makeKitFolder(meetings(3));
    changePlan(kit, meetings(4));
    const built = await buildJson(kit);
    expect(built.paths('created').filter((path) => path.endsWith('.md'))).toEqual([page(4)]);
  });

  it('loses the pages of meetings that are gone, but never one that somebody wrote in', async () => {
    const kit = await makeKitFolder(meetings(4));
    kit.write({ [page(3)]: `${kit.text(page(3))}\nBring the kettle.\n` });
    changePlan(kit, meetings(2));
    const built = await buildJson(kit);
    expect([3, 4].map((number) => built.actionOf(page(number)))).toEqual(['kept-not-needed', 'retired']);
    expect(kit.text(page(3))).toContain('Bring the kettle.');
  });

  it('gives back the page of a meeting that comes back, with what somebody wrote in it', async () => {
    const kit = await makeKitFolder(meetings(4));
    kit.write({ [page(3)]: `${kit.text(page(3))}\nBring the kettle.\n` });
    for (const count of [2, 4]) {
      changePlan(kit, meetings(count));
      await buildJson(kit);
    }
    expect([kit.text(page(3)).includes('Bring the kettle.'), kit.text(page(4))]).toEqual([
      true,
      (await makeKitFolder(meetings(4))).text(page(4)),
    ]);
  });

  it('leaves the pages of a later phase alone when an earlier one grows', async () => {
    const phases = (sessions: number) =>
      ({
        'kit.size': 'standard',
        'people.outness_risk': 'none',
        'duration.kind': 'phased',
        'duration.phases': [
          { id: 'start', name: 'Start', sessions, every: 'weekly' },
          { id: 'later', name: 'Later', sessions: 2, every: 'weekly' },
        ],
      }) as const;
    const kit = await makeKitFolder(phases(2));
    const later = '02-meetings/plan-later-02.md';
    kit.write({ [later]: `${kit.text(later)}\nBring the kettle.\n` });
    changePlan(kit, phases(3));
    const built = await buildJson(kit);
    expect([built.actionOf('02-meetings/plan-start-03.md'), built.paths('retired')]).toEqual(['created', []]);
    expect(kit.text(later)).toContain('Bring the kettle.');
  });
});

describe('The pages of one repeated document', () => {
  const run = (kit: { readonly path: string }, ...argv: readonly string[]) => runProgram({ argv, cwd: kit.path });

  it('are shown one by one, the first when none is named', async () => {
    const kit = await makeKitFolder(meetings(3));
    const shown = await Promise.all(
      ['session-plan', 'session-plan.main.3'].map(async (id) =>
        (await run(kit, 'show', id)).out.trim().split('\n').at(-1),
      ),
    );
    expect(shown).toEqual([1, 3].map((number) => `<!-- circlekit:document session-plan.main.${number} -->`));
  });

  it.each([
    ['session-plan.main.2', [page(2)]],
    ['session-plan', [page(1), page(2), page(3)]],
  ])('are built alone with --only %s', async (id, paths) => {
    const kit = await makeKitFolder(meetings(3));
    const built = await buildJson(kit, ['--only', id, '--formats', 'md']);
    expect(built.changes.map(({ path }) => path)).toEqual(paths);
  });

  it('come back with restore', async () => {
    const kit = await makeKitFolder(meetings(3));
    const before = kit.text(page(2));
    kit.remove(page(2));
    await buildJson(kit);
    expect((await run(kit, 'restore', 'session-plan.main.2')).code).toBe(0);
    expect(kit.text(page(2))).toBe(before);
  });
});
