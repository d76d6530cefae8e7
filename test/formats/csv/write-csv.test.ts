import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/formats/csv/write-csv.ts';

/** A reader of its own, after RFC 4180, so that the writer is not judged by itself. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    row.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
    if (found[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('a CSV table', () => {
  it('ends every line with CRLF and has no byte-order mark', () => {
    expect(writeCsv(['a', 'b'], [[1, null]])).toBe('a,b\r\n1,\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    [' edge ', '" edge "'],
    ['plain', 'plain'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['مجموعة الدعم', 'مجموعة الدعم'],
    ['👩‍👩‍👧 café', '👩‍👩‍👧 café'],
  ])('writes %j as text', (text, expected) => {
    expect(writeCsv(['x'], [[text]])).toBe(`x\r\n${expected}\r\n`);
  });

  it.each(['=HYPERLINK("https://example.org")', '+44 20 7946 0000', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1'])(
    'puts an apostrophe before %j, which a spreadsheet would calculate',
    (text) => {
      expect(readCsv(writeCsv(['x'], [[text]]))[1]).toEqual([`'${text}`]);
    },
  );

  it('leaves a number below zero a number', () => {
    expect(writeCsv(['x'], [[-2.5]])).toBe('x\r\n-2.5\r\n');
  });

  it('comes back as it was, but for the apostrophe', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 })), (rows) => {
        const back = readCsv(writeCsv(['a', 'b'], rows)).slice(1);
        const bare = back.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')));
        expect(bare).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))));
      }),
    );
  });
});
