import { describe, expect, test } from 'vitest';
import { build, makePlanText } from '../support/kit-folder.ts';
import { type FileTree, makeTemporaryFolder } from '../support/temporary-folder.ts';
import { few } from './choose-words.ts';
import { isInWord } from './make-history.ts';
import { bytesAt } from './read-kit.ts';
import { runHistory } from './run-history.ts';

// HISTORIES: how many, from the seed HISTORY_FROM on; HISTORY_STEP leaves seeds out: from 39 on by 40, all are about Word
// files. HISTORY_SEED: only this one, with its steps told.
const { HISTORIES = '300', HISTORY_FROM = '0', HISTORY_STEP = '1', HISTORY_SEED } = process.env;
const seeds =
  HISTORY_SEED === undefined
    ? Array.from({ length: Number(HISTORIES) }, (_, at) => Number(HISTORY_FROM) + at * Number(HISTORY_STEP))
    : [Number(HISTORY_SEED)];

/** Web pages are left out: nobody types in them, and making them takes most of the time. */
const answers = {
  'kit.size': 'standard',
  'kit.also': [],
  'duration.kind': 'set-number',
  'duration.sessions': 3,
} as const;

/** The same in Word, with a form and a register that people fill in. Only a few documents are made: the others take long. */
const inWord = { ...answers, 'kit.edit_in': 'docx', 'format.one_to_one': true } as const;

const again = (seed: number): string =>
  `HISTORY_SEED=${seed} npx vitest run --config .config/vitest.config.mts test/histories`;

describe('a random history of edits, answers, builds and cut off builds', () => {
  let kit: FileTree = {};
  let wordKit: FileTree = {};

  test('begins with a kit', async () => {
    const folder = makeTemporaryFolder({ 'plan.yaml': makePlanText(answers) });
    expect((await build(folder)).code).toBe(0);
    expect(Object.keys(folder.read())).toEqual(
      expect.arrayContaining(['02-meetings/plan-03.md', '07-run/attendance.csv']),
    );
    kit = folder.read({ all: true });
  });

  test('begins with a kit in Word', async () => {
    const folder = makeTemporaryFolder({ 'plan.yaml': makePlanText(inWord) });
    expect((await build(folder, few)).code).toBe(0);
    expect(Object.keys(folder.read())).toEqual(
      expect.arrayContaining([
        '03-agreements/welcome.docx',
        '11-one-to-one/connection-form.docx',
        '07-run/attendance.xlsx',
      ]),
    );
    wordKit = Object.fromEntries(Object.keys(folder.read({ all: true })).map((path) => [path, bytesAt(folder, path)]));
  });

  test.each(seeds)('loses no line that a person typed: history %i', async (seed) => {
    const { steps, wrong } = await runHistory(seed, makeTemporaryFolder(isInWord(seed) ? wordKit : kit));
    if (HISTORY_SEED !== undefined) process.stdout.write(`${steps.join('\n')}\n`);
    const told = ['', ...steps.map((step, at) => `${at + 1}. ${step}`), wrong, `To see it again: ${again(seed)}`];
    expect(wrong, told.join('\n')).toBeUndefined();
  });
});
