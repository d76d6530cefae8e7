import { chmodSync, statSync } from 'node:fs';
import fs from 'fs-extra';
import { describe, expect, test } from 'vitest';
import { disk, makeDisk } from '../../src/edge/disk.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const bytes = Buffer.from('hello');

describe('writing', () => {
  test('makes the folders on the way', () => {
    const { path, read } = makeTemporaryFolder();
    disk.folder(`${path}/kit`).write('a/b/c.md', bytes);
    expect(read()).toEqual({ 'kit/a/b/c.md': 'hello' });
  });

  test('replaces a whole file and keeps its permissions', () => {
    const { path, read } = makeTemporaryFolder({ 'a.md': 'a much longer text than before' });
    chmodSync(`${path}/a.md`, 0o640);
    disk.folder(path).write('a.md', bytes);
    expect(read()).toEqual({ 'a.md': 'hello' });
    expect(statSync(`${path}/a.md`).mode & 0o777).toBe(0o640);
  });

  test('refuses a link in the place of the file', () => {
    const outside = makeTemporaryFolder({ 'b.md': 'Dear Sam' });
    const folder = makeTemporaryFolder();
    folder.link('a.md', `${outside.path}/b.md`);
    expect(() => disk.folder(folder.path).write('a.md', bytes)).toThrow(expect.objectContaining({ code: 'ELOOP' }));
    expect(outside.read()).toEqual({ 'b.md': 'Dear Sam' });
  });

  test('refuses a link on the way', () => {
    const outside = makeTemporaryFolder();
    const folder = makeTemporaryFolder();
    folder.link('a', outside.path);
    expect(() => disk.folder(folder.path).write('a/b/c.md', bytes)).toThrow(expect.objectContaining({ code: 'ELOOP' }));
    expect(outside.read()).toEqual({});
  });

  test('follows a link to the kit folder itself, which the person named', () => {
    const real = makeTemporaryFolder();
    const folder = makeTemporaryFolder();
    folder.link('kit', real.path);
    disk.folder(`${folder.path}/kit`).write('a.md', bytes);
    expect(real.read()).toEqual({ 'a.md': 'hello' });
  });

  test('leaves nothing half written when it fails', () => {
    const folder = makeTemporaryFolder({ 'a.md/inside.txt': 'Dear Sam' });
    expect(() => disk.folder(folder.path).write('a.md', bytes)).toThrow();
    expect(folder.read()).toEqual({ 'a.md/inside.txt': 'Dear Sam' });
  });

  test('fails where a file stands in the place of a folder', () => {
    const folder = makeTemporaryFolder({ a: 'Dear Sam' });
    expect(() => disk.folder(folder.path).write('a/b.md', bytes)).toThrow();
    expect(folder.read()).toEqual({ a: 'Dear Sam' });
  });
});

describe('looking', () => {
  test('tells files, folders and nothing apart', () => {
    const { path } = makeTemporaryFolder({ 'a/b.md': 'hello' });
    const kinds = ['a', 'a/b.md', 'c.md', 'c/d.md'].map((place) => disk.folder(path).look(place).kind);
    expect(kinds).toEqual(['folder', 'file', 'missing', 'missing']);
  });

  test('follows no link inside a kit', () => {
    const outside = makeTemporaryFolder({ 'b.md': 'Dear Sam' });
    const folder = makeTemporaryFolder();
    folder.link('a.md', `${outside.path}/b.md`);
    folder.link('a', outside.path);
    const kinds = ['a.md', 'a', 'a/b.md'].map((place) => disk.folder(folder.path).look(place).kind);
    expect(kinds).toEqual(['other', 'other', 'other']);
  });

  test('follows a link that the person named', () => {
    const folder = makeTemporaryFolder({ 'real.yaml': 'hello' });
    folder.link('plan.yaml', 'real.yaml');
    expect(disk.find(`${folder.path}/plan.yaml`)).toEqual({ kind: 'file', bytes });
  });

  test('finds nothing in a kit folder that is a file', () => {
    const folder = makeTemporaryFolder({ kit: 'Dear Sam' });
    expect(disk.folder(`${folder.path}/kit`).look('a/b.md').kind).toBe('missing');
  });

  test('lists the names in a folder, and none where there is no folder', () => {
    const { path } = makeTemporaryFolder({ 'b/2': '', 'b/1': '', c: '' });
    expect(disk.folder(path).namesIn('b')).toEqual(['1', '2']);
    expect(disk.folder(path).namesIn('c')).toEqual([]);
    expect(disk.namesIn(`${path}/nowhere`)).toEqual([]);
  });

  test('lists nothing behind a link', () => {
    const outside = makeTemporaryFolder({ 'b.md': 'Dear Sam' });
    const folder = makeTemporaryFolder();
    folder.link('a', outside.path);
    expect(disk.folder(folder.path).namesIn('a')).toEqual([]);
  });
});

