import { tag, xmlDeclaration } from '../package/xml.ts';

export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The looks of cells, by their place in the list below. */
export const looks = {
  plain: 0,
  text: 1,
  number: 2,
  date: 3,
  money: 4,
  head: 5,
  headRight: 9,
  totalText: 6,
  totalNumber: 7,
  totalMoney: 8,
} as const;

const DATE = 164;
/** Formats that every spreadsheet program knows by number: general, two decimals with thousands, and text. */
const GENERAL = 0;
const MONEY = 4;
const TEXT = 49;

const cellFormats: readonly {
  readonly number: number;
  readonly bold?: boolean;
  readonly head?: boolean;
  readonly total?: boolean;
  readonly right?: boolean;
}[] = [
  { number: GENERAL },
  { number: TEXT },
  { number: GENERAL },
  { number: DATE },
  { number: MONEY },
  { number: TEXT, bold: true, head: true },
  { number: TEXT, bold: true, total: true },
  { number: GENERAL, bold: true, total: true },
  { number: MONEY, bold: true, total: true },
  { number: TEXT, bold: true, head: true, right: true },
];

/** xl/styles.xml. */
export function writeStyles(): string {
  const list = (name: string, ...items: readonly string[]): string => tag(name, { count: items.length }, ...items);
  const font = (isBold: boolean): string =>
    tag('font', {}, isBold ? tag('b') : '', tag('sz', { val: 11 }), tag('name', { val: 'Arial' }));
  const fill = (type: string, color?: string): string =>
    tag('fill', {}, tag('patternFill', { patternType: type }, color ? tag('fgColor', { rgb: color }) : ''));
  const side = (name: string, isDrawn: boolean): string =>
    tag(name, isDrawn ? { style: 'thin' } : {}, isDrawn ? tag('color', { rgb: 'FF857868' }) : '');
  const border = (top: boolean, bottom: boolean): string =>
    tag('border', {}, tag('left'), tag('right'), side('top', top), side('bottom', bottom), tag('diagonal'));
  const formats = cellFormats.map(({ number, bold, head, total, right }) =>
    tag(
      'xf',
      {
        numFmtId: number,
        fontId: bold ? 1 : 0,
        fillId: head ? 2 : 0,
        borderId: head ? 1 : total ? 2 : 0,
        xfId: 0,
        applyNumberFormat: 1,
        applyAlignment: 1,
      },
      tag('alignment', {
        horizontal: right ? 'right' : undefined,
        vertical: 'top',
        wrapText: number === TEXT ? 1 : undefined,
      }),
    ),
  );
  return `${xmlDeclaration}${tag(
    'styleSheet',
    { xmlns: SPREADSHEET },
    list('numFmts', tag('numFmt', { numFmtId: DATE, formatCode: 'd mmm yyyy' })),
    list('fonts', font(false), font(true)),
    list('fills', fill('none'), fill('gray125'), fill('solid', 'FFF4EDE2')),
    list('borders', border(false, false), border(false, true), border(true, false)),
    list('cellStyleXfs', tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    list('cellXfs', ...formats),
    list('cellStyles', tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  )}`;
}
