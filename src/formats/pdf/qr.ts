import type { Inline } from '../../core/documents/model.ts';
import { fillIn } from '../html/words.ts';
import { encodeLink } from '../qr-code.ts';
import { layLines, plain } from './paragraph.ts';
import type { Column, Setting } from './setting.ts';
import { colors } from './sizes.ts';
import type { Slab } from './slab.ts';
import { type Tag, tagIn } from './tags.ts';

/**
 * A square code that a telephone's camera opens, and under it the address for everybody else.
 * @param link - an https address.
 * @param side - of the square with its white edge, in points.
 */
export function layQr(link: string, side: number, column: Column, parent: Tag, setting: Setting): readonly Slab[] {
  const { modules, size } = encodeLink(link);
  const tag = tagIn(parent, 'Figure', { alt: fillIn(setting.words.qr, { link }) });
  const left = column.left + (column.width - side) / 2;
  const module = side / size;
  const code: Slab = {
    above: 6,
    height: side,
    keep: true,
    draw: (pen, { top }) =>
      pen.mark(tag, () => {
        const file = pen.file.save();
        for (const [row, dots] of modules.entries())
          for (const [from, length] of darkRuns(dots))
            file.rect(left + from * module, top + row * module, length * module, module);
        file.fill('#000000').restore();
      }),
  };
  const words: readonly Inline[] = [{ t: 'text', text: link.replace(/^https:\/\/(?:www\.)?|\/$/gu, ''), href: link }];
  const look = { ...plain, color: colors.link };
  const wanted = { tag: tagIn(parent, 'P'), above: 0, size: setting.sizes.small, look, align: 'center' as const };
  return [code, ...layLines(words, column, wanted, setting)];
}

/** Where dark modules follow one another in a row: the first of them and how many. */
function darkRuns(modules: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  modules.forEach((isDark, index) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[1] === index) last[1] += 1;
    else runs.push([index, 1]);
  });
  return runs;
}
