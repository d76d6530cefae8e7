import type { Heading } from 'mdast';
import type { Block } from '../model.ts';
import { readInlines } from './inlines.ts';
import type { Reading } from './reading.ts';

/**
 * Reads a heading and keeps the outline whole: one heading of the first level, no level skipped, four levels at most.
 * In a person's text a level that does not fit is moved, with an advice; the words stay.
 */
export function readHeading(node: Heading, reading: Reading): Block {
  const { outline } = reading;
  const depth = fitDepth(node, reading);
  if (depth === 1) outline.tops += 1;
  outline.last = depth;
  return { t: 'heading', depth, c: readInlines(node.children, reading) };
}

function fitDepth(node: Heading, reading: Reading): 1 | 2 | 3 | 4 {
  const { outline, mode } = reading;
  if (node.depth === 1 && outline.tops > 0) {
    reading.report('second-title', node, 'A page has one heading with a single #; this one is made smaller.', 'advice');
    return 2;
  }
  // A person may leave the title out: it is then put in front.
  const last = mode === 'person' ? Math.max(outline.last, 1) : outline.last;
  const fitting = Math.min(node.depth, last + 1, 4);
  if (fitting !== node.depth)
    reading.report('heading-skipped', node, 'A level of headings is skipped; this one is printed larger.', 'advice');
  return fitting as 1 | 2 | 3 | 4;
}
