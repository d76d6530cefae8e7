import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type MergeResult, merge } from '../../../src/core/merge/merge.ts';
import { splitSentences } from '../../../src/core/merge/split-sentences.ts';
import { editPage, makeRandom, readSentences, type Trio } from './edit-page.ts';
import { editOneParagraph, type ParagraphCase } from './edit-paragraph.ts';

// Pages of the example kits as two people edited them, merged by us and by `git merge-file`. A longer run by hand:
// MERGE_DOCUMENTS=20000 npx vitest run --config .config/vitest.config.mts test/core/merge/git-oracle.test.ts
const documents = Number(process.env.MERGE_DOCUMENTS ?? 2_000);
const inOneParagraph = Math.round(documents / 4);
const patience = 600_000;

const hasGit = spawnSync('git', ['--version']).status === 0;
const isLeftOut = !hasGit && !process.env.CI;

/** One page edited by two, what git makes of it (undefined for a conflict), and what we do. */
interface Case extends Trio {
  readonly git: string | undefined;
  readonly ours: MergeResult;
}

describe.skipIf(isLeftOut)(`beside git${isLeftOut ? ' (not installed: left out)' : ''}`, () => {
  describe('pages edited anywhere', () => {
    let cases: readonly Case[] = [];
    beforeAll(() => {
      const random = makeRandom(1);
      const edit = (base: string, who: string) => editPage(base, 1 + random(6), random, who);
      const trios = drawPages(documents - inOneParagraph, random).map((base) => ({
        base,
        mine: edit(base, 'mine'),
        theirs: edit(base, 'theirs'),
      }));
      cases = mergeAll(trios);
    }, patience);

    test('read as git has them, where we and git both merge them', () => {
      expect(cases.filter(({ git, ours }) => git !== undefined && ours.clean && ours.text !== git)).toEqual([]);
    });

    test('are merged in 99 of 100 cases where git merges them', () => {
      const clean = cases.filter(({ git }) => git !== undefined);
      expect(clean.filter(({ ours }) => ours.clean).length / clean.length).toBeGreaterThanOrEqual(0.99);
    });

    test('lose no sentence that somebody wrote', () => {
      expect(cases.flatMap(findLost)).toEqual([]);
    });
  });

  // Each of two people chooses a sentence of the page, and they happen to meet in one paragraph. Of ten edits four change
  // words, one puts words before the sentence, three add another after it, two take it out. Of 12,000 drawn, 20 in 100 of
  // git's conflicts remain in the first sample and 42 in the second: both changed one sentence, or one was taken out beside
  // one that was changed.
  describe.each([
    ['two sentences of one paragraph, edited by two', 'not in one sentence', 25],
    ['any sentences of one paragraph, the very same ones too, edited by two', 'anywhere', 50],
  ] as const)('%s', (_name, meet, most) => {
    let cases: readonly (Case & ParagraphCase)[] = [];
    beforeAll(() => {
      const random = makeRandom(2);
      const drawn = drawPages(inOneParagraph, random).flatMap((base) => editOneParagraph(base, random, meet) ?? []);
      cases = mergeAll(drawn).map((one, at) => ({ ...one, ...drawn[at] }) as Case & ParagraphCase);
    }, patience);

    test(`are a conflict at most ${most} times where git has 100`, () => {
      const gitConflicts = cases.filter(({ git }) => git === undefined).length;
      expect(cases.filter(({ ours }) => !ours.clean).length / gitConflicts).toBeLessThanOrEqual(most / 100);
    });

    test('read, when merged, as if both edits had been made by hand', () => {
      const isRight = ({ git, ours, both }: Case & ParagraphCase) => !ours.clean || [both, git].includes(ours.text);
      expect(cases.filter((one) => !isRight(one))).toEqual([]);
    });

    // One sentence of three lines, the first changed by one and the last by the other, is merged by line, as git does.
    test('hold no sentence that neither side wrote, but for what git merges too', () => {
      expect(cases.filter(({ git }) => git === undefined).flatMap(findInvented)).toEqual([]);
    });
  });
});

function drawPages(count: number, random: (below: number) => number): readonly string[] {
  const root = new URL('../../../examples/', import.meta.url);
  const pages = readdirSync(root, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => /^[^/]+\/kit\/.*\.md$/u.test(path))
    .sort()
    .map((path) => readFileSync(new URL(path, root), 'utf8').replaceAll('\r\n', '\n'));
  return Array.from({ length: count }, () => pages[random(pages.length)] ?? '');
}

function mergeAll(trios: readonly Trio[]): readonly Case[] {
  const byGit = mergeAllByGit(trios);
  return trios.map(({ base, mine, theirs }, at) => ({
    base,
    mine,
    theirs,
    git: byGit[at],
    ours: merge(base, mine, theirs),
  }));
}

// One git for all of them runs a loop in the shell that it brings along: starting thousands from here takes four times as long.
const loop =
  '!i=0; while [ -e $i.base ]; do git merge-file -p -q $i.mine $i.base $i.theirs >$i.git || echo $? >$i.code; i=$((i+1)); done';

/** What git makes of each; undefined for a conflict. */
function mergeAllByGit(trios: readonly Trio[]): readonly (string | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), 'circlekit-merge-'));
  try {
    for (const [at, trio] of trios.entries())
      for (const side of ['base', 'mine', 'theirs'] as const) writeFileSync(join(folder, `${at}.${side}`), trio[side]);
    const env = {
      ...process.env,
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CEILING_DIRECTORIES: tmpdir(),
    };
    execFileSync('git', ['-c', `alias.each=${loop}`, 'each'], { cwd: folder, env });
    return trios.map((_trio, at) => {
      const code = join(folder, `${at}.code`);
      // The exit code counts the conflicts; from 128 on it means that git could not work.
      if (!existsSync(code)) return readFileSync(join(folder, `${at}.git`), 'utf8');
      if (Number(readFileSync(code, 'utf8')) >= 128) throw new Error(`git could not merge document ${at}`);
      return undefined;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sentences in lines that one side wrote, and that stand neither in the page that both began with nor in the merged one. */
function findLost({ base, mine, theirs, ours }: Case): readonly string[] {
  if (!ours.clean) return [];
  const known = new Set([...base.split('\n'), ...ours.text.split('\n')]);
  const own = [...mine.split('\n'), ...theirs.split('\n')].filter((line) => !known.has(line));
  const sentences = own.flatMap((line) => splitSentences(line)).map((sentence) => sentence.trim());
  return sentences.filter((sentence) => !base.includes(sentence) && !ours.text.includes(sentence));
}

/** Sentences of a merged text that neither side has. */
function findInvented({ mine, theirs, ours }: Case): readonly string[] {
  const known = new Set([...readSentences(mine), ...readSentences(theirs)]);
  return ours.clean ? readSentences(ours.text).filter((sentence) => !known.has(sentence)) : [];
}