describe('asking whether a file can be written', () => {
  test.each(['a.md', 'a/b.md', 'new/folder/c.md'])('%s can', (place) => {
    const { path } = makeTemporaryFolder({ 'a.md': '', 'a/b.md': '' });
    expect(disk.folder(path).refusal(place)).toBeUndefined();
  });

  test('a folder that is not there yet can be made', () => {
    const { path } = makeTemporaryFolder();
    expect(disk.folder(`${path}/new/kit`).refusal('a/b.md')).toBeUndefined();
  });

  test.each([
    ['a folder in its place', 'folder', 'A folder stands'],
    ['a file on the way', 'file.md/a.md', 'A file stands where a folder'],
    ['a link in its place', 'link', 'A link stands'],
    ['a link on the way', 'link/a.md', 'A link stands'],
    ['a file that only may be read', 'locked.md', 'read-only'],
  ])('not with %s', (_name, place, why) => {
    const folder = makeTemporaryFolder({ 'file.md': '', 'folder/a.md': '', 'locked.md': '' });
    folder.link('link', 'folder');
    chmodSync(`${folder.path}/locked.md`, 0o444);
    expect(disk.folder(folder.path).refusal(place)).toContain(why);
  });

  test('not in a kit folder that is a file', () => {
    const folder = makeTemporaryFolder({ kit: '' });
    expect(disk.folder(`${folder.path}/kit`).refusal('a.md')).toContain('A file stands where a folder has to be made');
  });

  test.skipIf(process.getuid?.() === 0)('not where the permissions do not let us', () => {
    const folder = makeTemporaryFolder();
    chmodSync(folder.path, 0o555);
    expect(disk.folder(folder.path).refusal('a/b.md')).toContain('Look at its permissions');
    chmodSync(folder.path, 0o755);
  });
});

describe('looking at many places while nothing is changed', () => {
  const layMany = (): string => {
    const folder = makeTemporaryFolder({ 'file.md': 'hello', 'folder/a.md': 'hello', 'locked.md': '' });
    folder.link('link', 'folder');
    chmodSync(`${folder.path}/locked.md`, 0o444);
    return folder.path;
  };
  const places =
    'file.md folder folder/a.md folder/b.md new/c.md new/d/e.md file.md/f.md link link/a.md locked.md'.split(' ');

  test.each(places)('finds the same at %s as one look by itself', (place) => {
    const folder = disk.folder(layMany());
    const still = folder.still();
    for (const other of places) still.refusal(other);
    expect([still.look(place), still.refusal(place)]).toEqual([folder.look(place), folder.refusal(place)]);
  });

  test('a folder that another run takes away meanwhile can be made again', () => {
    const folder = makeTemporaryFolder({ 'stage/0001/1': '' });
    const still = disk.folder(folder.path).still();
    expect(still.look('stage/0001/1').kind).toBe('file');
    folder.remove('stage');
    expect(still.refusal('stage/0001/file')).toBeUndefined();
  });

  test('looks once at what stands on the way', () => {
    const { path } = makeTemporaryFolder();
    const still = disk.folder(path).still();
    expect(still.look('a/b.md').kind).toBe('missing');
    disk.folder(path).write('a/b.md', bytes);
    expect(still.look('a/b.md').kind).toBe('missing');
    expect(disk.folder(path).still().look('a/b.md').kind).toBe('file');
  });
});

