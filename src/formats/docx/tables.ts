import type { Align, Block, Inline } from '../../core/documents/model.ts';
import { shareWidth } from './column-widths.ts';
import type { Draft, Place } from './draft.ts';
import { type HeldEnd, notHeld } from './endings.ts';
import { wordsOf, writeInlines } from './inlines.ts';
import { writeParagraph } from './paragraph.ts';
import { cellRoom } from './styles.ts';
import { staysWithNext, writeCell, writeFrame, writeRow } from './table-parts.ts';

type Table = Extract<Block, { t: 'table' }>;

/** A table. Its first row comes again on every page, unless all heads are empty. */
export function writeTable(table: Table, draft: Draft, place: Place, held: HeldEnd = notHeld): readonly string[] {
  const { headers, rows } = table;
  const { keepNext, last } = held;
  const texts = [headers, ...rows].map((row) => row.map(wordsOf));
  const widths = shareWidth(texts, place.width, draft.look.body, 2 * cellRoom.side);
  const hasHead = headers.some((cell) => cell.length > 0);
  const head = hasHead ? [writeRow(writeCells(headers, 'TableHead', true), { isHead: true })] : [];
  const body = rows.map((row, index) => {
    // A cell without words is there to be written in.
    const height = row.some((cell) => cell.length === 0) ? draft.look.writingLine : undefined;
    const isEnd = index === rows.length - 1;
    const keeps = isEnd ? keepNext : last === Infinity || staysWithNext(index, rows.length, draft);
    return writeRow(writeCells(row, 'TableText', keeps), { height });
  });
  const hasNames = headers.length > 1 && rows.every(([first]) => first !== undefined && first.length > 0);
  return writeFrame(widths, [...head, ...body], place, { style: 'KitTable', hasHead, hasNames, keepNext }, draft);

  function writeCells(cells: readonly (readonly Inline[])[], style: string, keeps: boolean): readonly string[] {
    return cells.map((cell, index) => {
      const look = { style, keepNext: keeps, align: alignOf(table.align[index]) };
      return writeCell(widths[index] ?? 0, [writeParagraph(look, ...writeInlines(cell, draft))]);
    });
  }
}

function alignOf(align: Align | undefined): 'right' | 'center' | undefined {
  return align === 'right' || align === 'center' ? align : undefined;
}
