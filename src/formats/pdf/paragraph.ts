import type { Inline } from '../../core/documents/model.ts';
import { drawLine } from './draw-line.ts';
import type { Column, Setting } from './setting.ts';
import { colors } from './sizes.ts';
import type { Slab } from './slab.ts';
import type { Look } from './spans.ts';
import type { Tag } from './tags.ts';
import { type Line, wrapInlines } from './wrap.ts';

export const plain: Look = { bold: false, italic: false, color: colors.ink };

/** What a line of handwriting needs, in points: 8 mm. */
export const writingHeight = 22.7;

/** How lines of text are set. Everything that is absent is as in a paragraph. */
export interface LinesWanted {
  readonly tag: Tag | undefined;
  readonly above: number;
  readonly size?: number;
  readonly look?: Look;
  readonly lead?: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A slab for each line of a paragraph. No line stands alone on a page while there are others. */
export function layLines(
  inlines: readonly Inline[],
  column: Column,
  wanted: LinesWanted,
  setting: Setting,
): readonly Slab[] {
  const { size = setting.sizes.text, look = plain } = wanted;
  const wrap = (width: number): readonly Line[] => wrapInlines(inlines, { size, look, width }, setting);
  const align = wanted.align ?? setting.align;
  const lines = align === 'center' ? balance(wrap, column.width) : wrap(column.width);
  return lines.map((line, index): Slab => {
    const height = lineHeight(line, size, wanted.lead ?? setting.sizes.lead);
    return {
      above: index === 0 ? wanted.above : 0,
      height,
      keep: lines.length > 1 && (index === 0 || index === lines.length - 2),
      draw: (pen, { top }) => {
        const x = startOf(line, column, align);
        drawLine(pen, line, x, top + baselineIn(height, size), wanted.tag, setting.words);
      },
    };
  });
}

/** Lines of about one length: text in the middle of a page ends in no single word. */
function balance(wrap: (width: number) => readonly Line[], width: number): readonly Line[] {
  const lines = wrap(width);
  let low = width / 2;
  let high = width;
  while (lines.length > 1 && high - low > 4) {
    const middle = (low + high) / 2;
    if (wrap(middle).length > lines.length) low = middle;
    else high = middle;
  }
  return lines.length > 1 ? wrap(high) : lines;
}

/** A line with a line to write on is as high as handwriting. */
export function lineHeight(line: Line, size: number, lead: number): number {
  return line.toWriteOn ? Math.max(size * lead, writingHeight) : size * lead;
}

/** How far below the top of a line of this height its letters stand. */
export function baselineIn(height: number, size: number): number {
  return height - 0.36 * size;
}

/** Where a line starts in its column. */
export function startOf(line: Line, column: Column, align: 'left' | 'center' | 'right'): number {
  const rest = column.width - line.width;
  return column.left + (align === 'center' ? rest / 2 : align === 'right' ? rest : 0);
}
