import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeIcs } from '../../../src/commands/make-ics.ts';
import { makeTable } from '../../../src/commands/make-table.ts';
import { tables } from '../../../src/core/tables/list.ts';
import type { Table } from '../../../src/core/tables/table.ts';
import { workOutTotals } from '../../../src/formats/xlsx/totals.ts';
import { writeXlsx } from '../../../src/formats/xlsx/write-xlsx.ts';
import { isOfficeLeftOut, officeNotice, saveWithOffice } from '../../support/office.ts';
import { openTestPack } from '../../support/open-test-pack.ts';
import { changeParts, partsOf } from '../docx/parts.ts';
import { findPython, readWithPython } from '../ics/python-reader.ts';
import { makeExampleKits } from './example-pages.ts';

const pack = openTestPack();
const kits = [...makeExampleKits(pack)];

interface Sheet {
  readonly name: string;
  readonly table: Table;
  readonly bytes: Uint8Array;
}

const SHEET = 'xl/worksheets/sheet1.xml';
/** What somebody may have typed as an answer, each of which a spreadsheet could work out. */
const traps = ['=1+1', '+44 20', '-2', '@SUM(A1)', '=HYPERLINK("https://example.org")', "'=1+1"];

/** The table with a trap in every cell of words. */
function layTraps(table: Table): Table {
  const rows = table.rows.map((row, line) =>
    row.map((cell, column) => (table.columns[column]?.kind === 'text' ? (traps[(line + column) % 6] ?? '') : cell)),
  );
  return { ...table, rows };
}

/** The file without the results of its formulas, so that whoever opens it has to work them out. */
function forgetResults(bytes: Uint8Array): Uint8Array {
  return changeParts(bytes, (text) => text.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/gu, '$1'));
}

const sheets: readonly Sheet[] = kits.flatMap(([example, { prepared }]) =>
  Object.keys(tables)
    .filter((id) => prepared.included.some((front) => front.id === id))
    .flatMap((id) => {
      const made = makeTable(id, prepared.kit, pack.speller(prepared.kit.spelling));
      return made ? [{ name: `${example}.${id}`, table: layTraps(made) }] : [];
    })
    .map(({ name, table }) => {
      const bytes = writeXlsx([table], { id: name, title: name, lang: 'en', date: '2026-11-22' });
      return { name, table, bytes: forgetResults(bytes) };
    }),
);

describe.skipIf(isOfficeLeftOut)(`every table as an Excel file, opened in LibreOffice${officeNotice}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'circlekit-table-bars-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let saved: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map();
  const savedSheet = (name: string): string => saved.get(`${name}.xlsx`)?.get(SHEET) ?? '';

  beforeAll(() => {
    const files = new Map(sheets.map(({ name, bytes }) => [`${name}.xlsx`, bytes]));
    const again = saveWithOffice(files, 'xlsx:Calc MS Excel 2007 XML', folder);
    saved = new Map([...again].map(([name, bytes]) => [name, partsOf(bytes)]));
  }, 300_000);

  it('works its totals out', () => {
    expect(sheets.length).toBeGreaterThan(20);
    const faults = sheets.flatMap(({ name, table }) => {
      const results = [...savedSheet(name).matchAll(/<f\b[^>]*>[^<]*<\/f><v>([^<]*)<\/v>/gu)].map(([, value]) =>
        Number(value),
      );
      // The results are those of the table: the traps stand in cells of words, which no total adds up.
      const wanted = workOutTotals(table, table.rows.length + 1).map(({ value }) => value);
      return JSON.stringify(results) === JSON.stringify(wanted) ? [] : [`${name}: ${results} for ${wanted}`];
    });
    expect(faults).toEqual([]);
  });

  it('makes no formula of an answer', () => {
    const faults = sheets.flatMap(({ name, table }) => {
      const formulas = savedSheet(name).split(/<f[ >]/u).length - 1;
      return formulas === table.totals.length ? [] : [`${name}: ${formulas} formulas`];
    });
    expect(faults).toEqual([]);
  });

  it('shows an answer as it was typed', () => {
    const faults = sheets.flatMap(({ name, table }) => {
      const words = (saved.get(`${name}.xlsx`)?.get('xl/sharedStrings.xml') ?? '')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'");
      return traps.filter((trap) => table.rows.flat().includes(trap) && !words.includes(`>${trap}<`));
    });
    expect(faults).toEqual([]);
  });

  it('has its drop-downs', () => {
    const faults = sheets.flatMap(({ name, table }) => {
      const wanted = table.columns.filter(({ kind }) => kind === 'choice').length;
      const found = savedSheet(name).split('<dataValidation ').length - 1;
      return found >= wanted ? [] : [`${name}: ${found} drop-downs for ${wanted}`];
    });
    expect(faults).toEqual([]);
  });
});

const python = findPython();
const isPythonLeftOut = python === null && !process.env.CI;

describe('every calendar file', () => {
  it.skipIf(isPythonLeftOut)('says the same days and hours to two readers', async () => {
    const faults: string[] = [];
    let calendars = 0;
    for (const [example, { prepared }] of kits) {
      const { text } = await makeIcs(prepared, { id: example, created: '2026-11-22' });
      if (!text) continue;
      calendars += 1;
      const one = ICAL.Component.fromString(text)
        .getAllSubcomponents('vevent')
        .map((event) => `${event.getFirstPropertyValue('uid')} ${event.getFirstPropertyValue('dtstart')}`.slice(0, 100))
        .map((event) => event.replace(/:\d\d$/u, ''));
      const other = readWithPython(python ?? 'python3', text).map(({ uid, local }) => `${uid} ${local}`);
      if (one.length === 0 || one.join('\n') !== other.join('\n')) faults.push(`${example}: ${one[0]}, ${other[0]}`);
      if (new Set(other).size !== other.length) faults.push(`${example}: an event twice`);
    }
    expect(faults).toEqual([]);
    expect(calendars).toBeGreaterThan(5);
  });
});
