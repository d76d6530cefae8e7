import type { Table } from '../../core/tables/table.ts';
import type { Properties } from '../package/properties.ts';
import { startRelationships } from '../package/relationships.ts';
import { type Part, writePackage } from '../package/write-package.ts';
import { escapeXml, tag, xmlDeclaration } from '../package/xml.ts';
import { startLists } from './drop-downs.ts';
import { cleanSheetNames, quoteSheetName } from './sheet-names.ts';
import { SPREADSHEET, writeStyles } from './styles.ts';
import { type SheetLook, writeListSheet, writeSheet } from './write-sheet.ts';

export interface XlsxOptions extends Properties, Partial<Pick<SheetLook, 'paper' | 'dir'>> {}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes tables as an Excel file that LibreOffice opens too, a sheet each.
 * @param tables - at least one.
 * @returns the same bytes for the same tables on every machine.
 */
export function writeXlsx(tables: readonly Table[], options: XlsxOptions): Uint8Array {
  const { paper = 'a4', dir = 'ltr' } = options;
  const names = cleanSheetNames([...tables.map(({ name }) => name), 'Lists']);
  const lists = startLists(names.at(-1) ?? 'Lists');
  const texts = tables.map((table, index) => writeSheet(table, { paper, dir, isFirst: index === 0 }, lists));
  if (lists.columns.length > 0) texts.push(writeListSheet(lists));
  const relationships = startRelationships();
  const written = texts.map((text, index) => ({
    text,
    file: `worksheets/sheet${index + 1}.xml`,
    name: names[index] ?? '',
    isHidden: index >= tables.length,
  }));
  const entries = written.map(({ file, name, isHidden }, index) => {
    const state = isHidden ? 'hidden' : undefined;
    return tag('sheet', { name, sheetId: index + 1, state, 'r:id': relationships.addPart('worksheet', file) });
  });
  relationships.addPart('styles', 'styles.xml');
  const parts: readonly Part[] = [
    {
      path: 'xl/workbook.xml',
      text: writeWorkbook(entries, names.slice(0, tables.length)),
      type: `${TYPE}.sheet.main+xml`,
    },
    ...written.map(({ file, text }) => ({ path: `xl/${file}`, text, type: `${TYPE}.worksheet+xml` })),
    { path: 'xl/styles.xml', text: writeStyles(), type: `${TYPE}.styles+xml` },
    { path: 'xl/_rels/workbook.xml.rels', text: relationships.write() },
  ];
  return writePackage(parts, options);
}

function writeWorkbook(entries: readonly string[], names: readonly string[]): string {
  const namespaces = {
    xmlns: SPREADSHEET,
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  };
  const heads = names.map((name, index) =>
    tag('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, escapeXml(`${quoteSheetName(name)}!$1:$1`)),
  );
  const content = [
    tag('bookViews', {}, tag('workbookView')),
    tag('sheets', {}, ...entries),
    tag('definedNames', {}, ...heads),
    // Excel works every sum out anew when it opens the file.
    tag('calcPr', { fullCalcOnLoad: 1 }),
  ];
  return `${xmlDeclaration}${tag('workbook', namespaces, ...content)}`;
}