describe('removing', () => {
  test('takes away a file', () => {
    const { path, read } = makeTemporaryFolder({ 'a.md': '', 'b.md': '' });
    disk.folder(path).remove('a.md');
    expect(read()).toEqual({ 'b.md': '' });
  });

  test('leaves folders, and what is behind a link', () => {
    const outside = makeTemporaryFolder({ 'b.md': '' });
    const folder = makeTemporaryFolder({ 'a/b.md': '' });
    folder.link('link', outside.path);
    disk.folder(folder.path).remove('a');
    disk.folder(folder.path).remove('link/b.md');
    expect([folder.read(), outside.read()]).toEqual([{ 'a/b.md': '', link: `-> ${outside.path}` }, { 'b.md': '' }]);
  });

  test('takes away an empty folder and no other', () => {
    const folder = makeTemporaryFolder({ 'full/a.md': '' });
    folder.makeFolder('empty');
    for (const name of ['full', 'empty', 'nowhere']) disk.folder(folder.path).removeEmpty(name);
    expect(disk.namesIn(folder.path)).toEqual(['full']);
  });
});

describe('a new file', () => {
  test('stands where nothing stood', () => {
    const { path, read } = makeTemporaryFolder();
    disk.folder(path).create('a/b.md', bytes);
    disk.folder(path).flush('a/b.md');
    expect(read()).toEqual({ 'a/b.md': 'hello' });
  });

  test('never takes the place of another', () => {
    const { path, read } = makeTemporaryFolder({ 'a.md': 'Dear Sam' });
    expect(() => disk.folder(path).create('a.md', bytes)).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(read()).toEqual({ 'a.md': 'Dear Sam' });
  });

  test('is not made through a link', () => {
    const outside = makeTemporaryFolder();
    const folder = makeTemporaryFolder();
    folder.link('a.md', `${outside.path}/b.md`);
    expect(() => disk.folder(folder.path).create('a.md', bytes)).toThrow(expect.objectContaining({ code: 'ELOOP' }));
    expect(outside.read()).toEqual({});
  });
});

describe('moving', () => {
  test('takes the place of a file and keeps its permissions', () => {
    const { path, read } = makeTemporaryFolder({ 'new.md': 'new', 'a/old.md': 'old' });
    chmodSync(`${path}/a/old.md`, 0o640);
    disk.folder(path).move('new.md', 'a/old.md');
    expect(read()).toEqual({ 'a/old.md': 'new' });
    expect(statSync(`${path}/a/old.md`).mode & 0o777).toBe(0o640);
  });

  test.each(['to', 'from'])('follows no link on the way %s', (side) => {
    const outside = makeTemporaryFolder({ 'b.md': 'Dear Sam' });
    const folder = makeTemporaryFolder({ 'a.md': 'hello' });
    folder.link('link', outside.path);
    const [from, to] = side === 'to' ? ['a.md', 'link/b.md'] : ['link/b.md', 'c.md'];
    expect(() => disk.folder(folder.path).move(String(from), String(to))).toThrow(
      expect.objectContaining({ code: 'ELOOP' }),
    );
    expect(outside.read()).toEqual({ 'b.md': 'Dear Sam' });
  });
});

describe('keeping', () => {
  test('gives the same bytes a second name, in place of what has it', () => {
    const { path, read } = makeTemporaryFolder({ 'a.md': 'hello', 'b.md': 'earlier' });
    disk.folder(path).keep('a.md', 'b.md');
    disk.folder(path).write('a.md', Buffer.from('later'));
    expect(read()).toEqual({ 'a.md': 'later', 'b.md': 'hello' });
  });

  test('copies on a disk that has no second names', () => {
    const { path, read } = makeTemporaryFolder({ 'a.md': 'hello' });
    const linkSync = (): never => {
      throw Object.assign(new Error('made for a test'), { code: 'EPERM' });
    };
    makeDisk({ ...fs, linkSync })
      .folder(path)
      .keep('a.md', 'b/c.md');
    expect(read()).toEqual({ 'a.md': 'hello', 'b/c.md': 'hello' });
  });
});

describe('removing all', () => {
  test('takes away a folder with what is in it, and nothing behind a link', () => {
    const outside = makeTemporaryFolder({ 'b.md': 'Dear Sam' });
    const folder = makeTemporaryFolder({ 'a/b/c.md': '', 'd.md': '' });
    folder.link('a/link', outside.path);
    disk.folder(folder.path).removeAll('a');
    expect([folder.read(), outside.read()]).toEqual([{ 'd.md': '' }, { 'b.md': 'Dear Sam' }]);
  });
});
