import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { copyProgram } from '../support/copy-program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const list = ['list', join(root, 'examples/carers-programme')];
const included = { code: 0, stdout: expect.stringContaining('welcome\tincluded') };

/** What is loaded before the first question, in either way of asking, and until the last line of a build. */
const loadedEarly = 'start asking rich plain working disk pages print-lines paint-lines'
  .split(' ')
  .map((name) => `${name}.cjs`);

const kept = `cache/${process.version}-${process.arch}`;

test('code is kept for one Node alone: another with the same V8 would take it, and crash', () => {
  expect(readdirSync(join(root, 'dist/cache')).map((name) => `cache/${name}`)).toEqual([kept]);
});

test('the build keeps compiled code of what a short run loads', () => {
  const cache = join(root, 'dist', kept);
  expect(existsSync(cache) ? readdirSync(cache) : []).toEqual(expect.arrayContaining(loadedEarly));
});

test('runs without compiled code', async () => {
  const { dist, run } = copyProgram();
  rmSync(join(dist, 'cache'), { recursive: true });
  expect(await run(list)).toMatchObject(included);
});

test.each([['start.cjs'], ['working.cjs']])('runs with compiled code of %s that V8 refuses', async (name) => {
  const { dist, run } = copyProgram();
  writeFileSync(join(dist, kept, name), 'made by something else');
  expect(await run(list)).toMatchObject(included);
});
