import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/core/changes/change.ts';
import { type Listed, listCandidates, makeFinder } from '../../../src/core/changes/find-strays.ts';

const folder = (name: string): Listed => ({ name, kind: 'folder', size: 0 });
const file = (name: string, size = 10): Listed => ({ name, kind: 'file', size });

describe('files that may be pages which were moved', () => {
  test('are listed with those nearest the top first', () => {
    const tree: Record<string, readonly Listed[]> = {
      '': [folder('a'), file('b.md')],
      a: [file('c.html'), file('d.txt')],
    };
    expect(listCandidates((path) => tree[path] ?? [])).toEqual(['b.md', 'a/c.html']);
  });

  test('are no links, dot files, new texts, device names or large files, and not in folders of other programs', () => {
    const visited: string[] = [];
    const names = [folder('.git'), folder('node_modules'), { name: 'l.md', kind: 'other', size: 1 } as const];
    const files = [file('.a.md'), file('a.new.md'), file('a.new-2.md'), file('nul.md'), file('big.md', 1_000_001)];
    const list = (path: string): readonly Listed[] => {
      visited.push(path);
      return path === '' ? [...names, ...files, file('just.md', 1_000_000)] : [file('x.md')];
    };
    expect(listCandidates(list)).toEqual(['just.md']);
    expect(visited).toEqual(['']);
  });

  test('are looked for among 5,000 names and no more', () => {
    let asked = 0;
    const list = (): readonly Listed[] => {
      asked += 1;
      return [folder('deeper'), ...Array.from({ length: 99 }, (_one, at) => file(`${at}.txt`)), file('z.md')];
    };
    expect(listCandidates(list).length).toBeLessThanOrEqual(50);
    expect(asked).toBeLessThanOrEqual(51);
  });
});

describe('a page that was moved', () => {
  const entry: Entry = {
    id: 'welcome',
    format: 'md',
    path: 'a/welcome.md',
    pack: 'circlekit',
    base: 'of Hello.',
    ends: 'lf',
    bom: false,
    status: 'managed',
  };
  const id = (name: string): string => `<!-- circlekit:document ${name} -->`;

  function find(files: Readonly<Record<string, string>>, taken: readonly string[] = [], changes: Partial<Entry> = {}) {
    const finder = makeFinder({
      candidates: Object.keys(files),
      look: (path) => ({ kind: 'file', bytes: new TextEncoder().encode(files[path]) }),
      digestOf: (_format, bytes) => `of ${new TextDecoder().decode(bytes)}`,
      idOf: () => undefined,
      taken,
    });
    return finder(['a/welcome.md'], { ...entry, ...changes });
  }

  test.each([
    ['last', `Edited.\n${id('welcome')}\n`],
    ['first', `${id('welcome')}\nEdited.`],
    ['in the middle, with other spaces', 'One\n<!--circlekit:document   welcome-->\nTwo'],
  ])('is known by its id, which stands %s', (_name, text) => {
    expect(find({ 'b.md': text })).toEqual({ byId: ['b.md'], byBytes: [] });
  });

  test('is known by its bytes when it names nothing', () => {
    expect(find({ 'b.md': 'Hello.', 'c.md': 'Hello!' })).toEqual({ byId: [], byBytes: ['b.md'] });
  });

  test('is known by the line in the head of a web page', () => {
    const text = '<html><meta name="circlekit-document" content="welcome">';
    expect(find({ 'b.html': text }, [], { format: 'html' }).byId).toEqual(['b.html']);
  });

  test.each([
    ['another id', { 'b.md': id('rules') }],
    ['two ids', { 'b.md': id('rules') + id('welcome') }],
    ['another ending', { 'b.html': id('welcome') }],
    ['its own place', { 'a/welcome.md': id('welcome') }],
  ])('is not taken for a file with %s', (_name, files) => {
    expect(find(files)).toEqual({ byId: [], byBytes: [] });
  });

  test('is not followed to the place of another page, told apart by capitals or not', () => {
    expect(find({ 'B.md': id('welcome') }, ['b.md']).byId).toEqual([]);
  });

  test('is followed to another spelling of its own name', () => {
    expect(find({ 'a/Welcome.md': id('welcome') }, ['a/welcome.md']).byId).toEqual(['a/Welcome.md']);
  });
});
