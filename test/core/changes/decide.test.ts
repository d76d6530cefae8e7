import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merging } from '../../../src/commands/merging.ts';
import type { Change, Entry, Rendering } from '../../../src/core/changes/change.ts';
import { decide, type Found, type Surroundings } from '../../../src/core/changes/decide.ts';
import type { Merging } from '../../../src/core/changes/surroundings.ts';
import { normalise } from '../../../src/core/changes/text-style.ts';

type Disk = Record<string, string | Found>;

const page = 'a/page.md';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The person's folder in memory. */
function around(disk: Disk, refused: Readonly<Record<string, string>> = {}): Surroundings {
  return {
    look: (path) => {
      const found = disk[path];
      if (found === undefined) return { kind: 'missing' };
      return typeof found === 'string' ? { kind: 'file', bytes: bytesOf(found) } : found;
    },
    refusal: (path) => refused[path],
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    digestOf: (_format, bytes) => createHash('sha256').update(normalise(bytes)).digest('hex'),
    base: () => undefined,
    strays: () => ({ byId: [], byBytes: [] }),
    pack: 'circlekit',
    conflicts: 'beside',
  };
}

function make(text: string, changes: Partial<Rendering> = {}): Rendering {
  return { id: 'page', format: 'md', path: page, bytes: bytesOf(text), ...changes };
}

function remember(base: string, changes: Partial<Entry> = {}): Entry {
  const entry: Entry = {
    id: 'page',
    format: 'md',
    path: page,
    pack: 'circlekit',
    base: digestOf(base),
    ends: 'lf',
    bom: false,
    status: 'managed',
  };
  return { ...entry, ...changes };
}

/** Does the steps in memory. */
function carryOut({ operations }: Change, disk: Disk): Disk {
  const after = { ...disk };
  for (const step of operations) {
    if (step.do === 'write') after[step.path] = Buffer.from(step.bytes).toString('utf8');
    if (step.do === 'remove') delete after[step.path];
  }
  return after;
}

const B = 'base\n';
const T = 'new\n';
const O = 'own\n';

describe('the decision about one file', () => {
  const rows: readonly (readonly [string, string | undefined, string | undefined, string, Change['action']])[] = [
    ['1', undefined, undefined, T, 'created'],
    ['2', undefined, T, T, 'adopted'],
    ['3', undefined, O, T, 'beside'],
    ['4', B, B, B, 'unchanged'],
    ['5', B, B, T, 'updated'],
    ['6', B, O, B, 'kept'],
    ['7', B, T, T, 'adopted'],
    ['8, with nothing to merge with', B, O, T, 'needs-you'],
    ['10', B, undefined, T, 'removed-by-you'],
    ['10, nothing new', B, undefined, B, 'removed-by-you'],
  ];

  test.each(rows)('row %s: base %j, on disk %j, new %j is %s', (_row, base, onDisk, text, action) => {
    const disk: Disk = onDisk === undefined ? {} : { [page]: onDisk };
    expect(decide(make(text), base === undefined ? undefined : remember(base), around(disk)).action).toBe(action);
  });

  test.each([
    ['a folder', { kind: 'folder' } as const, 'A folder stands where this page goes.'],
    ['a link', { kind: 'other', why: 'A link stands here.' } as const, 'A link stands here.'],
  ])('row 20: %s is not touched, and what was remembered stays', (_name, found, reason) => {
    const change = decide(make(T), remember(B), around({ [page]: found }));
    expect(change).toMatchObject({ action: 'blocked', operations: [], entry: remember(B) });
    expect(change.reason).toContain(reason);
  });

  test('row 20: a place that refuses to be written is left alone', () => {
    const change = decide(make(T), remember(B), around({ [page]: B }, { [page]: 'Read-only.' }));
    expect(change).toMatchObject({ action: 'blocked', reason: 'Read-only.', operations: [], entry: remember(B) });
  });

  test('row 20: a place that refuses to be written does not matter when nothing is written', () => {
    expect(decide(make(B), remember(B), around({ [page]: B }, { [page]: 'Read-only.' })).action).toBe('unchanged');
  });

  test('a backup comes before what replaces', () => {
    const { operations } = decide(make(T), remember(B), around({ [page]: B }));
    expect(operations.map((step) => step.do)).toEqual(['backup', 'write', 'remember']);
  });

  test('what is remembered for merging has the digest that the entry names', () => {
    const { operations, entry } = decide(make('a\r\nb\r\n'), undefined, around({}));
    const kept = operations.find((step) => step.do === 'remember');
    expect(kept?.digest).toBe(entry?.base);
    expect(digestOf(Buffer.from(kept?.bytes ?? []).toString('utf8'))).toBe(entry?.base);
  });

  test('web pages are not remembered for merging', () => {
    const { operations } = decide(make(T, { format: 'html' }), undefined, around({}));
    expect(operations.map((step) => step.do)).toEqual(['write']);
  });

  test('a calendar keeps the line ends of its format, whatever the copy had', () => {
    const made = make('c\r\nd\r\n', { format: 'ics' });
    const { operations } = decide(made, remember('a\nb\n'), around({ [page]: 'a\nb\n' }));
    expect(operations.find((step) => step.do === 'write')).toMatchObject({ bytes: made.bytes });
  });

  test('a text that is made from something else now is remembered with it', () => {
    const from = digestOf('sources');
    expect(decide(make(B, { from }), remember(B), around({ [page]: B })).entry).toMatchObject({ from });
    expect(decide(make(B, { from }), remember(B), around({ [page]: O })).entry).toMatchObject({ from });
  });

  test('an offered text is forgotten once it is settled', () => {
    const waiting = remember(B, { status: 'pending', pending: digestOf(T), beside: 'a/page.new.md' });
    const { action, entry } = decide(make(T), waiting, around({ [page]: O }));
    expect(action).toBe('settled');
    expect(entry).toEqual(remember(T));
  });

  test('an end to looking for a free name beside a page', () => {
    const disk: Disk = { [page]: O };
    const taken: Surroundings = {
      ...around(disk),
      look: (path) => (path === page ? around(disk).look(path) : { kind: 'folder' }),
    };
    expect(decide(make(T), undefined, taken).action).toBe('blocked');
  });
});

