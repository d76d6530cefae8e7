import { describe, expect, test } from 'vitest';
import { build, makePlanFolder } from '../support/kit-folder.ts';
import { type FileTree, makeTemporaryFolder } from '../support/temporary-folder.ts';
import { runHistory } from './run-history.ts';

// HISTORIES: how many, from the seed HISTORY_FROM on. HISTORY_SEED: only this one, with its steps told.
const { HISTORIES = '300', HISTORY_FROM = '0', HISTORY_SEED } = process.env;
const seeds =
  HISTORY_SEED === undefined
    ? Array.from({ length: Number(HISTORIES) }, (_, at) => Number(HISTORY_FROM) + at)
    : [Number(HISTORY_SEED)];

const again = (seed: number): string =>
  `HISTORY_SEED=${seed} npx vitest run --config .config/vitest.config.mts test/histories`;

describe('a random history of edits, answers, builds and cut off builds', () => {
  let kit: FileTree = {};

  test('begins with a kit', async () => {
    const folder = makePlanFolder();
    expect((await build(folder, ['--formats', 'md'])).code).toBe(0);
    kit = folder.read({ all: true });
  });

  test.each(seeds)('loses no line that a person typed: history %i', async (seed) => {
    const { steps, wrong } = await runHistory(seed, makeTemporaryFolder(kit));
    if (HISTORY_SEED !== undefined) process.stdout.write(`${steps.join('\n')}\n`);
    const told = ['', ...steps.map((step, at) => `${at + 1}. ${step}`), wrong, `To see it again: ${again(seed)}`];
    expect(wrong, told.join('\n')).toBeUndefined();
  });
});
