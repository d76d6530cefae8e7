import { tag } from '../package/xml.ts';
import type { Draft, Place } from './draft.ts';
import { writeParagraph } from './paragraph.ts';
import { cellMargins, cellRoom, tableBorders } from './styles.ts';

/** One row; `cells` are `<w:tc>` elements. No row is torn over two pages. */
export function writeRow(cells: readonly string[], options: RowOptions = {}): string {
  const { isHead, height, isExact } = options;
  const properties = [
    tag('w:cantSplit'),
    height ? tag('w:trHeight', { 'w:val': height, 'w:hRule': isExact ? 'exact' : 'atLeast' }) : '',
    isHead ? tag('w:tblHeader') : '',
  ];
  return tag('w:tr', {}, tag('w:trPr', {}, ...properties), ...cells);
}

export interface RowOptions {
  readonly isHead?: boolean;
  readonly height?: number;
  /** No higher, whatever is in it. */
  readonly isExact?: boolean;
}

/** One cell. `borders` are its own, where they differ from the table's. Ends in a paragraph, as every cell must. */
export function writeCell(width: number, paragraphs: readonly string[], options: CellOptions = {}): string {
  const properties = tag(
    'w:tcPr',
    {},
    tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    options.borders ? tag('w:tcBorders', {}, options.borders) : '',
    options.isUpright ? tag('w:textDirection', { 'w:val': 'btLr' }) : '',
    options.align ? tag('w:vAlign', { 'w:val': options.align }) : '',
  );
  return tag(
    'w:tc',
    {},
    properties,
    ...(paragraphs.length > 0 ? paragraphs : [writeParagraph({ style: 'TableText' })]),
  );
}

export interface CellOptions {
  readonly borders?: string;
  readonly align?: 'center' | 'bottom';
  /** Its words are turned a quarter, to be read from the right side. */
  readonly isUpright?: true;
}

/** Up to this many rows a table is kept on one page, where it fits on one. In large print more would leave half a page empty. */
const FEW_ROWS = { usual: 8, large: 3 } as const;

/** Whether a row stays on the page of the next one: all of a low table, and the first and last two of a high one. */
export function staysWithNext(row: number, rows: number, { doc }: Pick<Draft, 'doc'>): boolean {
  const few = doc.large ? FEW_ROWS.large : FEW_ROWS.usual;
  return row < rows - 1 && (rows <= few || row === 0 || row === rows - 2);
}

/** Stands below every table. */
const spacer = writeParagraph({ style: 'Spacer' });

/** The last paragraph of a text that ends in a table, so low that it never takes a page of its own. */
const lastSpacer = writeParagraph({ style: 'Spacer', line: 20, isExact: true });

/** Makes the end of a text as low as it can be. */
export function lowerEnd(blocks: readonly string[]): readonly string[] {
  return blocks.at(-1) === spacer ? [...blocks.slice(0, -1), lastSpacer] : blocks;
}

interface TableOptions {
  readonly style: 'KitTable' | 'FormBox';
  readonly hasHead?: boolean;
  readonly hasNames?: boolean;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
  /** Said by programs for blind people. */
  readonly title?: string;
}

/**
 * A table with columns of fixed widths, in twips, and the low paragraph that keeps it apart from the next one. A long word
 * breaks inside its cell: the columns never move.
 */
export function writeFrame(
  widths: readonly number[],
  rows: readonly string[],
  place: Place,
  options: TableOptions,
  draft: Draft,
): readonly string[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const isRight = draft.doc.dir === 'rtl';
  const properties = tag(
    'w:tblPr',
    {},
    tag('w:tblStyle', { 'w:val': options.style }),
    isRight ? tag('w:bidiVisual') : '',
    tag('w:tblW', { 'w:w': total, 'w:type': 'dxa' }),
    tag('w:tblInd', { 'w:w': place.indent, 'w:type': 'dxa' }),
    // Said once more than in the style: LibreOffice takes borders of styles only in part.
    tableBorders[options.style],
    tag('w:tblLayout', { 'w:type': 'fixed' }),
    cellMargins,
    tag('w:tblLook', { 'w:val': '0000', 'w:firstRow': flag(options.hasHead), 'w:firstColumn': flag(options.hasNames) }),
    options.title ? tag('w:tblCaption', { 'w:val': options.title }) : '',
  );
  const grid = tag('w:tblGrid', {}, ...widths.map((width) => tag('w:gridCol', { 'w:w': width })));
  const table = tag('w:tbl', {}, properties, grid, ...rows);
  return [table, options.keepNext ? writeParagraph({ style: 'Spacer', keepNext: true }) : spacer];
}

function flag(isOn: boolean | undefined): number {
  return isOn ? 1 : 0;
}

/** Room for words in a cell, in points. */
export function roomIn(width: number): number {
  return (width - 2 * cellRoom.side) / 20;
}
