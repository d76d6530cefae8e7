import type { Slab } from './slab.ts';

/** A slab with its place on a page. */
export interface Placed {
  readonly slab: Slab;
  readonly top: number;
  readonly gap: number;
}

export type Sheet = readonly Placed[];

/**
 * Shares slabs out to pages. What has to stay together moves on together, unless no page could hold it; of what ought to, a page
 * that cannot hold it all takes as much as may stand alone.
 * @param top - where the first slab of a page stands, and `bottom` where the last one has to end.
 */
export function paginate(slabs: readonly Slab[], top: number, bottom: number): readonly Sheet[] {
  const sheets: Placed[][] = [];
  let sheet: Placed[] = [];
  let y = top;
  const turn = (): void => {
    if (sheet.length > 0) sheets.push(sheet);
    sheet = [];
    y = top;
  };
  const put = (slab: Slab): void => {
    const isFirst = sheet.length === 0;
    if (isFirst && slab.repeat) put(slab.repeat);
    const gap = isFirst ? 0 : slab.above;
    sheet.push({ slab, top: y + gap, gap });
    y += gap + slab.height;
  };
  const fits = (group: readonly Slab[], from: number): boolean =>
    from + heightOnPage(group, from === top) <= bottom + 0.01;
  const place = (group: readonly Slab[]): void => {
    if (!fits(group, y) && sheet.length > 0 && (fits(group, top) || !startsWell(group, y, bottom))) turn();
    for (const slab of group) {
      if (sheet.length > 0 && y + slab.above + slab.height > bottom + 0.01) turn();
      put(slab);
    }
  };
  for (const group of groupBy(slabs, ({ keep, hold }) => keep === true || hold === true)) {
    if (group[0]?.opens) turn();
    if (fits(group, top)) place(group);
    else for (const part of groupBy(group, ({ keep }) => keep === true)) place(part);
  }
  turn();
  return sheets;
}

/** Slabs that stand on one page, in their order; `stays` says which of them bring the next one along. */
function groupBy(slabs: readonly Slab[], stays: (slab: Slab) => boolean): readonly (readonly Slab[])[] {
  const groups: Slab[][] = [];
  let open = false;
  for (const slab of slabs) {
    const last = groups.at(-1);
    if (open && last && !slab.opens) last.push(slab);
    else groups.push([slab]);
    open = stays(slab);
  }
  return groups;
}

function heightOnPage(group: readonly Slab[], opens: boolean): number {
  const [first] = group;
  const repeated = opens ? (first?.repeat?.height ?? 0) : 0;
  return group.reduce((sum, { above, height }, index) => sum + height + (opens && index === 0 ? 0 : above), repeated);
}

/** Whether a group that no page holds may as well begin in what is left of this one: at least three of its slabs fit. */
function startsWell(group: readonly Slab[], y: number, bottom: number): boolean {
  return y + heightOnPage(group.slice(0, 3), false) <= bottom;
}
