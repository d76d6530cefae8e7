import { tag } from '../package/xml.ts';
import { longestText } from './column-widths.ts';
import { countLines } from './measure.ts';
import { writeParagraph, writeRun, writeSign } from './paragraph.ts';
import { colors } from './style-list.ts';
import { writeCell, writeRow } from './table-parts.ts';

/** How high strips may be, from the paper's lower edge up, and the room at the ends of their words. In twips. */
const heights = { least: 2400, most: 4200 } as const;
const pad = 180;
const POINTS = 11;
const LINE = POINTS * 1.25 * 20;

/** Strips to tear off: what each says and where they stand. Measures in twips. */
export interface Strips {
  readonly words: readonly string[];
  readonly height: number;
  readonly width: number;
  readonly count: number;
}

/**
 * Measures strips along the lower edge of the paper, with their words turned to stand upright.
 * @param words - what each says, the first in bold; none for no strips. @param paper - the width of the paper.
 */
export function measureStrips(words: readonly string[], paper: number): Strips | undefined {
  if (words.length === 0) return undefined;
  const pieces = words.flatMap((text) => text.split(/\s+/u));
  const height = Math.round(
    Math.min(heights.most, Math.max(heights.least, longestText(pieces, POINTS) * 20 + 2 * pad)),
  );
  const lines = words.reduce((sum, text) => sum + countLines(text, POINTS * 1.08, (height - 2 * pad) / 20), 0);
  const count = Math.max(2, Math.min(10, Math.floor(paper / (lines * LINE + 2 * pad))));
  return { words, height, width: Math.floor(paper / count), count };
}

/** The foot of a poster: one row of strips from edge to edge of the paper. `side` is the margin of the page. */
export function writeStrips({ words, height, width, count }: Strips, side: number): string {
  const paragraphs = words.map((text, index) => {
    const look = { bold: index === 0, points: POINTS };
    // An address is not to be broken at a hyphen.
    const pieces = text.split('-').map((piece) => writeRun(piece, look));
    return writeParagraph(
      { align: 'left', before: 0, after: 0, line: 240 },
      pieces.join(writeSign('w:noBreakHyphen', look)),
    );
  });
  const cell = writeCell(width, paragraphs, { isUpright: true, align: 'center' });
  const row = writeRow(
    Array.from({ length: count }, () => cell),
    { height, isExact: true },
  );
  const edge = (name: string): string =>
    tag(`w:${name}`, { 'w:val': 'dashed', 'w:sz': 6, 'w:space': 0, 'w:color': colors.edge });
  const room = (name: string): string => tag(`w:${name}`, { 'w:w': pad, 'w:type': 'dxa' });
  const properties = tag(
    'w:tblPr',
    {},
    tag('w:tblW', { 'w:w': width * count, 'w:type': 'dxa' }),
    tag('w:tblInd', { 'w:w': -side, 'w:type': 'dxa' }),
    tag('w:tblBorders', {}, edge('top'), edge('insideV')),
    tag('w:tblLayout', { 'w:type': 'fixed' }),
    tag(
      'w:tblCellMar',
      {},
      room('top'),
      tag('w:left', { 'w:w': 0, 'w:type': 'dxa' }),
      room('bottom'),
      tag('w:right', { 'w:w': 0, 'w:type': 'dxa' }),
    ),
  );
  const grid = tag('w:tblGrid', {}, ...Array.from({ length: count }, () => tag('w:gridCol', { 'w:w': width })));
  // A foot ends in a paragraph, as low as there is.
  return tag('w:tbl', {}, properties, grid, row) + writeParagraph({ before: 0, after: 0, line: 20, isExact: true });
}
