import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCommand } from '../support/run-program.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the built program whose compiled code a test may spoil. */
function copyProgram() {
  const { path } = makeTemporaryFolder({});
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(root, name), join(path, name), { recursive: true });
  const show = () =>
    runCommand(process.execPath, [join(path, 'bin/circlekit.js'), 'list', join(root, 'examples/carers-programme')], {
      cwd: path,
    });
  return { cache: join(path, 'dist/cache'), show };
}

const included = { code: 0, stdout: expect.stringContaining('welcome\tincluded') };

test('the build keeps compiled code of what a short run loads', () => {
  const cache = join(root, 'dist/cache');
  expect(existsSync(cache) ? readdirSync(cache) : []).toEqual(
    expect.arrayContaining(['asking.cjs', 'pages.cjs', 'start.cjs', 'working.cjs']),
  );
});

test('runs without compiled code', async () => {
  const { cache, show } = copyProgram();
  rmSync(cache, { recursive: true });
  expect(await show()).toMatchObject(included);
});

test.each([['start.cjs'], ['working.cjs']])('runs with compiled code of %s that V8 refuses', async (name) => {
  const { cache, show } = copyProgram();
  writeFileSync(join(cache, name), 'made by something else');
  expect(await show()).toMatchObject(included);
});
