import type { Block, CircleDoc } from '../../core/documents/model.ts';
import { heightOfCode } from './code-picture.ts';
import type { Fitted } from './draft.ts';
import { wordsOf } from './inlines.ts';
import { type Look, posterLook } from './look.ts';
import { countLines } from './measure.ts';
import type { Strips } from './strips.ts';

const LARGEST = 40;
const SMALLEST = 16;
/**
 * Estimates of text are never exact. With strips or a code less is filled: a second sheet would have strips again, or nothing
 * but the code.
 */
const FILL = { alone: 1, withParts: 0.93 } as const;

/**
 * Sets a poster in the largest type with which it stays on one page, with strips to tear off and the code of its link.
 * One that leaves no room for both goes without strips, or else without the code; very long ones have neither, and are left
 * to run over.
 */
export function fitPoster(doc: CircleDoc, strips: Strips | undefined, link: string | undefined): Fitted {
  for (const parts of [{ strips, link }, { link }, { strips }, {}]) {
    const look = findLook(doc, parts);
    if (look) return { look, ...parts };
  }
  return { look: posterLook(doc, SMALLEST) };
}

function findLook(doc: CircleDoc, { strips, link }: Pick<Fitted, 'strips' | 'link'>): Look | undefined {
  const fill = strips || link !== undefined ? FILL.withParts : FILL.alone;
  for (let points = LARGEST; points >= SMALLEST; points -= 1) {
    const look = posterLook(doc, points, strips?.height);
    const { page } = look;
    const code = link === undefined ? 0 : heightOfCode(look);
    if (heightOf(doc.blocks, look) + code <= ((page.height - page.top - page.bottom) / 20) * fill) return look;
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
