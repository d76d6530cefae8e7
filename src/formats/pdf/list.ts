import type { Block, Inline } from '../../core/documents/model.ts';
import { drawLine } from './draw-line.ts';
import { baselineIn, plain } from './paragraph.ts';
import type { Pen } from './pen.ts';
import type { Column, Setting } from './setting.ts';
import { colors } from './sizes.ts';
import { keepNext, pushDown, type Slab } from './slab.ts';
import { type Tag, tagIn } from './tags.ts';
import { wrapInlines } from './wrap.ts';

type List = Extract<Block, { t: 'list' }>;
type Item = List['items'][number];
type LayBlocks = (blocks: readonly Block[], column: Column, parent: Tag, setting: Setting) => readonly Slab[];

/** Sets a list. `layBlocks` sets what an item holds; it is handed in, since it sets lists too. */
export function layList(
  list: List,
  column: Column,
  parent: Tag,
  setting: Setting,
  layBlocks: LayBlocks,
): readonly Slab[] {
  const { sizes } = setting;
  const tag = tagIn(parent, 'L');
  const numbers = list.items.map((_item, index) => `${list.start + index}.`);
  const inset = list.ordered
    ? Math.max(...numbers.map((label) => widthOf(label, setting))) + 0.5 * sizes.text
    : 1.2 * sizes.text;
  const isTasks = list.items.some(({ checked }) => checked !== undefined);
  const indent = isTasks ? 1.9 * sizes.text : inset;
  const inner = { left: column.left + indent, width: column.width - indent };
  return list.items.flatMap((item, index) => {
    const itemTag = tagIn(tag, 'LI');
    const label = tagIn(itemTag, 'Lbl');
    const slabs = layBlocks(
      item.c.length > 0 ? item.c : [{ t: 'para', c: [] }],
      inner,
      tagIn(itemTag, 'LBody'),
      setting,
    );
    const above = (index === 0 ? 0.5 : isTight(item) ? 0.28 : 0.5) * sizes.text * sizes.air;
    const [first, ...rest] = slabs;
    if (!first) return [];
    const draw: Slab['draw'] = (pen, place) => {
      if (item.checked === undefined) drawLabel(pen, list.ordered ? (numbers[index] ?? '') : '•', place.top);
      else drawTick(pen, item.checked, column.left, place.top + baselineIn(first.height, sizes.text), label, setting);
      first.draw(pen, place);
    };
    const laid = pushDown([{ ...first, above, draw }, ...rest], above);
    // A page does not end with the first of several items.
    return index === 0 && list.items.length > 1 ? keepNext(laid) : laid;

    function drawLabel(pen: Pen, text: string, top: number): void {
      const baseline = top + baselineIn(first?.height ?? 0, sizes.text);
      const [line] = lineOf(text, setting);
      const x = list.ordered ? inner.left - 0.5 * sizes.text - (line?.width ?? 0) : column.left + 0.3 * sizes.text;
      if (line) drawLine(pen, line, x, baseline, label, setting.words);
    }
  });
}

function isTight({ c }: Item): boolean {
  return c.length <= 1;
}

function lineOf(text: string, setting: Setting) {
  const words: readonly Inline[] = [{ t: 'text', text }];
  return wrapInlines(words, { size: setting.sizes.text, look: { ...plain, color: colors.head }, width: 1000 }, setting);
}

function widthOf(text: string, setting: Setting): number {
  return lineOf(text, setting)[0]?.width ?? 0;
}

function drawTick(pen: Pen, checked: boolean, x: number, baseline: number, label: Tag, setting: Setting): void {
  const { file } = pen;
  const side = setting.sizes.text;
  const y = baseline - 0.86 * side;
  pen.mark(label, () => {
    file.markContent('Span', { actual: checked ? setting.words.boxTicked : setting.words.boxToTick });
    file.lineWidth(1).rect(x, y, side, side).stroke(colors.edge);
    if (checked)
      file
        .lineWidth(1.6)
        .moveTo(x + 0.2 * side, y + 0.55 * side)
        .lineTo(x + 0.42 * side, y + 0.78 * side)
        .lineTo(x + 0.82 * side, y + 0.2 * side)
        .stroke(colors.ink);
    file.endMarkedContent();
  });
}
