import { type PdfFile, type PdfRef, pdfString } from './open-document.ts';
import type { Pen } from './pen.ts';
import { colors } from './sizes.ts';
import { type Tag, tagIn } from './tags.ts';

/** A rectangle on a page, from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What every field has: its name in the data, and its words for those who hear the page. */
export interface FieldHead {
  readonly name: string;
  readonly spoken: string;
  readonly required: boolean;
}

const flags = { required: 2, multiline: 0x1000, radio: 0x8000 } as const;

/** A field to type in. */
export function addTextField(pen: Pen, tag: Tag, head: FieldHead, box: Box, size: number, isLong: boolean): void {
  addWidget(pen, tag, box, {
    ...headOf(head, isLong ? flags.multiline : 0),
    FT: 'Tx',
    DA: pdfString(`/Helv ${size} Tf 0 g`),
    MK: {},
  });
}

/** A check box whose value is `on` when it is ticked. */
export function addCheckBox(pen: Pen, tag: Tag, head: FieldHead, box: Box, on: string): void {
  drawBox(pen, box);
  addWidget(pen, tag, box, { ...headOf(head), FT: 'Btn', V: 'Off', ...statesOf(pen, box, on, drawTick(box)) });
}

/** A group of which one button can be chosen. Its buttons may stand on different pages. */
export function openRadioGroup(pen: Pen, head: FieldHead): PdfRef {
  const group = pen.file.ref({ ...headOf(head, flags.radio), FT: 'Btn', V: 'Off', Kids: [] });
  fieldsOf(pen.file).push(group);
  return group;
}

/** A button of a group. `spoken` says the question and this answer. */
export function addRadioButton(pen: Pen, tag: Tag, group: PdfRef, box: Box, on: string, spoken: string): void {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  pen.decorate(() =>
    pen.file
      .lineWidth(1)
      .circle(middle.x, middle.y, box.width / 2)
      .stroke(colors.edge),
  );
  const states = statesOf(pen, box, on, drawDot(box));
  const widget = placeWidget(pen, tag, box, { Parent: group, TU: pdfString(spoken), ...states });
  (group.data.Kids as PdfRef[]).push(widget);
}

function drawBox(pen: Pen, { x, y, width, height }: Box): void {
  pen.decorate(() => pen.file.lineWidth(1).rect(x, y, width, height).stroke(colors.edge));
}

function headOf({ name, spoken, required }: FieldHead, more = 0): Record<string, unknown> {
  const flag = more + (required ? flags.required : 0);
  return { T: pdfString(name), TU: pdfString(spoken), ...(flag > 0 ? { Ff: flag } : {}) };
}

function addWidget(pen: Pen, tag: Tag, box: Box, data: Record<string, unknown>): void {
  fieldsOf(pen.file).push(placeWidget(pen, tag, box, data));
}

/** Puts a field on the page, inside a Form element of its own. pdfkit's own helpers would lose both label and element. */
function placeWidget(pen: Pen, parent: Tag, box: Box, data: Record<string, unknown>): PdfRef {
  pen.close(tagIn(parent, 'Form'), (element) =>
    pen.file.annotate(box.x, box.y, box.width, box.height, { Subtype: 'Widget', F: 4, ...data, structParent: element }),
  );
  const annotations = pen.file.page.dictionary.data.Annots as PdfRef[];
  return annotations.at(-1) as PdfRef;
}

/** How a box looks when it is on and when it is off. Its edge stands on the page itself, so that it is always printed. */
function statesOf(pen: Pen, { width, height }: Box, on: string, drawn: string): Record<string, unknown> {
  const look = (content: string): PdfRef => {
    const form = pen.file.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} });
    form.end(content);
    return form;
  };
  return { AS: 'Off', AP: { N: { [toName(on)]: look(drawn), Off: look('q Q') } } };
}

/** A value as a name of the file: letters, digits, hyphens and underscores, and never the one that means "off". */
function toName(value: string): string {
  const name = value.replace(/[^\w-]/gu, '_') || 'on';
  return name === 'Off' ? 'off' : name;
}

function drawTick({ width: w, height: h }: Box): string {
  const point = (x: number, y: number): string => `${round(x * w)} ${round(y * h)}`;
  return `q 0 G ${round(w * 0.14)} w ${point(0.18, 0.45)} m ${point(0.42, 0.2)} l ${point(0.84, 0.82)} l S Q`;
}

/** A filled circle, of four curves. */
function drawDot({ width: w }: Box): string {
  const m = w / 2;
  const r = w * 0.27;
  const k = r * 0.5523;
  const curve = (...numbers: readonly number[]): string => `${numbers.map(round).join(' ')} c`;
  return [
    `q 0 g ${round(m + r)} ${round(m)} m`,
    curve(m + r, m + k, m + k, m + r, m, m + r),
    curve(m - k, m + r, m - r, m + k, m - r, m),
    curve(m - r, m - k, m - k, m - r, m, m - r),
    curve(m + k, m - r, m + r, m - k, m + r, m),
    'f Q',
  ].join(' ');
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}

/** The fields of the file. The first one brings what they share. */
function fieldsOf(file: PdfFile): PdfRef[] {
  const known = file._root.data.AcroForm as PdfRef | undefined;
  if (known) return known.data.Fields as PdfRef[];
  // What people type is set in a font that every program has: our own were cut, and would lack what they type.
  const font = file.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' });
  font.end();
  const fields: PdfRef[] = [];
  const DA = pdfString('/Helv 11 Tf 0 g');
  file._root.data.AcroForm = file.ref({ Fields: fields, DA, DR: { Font: { Helv: font } } });
  file._acroform = { fonts: {}, defaultFont: 'Helv' };
  return fields;
}
