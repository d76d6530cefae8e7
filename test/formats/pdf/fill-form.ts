import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './run-tool.ts';

/** A field as a program that fills forms sees it: one box of a check box, one button of a group. */
export interface Widget {
  readonly kind: 'text' | 'checkbox' | 'radiobutton';
  /** Counted from 1. */
  readonly page: number;
  /** Left, top, right, bottom, in points from the top left corner. */
  readonly rect: readonly [number, number, number, number];
}

/** For mutool: prints every field; the ones whose number is named are typed in or pressed, in that order, and the file is saved. */
const SCRIPT = `
var doc = new Document(scriptArgs[0]);
var wanted = scriptArgs[2].split(',');
var all = [];
for (var page = 0; page < doc.countPages(); page++)
  doc.loadPage(page).getWidgets().forEach(function (widget) { all.push({ page: page + 1, widget: widget }); });
wanted.forEach(function (number) {
  var one = all[number];
  if (!one) return;
  if (one.widget.getFieldType() === 'text') one.widget.setTextValue('typed ' + number + '.');
  else one.widget.toggle();
  one.widget.update();
});
print(JSON.stringify(all.map(function (one) {
  return { kind: one.widget.getFieldType(), page: one.page, rect: one.widget.getRect() };
})));
doc.save(scriptArgs[1], '');
`;

/** Fills fields by their numbers in the order of the file, as a reader would by typing and clicking. */
export function fillForm(
  bytes: Uint8Array,
  numbers: readonly number[],
  folder: string,
): { readonly widgets: readonly Widget[]; readonly filled: Uint8Array } {
  const script = join(folder, 'fill.js');
  const out = join(folder, 'filled.pdf');
  writeFileSync(script, SCRIPT);
  const printed = runTool(bytes, 'mutool', 'run', script, '{file}', out, numbers.join(','));
  return { widgets: JSON.parse(printed) as readonly Widget[], filled: readFileSync(out) };
}

/** What each field holds, by its whole name, as qpdf reads it. Names of values start with a slash. */
export function readValues(bytes: Uint8Array): ReadonlyMap<string, string> {
  const { acroform } = JSON.parse(runTool(bytes, 'qpdf', '--json', '--json-key=acroform', '{file}')) as {
    acroform: { fields: readonly { fullname: string; value: string | null }[] };
  };
  return new Map(acroform.fields.map(({ fullname, value }) => [fullname, (value ?? '').replace(/^u:/u, '')]));
}

/** A page as it is printed: one byte of grey for each of `scale` × `scale` dots of a point. */
export interface Picture {
  readonly width: number;
  readonly scale: number;
  readonly dots: Uint8Array;
}

/** Draws the pages of a file with poppler. */
export function drawPages(bytes: Uint8Array, pages: number, folder: string, scale = 3): readonly Picture[] {
  runTool(bytes, 'pdftoppm', '-gray', '-r', String(72 * scale), '{file}', join(folder, 'drawn'));
  return Array.from({ length: pages }, (_none, index) => {
    const number = String(index + 1).padStart(String(pages).length, '0');
    const picture = readFileSync(join(folder, `drawn-${number}.pgm`));
    const [head = '', width] = /^P5\s+(\d+)\s+\d+\s+255\s/u.exec(picture.subarray(0, 40).toString('latin1')) ?? [];
    return { width: Number(width), scale, dots: picture.subarray(head.length) };
  });
}

/** How many dark dots stand in a field, its edge left out. */
export function countDark(widget: Widget, pictures: readonly Picture[]): number {
  const picture = pictures[widget.page - 1];
  if (!picture) return 0;
  const { width, scale, dots } = picture;
  const [left, top, right, bottom] = widget.rect.map((side, index) =>
    Math.round((side + (index < 2 ? 2 : -2)) * scale),
  );
  let dark = 0;
  for (let y = top ?? 0; y < (bottom ?? 0); y += 1)
    for (let x = left ?? 0; x < (right ?? 0); x += 1) if ((dots[y * width + x] ?? 255) < 100) dark += 1;
  return dark;
}
