import { drawLine } from './draw-line.ts';
import { baselineIn, plain } from './paragraph.ts';
import type { Setting } from './setting.ts';
import { colors } from './sizes.ts';
import type { Slab } from './slab.ts';
import type { Look } from './spans.ts';
import { type Line, measureInlines, wrapInlines } from './wrap.ts';

const pad = 9;
/** Many printers leave the edge of the paper white: no words of a strip stand nearer to it, in points. */
const whiteEdge = 20;
/** How high strips may be, from the paper's lower edge up, in points. */
const heights = { least: 120, most: 210 } as const;

/**
 * Strips to cut and tear off, side by side along the paper's lower edge, with their words turned to stand upright.
 * They say again what the poster says, so nobody hears them read aloud eight times.
 * They are as high as the longest word, an address in most cases, so that it stands on one line.
 * @param words - the first in bold, the others below it.
 */
export function layStrips(words: readonly string[], setting: Setting): Slab {
  const { page } = setting.sizes;
  const measure = (size: number): number =>
    Math.max(
      ...words.map((text, index) => measureInlines([{ t: 'text', text }], wantedAt(size, index), setting).least),
    );
  const wanted = Math.max(11, setting.sizes.foot);
  const size = Math.max(11, Math.min(wanted, (wanted * (heights.most - pad - whiteEdge)) / measure(wanted)));
  const tall = Math.min(heights.most, Math.max(heights.least, measure(size) + pad + whiteEdge + 1));
  const lines = words.flatMap((text, index) =>
    wrapInlines([{ t: 'text', text }], { ...wantedAt(size, index), width: tall - pad - whiteEdge }, setting),
  );
  const step = 1.25 * size;
  const count = Math.max(2, Math.min(10, Math.floor(page.width / (lines.length * step + 1.5 * whiteEdge))));
  const width = page.width / count;
  return {
    above: 0,
    height: tall,
    draw: (pen, { top }) => {
      const { file } = pen;
      pen.decorate(() => {
        file.save().lineWidth(0.8).dash(4, { space: 3 });
        file.moveTo(0, top).lineTo(page.width, top).stroke(colors.edge);
        for (let strip = 1; strip < count; strip += 1)
          file
            .moveTo(strip * width, top)
            .lineTo(strip * width, page.height)
            .stroke(colors.edge);
        file.restore();
      });
      for (let strip = 0; strip < count; strip += 1) {
        const middle = (strip + 0.5) * width - (lines.length * step) / 2;
        for (const [index, line] of lines.entries()) drawUpright(line, middle + index * step);
      }

      function drawUpright(line: Line, x: number): void {
        file.save().rotate(-90, { origin: [x, page.height - whiteEdge] });
        drawLine(pen, line, x, page.height - whiteEdge + baselineIn(step, size), undefined, setting.words);
        file.restore();
        // What was set before the words were turned holds again.
        pen.forgetColor();
      }
    },
  };
}

function wantedAt(size: number, index: number): { size: number; look: Look } {
  return { size, look: { ...plain, bold: index === 0 } };
}
