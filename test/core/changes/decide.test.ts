import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change, Entry, Rendering } from '../../../src/core/changes/change.ts';
import { decide, decideUnwanted, type Found, type Surroundings } from '../../../src/core/changes/decide.ts';

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
    pack: 'circlekit',
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
  for (const step of operations) if (step.do === 'write') after[step.path] = Buffer.from(step.bytes).toString('utf8');
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
    ['8, as 9', B, O, T, 'needs-you'],
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

  test('a page that is not made any more and is gone is not spoken of', () => {
    expect(decideUnwanted(remember(B), around({}))).toBeUndefined();
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
