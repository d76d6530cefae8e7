import type { Block } from '../../core/documents/model.ts';
import { layForm } from './form.ts';
import { layList } from './list.ts';
import { layLines, plain } from './paragraph.ts';
import type { Column, Setting } from './setting.ts';
import { colors } from './sizes.ts';
import { decorate, keepNext, pushDown, type Slab } from './slab.ts';
import { layTable } from './table.ts';
import { type Tag, tagIn } from './tags.ts';

/** Sets blocks below one another. Their elements become children of `parent`. */
export function layBlocks(blocks: readonly Block[], column: Column, parent: Tag, setting: Setting): readonly Slab[] {
  const slabs: Slab[] = [];
  let opens = false;
  let room = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.t === 'page-break') {
      opens = true;
      continue;
    }
    const laid = layBlock(block, column, parent, setting);
    const [first, ...rest] = pushDown(leadsInto(block, blocks[index + 1]) ? keepNext(laid) : laid, room);
    if (!first) continue;
    room = roomBelow(block.t) * setting.sizes.text * setting.sizes.air;
    slabs.push(opens ? { ...first, opens } : first, ...rest);
    opens = false;
  }
  return slabs;
}

/** A paragraph stays with what it opens: words to say, a list, a table or a form. */
function leadsInto(block: Block, next: Block | undefined): boolean {
  return block.t === 'para' && next !== undefined && ['say', 'list', 'table', 'form'].includes(next.t);
}

/** What stands out from the text has room below it, in sizes of the type. */
function roomBelow(kind: Block['t']): number {
  return kind === 'form' ? 1.4 : kind === 'table' || kind === 'say' ? 0.95 : 0;
}

function layBlock(
  block: Exclude<Block, { t: 'page-break' }>,
  column: Column,
  parent: Tag,
  setting: Setting,
): readonly Slab[] {
  const { sizes } = setting;
  switch (block.t) {
    case 'heading':
      return layHeading(block, column, parent, setting);
    case 'para':
      return layLines(block.c, column, { tag: tagIn(parent, 'P'), above: 0.6 * sizes.text * sizes.air }, setting);
    case 'list':
      return layList(block, column, parent, setting, layBlocks);
    case 'table':
      return layTable(block, column, parent, setting);
    case 'say':
      return laySay(block, column, parent, setting);
    case 'form':
      return layForm(block.form, column, parent, setting);
    case 'code':
      return layCode(block.text, column, parent, setting);
    case 'rule':
      return [layRule(column, setting)];
  }
}

function layHeading(
  block: Extract<Block, { t: 'heading' }>,
  column: Column,
  parent: Tag,
  setting: Setting,
): readonly Slab[] {
  const { sizes } = setting;
  const size = sizes.heads[block.depth - 1] ?? sizes.text;
  const above = (block.depth === 1 ? 1.2 : block.depth === 2 ? 1.7 : 1.2) * sizes.text * sizes.air;
  const look = { ...plain, bold: true, color: colors.head };
  const tag = tagIn(parent, `H${block.depth}`);
  const slabs = layLines(block.c, column, { tag, above, size, look, lead: 1.25 }, setting);
  // A heading never ends a page.
  return slabs.map((slab) => ({ ...slab, keep: true }));
}

/** Words to say aloud are set in, with a bar beside them. */
function laySay(block: Extract<Block, { t: 'say' }>, column: Column, parent: Tag, setting: Setting): readonly Slab[] {
  const { sizes, words } = setting;
  const inset = 1.3 * sizes.text;
  const inner = { left: column.left + inset, width: column.width - inset };
  const tag = tagIn(parent, 'BlockQuote');
  const look = { ...plain, bold: true, color: colors.warm };
  const label = layLines(
    [{ t: 'text', text: words.sayAloud }],
    inner,
    { tag: tagIn(tag, 'P'), above: 0, size: sizes.small, look },
    setting,
  ).map((slab) => ({ ...slab, keep: true }));
  const said = layBlocks(block.c, inner, tag, setting);
  const slabs = [...label, ...pushUp(said)];
  const barred = decorate(slabs, (pen, { top, gap, height, index }) => {
    const from = index === 0 ? top : top - gap;
    const bar = 0.28 * sizes.text;
    pen.decorate(() =>
      pen.file
        .save()
        .rect(column.left, from, bar, top + height - from)
        .fill(colors.warm)
        .restore(),
    );
  });
  return pushDown(barred, 0.9 * sizes.text * sizes.air);
}

function pushUp(slabs: readonly Slab[]): readonly Slab[] {
  return slabs.map((slab, index) => (index === 0 ? { ...slab, above: 0 } : slab));
}

function layCode(text: string, column: Column, parent: Tag, setting: Setting): readonly Slab[] {
  const { sizes } = setting;
  const tag = tagIn(tagIn(parent, 'P'), 'Code');
  return text.split('\n').flatMap((line, index) =>
    // Spaces at its start are what a line of such text is about.
    layLines(
      [{ t: 'text', text: line.replace(/^ +/u, (spaces) => '\u00a0'.repeat(spaces.length)) }],
      column,
      { tag, above: index === 0 ? 0.6 * sizes.text * sizes.air : 0, size: sizes.small },
      setting,
    ),
  );
}

function layRule(column: Column, setting: Setting): Slab {
  const room = 0.8 * setting.sizes.text * setting.sizes.air;
  return {
    above: room,
    height: room,
    draw: (pen, { top }) =>
      pen.decorate(() => {
        pen.file
          .lineWidth(0.7)
          .moveTo(column.left, top)
          .lineTo(column.left + column.width, top)
          .stroke(colors.hair);
      }),
  };
}
