import type { Block } from '../../core/documents/model.ts';
import { tag } from '../package/xml.ts';
import type { Draft, Place } from './draft.ts';
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
  readonly keepNext: boolean;
}

/** Blocks in order, as paragraphs and tables. */
export function writeBlocks(blocks: readonly Block[], draft: Draft, place: Place, keepNext = false): readonly string[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const breakBefore = blocks[index - 1]?.t === 'page-break';
    // LibreOffice 7 lets a heading go when what it holds itself holds a list, so a line below a heading holds none.
    const isBelowHeading = blocks[index - 1]?.t === 'heading' && next?.t === 'list';
    const keeps = next === undefined ? keepNext : keepNext || (!isBelowHeading && leadsInto(block, next));
    return writeBlock(block, draft, { place, breakBefore, keepNext: keeps });
  });
}

function writeBlock(block: Block, draft: Draft, turn: Turn): readonly string[] {
  const { place, breakBefore, keepNext } = turn;
  // Only a paragraph can begin a page; before anything else an unseen one does.
  const isParagraph = block.t === 'heading' || block.t === 'para';
  const first = breakBefore && !isParagraph ? [writeParagraph({ style: 'Spacer', breakBefore })] : [];
  switch (block.t) {
    case 'heading': {
      const runs = writeBookmark(wordsOf(block.c), writeInlines(block.c, draft), draft);
      return [writeParagraph({ style: `Heading${block.depth}`, breakBefore }, ...runs)];
    }
    case 'para':
      return [
        writeParagraph({ ...lookAt(place, block, draft), breakBefore, keepNext }, ...writeInlines(block.c, draft)),
      ];
    case 'list':
      return [...first, ...writeList(block, draft, place, 0)];
    case 'table':
      return [...first, ...writeTable(block, draft, place)];
    case 'say':
      return [...first, ...writeSay(block.c, draft, place)];
    case 'form':
      return [...first, ...writeForm(block.form, draft, place)];
    case 'code':
      return [
        ...first,
        writeParagraph(
          { style: 'Code', indent: place.indent || undefined },
          writeRun(block.text.replace(/\t/gu, '    ')),
        ),
      ];
    case 'rule':
      return [...first, writeParagraph({ borders: hairLine, after: draft.look.gap })];
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
function writeSay(blocks: readonly Block[], draft: Draft, place: Place): readonly string[] {
  const length = blocks.reduce((sum, block) => sum + (block.t === 'para' ? wordsOf(block.c).length : 200), 0);
  const inside = { indent: place.indent + 280, width: place.width - 420, style: 'Say' };
  const isShort = length < 700;
  const label = draft.words.sayAloud;
  const [first, ...rest] = blocks;
  if (first?.t !== 'para')
    return [writeParagraph({ style: 'SayLabel' }, writeRun(label)), ...writePieces(blocks, draft, inside, isShort)];
  const look = { ...lookAt(inside, first, draft), keepNext: isShort && rest.length > 0 };
  const opening = writeParagraph(
    look,
    writeRun(`${label}\n`, labelLook(draft.look.small)),
    ...writeInlines(first.c, draft),
  );
  return [opening, ...writePieces(rest, draft, inside, isShort)];
}

function writePieces(blocks: readonly Block[], draft: Draft, inside: Place, keepNext: boolean): readonly string[] {
  return [
    ...writeBlocks(blocks.slice(0, -1), draft, inside, keepNext),
    ...writeBlocks(blocks.slice(-1), draft, inside),
  ];
}

/** A paragraph that opens what comes after it stays with it: words to say, a table, a form; a list, where it is short or ends in a colon. */
function leadsInto(block: Block, next: Block): boolean {
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
    (isOpening && (/[:：]\s*$/u.test(words) || words.length < 90))
  );
}

const hairLine = tag(
  'w:pBdr',
  {},
  tag('w:bottom', { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': colors.edge }),
);
