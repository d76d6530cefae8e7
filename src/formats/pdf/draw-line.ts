import { linkNote } from './links.ts';
import type { Pen } from './pen.ts';
import { colors } from './sizes.ts';
import { type Tag, tagIn } from './tags.ts';
import type { PdfWords } from './words.ts';
import type { Line, Run } from './wrap.ts';

/** Draws a line of text from its left end; without a tag as decoration. */
export function drawLine(
  pen: Pen,
  line: Line,
  x: number,
  baseline: number,
  tag: Tag | undefined,
  words: PdfWords,
): void {
  const runs = placeRuns(line.runs, x);
  markGaps(pen, runs, baseline);
  if (!tag) {
    pen.decorate(() => drawRuns(pen, runs, baseline, words));
    return;
  }
  for (const group of groupByLink(runs)) {
    const link = group[0]?.look?.link;
    if (link === undefined) pen.mark(tag, () => drawRuns(pen, group, baseline, words));
    else drawLink(pen, group, link, baseline, tag, words);
  }
}

/** A run with its place; neighbours of one look are joined. */
type Placed = Run & { readonly x: number };

function placeRuns(runs: readonly Run[], left: number): readonly Placed[] {
  const placed: Placed[] = [];
  let x = left;
  for (const run of runs) {
    const last = placed.at(-1);
    if (last && run.face !== undefined && last.face === run.face && isSameLook(last, run))
      placed[placed.length - 1] = { ...last, text: last.text + run.text, width: last.width + run.width };
    else placed.push({ ...run, x });
    x += run.width;
  }
  return placed;
}

function isSameLook(one: Run, other: Run): boolean {
  return (
    one.look?.color === other.look?.color && one.look?.link === other.look?.link && one.look?.gap === other.look?.gap
  );
}

function groupByLink(runs: readonly Placed[]): readonly Placed[][] {
  const groups: Placed[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last[0]?.look?.link === run.look?.link) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

function drawRuns(pen: Pen, runs: readonly Placed[], baseline: number, words: PdfWords): void {
  for (const run of runs) drawRun(pen, run, baseline, words);
}

function drawRun(pen: Pen, run: Placed, baseline: number, words: PdfWords): void {
  const { file } = pen;
  if (run.face === undefined) {
    file.markContent('Span', { actual: words.lineToWriteOn });
    const y = baseline + 1.5;
    file
      .lineWidth(0.8)
      .moveTo(run.x, y)
      .lineTo(run.x + run.width, y)
      .stroke(colors.edge);
    file.endMarkedContent();
    return;
  }
  pen.text(run.text, run.face, run.size, run.look?.color ?? colors.ink, run.x, baseline);
}

/** A blank that is still to be filled has a ground and a broken edge, so that it is seen in black and white too. */
function markGaps(pen: Pen, runs: readonly Placed[], baseline: number): void {
  const gaps = runs.filter(({ look }) => look?.gap);
  if (gaps.length === 0) return;
  pen.decorate(() => {
    for (const { x, width, size } of gaps) {
      const { file } = pen;
      file
        .save()
        .rect(x - 1.5, baseline - 0.95 * size, width + 3, 1.25 * size)
        .fill(colors.gap)
        .restore();
      file.save().lineWidth(0.7).dash(2.5, { space: 1.8 });
      file
        .rect(x - 1.5, baseline - 0.95 * size, width + 3, 1.25 * size)
        .stroke(colors.edge)
        .restore();
    }
  });
}

function drawLink(
  pen: Pen,
  runs: readonly Placed[],
  link: string,
  baseline: number,
  parent: Tag,
  words: PdfWords,
): void {
  const [first] = runs;
  if (!first) return;
  const tag = tagIn(parent, 'Link');
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  const size = first.size;
  const seen = runs
    .map(({ text }) => text)
    .join('')
    .trimEnd();
  pen.mark(tag, () => drawRuns(pen, runs, baseline, words));
  pen.decorate(() => {
    const y = baseline + 0.12 * size;
    pen.file
      .save()
      .lineWidth(0.05 * size)
      .moveTo(first.x, y)
      .lineTo(first.x + width, y)
      .stroke(colors.link)
      .restore();
  });
  pen.close(tag, (element) =>
    pen.file.annotate(first.x, baseline - size, width, 1.3 * size, linkNote(link, seen, element)),
  );
}
