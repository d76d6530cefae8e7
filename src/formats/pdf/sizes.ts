import type { CircleDoc } from '../../core/documents/model.ts';

/** Colours print well in black and white, and meet 4.5 to 1 on white. */
export const colors = {
  ink: '#111111',
  quiet: '#444444',
  head: '#1d4650',
  link: '#1f5a63',
  warm: '#8a3d1c',
  edge: '#555555',
  hair: '#a8a8a8',
  gap: '#fff0bf',
} as const;

/** Lengths of one document's pages, in points. */
export interface Sizes {
  readonly page: { readonly width: number; readonly height: number };
  /** Where text stands: from the paper's left edge, its width, its first and last height. */
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** Size of the type of paragraphs. */
  readonly text: number;
  /** Of what explains. */
  readonly small: number;
  readonly foot: number;
  /** Of the headings, the first level first. */
  readonly heads: readonly [number, number, number, number];
  /** Height of a line, as a multiple of its size. */
  readonly lead: number;
  /** By what the room between things is multiplied. */
  readonly air: number;
}

const papers = { a4: { width: 595.28, height: 841.89 }, letter: { width: 612, height: 792 } } as const;

/** The first is how pages look; the others make a page of a few lines too many fit, as far as it stays easy to read. */
const densities = [
  { lead: 1.36, air: 1, side: 56, top: 52, bottom: 62, shrink: 0 },
  { lead: 1.3, air: 0.75, side: 50, top: 42, bottom: 50, shrink: 0.2 },
  { lead: 1.24, air: 0.55, side: 44, top: 36, bottom: 44, shrink: 0.5 },
] as const;

export type Density = 0 | 1 | 2;

/** How a document is set: by its paper, its layout, whether it is in large print, and how densely. */
export function sizesOf(doc: Pick<CircleDoc, 'paper' | 'layout' | 'large'>, density: Density = 0): Sizes {
  const page = papers[doc.paper];
  const { lead, air, side, top, bottom, shrink } = densities[density];
  const text = doc.large ? 17 - shrink * 2 : (doc.layout === 'sheet' ? 13 : 11.5) - shrink;
  const heads = doc.large ? ([1.6, 1.25, 1.12, 1] as const) : ([1.85, 1.32, 1.12, 1] as const);
  const [first, second, third, fourth] = heads;
  return {
    page,
    left: side,
    width: page.width - 2 * side,
    top,
    bottom: page.height - bottom,
    text,
    small: doc.large ? 16 : 11,
    foot: doc.large ? 16 : 9,
    heads: [first * text, second * text, third * text, fourth * text],
    lead,
    air,
  };
}
