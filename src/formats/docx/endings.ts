import type { Block, CircleDoc } from '../../core/documents/model.ts';
import { heightOf } from './block-heights.ts';
import type { Look } from './look.ts';

/** So much of a sheet, as a share, stands at least where a part ends: five lines or so. */
const LEAST = 1 / 7;
/** A card of more than this share of a sheet is let flow: estimates are off. */
const MOST_OF_CARD = 0.95;

/** How a block holds together so that no sheet ends a part in a line or two. */
export interface Hold {
  /** Its last pieces of this height stay on one sheet, in points; Infinity for all of it. */
  readonly last: number;
  /** They stay with the next block, too. */
  readonly next: boolean;
}

/** How the end of one block is held. */
export interface HeldEnd {
  readonly last: number;
  readonly keepNext: boolean;
  /** What stands above it is a heading, which holds its beginning. */
  readonly isBelowHeading?: boolean;
}

export const notHeld: HeldEnd = { last: 0, keepNext: false };

/** For blocks by their place in the document: those that end a part, and on a sheet of cards those of each card. */
export function findHolds(doc: CircleDoc, look: Look): ReadonlyMap<number, Hold> {
  const room = (look.page.height - look.page.top - look.page.bottom) / 20;
  const height = (from: number, to = from + 1): number => heightOf(doc.blocks.slice(from, to), look, look.width);
  const holds = new Map<number, Hold>();
  for (const [from, end] of splitAt(doc.blocks, (block) => block.t === 'page-break')) {
    let wanted = room * LEAST;
    for (let at = end - 1; at >= from && wanted > 0; at -= 1) {
      holds.set(at, { last: wanted, next: at < end - 1 });
      wanted -= height(at);
    }
  }
  if (doc.layout !== 'sheet') return holds;
  const opensCard = (block: Block): boolean => block.t === 'page-break' || (block.t === 'heading' && block.depth === 2);
  for (const [from, end] of splitAt(doc.blocks, opensCard)) {
    if (height(from, end) > room * MOST_OF_CARD) continue;
    for (let at = from; at < end; at += 1) holds.set(at, { last: Infinity, next: at < end - 1 });
  }
  return holds;
}

/** Stretches of blocks as [first, behind the last]; each of these blocks but the first begins one. */
function splitAt(blocks: readonly Block[], opens: (block: Block) => boolean): readonly (readonly [number, number])[] {
  const starts = blocks.flatMap((block, index) => (index > 0 && opens(block) ? [index] : []));
  return [0, ...starts].map((from, index) => [from, starts[index] ?? blocks.length] as const);
}

/** The first of the pieces that stay together at the end. `heights` are those of all pieces, in points. */
export function firstHeld(heights: readonly number[], last: number): number {
  let wanted = last;
  let first = heights.length;
  while (first > 0 && wanted > 0) {
    first -= 1;
    wanted -= heights[first] ?? 0;
  }
  return first;
}
