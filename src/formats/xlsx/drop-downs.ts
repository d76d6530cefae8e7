import type { Table } from '../../core/tables/table.ts';
import { escapeXml, tag } from '../package/xml.ts';
import { nameColumn } from './cells.ts';
import { quoteSheetName } from './sheet-names.ts';

/** Rows below the last one in which the drop-downs still work, where no sums stand there. */
const SPARE_ROWS = 200;
/** Excel's limit for a list written inside its rule. */
const LONGEST_LIST = 255;

/** Lists of options that are too long for a rule, or hold a comma: each a column of a hidden sheet. */
export interface Lists {
  readonly columns: readonly (readonly string[])[];
  /** Where a list stands, as a formula; adds it when it is new. */
  readonly refer: (options: readonly string[]) => string;
}

/** Starts the hidden lists of a workbook. */
export function startLists(sheetName: string): Lists {
  const columns: (readonly string[])[] = [];
  return {
    columns,
    refer(options) {
      const known = columns.findIndex((column) => column.join('\n') === options.join('\n'));
      const index = known < 0 ? columns.push(options) - 1 : known;
      const name = nameColumn(index);
      return `${quoteSheetName(sheetName)}!$${name}$1:$${name}$${options.length}`;
    },
  };
}

/**
 * The drop-downs of a sheet, as one element; "" when it has none. Anything else may still be typed, after a question.
 * @param lastRow - the last row that is there to be filled in.
 */
export function writeDropDowns(table: Table, lastRow: number, lists: Lists): string {
  const last = table.totals.length > 0 ? lastRow : lastRow + SPARE_ROWS;
  const rules = table.columns.flatMap(({ kind, options = [] }, index) => {
    if (kind !== 'choice' || options.length === 0) return [];
    const name = nameColumn(index);
    const joined = options.join(',');
    const isShort = joined.length <= LONGEST_LIST && options.every((option) => !/[,"]|^\s|\s$/u.test(option));
    const formula = isShort ? `"${joined}"` : lists.refer(options);
    const rule = {
      type: 'list',
      errorStyle: 'warning',
      allowBlank: 1,
      showErrorMessage: 1,
      sqref: `${name}2:${name}${last}`,
    };
    return [tag('dataValidation', rule, tag('formula1', {}, escapeXml(formula)))];
  });
  return rules.length === 0 ? '' : tag('dataValidations', { count: rules.length }, ...rules);
}
