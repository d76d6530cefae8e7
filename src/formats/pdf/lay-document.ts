import type { Block, CircleDoc } from '../../core/documents/model.ts';
import { layBlocks } from './blocks.ts';
import type { PdfFonts } from './fonts.ts';
import { findTarget, type Places } from './links.ts';
import { paginate, type Sheet } from './paginate.ts';
import { layPoster, type PosterOptions } from './poster.ts';
import type { Column, Setting } from './setting.ts';
import { colors, type Density, type Sizes, sizesOf } from './sizes.ts';
import { holdTogether, keepEnd, type Slab } from './slab.ts';
import type { Tag } from './tags.ts';
import type { PdfWords } from './words.ts';

export interface LayOptions extends PosterOptions {
  readonly fonts: PdfFonts;
  readonly words: PdfWords;
  readonly places: Places;
  /** Names that fields of the file have already; the new ones are added. */
  readonly names: Set<string>;
  /** Stands before the name of every field, so that two documents of a file can ask the same. */
  readonly prefix: string;
}

/** So much of a page, as a share, stands at least where a part ends: five lines or so. */
const LEAST_AT_END = 1 / 7;

export interface LaidDocument {
  readonly doc: CircleDoc;
  readonly setting: Setting;
  readonly sheets: readonly Sheet[];
}

/** Shares a document out to pages. A few lines too many are brought in by setting it more densely, within what is easy to read. */
export function layDocument(doc: CircleDoc, root: Tag, options: LayOptions): LaidDocument {
  if (doc.layout === 'poster') {
    const setting = makeSetting(doc, 0, options);
    return { doc, setting, sheets: layPoster(doc, root, setting, options) };
  }
  const loose = layAt(doc, root, options, 0);
  const chosen = loose.sheets.length > 1 ? layTighter(doc, root, options, loose) : loose;
  for (const name of chosen.names) options.names.add(name);
  return chosen;
}

interface Tried extends LaidDocument {
  readonly names: ReadonlySet<string>;
}

/**
 * Denser pages only where they bring every part onto one, or save a page that would be nearly empty. A part is what stands between
 * two page breaks, such as the card in “If someone is in trouble”.
 */
function layTighter(doc: CircleDoc, root: Tag, options: LayOptions, loose: Tried): Tried {
  const parts = doc.blocks.filter(({ t }) => t === 'page-break').length + 1;
  if (loose.sheets.length === parts) return loose;
  let best = loose;
  for (const density of [1, 2] as const) {
    // The densest is for a page that hangs on a wall, a card or a form, not for much to read.
    if (density === 2 && best.sheets.length > parts + 3) break;
    const isNearlyEmpty = emptiestEnd(best) < 0.35;
    const dense = layAt(doc, root, options, density);
    if (dense.sheets.length < best.sheets.length && (isNearlyEmpty || dense.sheets.length === parts)) best = dense;
  }
  return best;
}

/** How much is used of the emptiest page to which a part runs over: 0 to 1. */
function emptiestEnd({ sheets, setting }: Tried): number {
  const { top, bottom } = setting.sizes;
  const opens = (index: number): boolean => index === 0 || sheets[index]?.[0]?.slab.opens === true;
  const ends = sheets.filter((_sheet, index) => !opens(index) && (index === sheets.length - 1 || opens(index + 1)));
  const fullness = ends.map((sheet) => {
    const last = sheet.at(-1);
    return last ? (last.top + last.slab.height - top) / (bottom - top) : 0;
  });
  return Math.min(1, ...fullness);
}

function layAt(doc: CircleDoc, root: Tag, options: LayOptions, density: Density): Tried {
  const names = new Set(options.names);
  const setting = makeSetting(doc, density, { ...options, names });
  const { sizes } = setting;
  const column = { left: sizes.left, width: sizes.width };
  const slabs =
    doc.layout === 'sheet' ? layCards(doc.blocks, column, root, setting) : layBlocks(doc.blocks, column, root, setting);
  const ended = keepEnd(slabs, (sizes.bottom - sizes.top) * LEAST_AT_END);
  return { doc, setting, names, sheets: paginate(ended, sizes.top, sizes.bottom) };
}

function makeSetting(doc: CircleDoc, density: Density, options: LayOptions): Setting {
  const { fonts, words, places, names, prefix } = options;
  const sizes: Sizes = sizesOf(doc, density);
  const nameField = (id: string): string => {
    let name = `${prefix}${id}`;
    for (let number = 2; names.has(name); number += 1) name = `${prefix}${id}_${number}`;
    names.add(name);
    return name;
  };
  return { fonts, words, sizes, align: 'left', linkTo: (href) => findTarget(href, places), nameField };
}

/** On a sheet every part with a heading is a card of its own: never torn apart, with a line to cut along above it. */
function layCards(blocks: readonly Block[], column: Column, root: Tag, setting: Setting): readonly Slab[] {
  const cards: Block[][] = [[]];
  for (const block of blocks) {
    if (block.t === 'heading' && block.depth === 2) cards.push([]);
    cards.at(-1)?.push(block);
  }
  return cards.flatMap((card, index) => {
    const slabs = holdTogether(layBlocks(card, column, root, setting));
    return index === 0 || cards.length < 3 ? slabs : cutAbove(slabs, column, setting);
  });
}

function cutAbove(slabs: readonly Slab[], column: Column, setting: Setting): readonly Slab[] {
  const [first, ...rest] = slabs;
  if (!first) return [];
  const above = 2.4 * setting.sizes.text;
  const draw: Slab['draw'] = (pen, place) => {
    if (place.gap > 0)
      pen.decorate(() => {
        const y = place.top - place.gap / 2;
        pen.file.save().lineWidth(0.8).dash(4, { space: 3 });
        pen.file
          .moveTo(column.left, y)
          .lineTo(column.left + column.width, y)
          .stroke(colors.edge)
          .restore();
      });
    first.draw(pen, place);
  };
  return [{ ...first, above, draw }, ...rest];
}
