import { describe, expect, it } from 'vitest';
import { backupsOf, build, buildJson, changePlan, makeKitFolder } from '../support/kit-folder.ts';
import { runProgram } from '../support/make-world.ts';

const plan = { 'kit.size': 'standard', 'duration.kind': 'set-number', 'duration.sessions': 3 } as const;
const later = { ...plan, 'duration.first_date': '2027-02-02' } as const;
const attendance = '07-run/attendance.csv';
const offered = '07-run/attendance.new.csv';

/** A kit in which somebody has written in a table. */
async function makeFilled() {
  const kit = await makeKitFolder(plan);
  const filled = kit.text(attendance).replace('2027-01-12,,', '2027-01-12,7,');
  kit.write({ [attendance]: filled });
  changePlan(kit, later);
  return { kit, filled };
}

describe('A table that people fill in', () => {
  it('is made with the kit', async () => {
    const kit = await makeKitFolder(plan);
    expect(kit.text(attendance)).toContain('1,2027-01-12,,');
    expect(kit.text('04-roles/roles-rota.csv')).toContain('Job,');
  });

  it('follows the plan while nobody has written in it', async () => {
    const kit = await makeKitFolder(plan);
    changePlan(kit, later);
    expect((await buildJson(kit)).actionOf(attendance)).toBe('updated');
  });

  it.each([[], ['--diff'], ['--conflicts', 'markers'], ['--json']])(
    'stays once somebody has, with no copy and nothing of it in what is printed: %j',
    async (...flags) => {
      const { kit, filled } = await makeFilled();
      const { out, err } = await build(kit, flags.flat());
      expect(kit.text(attendance)).toBe(filled);
      expect(backupsOf(kit, attendance)).toEqual([]);
      expect(`${out}${err}`).not.toContain('2027-01-12,7');
    },
  );

  it('has the new dates beside it', async () => {
    const { kit } = await makeFilled();
    expect((await buildJson(kit)).actionOf(attendance)).toBe('needs-you');
    expect(kit.text(offered)).toBe((await makeKitFolder(later)).text(attendance));
  });

  it('is not replaced by settling for the new one, which would copy it', async () => {
    const { kit, filled } = await makeFilled();
    await build(kit);
    await runProgram({ argv: ['settle', 'attendance', '--new'], cwd: kit.path });
    expect(kit.text(attendance)).toBe(filled);
    expect(backupsOf(kit, attendance)).toEqual([]);
  });

  it('can be shown without a kit', async () => {
    const kit = await makeKitFolder(plan);
    const { out } = await runProgram({ argv: ['show', 'attendance', '--format', 'csv'], cwd: kit.path });
    expect(out).toBe(kit.text(attendance));
  });
});
