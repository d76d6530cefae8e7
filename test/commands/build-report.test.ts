import { describe, expect, test } from 'vitest';
import { build, changePlan, makeKitFolder, makePlanFolder, renamed, welcome } from '../support/kit-folder.ts';
import { runProgram } from '../support/make-world.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

async function makeEditedKit(): Promise<TemporaryFolder> {
  const kit = await makeKitFolder();
  kit.write({ [welcome]: '# Mine\n' });
  changePlan(kit, renamed);
  return kit;
}

describe('the report of a build', () => {
  test('counts, then what needs the person and how to settle it, then the backup, then what comes next', async () => {
    const { err } = await build(await makeEditedKit());
    expect(err.trim().split('\n')).toEqual([
      '9 updated. Files are in this folder.',
      `Needs you: ${welcome}. You edited this page in the very places where its text is new,`,
      'so your page was left alone. The new text lies beside it: 03-agreements/welcome.new.md.',
      '  To keep yours: circlekit settle welcome --mine',
      '  To take the new one: circlekit settle welcome --new',
      'What was replaced or removed is kept in .circlekit/backup.',
      'To take this run back: circlekit undo',
      'Next: look at the file named above, then build again: circlekit build',
    ]);
  });

  test('names the folder in its commands', async () => {
    const kit = await makeEditedKit();
    const parent = makeTemporaryFolder();
    const { err } = await runProgram({ argv: ['build', kit.path], cwd: parent.path });
    for (const command of ['settle welcome', 'undo', 'build'])
      expect(err).toMatch(new RegExp(`circlekit ${command} \\S*circlekit-\\w+`, 'u'));
  });

  test('has no word of success while something waits, every time', async () => {
    const kit = await makeEditedKit();
    await build(kit);
    const { err, code } = await build(kit);
    expect(code).toBe(4);
    expect(err).not.toMatch(/as it should be|nothing to change|done|begin with/iu);
  });

  test('says nothing of backups where nothing was replaced', async () => {
    expect((await build(makePlanFolder())).err).not.toContain('backup');
  });

  test('says the same as commands in JSON', async () => {
    const { out } = await build(await makeEditedKit(), ['--json']);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'needs-you',
      next: [
        'circlekit settle welcome --mine',
        'circlekit settle welcome --new',
        'circlekit undo',
        'circlekit edit',
        'circlekit check',
      ],
    });
  });

  test('of a dry run tells no way to settle or take back what was not done', async () => {
    const { err } = await build(await makeEditedKit(), ['--dry-run']);
    expect(err).toContain('The new text would lie beside it');
    expect(err).not.toMatch(/settle|undo/u);
  });
});
