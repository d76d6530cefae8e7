import { describe, expect, it } from 'vitest';
import { type Cell, type Column, moneyColumn, sumOf, type Table, textColumn } from '../../../src/core/tables/table.ts';
import { readDocumentId, readPackage } from '../../../src/formats/package/read-package.ts';
import { readXml } from '../../../src/formats/package/read-xml.ts';
import { cleanSheetNames } from '../../../src/formats/xlsx/sheet-names.ts';
import { writeXlsx } from '../../../src/formats/xlsx/write-xlsx.ts';
import { findDisorder } from '../docx/element-order.ts';

const about = { id: 'budget', title: 'Budget', lang: 'en-GB', date: '2026-11-22' };

function makeTable(column: Partial<Column>, cells: readonly Cell[], given: Partial<Table> = {}): Table {
  const columns: readonly Column[] = [{ id: 'what', label: 'What', kind: 'text', width: 20, ...column }];
  return { name: 'Money', columns, rows: cells.map((cell) => [cell]), totals: [], ...given };
}

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> => readPackage(bytes) ?? new Map();
const writeFirst = (table: Table): string => partsOf(writeXlsx([table], about)).get('xl/worksheets/sheet1.xml') ?? '';

const several: readonly Table[] = [
  makeTable({ kind: 'choice', options: ['Tea, with milk', 'Room'] }, ['Room', null], { name: 'A' }),
  {
    name: 'B',
    columns: [textColumn('way', 'Way', 20), moneyColumn('year', 'A year')],
    rows: [
      ['*out', 0.1],
      ['in', 5],
      ['*out', 0.2],
    ],
    totals: [
      sumOf('year', 'All'),
      { id: 'out', label: 'Out', column: 'year', formula: { do: 'sum', where: { column: 'way', is: '*out' } } },
      { id: 'left', label: 'Left', column: 'year', formula: { do: 'less', from: 'year', take: 'out' } },
    ],
  },
];

describe('an Excel file', () => {
  it('is the same, byte for byte, each time it is written', () => {
    expect(Buffer.compare(writeXlsx(several, about), writeXlsx(several, about))).toBe(0);
  });

  it('holds well-formed parts with their elements in the order of the standard', () => {
    const roots = [...partsOf(writeXlsx(several, about)).values()].map(readXml);
    expect(roots).not.toContain(null);
    expect(roots.flatMap((root) => (root ? findDisorder(root) : []))).toEqual([]);
  });

  it('can be found again by its identity', () => {
    expect(readDocumentId(writeXlsx(several, about))).toBe('budget');
  });

  it.each<[string, Cell, Column['kind'], string]>([
    [
      'a formula of somebody as text',
      '=1+1',
      'text',
      '<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t>',
    ],
    ['a telephone number as text', '+44 020', 'number', 't="inlineStr"><is><t xml:space="preserve">+44 020</t>'],
    ['a number', 12.5, 'number', '<c r="A2" s="2"><v>12.5</v></c>'],
    ['money', 3, 'money', '<c r="A2" s="4"><v>3</v></c>'],
    ['a day', '2027-02-09', 'date', '<c r="A2" s="3"><v>46427</v></c>'],
    ['the first day that can be counted', '1900-03-01', 'date', '<v>61</v>'],
    ['a day that is none as text', '2027-02-30', 'date', '<t xml:space="preserve">2027-02-30</t>'],
    ['an empty cell with the look of its column', null, 'date', '<c r="A2" s="3"/>'],
    ['a number that is none as an empty cell', Number.NaN, 'number', '<c r="A2" s="2"/>'],
    ['a letter by its number as it was typed', '_x0041_', 'text', '>_x005F_x0041_</t>'],
    ['signs that XML cannot hold without them', 'a\u0000b', 'text', '>ab</t>'],
  ])('holds %s', (_name, cell, kind, wanted) => {
    expect(writeFirst(makeTable({ kind }, [cell]))).toContain(wanted);
  });

  it.each([
    ['the sum of a column', '<c r="B10" s="8"><f>SUM(B2:B9)</f><v>5.3</v></c>'],
    ['the sum of some rows', '<f>SUMIF(A2:A9,&quot;=~*out&quot;,B2:B9)</f><v>0.3</v>'],
    ['one total less another', '<c r="B12" s="8"><f>B10-B11</f><v>5</v></c>'],
    ['the name of a total', '<c r="A10" s="6" t="inlineStr"><is><t xml:space="preserve">All</t>'],
  ])('holds %s, below rows that are still free', (_name, wanted) => {
    expect(partsOf(writeXlsx(several, about)).get('xl/worksheets/sheet2.xml')).toContain(wanted);
  });

  it('keeps its labels in view and prints them on every page', () => {
    const parts = partsOf(writeXlsx(several, about));
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('topLeftCell="A2" activePane="bottomLeft" state="frozen"');
    expect(parts.get('xl/workbook.xml')).toContain("'B'!$1:$1");
  });

  it.each<[string, readonly string[], string]>([
    ['short options in the cell', ['Yes', 'No'], '<formula1>&quot;Yes,No&quot;</formula1>'],
    ['options with commas on a hidden sheet', ['Yes, now', 'No'], "<formula1>'Lists'!$A$1:$A$2</formula1>"],
    ['many options on a hidden sheet', Array.from({ length: 60 }, (_none, id) => `Option ${id}`), "'Lists'!$A$1:$A$60"],
  ])('offers %s', (_name, options, wanted) => {
    expect(writeFirst(makeTable({ kind: 'choice', options }, [null]))).toContain(wanted);
  });

  it('hides the sheet of options, and has none without need', () => {
    expect(partsOf(writeXlsx(several, about)).get('xl/workbook.xml')).toContain(
      'name="Lists" sheetId="3" state="hidden"',
    );
    expect(partsOf(writeXlsx([makeTable({}, [])], about)).get('xl/workbook.xml')).not.toContain('Lists');
  });
});

describe('names of sheets', () => {
  it.each([
    [['a/b:c*d?e[f]g\\h'], ['a b c d e f g h']],
    [
      ['', '   '],
      ['Sheet', 'Sheet 2'],
    ],
    [
      ['Rota', 'ROTA', 'rota'],
      ['Rota', 'ROTA 2', 'rota 3'],
    ],
    [["'quoted'"], ['quoted']],
    [['History'], ['History 2']],
    [
      ['x'.repeat(40), 'x'.repeat(40)],
      ['x'.repeat(31), `${'x'.repeat(29)} 2`],
    ],
    [[`${'x'.repeat(30)}👩`], ['x'.repeat(30)]],
  ])('%j become %j', (given, wanted) => {
    expect(cleanSheetNames(given)).toEqual(wanted);
  });
});
