import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examplesFolder, runProgram } from '../support/run-program.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const names = readdirSync(examplesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** A place, a language and a day that differ from where the kits of the repository were made. */
const elsewhere = { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };

/** Every file of a kit by path, `.circlekit` left out. */
function readKit(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !path.startsWith('.circlekit/'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path)).toString('latin1')]));
}

describe('the examples', () => {
  test('are ten', () => {
    expect(names).toHaveLength(10);
  });

  test.each(names)('%s: its plan makes the kit beside it, byte for byte, wherever and whenever', async (name) => {
    const folder = makeTemporaryFolder();
    const words = ['build', join(examplesFolder, name), '--out', 'kit', '--today', '2031-01-01', '--quiet'];
    const { code, stdout, stderr } = await runProgram(words, { cwd: folder.path, env: elsewhere });
    expect([code, stdout, stderr]).toEqual([0, '', '']);
    const made = readKit(join(folder.path, 'kit'));
    const kept = readKit(join(examplesFolder, name, 'kit'));
    expect(Object.keys(kept).length).toBeGreaterThan(20);
    expect(Object.keys(made), 'Made by: npm run examples').toEqual(Object.keys(kept));
    for (const [path, text] of Object.entries(kept)) expect(made[path], path).toBe(text);
  });

  test.each(names)('%s: its plan opens with why a real group would choose this', (name) => {
    const plan = readFileSync(join(examplesFolder, name, 'plan.yaml'), 'utf8');
    const [head = ''] = plan.split(/^plan: 1$/mu);
    const comment = head
      .split('\n')
      .filter((line) => line.startsWith('# ') && !line.includes('yaml-language-server'))
      .map((line) => line.slice(2))
      .join(' ');
    expect(comment.length).toBeGreaterThan(150);
    expect(comment).toMatch(/\.$/u);
  });
});
