import type { Block, CircleDoc, Inline } from '../../core/documents/model.ts';
import { findStripWords } from '../../core/documents/strip-words.ts';
import { layBlocks } from './blocks.ts';
import type { Sheet } from './paginate.ts';
import { paginate } from './paginate.ts';
import { plain } from './paragraph.ts';
import { layQr } from './qr.ts';
import type { Setting } from './setting.ts';
import type { Sizes } from './sizes.ts';
import { heightOf, type Slab } from './slab.ts';
import { layStrips } from './strips.ts';
import type { Tag } from './tags.ts';
import { measureInlines } from './wrap.ts';

export interface PosterOptions {
  /** An https address for the QR code. */
  readonly link?: string | undefined;
  /** What the strips to tear off say; found on the poster itself when absent. Empty for none. */
  readonly strip?: readonly string[] | undefined;
}

const margin = { side: 48, top: 44, foot: 40 } as const;

/**
 * Sets a poster on one sheet: type as large as the paper allows, in the middle, with strips to tear off at the lower edge.
 * Text that no sheet could hold in type of 14 points (16 in large print) goes without the strips, and then on to a second sheet.
 */
export function layPoster(doc: CircleDoc, root: Tag, setting: Setting, options: PosterOptions): readonly Sheet[] {
  const words = options.strip ?? findStripWords(doc);
  const strips = words.length > 0 ? layStrips(words, setting) : undefined;
  const above = strips && fitPoster(doc, root, setting, options, strips.height);
  if (strips && above) {
    const { page } = setting.sizes;
    return [[...above, { slab: strips, top: page.height - strips.height, gap: 0 }]];
  }
  const alone = fitPoster(doc, root, setting, options, 0);
  if (alone) return [alone];
  const { slabs, sizes } = layAt(doc, root, setting, options, least(doc));
  return paginate(slabs, sizes.top, sizes.bottom);
}

const least = (doc: CircleDoc): number => (doc.large ? 16 : 14);
const most = 30;

/** The poster in the largest type that fits above the strips, or undefined when the smallest does not. */
function fitPoster(
  doc: CircleDoc,
  root: Tag,
  setting: Setting,
  options: PosterOptions,
  below: number,
): Sheet | undefined {
  const bottom = setting.sizes.page.height - (below > 0 ? below + 14 : margin.foot);
  const room = bottom - margin.top;
  const fits = (size: number): boolean => {
    const { slabs, isWhole } = layAt(doc, root, setting, options, size);
    return isWhole && heightOf(slabs) <= room;
  };
  let low = least(doc);
  if (heightOf(layAt(doc, root, setting, options, low).slabs) > room) return undefined;
  for (let high = most; high - low > 0.25; ) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  const { slabs } = layAt(doc, root, setting, options, low);
  const start = margin.top + Math.max(0, room - heightOf(slabs)) / 2;
  return paginate(slabs, start, bottom + 1)[0];
}

/** Sets everything at one size. `isWhole` says that no ordinary word had to be cut. */
function layAt(
  doc: CircleDoc,
  root: Tag,
  setting: Setting,
  options: PosterOptions,
  text: number,
): { slabs: readonly Slab[]; sizes: Sizes; isWhole: boolean } {
  const { page } = setting.sizes;
  const sizes: Sizes = {
    ...setting.sizes,
    left: margin.side,
    width: page.width - 2 * margin.side,
    top: margin.top,
    bottom: page.height - margin.foot,
    text,
    small: Math.max(12, 0.6 * text, setting.sizes.small),
    heads: [2.2 * text, 1.4 * text, 1.2 * text, text],
    lead: 1.3,
    air: 0.9,
  };
  const poster: Setting = { ...setting, sizes, align: 'center' };
  const column = { left: sizes.left, width: sizes.width };
  const slabs = layBlocks(doc.blocks, column, root, poster);
  const qr = options.link === undefined ? [] : layQr(options.link, 104, column, root, poster);
  const isWhole = doc.blocks.every((block) => widest(block, poster) <= sizes.width);
  return { slabs: [...slabs, ...qr], sizes, isWhole };
}

/** Width of the longest word of a heading or paragraph. One that no poster could hold whole does not count. */
function widest(block: Block, setting: Setting): number {
  if (block.t !== 'heading' && block.t !== 'para') return 0;
  const { sizes } = setting;
  const size = block.t === 'heading' ? (sizes.heads[block.depth - 1] ?? sizes.text) : sizes.text;
  const inlines = block.c.map((part): Inline => (part.t === 'text' ? { ...part, text: dropLongest(part.text) } : part));
  return measureInlines(inlines, { size, look: { ...plain, bold: block.t === 'heading' } }, setting).least;
}

function dropLongest(text: string): string {
  return text.replace(/\S{36,}/gu, '');
}
