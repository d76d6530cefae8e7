import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { dateColumn, moneyColumn, textColumn } from '../../../src/core/tables/table.ts';
import { writeXlsx } from '../../../src/formats/xlsx/write-xlsx.ts';
import { isOfficeLeftOut, officeNotice, saveWithOffice } from '../../support/office.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

/** What openpyxl finds in a file: every cell as it is written, and the drop-downs. */
const SCRIPT = `
import io, json, sys
from openpyxl import load_workbook
sheet = load_workbook(io.BytesIO(sys.stdin.buffer.read())).worksheets[0]
cells = [[str(cell.value) if cell.value is not None else '' for cell in row] for row in sheet.iter_rows()]
types = [[cell.data_type for cell in row] for row in sheet.iter_rows()]
lists = [[str(one.sqref), one.formula1] for one in sheet.data_validations.dataValidation]
print(json.dumps({'cells': cells, 'types': types, 'lists': lists, 'frozen': sheet.freeze_panes}))
`;
const python = ['/usr/bin/python3', 'python3'].find((one) => spawnSync(one, ['-c', 'import openpyxl']).status === 0);
const isLeftOut = python === undefined && !process.env.CI;

const bytes = writeXlsx(
  [
    {
      name: 'Money',
      columns: [
        textColumn('what', 'What', 30),
        { id: 'way', label: 'Way', kind: 'choice', options: ['out', 'in'], width: 10 },
        dateColumn('when', 'When'),
        moneyColumn('sum', 'Sum'),
      ],
      rows: [
        ['=HYPERLINK("https://example.org")', 'out', '2027-02-09', 12.5],
        ['+44', 'in', null, 2],
        ['Tea', 'out', null, 3],
      ],
      totals: [
        { id: 'out', label: 'Out', column: 'sum', formula: { do: 'sum', where: { column: 'way', is: 'out' } } },
        { id: 'in', label: 'In', column: 'sum', formula: { do: 'sum', where: { column: 'way', is: 'in' } } },
        { id: 'missing', label: 'Missing', column: 'sum', formula: { do: 'less', from: 'out', take: 'in' } },
      ],
    },
  ],
  { id: 'budget', title: 'Budget', lang: 'en-GB', date: '2026-11-22' },
);

describe.skipIf(isOfficeLeftOut)(`opened in LibreOffice${officeNotice}`, () => {
  it('its sums come out, and no answer is worked out', () => {
    const saved = saveWithOffice(new Map([['a.xlsx', bytes]]), 'csv', makeTemporaryFolder().path).get('a.xlsx');
    const lines = Buffer.from(saved ?? [])
      .toString('utf8')
      .trim()
      .split('\n');
    expect(lines[1]).toContain('"=HYPERLINK(""https://example.org"")",out,');
    expect(lines.slice(-3).map((line) => line.split(',,').join(' '))).toEqual(['Out ,15.5', 'In ,2', 'Missing ,13.5']);
  }, 120_000);
});

describe.skipIf(isLeftOut)(`read by openpyxl${isLeftOut ? ' (not installed: left out)' : ''}`, () => {
  it('has typed cells, drop-downs and a row that stays in view', () => {
    const run = spawnSync(python ?? 'python3', ['-c', SCRIPT], { input: bytes, encoding: 'utf8' });
    const found = JSON.parse(run.stdout) as Record<string, unknown>;
    expect(found).toMatchObject({ frozen: 'A2', lists: [['B2:B9', '"out,in"']] });
    // openpyxl takes any text that starts with "=" for a formula, so the first cell of the row is not asked about.
    expect((found.types as string[][])[1]?.slice(1)).toEqual(['s', 'd', 'n']);
    expect((found.cells as string[][])[1]?.[2]).toBe('2027-02-09 00:00:00');
  });
});
