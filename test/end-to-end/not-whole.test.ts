import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyProgram } from '../support/copy-program.ts';

const sentence = 'Error: The program is not whole: a file of it is missing. Install it again.\n';
const plan = ['new', '--print', '--defaults', '--no-input'];

describe('a program of which a file is missing says to install it again', () => {
  test.each([['load.cjs'], ['start.cjs'], ['print-lines.cjs']])('where it cannot even report: %s', async (name) => {
    const { dist, run } = copyProgram();
    rmSync(join(dist, name));
    expect(await run(['list', 'nowhere'])).toEqual({ code: 1, stdout: '', stderr: sentence });
  });

  test.each([
    ['asking.cjs', plan],
    ['pack/index.json', plan],
    ['working.cjs', ['list']],
    ['data.json', ['list']],
  ])('%s', async (name, words) => {
    const { dist, run } = copyProgram();
    rmSync(join(dist, name));
    const { code, stdout, stderr } = await run(words);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`${sentence}Run the same command with --debug for details.\n`);
  });

  test('the same without compiled code', async () => {
    const { dist, run } = copyProgram();
    rmSync(join(dist, 'cache'), { recursive: true });
    rmSync(join(dist, 'working.cjs'));
    expect((await run(['list'])).stderr).toContain(sentence);
  });

  test('as JSON, with a code for scripts', async () => {
    const { dist, run } = copyProgram();
    rmSync(join(dist, 'working.cjs'));
    const { code, stdout } = await run(['list', '--json']);
    expect({ code, said: JSON.parse(stdout) }).toMatchObject({
      code: 1,
      said: { outcome: 'failed', problems: [{ code: 'not-whole' }] },
    });
  });
});
