import type { Block } from '../../core/documents/model.ts';
import { heightOf } from './block-heights.ts';
import { lookAt, writeBlocks } from './blocks.ts';
import { writeCheckBox } from './controls.ts';
import type { Draft, Place } from './draft.ts';
import { firstHeld, type HeldEnd, notHeld } from './endings.ts';
import { wordsOf, writeInlines } from './inlines.ts';
import { LEVELS, listIndent, stepOf } from './numbering.ts';
import { writeParagraph, writeSign } from './paragraph.ts';
import type { ParagraphLook } from './properties.ts';
import { boxLine } from './style-list.ts';

type List = Extract<Block, { t: 'list' }>;
type Item = List['items'][number];

/** A list at a depth, from 0, whose last items stay together as `held` says. Items with a box are tasks to tick; the others have a bullet or a number of their own list. */
export function writeList(
  list: List,
  draft: Draft,
  place: Place,
  depth: number,
  held: HeldEnd = notHeld,
): readonly string[] {
  const level = Math.min(depth, LEVELS - 1);
  const isTasks = list.items.every(({ checked }) => checked !== undefined);
  const id = isTasks ? 0 : draft.numbering.start(list, level);
  const base = place.indent;
  const indent = base + listIndent(draft.look, level);
  const inside = { ...place, indent, width: place.width - listIndent(draft.look, level) };
  const heights = list.items.map(({ c }) => heightOf(c, draft.look, inside.width));
  const firstKept = held.last > 0 ? firstHeld(heights, held.last) : list.items.length;
  return list.items.flatMap((item, index) => {
    const [first, ...rest] = item.c;
    const opening = first?.t === 'para' ? first : ({ t: 'para', c: [] } as const);
    const others = first?.t === 'para' ? rest : item.c;
    const isEnd = index === list.items.length - 1;
    const isLast = isEnd && depth === 0;
    const isKept = (isEnd ? held.keepNext : index >= firstKept) || others[0]?.t === 'say';
    const look: ParagraphLook = {
      ...lookAt(inside, opening, draft),
      style: place.style ?? 'ListParagraph',
      keepLines: true,
      // The first item holds the second, and the last one the one before it: no item stands alone on a page.
      keepNext:
        isKept || (!isEnd && ((index === 0 && !held.isBelowHeading) || index === list.items.length - 2)) || undefined,
      after: isLast && others.length === 0 ? draft.look.gap : undefined,
      align: 'left',
      ...(item.checked === undefined ? {} : boxLine(draft.look.body)),
      ...(item.checked === undefined && base === 0 ? { indent: undefined } : { indent, hanging: stepOf(draft.look) }),
      numbering: item.checked === undefined ? { id, level } : undefined,
    };
    const runs = writeInlines(opening.c, draft);
    return [
      writeParagraph(look, ...(item.checked === undefined ? runs : writeTask(item, runs, draft))),
      ...writeInside(others, draft, inside, place, depth),
    ];
  });
}

/** What stands below the first paragraph of an item. A list in it goes one level deeper. */
function writeInside(
  blocks: readonly Block[],
  draft: Draft,
  inside: Place,
  place: Place,
  depth: number,
): readonly string[] {
  return blocks.flatMap((block) =>
    block.t === 'list' ? writeList(block, draft, place, depth + 1) : writeBlocks([block], draft, inside),
  );
}

function writeTask(item: Item, runs: readonly string[], draft: Draft): readonly string[] {
  draft.counts.tasks += 1;
  const first = item.c[0];
  const label = first?.t === 'para' ? wordsOf(first.c) : '';
  const control = { label: label || draft.doc.title, tag: `task_${draft.counts.tasks}` };
  return [writeCheckBox(control, item.checked === true, draft), writeSign('w:tab'), ...runs];
}
