import type { CircleDoc } from '../../core/documents/model.ts';
import { tag, xmlDeclaration } from '../package/xml.ts';
import type { Look } from './look.ts';
import { writeParagraphProperties, writeRunProperties } from './properties.ts';
import { colors, paragraphStyles, TEXT_FONT } from './style-list.ts';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** word/styles.xml for one document. */
export function writeStyles(doc: CircleDoc, look: Look, lang: string): string {
  const isPoster = doc.layout === 'poster';
  const rightToLeft = doc.dir === 'rtl';
  const run = writeRunProperties({ font: TEXT_FONT, points: look.body, lang });
  const defaults = tag('w:docDefaults', {}, tag('w:rPrDefault', {}, run), tag('w:pPrDefault'));
  const normal = writeParagraphProperties({
    rightToLeft,
    after: look.gap,
    line: Math.round(look.leading * 240),
    align: isPoster ? 'center' : undefined,
  });
  const fixed = [
    writeStyle(
      'paragraph',
      'Normal',
      'Normal',
      { isDefault: true, isQuick: true },
      normal,
      writeRunProperties({ rightToLeft }),
    ),
    writeStyle('character', 'DefaultParagraphFont', 'Default Paragraph Font', { isDefault: true }),
    writeStyle('table', 'TableNormal', 'Normal Table', { isDefault: true }, noTable),
    writeStyle('numbering', 'NoList', 'No List', { isDefault: true }),
    writeStyle('character', 'Hyperlink', 'Hyperlink', {}, writeRunProperties({ color: colors.link, underline: true })),
    writeStyle('character', 'Gap', 'To fill in', {}, writeRunProperties({ mark: colors.gap })),
    writeStyle(
      'table',
      'KitTable',
      'Kit table',
      { basedOn: 'TableNormal' },
      tag('w:tblPr', {}, tableBorders.KitTable, cellMargins),
    ),
    writeStyle(
      'table',
      'FormBox',
      'Form box',
      { basedOn: 'TableNormal' },
      tag('w:tblPr', {}, tableBorders.FormBox, cellMargins),
    ),
  ];
  const own = paragraphStyles(look, isPoster).map((style) => {
    const options = { basedOn: style.basedOn ?? 'Normal', next: style.next, isQuick: true };
    const looks = [writeParagraphProperties(style), writeRunProperties(style)];
    return writeStyle('paragraph', style.id, style.name, options, ...looks);
  });
  return `${xmlDeclaration}${tag('w:styles', { 'xmlns:w': WORD }, defaults, ...fixed, ...own)}`;
}

const line = (side: string, size: number, color: string): string =>
  tag(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': color });

export const cellRoom = { side: 100, top: 30 } as const;

/** Room inside every cell, so that words do not touch lines. */
export const cellMargins = tag(
  'w:tblCellMar',
  {},
  ...(['top', 'left', 'bottom', 'right'] as const).map((side) =>
    tag(`w:${side}`, { 'w:w': side === 'left' || side === 'right' ? cellRoom.side : cellRoom.top, 'w:type': 'dxa' }),
  ),
);

/** Borders of the two kinds of table: lines between rows, and a box around each cell to write in. */
export const tableBorders = {
  KitTable: tag(
    'w:tblBorders',
    {},
    line('top', 8, colors.edge),
    line('bottom', 8, colors.edge),
    line('insideH', 4, colors.hair),
  ),
  FormBox: tag(
    'w:tblBorders',
    {},
    ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => line(side, 6, colors.edge)),
  ),
} as const;

const noTable = tag('w:tblPr', {}, tag('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }));

interface StyleOptions {
  readonly isDefault?: boolean;
  readonly isQuick?: boolean;
  readonly basedOn?: string;
  readonly next?: string;
}

function writeStyle(
  type: string,
  id: string,
  name: string,
  options: StyleOptions,
  ...content: readonly string[]
): string {
  const { isDefault, isQuick, basedOn, next } = options;
  return tag(
    'w:style',
    { 'w:type': type, 'w:default': isDefault ? 1 : undefined, 'w:styleId': id },
    tag('w:name', { 'w:val': name }),
    basedOn ? tag('w:basedOn', { 'w:val': basedOn }) : '',
    next ? tag('w:next', { 'w:val': next }) : '',
    isQuick ? tag('w:qFormat') : '',
    ...content,
  );
}
