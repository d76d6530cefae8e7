import type { Block } from '../../core/documents/model.ts';
import { tag } from '../package/xml.ts';
import { heightOf } from './block-heights.ts';
import type { Draft, Place } from './draft.ts';
import type { Hold } from './endings.ts';
import { writeForm } from './form.ts';
import { hasLongLine, wordsOf, writeBookmark, writeInlines } from './inlines.ts';
import { writeList } from './lists.ts';
import { writeParagraph, writeRun } from './paragraph.ts';
import type { ParagraphLook } from './properties.ts';
import { colors, labelLook } from './style-list.ts';
import { writeTable } from './tables.ts';

type Paragraph = Extract<Block, { t: 'para' }>;

/** Where one block stands among its neighbours. */
interface Turn {
  readonly place: Place;
  readonly breakBefore: boolean;
  readonly isBelowHeading: boolean;
  readonly keepNext: boolean;
  /** Its last pieces of this height stay on one sheet, in points. */
  readonly last: number;
}

/** Up to so many times what stands at least at the end of a part, a paragraph or a table is low. */
const LOW = 2.5;

const noHolds: ReadonlyMap<number, Hold> = new Map();

/** Blocks in order, as paragraphs and tables. `holds` says of some how they hold together, by their place. */
export function writeBlocks(
  blocks: readonly Block[],
  draft: Draft,
  place: Place,
  keepNext = false,
  holds = noHolds,
): readonly string[] {
  return blocks.flatMap((block, index) => {
    const hold = holds.get(index);
    const next = blocks[index + 1];
    const breakBefore = blocks[index - 1]?.t === 'page-break';
    // LibreOffice 7 lets a heading go when what it holds itself holds a list, so neither a line below a heading nor the first
    // item of a list there holds more of it.
    const isBelowHeading = blocks[index - 1]?.t === 'heading';
    const holdsList = isBelowHeading && next?.t === 'list';
    const leads = next !== undefined && !holdsList && (hold?.next === true || leadsInto(block, next));
    const keeps = keepNext || leads;
    return writeBlock(block, draft, { place, breakBefore, isBelowHeading, keepNext: keeps, last: hold?.last ?? 0 });
  });
}

function writeBlock(block: Block, draft: Draft, turn: Turn): readonly string[] {
  const { place, breakBefore, keepNext, last } = turn;
  // Only a paragraph can begin a page; before anything else an unseen one does.
  const isParagraph = block.t === 'heading' || block.t === 'para';
  // A low paragraph or table that ends a part goes overleaf whole: two lines of it would make a poor page.
  const isWhole = last * LOW > heightOf([block], draft.look, place.width);
  const held = { keepNext, keepLines: isWhole };
  const first = breakBefore && !isParagraph ? [writeParagraph({ style: 'Spacer', breakBefore })] : [];
  switch (block.t) {
    case 'heading': {
      const runs = writeBookmark(wordsOf(block.c), writeInlines(block.c, draft), draft);
      return [writeParagraph({ style: `Heading${block.depth}`, breakBefore }, ...runs)];
    }
    case 'para':
      return [
        writeParagraph({ ...lookAt(place, block, draft), ...held, breakBefore }, ...writeInlines(block.c, draft)),
      ];
    case 'list':
      return [...first, ...writeList(block, draft, place, 0, turn)];
    case 'table':
      return [...first, ...writeTable(block, draft, place, isWhole ? { keepNext, last: Infinity } : turn)];
    case 'say':
      return [...first, ...writeSay(block.c, draft, turn)];
    case 'form':
      return [...first, ...writeForm(block.form, draft, place, turn)];
    case 'code':
      return [
        ...first,
        writeParagraph(
          { style: 'Code', indent: place.indent || undefined, ...held },
          writeRun(block.text.replace(/\t/gu, '    ')),
        ),
      ];
    case 'rule':
      return [...first, writeParagraph({ borders: hairLine, after: draft.look.gap, keepNext })];
    case 'page-break':
      return [];
  }
}

/** How a plain paragraph looks at a place; one with a line to write on gets a stop at the margin. */
export function lookAt(place: Place, block: Paragraph, _draft: Draft): ParagraphLook {
  const { style, indent, width } = place;
  const stop = { 'w:val': 'right', 'w:leader': 'underscore', 'w:pos': indent + width };
  const tabs = hasLongLine(block.c) ? [tag('w:tab', stop)] : [];
  return {
    style,
    indent: style === 'Say' ? undefined : indent || undefined,
    tabs,
    align: tabs.length > 0 ? 'left' : undefined,
  };
}

/**
 * Words to say aloud. A short piece stays on one page. The label is a line of the first paragraph: as one of its own it is left
 * alone at the foot of a page by LibreOffice, in spite of being kept with the next.
 */
function writeSay(blocks: readonly Block[], draft: Draft, { place, keepNext, last }: Turn): readonly string[] {
  const length = blocks.reduce((sum, block) => sum + (block.t === 'para' ? wordsOf(block.c).length : 200), 0);
  const inside = { indent: place.indent + 280, width: place.width - 420, style: 'Say' };
  const isWhole = length < 700 || last === Infinity;
  const label = draft.words.sayAloud;
  const [first, ...rest] = blocks;
  if (first?.t !== 'para')
    return [
      writeParagraph({ style: 'SayLabel' }, writeRun(label)),
      ...writePieces(blocks, draft, inside, isWhole, keepNext),
    ];
  const look = { ...lookAt(inside, first, draft), keepNext: rest.length > 0 ? isWhole : keepNext };
  const opening = writeParagraph(
    look,
    writeRun(`${label}\n`, labelLook(draft.look.small)),
    ...writeInlines(first.c, draft),
  );
  return [opening, ...writePieces(rest, draft, inside, isWhole, keepNext)];
}

function writePieces(
  blocks: readonly Block[],
  draft: Draft,
  inside: Place,
  isWhole: boolean,
  keepNext: boolean,
): readonly string[] {
  return [
    ...writeBlocks(blocks.slice(0, -1), draft, inside, isWhole),
    ...writeBlocks(blocks.slice(-1), draft, inside, keepNext),
  ];
}

const endsInColon = /[:：]\s*$/u;

/** A paragraph that opens what comes after it stays with it: words to say, a table, a form; a list, where it is short or ends in a colon. So does a list that ends in a colon. */
function leadsInto(block: Block, next: Block): boolean {
  if (block.t === 'list' && next.t === 'say') {
    const last = block.items.at(-1)?.c.at(-1);
    return last?.t === 'para' && endsInColon.test(wordsOf(last.c));
  }
  if (block.t !== 'para' || next.t === 'heading' || next.t === 'page-break') return false;
  const isBold =
    block.c.length > 0 && block.c.every((part) => part.t === 'text' && (part.bold || part.text.trim() === ''));
  const isOpening = next.t === 'list' || next.t === 'code';
  const words = wordsOf(block.c);
  return (
    isBold ||
    next.t === 'say' ||
    next.t === 'table' ||
    next.t === 'form' ||
    (isOpening && (endsInColon.test(words) || words.length < 90))
  );
}

const hairLine = tag(
  'w:pBdr',
  {},
  tag('w:bottom', { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': colors.edge }),
);
