import { describe, expect, test } from 'vitest';
import { foldPath, isSafePath } from '../../../src/core/changes/safe-path.ts';

describe('a path inside the kit', () => {
  test.each(['welcome.md', '03-agreements/welcome.md', 'Für uns/Hello you (2).md', '会议/日程.ics', 'console/null.md'])(
    '%s is safe',
    (path) => {
      expect(isSafePath(path)).toBe(true);
    },
  );

  test.each([
    ['nothing', ''],
    ['no text', 7],
    ['an absolute path', '/etc/passwd'],
    ['a parent', '../welcome.md'],
    ['a parent on the way', 'a/../welcome.md'],
    ['the folder itself', './welcome.md'],
    ['an empty part', 'a//welcome.md'],
    ['a drive', 'c:/welcome.md'],
    ['a share of Windows', '\\\\server\\welcome.md'],
    ['a backslash', 'a\\welcome.md'],
    ['a dot folder', '.circlekit/lock.md'],
    ['a file that a word processor locks with', 'a/~$welcome.md'],
    ['a wildcard', 'a/*.md'],
    ['a device', 'con'],
    ['a device with an ending', 'a/NUL.md'],
    ['a device with two endings', 'aux.tar.md'],
    ['a numbered device', 'lpt9.md'],
    ['a folder that is a device', 'prn/welcome.md'],
    ['a last dot', 'a./welcome.md'],
    ['a last space', 'a /welcome.md'],
    ['a line break', 'a/welcome\n.md'],
    ['a character that turns text around', 'a/\u202edm.md'],
  ])('%s is not', (_name, path) => {
    expect(isSafePath(path)).toBe(false);
  });

  test.each([
    ['capitals', 'a/Page.md', 'A/page.MD'],
    ['how an accent is stored', 'caf\u00e9.md', 'cafe\u0301.md'],
    ['both', 'CAF\u00c9.md', 'cafe\u0301.md'],
  ])('is the same apart from %s', (_name, one, two) => {
    expect(foldPath(one)).toBe(foldPath(two));
  });
});
