import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/core/changes/change.ts';
import { key, type Lock, readLock, writeLock } from '../../../src/core/changes/lock.ts';

const digest = 'a'.repeat(64);

function makeEntry(changes: Partial<Entry> = {}): Entry {
  const entry: Entry = {
    id: 'welcome',
    format: 'md',
    path: '03-agreements/welcome.md',
    pack: 'circlekit',
    base: digest,
    ends: 'lf',
    bom: false,
    status: 'managed',
  };
  const path = `03-agreements/welcome.${changes.format ?? 'md'}`;
  return { ...entry, path, ...changes };
}

function makeLock(...documents: readonly Entry[]): Lock {
  return { schema: 1, program: '1.2.3', packs: [{ id: 'circlekit', digest: 'b' }], documents };
}

describe('lock.json', () => {
  test('is read as it was written', () => {
    const waiting = makeEntry({ format: 'html', status: 'pending', pending: digest, beside: 'a/b.new.html' });
    const followed = makeEntry({ from: digest, path: 'Für uns/Hello you.md', generated: 'a/welcome.md' });
    const marked = makeEntry({ id: 'rules', path: 'a/rules.md', status: 'pending', pending: digest, marked: true });
    const parked = makeEntry({ id: 'zine', path: 'a/zine.md', status: 'parked', retired: true });
    const entries = [marked, waiting, followed, parked];
    expect(readLock(writeLock(makeLock(...entries)))).toEqual({ entries, leftOut: [], newer: false });
  });

  const lettered = { id: 'welcome', format: 'pdf', from: digest, lacking: '𒀀' } as const;
  const turned = { id: 'poster', format: 'pdf', from: digest, lacking: 'right-to-left' } as const;

  test('names what could not be made, and why', () => {
    const text = writeLock({ ...makeLock(), leftOut: [lettered, turned] });
    expect(readLock(text).leftOut).toEqual([turned, lettered]);
  });

  test.each<[string, object]>([
    ['no digest', { ...lettered, from: 'yesterday' }],
    ['more than a letter', { ...lettered, lacking: 'two words' }],
    ['a letter that steers a terminal', { ...lettered, lacking: '\u001b' }],
    ['a format that is none', { ...lettered, format: 'exe' }],
  ])('is not believed about what could not be made: %s', (_what, wrong) => {
    expect(readLock(JSON.stringify({ schema: 1, documents: [], leftOut: [wrong] })).leftOut).toEqual([]);
  });

  test('is the same whatever the order of what is remembered', () => {
    const [one, two] = [makeEntry(), makeEntry({ format: 'html' })];
    expect(writeLock(makeLock(one, two))).toBe(writeLock(makeLock(two, one)));
  });

  test('has one line for each file, so that differences are small', () => {
    const lines = writeLock(makeLock(makeEntry(), makeEntry({ format: 'html' }))).split('\n');
    expect(lines).toHaveLength(5);
    expect(JSON.parse(String(lines[2]))).toEqual(makeEntry());
  });

  test('without files can be read', () => {
    expect(readLock(writeLock(makeLock()))).toEqual({ entries: [], leftOut: [], newer: false });
  });

  test.each([2, 3, 99])('of the later kind %i is told', (schema) => {
    expect(readLock(JSON.stringify({ schema, documents: [makeEntry()] }))).toEqual({
      entries: [],
      leftOut: [],
      newer: true,
    });
  });

  test.each(['', 'Dear diary', '{', 'null', '[]', '7', '{"documents":7}', '{"documents":{"0":{}}}'])(
    'that says %j remembers nothing',
    (text) => {
      expect(readLock(text)).toEqual({ entries: [], leftOut: [], newer: false });
    },
  );

  const wrong: readonly (readonly [string, object])[] = [
    ['no id', { id: 7 }],
    ['a format that is none', { format: 'exe' }],
    ['a state that is none', { status: 'mine' }],
    ['a base that is no digest', { base: 'A'.repeat(64) }],
    ['a short base', { base: 'a'.repeat(63) }],
    ['a path up', { path: '../welcome.md' }],
    ['a path up on the way', { path: 'a/../../welcome.md' }],
    ['an absolute path', { path: '/etc/passwd' }],
    ['a drive', { path: 'c:/welcome.md' }],
    ['a backslash', { path: 'a\\welcome.md' }],
    ['a dot file', { path: '.ssh/config' }],
    ['a dot file further in', { path: 'a/.git' }],
    ['an empty part', { path: 'a//welcome.md' }],
    ['a line break', { path: 'a/welcome.md\n' }],
    ['no path', { path: '' }],
    ['the ending of another format', { path: 'plan.yaml' }],
    ['a device of Windows', { path: 'a/con.md' }],
    ['a device with capitals', { path: 'NUL.html.md' }],
    ['a numbered device', { path: 'com1/welcome.md' }],
    ['a name that ends in a dot', { path: 'a./welcome.md' }],
    ['a name that ends in a space', { path: 'a /welcome.md' }],
    ['a stream of Windows', { path: 'a/welcome.md:b.md' }],
    ['text that turns around', { path: 'a/\u202edm.md' }],
    ['a path that is far too long', { path: `${'a/'.repeat(300)}b.md` }],
    ['an id with a line break', { id: 'welcome\n' }],
  ];

  test.each(wrong)('leaves out an entry with %s', (_name, changes) => {
    const documents = [{ ...makeEntry(), ...changes }, makeEntry({ format: 'html' })];
    expect(readLock(JSON.stringify({ schema: 1, documents })).entries).toEqual([makeEntry({ format: 'html' })]);
  });

  test.each([
    ['the very same', 'a/page.md', 'a/page.md'],
    ['told apart by capitals only', 'a/page.md', 'a/Page.md'],
    ['told apart only by how an accent is stored', 'a/caf\u00e9.md', 'a/cafe\u0301.md'],
  ])('believes neither of two documents whose path is %s', (_name, one, two) => {
    const documents = [makeEntry({ path: one }), makeEntry({ id: 'rules', path: two }), makeEntry({ format: 'html' })];
    expect(readLock(JSON.stringify({ schema: 1, documents })).entries).toEqual([makeEntry({ format: 'html' })]);
  });

  test.each(['../up.new.md', '/etc/a.new.md', 'a/notes.md', 'a/con.new.md\0'])(
    'does not believe that a new text lies at %j',
    (beside) => {
      const documents = [{ ...makeEntry(), status: 'pending', beside }];
      expect(readLock(JSON.stringify({ schema: 1, documents })).entries[0]).not.toHaveProperty('beside');
    },
  );

  test('takes nothing over that it does not know', () => {
    const documents = [{ ...makeEntry(), note: 'hello', pending: 'no digest', beside: '../up', pack: 7 }];
    expect(readLock(JSON.stringify({ schema: 1, documents })).entries).toEqual([makeEntry({ pack: '' })]);
  });

  test('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(Array.isArray(readLock(text).entries)).toBe(true);
      }),
    );
  });

  test('knows a file by document and format together', () => {
    expect(key(makeEntry())).not.toBe(key(makeEntry({ format: 'html' })));
  });
});
