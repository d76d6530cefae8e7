import { formWords } from '../../core/forms/form-words.ts';
import { drawLine } from './draw-line.ts';
import { type Asked, layHint } from './form-question.ts';
import { tidyText } from './letters.ts';
import type { PdfRef } from './open-document.ts';
import { baselineIn, layLines, plain } from './paragraph.ts';
import type { Pen } from './pen.ts';
import type { Column, Setting } from './setting.ts';
import type { Slab } from './slab.ts';
import { type Cell, layCells } from './table.ts';
import { type Tag, tagIn } from './tags.ts';
import { addCheckBox, addRadioButton, type Box, openRadioGroup } from './widgets.ts';
import { type Line, wrapInlines } from './wrap.ts';

interface Option {
  readonly name: string;
  readonly label: string;
}

/** A radio group is opened when its first button is drawn: then it stands among the fields in the order of the page. */
type Group = (pen: Pen) => PdfRef;

function groupOf(name: string, spoken: string, required: boolean): Group {
  const open = new Map<Pen, PdfRef>();
  return (pen) => {
    const known = open.get(pen);
    if (known) return known;
    const made = openRadioGroup(pen, { name, spoken, required });
    open.set(pen, made);
    return made;
  };
}

/** The options of a question: beside one another while they are short, else below one another. */
export function layChoices(
  field: Asked,
  options: readonly Option[],
  column: Column,
  parent: Tag,
  setting: Setting,
): readonly Slab[] {
  const { sizes } = setting;
  const group = groupOf(field.name, field.spoken, field.required === true);
  const side = 1.05 * sizes.text;
  const inset = side + 0.55 * sizes.text;
  // The points of a scale stand close, so that they stay on one line.
  const between = field.kind === 'scale' ? 0.5 : 1.6;
  const wrap = (width: number) =>
    options.map((option) => ({ option, lines: wrapLabel(option.label, width - inset, setting) }));
  const wide = wrap(column.width);
  const step = Math.max(...wide.map(({ lines }) => lines[0]?.width ?? 0)) + inset + between * sizes.text;
  const across = wide.every(({ lines }) => lines.length === 1) ? Math.floor(column.width / step) : 1;
  const isBeside = across >= Math.min(options.length, 3);
  const perRow = isBeside ? across : 1;
  const line = Math.max(20, 1.45 * sizes.text);
  const rows = Array.from({ length: Math.ceil(wide.length / perRow) }, (_none, row) =>
    wide.slice(row * perRow, (row + 1) * perRow),
  );
  return rows.map((row): Slab => {
    const height = line + (Math.max(...row.map(({ lines }) => lines.length)) - 1) * sizes.text * sizes.lead;
    return {
      above: 0,
      height,
      draw: (pen, { top }) =>
        row.forEach(({ option, lines }, index) => {
          const x = column.left + index * step;
          const tag = tagIn(parent, 'P');
          const box = { x, y: top + (line - side) / 2, width: side, height: side };
          addOption(pen, tag, field, option, box, group);
          drawLabel(pen, lines, x + inset, top + (line - sizes.text * sizes.lead) / 2, tag, setting);
        }),
    };
  });
}

function addOption(pen: Pen, tag: Tag, field: Asked, option: Option, box: Box, group: Group): void {
  const spoken = tidyText(`${field.label} ${option.label}`);
  if (field.kind !== 'choices') {
    addRadioButton(pen, tag, group(pen), box, option.name, spoken);
    return;
  }
  addCheckBox(pen, tag, { name: `${field.name}/${option.name}`, spoken, required: false }, box, 'yes');
}

function wrapLabel(label: string, width: number, setting: Setting): readonly Line[] {
  return wrapInlines([{ t: 'text', text: label }], { size: setting.sizes.text, look: plain, width }, setting);
}

function drawLabel(pen: Pen, lines: readonly Line[], x: number, top: number, tag: Tag, setting: Setting): void {
  const { text, lead } = setting.sizes;
  const height = text * lead;
  for (const [index, line] of lines.entries())
    drawLine(pen, line, x, top + index * height + baselineIn(height, text), tag, setting.words);
}

/** A sentence to agree to, with its box. */
export function layTick(field: Asked, column: Column, parent: Tag, setting: Setting): readonly Slab[] {
  const { sizes } = setting;
  const side = 1.05 * sizes.text;
  const inset = side + 0.55 * sizes.text;
  const inner = { left: column.left + inset, width: column.width - inset };
  const label = `${field.label}${field.required ? ` ${formWords.needed}` : ''}`;
  const tag = tagIn(parent, 'P');
  const [first, ...rest] = layLines([{ t: 'text', text: label }], inner, { tag, above: 0 }, setting);
  if (!first) return [];
  const withBox: Slab = {
    ...first,
    height: first.height + 2,
    draw: (pen, place) => {
      const box = { x: column.left, y: place.top + 2 + (first.height - side) / 2, width: side, height: side };
      addCheckBox(pen, tag, { ...field, required: field.required === true }, box, 'yes');
      first.draw(pen, { ...place, top: place.top + 2 });
    },
  };
  const hints = [field.condition, field.hint ?? ''].filter((part) => part !== '').join(' ');
  return [withBox, ...rest, ...layHint(hints, inner, parent, setting)];
}

/** Things to rate: a table with a radio group a row. */
export function layRating(field: Asked, column: Column, parent: Tag, setting: Setting): readonly Slab[] {
  const { sizes } = setting;
  const options = field.options ?? [];
  const side = 1.15 * sizes.text;
  const heads: readonly Cell[] = [
    { c: [], align: null },
    ...options.map(({ label }): Cell => ({ c: [{ t: 'text', text: label }], align: 'center', head: 'Column' })),
  ];
  const rows = (field.rows ?? []).map((row): readonly Cell[] => {
    const group = groupOf(
      `${field.name}_${row.name}`,
      tidyText(`${field.label} ${row.label}`),
      field.required === true,
    );
    const cells = options.map(
      (option): Cell => ({
        c: [],
        align: 'center',
        control: {
          size: side + 4,
          draw: (pen, x, y, tag) => {
            const box = { x: x - side / 2, y: y - side / 2, width: side, height: side };
            addRadioButton(pen, tag, group(pen), box, option.name, tidyText(`${row.label} ${option.label}`));
          },
        },
      }),
    );
    return [{ c: [{ t: 'text', text: row.label }], align: null, head: 'Row' }, ...cells];
  });
  const names = (field.rows ?? []).map(({ name }) => name);
  // A row whose name goes on from that of another asks more about it.
  const stays = (row: number): boolean => names[row + 1]?.startsWith(`${names[row]}_`) === true;
  return layCells(heads, rows, column, parent, setting, stays);
}
