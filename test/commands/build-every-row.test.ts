import { describe, expect, test } from 'vitest';
import { type Built, build, buildJson } from '../support/kit-folder.ts';
import { type RowKit, rowKits } from '../support/row-kits.ts';

const cases = rowKits.map((kit) => [kit.row, kit] as const);

/** What a run says happened, or would. */
function actionAt(built: Built, { path }: RowKit): string | undefined {
  return built.actionOf(path);
}

describe('every row of the table', () => {
  test.each(cases)('row %s: a dry run writes nothing and says just what the real run then does', async (_row, kit) => {
    const folder = await kit.make();
    const before = folder.read({ all: true });
    const planned = await buildJson(folder, ['--dry-run', ...(kit.flags ?? [])]);
    expect(folder.read({ all: true })).toEqual(before);
    const done = await buildJson(folder, kit.flags);
    expect(actionAt(done, kit)).toBe(kit.action);
    expect([planned.changes, planned.code]).toEqual([done.changes, done.code]);
  });

  test.each(cases)('row %s: the run after it has nothing more to write', async (_row, kit) => {
    const folder = await kit.make();
    await build(folder, kit.flags);
    const settled = await buildJson(folder);
    const before = folder.read({ all: true });
    const again = await buildJson(folder);
    expect(folder.read({ all: true })).toEqual(before);
    expect([settled.paths('created'), settled.paths('updated'), settled.paths('merged')]).toEqual([[], [], []]);
    expect(['nothing-to-do', 'needs-you']).toContain(again.outcome);
  });

  test.each(cases)('row %s: --diff writes nothing', async (_row, kit) => {
    const folder = await kit.make();
    const before = folder.read({ all: true });
    await build(folder, ['--diff', ...(kit.flags ?? [])]);
    expect(folder.read({ all: true })).toEqual(before);
  });
});