describe('a page that is filled in', () => {
  const form = { fill: true } as const;

  test('is replaced while nobody wrote in it', () => {
    expect(decide(make(T, form), remember(B), around({ [page]: B })).action).toBe('updated');
  });

  test.each(['beside', 'markers'] as const)('is never merged, copied or shown once somebody did: %s', (conflicts) => {
    const merging: Merging = { canMerge: () => true, hasMarkers: () => false, merge: () => ({ clean: true, text: T }) };
    const all = { ...around({ [page]: O }), base: () => bytesOf(B), merging, conflicts };
    const change = decide(make(T, form), remember(B), all);
    expect(change).toMatchObject({ action: 'needs-you', isPrivate: true, beside: 'a/page.new.md' });
    expect(change.operations.map((step) => step.do)).toEqual(['write']);
    expect(change.reason).toContain('Somebody wrote in this file');
  });
});

describe('any life of a page', () => {
  type Act =
    | { readonly do: 'build' | 'type'; readonly text: string }
    | { readonly do: 'remove' | 'remove-beside' | 'take-new' | 'lose-lock' };

  const line = fc.constantFrom('one\n', 'two\n', 'three\n');
  const acts: fc.Arbitrary<readonly Act[]> = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: line.map((text) => ({ do: 'build', text }) as const) },
      { weight: 2, arbitrary: fc.nat(9).map((number) => ({ do: 'type', text: `typed ${number}\n` }) as const) },
      fc.constantFrom<Act>({ do: 'remove' }, { do: 'remove-beside' }, { do: 'take-new' }, { do: 'lose-lock' }),
    ),
    { maxLength: 14 },
  );

  test('never replaces what the person typed', () => {
    fc.assert(
      fc.property(acts, (life) => {
        let disk: Disk = {};
        let entry: Entry | undefined;
        for (const act of life) {
          if (act.do === 'type') disk = { ...disk, [page]: act.text };
          else if (act.do === 'remove') disk = without(disk, page);
          else if (act.do === 'remove-beside') disk = without(disk, 'a/page.new.md');
          else if (act.do === 'take-new') disk = { ...disk, [page]: disk['a/page.new.md'] ?? 'typed\n' };
          else if (act.do === 'lose-lock') entry = undefined;
          else if (act.do === 'build') {
            const change = decide(make(act.text), entry, around(disk));
            const after = carryOut(change, disk);
            for (const [path, text] of Object.entries(disk))
              if (String(text).startsWith('typed')) expect(after[path]).toBe(text);
            disk = after;
            entry = change.entry;
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('loses no line that the person typed: it stands in the page, beside it or in a backup', () => {
    const lines = ['one', 'two', 'three', 'four', 'five', 'six'];
    const text = fc.shuffledSubarray(lines, { minLength: 3 }).map((some) => `${some.join('\n')}\n`);
    const typing = fc.record({ at: fc.nat(6), word: fc.nat(99), build: fc.boolean(), text, marks: fc.boolean() });
    fc.assert(
      fc.property(fc.array(typing, { maxLength: 12 }), (life) => {
        let disk: Disk = {};
        let entry: Entry | undefined;
        const bases = new Map<string, Uint8Array>();
        const kept: string[] = [];
        for (const { at, word, build, text: made, marks } of life) {
          if (build) {
            const conflicts = marks ? 'markers' : 'beside';
            const all = { ...around(disk), base: ({ base }: Entry) => bases.get(base), merging, conflicts } as const;
            const change = decide(make(made), entry, all);
            for (const step of change.operations) {
              if (step.do === 'remember') bases.set(step.digest, step.bytes);
              if (step.do === 'backup') kept.push(Buffer.from(step.bytes).toString('utf8'));
            }
            const before = String(disk[page] ?? '');
            disk = carryOut(change, disk);
            entry = change.entry;
            const everywhere = [...Object.values(disk), ...kept].join('\n').split('\n');
            for (const line of before.split('\n')) expect(everywhere).toContain(line);
            const typed = before.split('\n').filter((line) => line.startsWith('typed'));
            for (const line of typed) expect(String(disk[page]).split('\n')).toContain(line);
          } else {
            const standing = String(disk[page] ?? '').split('\n');
            disk = { ...disk, [page]: standing.toSpliced(at, 0, `typed ${word}`).join('\n') };
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('has nothing to do the second time', () => {
    fc.assert(
      fc.property(acts, line, (life, text) => {
        let disk: Disk = {};
        let entry: Entry | undefined;
        for (const act of [...life, { do: 'build', text } as const]) {
          if (act.do === 'type') disk = { ...disk, [page]: act.text };
          else if (act.do === 'remove') disk = without(disk, page);
          else if (act.do === 'build') {
            const change = decide(make(act.text), entry, around(disk));
            disk = carryOut(change, disk);
            entry = change.entry;
          }
        }
        const again = decide(make(text), entry, around(disk));
        expect([again.operations, again.entry]).toEqual([[], entry]);
      }),
      { numRuns: 2000 },
    );
  });
});

function without(disk: Disk, path: string): Disk {
  const { [path]: _gone, ...rest } = disk;
  return rest;
}
