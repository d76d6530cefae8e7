import type { Pen } from './pen.ts';

/** Where a slab came to stand. */
export interface Place {
  /** Of the slab, from the top of the paper. */
  readonly top: number;
  /** Room between it and the slab above; 0 at the top of a page. */
  readonly gap: number;
}

/** A strip across the column that no page break cuts: a line of text, a row of a table, a field. */
export interface Slab {
  /** Room above it, unless it begins a page. */
  readonly above: number;
  readonly height: number;
  /** The next slab has to stand on the same page. */
  readonly keep?: boolean;
  /** It ought to, where one page can hold all that belongs together. */
  readonly hold?: boolean;
  /** Begins a page. */
  readonly opens?: boolean;
  /** Set again above this slab when it begins a page: the head of its table. */
  readonly repeat?: Slab;
  readonly draw: (pen: Pen, place: Place) => void;
}

/** The first slab with at least this room above it. */
export function pushDown(slabs: readonly Slab[], above: number): readonly Slab[] {
  const [first, ...rest] = slabs;
  return first ? [{ ...first, above: Math.max(first.above, above) }, ...rest] : [];
}

/** Slabs of which only the last may end a page, unless they are too many for one. */
export function holdTogether(slabs: readonly Slab[]): readonly Slab[] {
  return slabs.map((slab, index) => (index < slabs.length - 1 ? { ...slab, hold: true } : slab));
}

/** The last slab may not end a page. */
export function keepNext(slabs: readonly Slab[]): readonly Slab[] {
  return slabs.map((slab, index) => (index === slabs.length - 1 ? { ...slab, keep: true } : slab));
}

/** Slabs of which the last ones, of at least this height, stand on one page: nothing ends in a line or two overleaf. */
export function keepEnd(slabs: readonly Slab[], height: number): readonly Slab[] {
  let wanted = height;
  const kept = [...slabs];
  for (let at = slabs.length - 1; at >= 0; at -= 1) {
    const slab = slabs[at];
    if (!slab) break;
    const endsPart = at === slabs.length - 1 || slabs[at + 1]?.opens === true;
    if (endsPart) wanted = height;
    else if (wanted > 0) kept[at] = { ...slab, keep: true };
    wanted -= slab.above + slab.height;
  }
  return kept;
}

/** Draws something beside or behind every slab. */
export function decorate(
  slabs: readonly Slab[],
  draw: (pen: Pen, place: Place & { height: number; index: number }) => void,
): readonly Slab[] {
  return slabs.map((slab, index) => ({
    ...slab,
    draw: (pen, place) => {
      draw(pen, { ...place, height: slab.height, index });
      slab.draw(pen, place);
    },
  }));
}

/** Height of slabs below one another on one page. */
export function heightOf(slabs: readonly Slab[]): number {
  return slabs.reduce((sum, { above, height }, index) => sum + height + (index > 0 ? above : 0), 0);
}
