import type { Block, CircleDoc } from '../../core/documents/model.ts';
import { wordsOf } from './inlines.ts';
import { type Look, posterLook } from './look.ts';
import { countLines } from './measure.ts';

const LARGEST = 40;
const SMALLEST = 16;
/** Estimates of text are never exact. Above strips less is filled: a second sheet would have strips again. */
const FILL = { alone: 1, aboveStrips: 0.93 } as const;

/** The largest type with which a poster stays on one page; very long ones are left to run over. */
export function fitPoster(doc: CircleDoc): Look {
  return findLook(doc, 0, FILL.alone) ?? posterLook(doc, SMALLEST);
}

/** The same above strips of a height (twips); undefined where the smallest type does not fit there. */
export function fitAboveStrips(doc: CircleDoc, height: number): Look | undefined {
  return findLook(doc, height, FILL.aboveStrips);
}

function findLook(doc: CircleDoc, foot: number, fill: number): Look | undefined {
  for (let points = LARGEST; points >= SMALLEST; points -= 1) {
    const look = posterLook(doc, points, foot);
    const { page } = look;
    if (heightOf(doc.blocks, look) <= ((page.height - page.top - page.bottom) / 20) * fill) return look;
  }
  return undefined;
}

/** How high blocks stand, in points. */
function heightOf(blocks: readonly Block[], look: Look): number {
  return blocks.reduce((sum, block) => sum + heightOfBlock(block, look), 0);
}

function heightOfBlock(block: Block, look: Look): number {
  const gap = look.gap / 20;
  const width = look.width / 20;
  const linesOf = (text: string, points: number): number => countLines(text, points * 1.04, width) * points;
  switch (block.t) {
    case 'heading': {
      const points = look.headings[block.depth - 1] ?? look.body;
      return linesOf(wordsOf(block.c), points * 1.06) * 1.2 + gap * (block.depth === 1 ? 1.3 : 3);
    }
    case 'para':
      return linesOf(wordsOf(block.c), look.body) * 1.15 * look.leading + gap;
    case 'list':
      return block.items.reduce((sum, item) => sum + heightOf(item.c, look), 0);
    case 'say':
      return heightOf(block.c, look) + look.body * 2;
    case 'table':
      return (block.rows.length + 1) * look.body * 3;
    case 'form':
      return block.form.fields.length * look.body * 5;
    case 'code':
      return block.text.split('\n').length * look.body * 1.2 + gap;
    case 'rule':
      return look.body * 2;
    case 'page-break':
      return 0;
  }
}
