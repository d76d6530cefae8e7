import type { CircleDoc } from '../../core/documents/model.ts';

/** The measures of one document. Type is in points; room on paper is in twips, the twentieths of a point that Word counts in. */
export interface Look {
  readonly body: number;
  /** Hints, heads and feet. */
  readonly small: number;
  readonly headings: readonly [number, number, number, number];
  /** Of a line, as a share of the size of its type. */
  readonly leading: number;
  /** Below a paragraph. */
  readonly gap: number;
  /** Height of one line to write on by hand. */
  readonly writingLine: number;
  readonly page: Page;
  /** Between the margins. */
  readonly width: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  /** From the edge to the head and to the foot. */
  readonly edge: number;
}

const sizes = {
  doc: { body: 11.5, small: 10, headings: [20, 15, 13, 11.5] },
  form: { body: 11.5, small: 10.5, headings: [20, 15, 13, 11.5] },
  sheet: { body: 13, small: 11, headings: [23, 17, 15, 13] },
  large: { body: 17, small: 16, headings: [25, 20, 18, 17] },
} as const;

/** 0 is how pages look; the others bring in a few lines too many, as far as it stays easy to read. */
export type Density = 0 | 1 | 2;

/** `air` multiplies the room between things. `shrink` is taken from the size of the type, `trim` from the margins, in twips. */
const densities = [
  { air: 1, leading: 0, shrink: 0, trim: 0, line: 0 },
  { air: 0.8, leading: 0.04, shrink: 0, trim: 120, line: 20 },
  { air: 0.65, leading: 0.08, shrink: 0.5, trim: 200, line: 50 },
] as const;

/** What a layout looks like on its paper. Large print has 16 points or more in every place. */
export function lookOf(doc: Pick<CircleDoc, 'layout' | 'paper' | 'large'>, density: Density = 0): Look {
  if (doc.layout === 'poster') return posterLook(doc, 26);
  const { air, leading, shrink, trim, line } = densities[density];
  const room = doc.large ? { top: 1200, bottom: 1200 } : { top: 880, bottom: 1020 };
  const page = pageOf(doc.paper, { side: 1020, edge: 480, top: room.top - trim, bottom: room.bottom - trim });
  const type = doc.large ? sizes.large : sizes[doc.layout];
  const rhythm = doc.large
    ? { gap: 160, writingLine: 680, leading: 1.15 }
    : { gap: 110, writingLine: 480, leading: 1.12 };
  return {
    ...type,
    body: type.body - shrink,
    gap: Math.round(rhythm.gap * air),
    writingLine: rhythm.writingLine - line,
    leading: rhythm.leading - leading,
    page,
    width: page.width - 2 * page.side,
  };
}

/** A poster with body type of the given size. `foot` is the height of what is torn off at its lower edge. */
export function posterLook(doc: Pick<CircleDoc, 'paper'>, body: number, foot = 0): Look {
  const bottom = foot === 0 ? 1130 : foot + 400;
  const page = pageOf(doc.paper, { side: 1130, top: 1130, bottom, edge: foot === 0 ? 480 : 0 });
  const headings = [body * 2, body * 1.4, body * 1.2, body].map(Math.round) as [number, number, number, number];
  const gap = Math.round(body * 13);
  return { body, small: body, headings, leading: 1.15, gap, writingLine: body * 40, page, width: page.width - 2260 };
}

function pageOf(paper: CircleDoc['paper'], room: Omit<Page, 'width' | 'height'>): Page {
  return paper === 'letter' ? { width: 12240, height: 15840, ...room } : { width: 11906, height: 16838, ...room };
}
