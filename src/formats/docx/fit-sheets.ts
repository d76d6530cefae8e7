import type { Block, CircleDoc } from '../../core/documents/model.ts';
import { heightOf } from './block-heights.ts';
import { type Density, type Look, lookOf } from './look.ts';

/** A part is taken to run over by so little, in sheets, that it is set more densely. Below nought: estimates are off. */
const RUNS_OVER = { least: -0.03, most: 0.3 } as const;
/** Room that is left, since estimates are off. */
const MARGIN = 0.01;
/** In longer documents pages end where they like, and estimates add up to too much. */
const LONGEST = 3;

/** The look in which a few lines too many are brought in, so that no sheet is nearly empty; else the usual one. */
export function fitSheets(doc: CircleDoc): Look {
  const usual = lookOf(doc);
  const wanted = estimateSheets(doc, usual).map(runsOver);
  let best = { look: usual, brought: 0 };
  for (const density of [1, 2] satisfies readonly Density[]) {
    const look = lookOf(doc, density);
    const sheets = estimateSheets(doc, look);
    const brought = wanted.filter((whole, index) => whole !== null && (sheets[index] ?? 0) <= whole - MARGIN).length;
    if (brought > best.brought) best = { look, brought };
  }
  return best.look;
}

/** The sheets that a part would fill if it did not run over by a little; null where it does not. */
function runsOver(sheets: number): number | null {
  const whole = Math.floor(sheets - RUNS_OVER.least);
  const isOver = sheets - whole <= RUNS_OVER.most;
  return whole >= 1 && whole <= LONGEST && isOver ? whole : null;
}

/** How many sheets each part of a document takes, as far as it can be told: 1.2 is one sheet and a fifth. */
export function estimateSheets(doc: CircleDoc, look: Look): readonly number[] {
  const room = (look.page.height - look.page.top - look.page.bottom) / 20;
  return splitParts(doc.blocks).map((part) => heightOf(part, look, look.width) / room);
}

/** What stands between page breaks. */
function splitParts(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.t === 'page-break') parts.push([]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}
