import type { Form, FormField } from '../../core/forms/form.ts';
import { explainCondition, formWords, linesOf } from '../../core/forms/form-words.ts';
import { staysWithSignature } from '../../core/forms/signing.ts';
import { tag } from '../package/xml.ts';
import { heightOfField } from './block-heights.ts';
import { type Control, writeCheckBox, writeDateControl, writeTextControl } from './controls.ts';
import type { Draft, Place } from './draft.ts';
import { firstHeld, type HeldEnd, notHeld } from './endings.ts';
import { writeOptions } from './options.ts';
import { writeParagraph, writeRun, writeSign } from './paragraph.ts';
import { writeRating, writeScale } from './rating.ts';
import { colors, optionIndent } from './style-list.ts';
import { writeCell, writeFrame, writeRow } from './table-parts.ts';

/** What prints in a control that nobody has filled in. */
const BLANK = '     ';

/** One field and what the writers of its kinds need. */
export interface FieldTurn {
  readonly field: FormField;
  readonly draft: Draft;
  readonly place: Place;
  /** Keeps the whole field on the page of the next one. */
  readonly keepNext: boolean;
}

/** A form to fill in on screen or on paper: each field a control, with the field's id as its tag. */
export function writeForm(form: Form, draft: Draft, place: Place, held: HeldEnd = notHeld): readonly string[] {
  const { fields } = form;
  const staying = staysWithSignature(fields);
  const heights = fields.map((field) => heightOfField(field, form, draft.look, place.width));
  const firstKept = held.last > 0 ? firstHeld(heights, held.last) : fields.length;
  return fields.flatMap((field, index) => {
    const isEnd = index === fields.length - 1;
    const keepNext = isEnd ? held.keepNext : staying[index] === true || index >= firstKept;
    const turn = { field, draft, place, keepNext };
    return [...writeHead(turn, explainCondition(field, form)), ...writeAnswer(turn)];
  });
}

function writeHead({ field, draft, place, keepNext }: FieldTurn, condition: string): readonly string[] {
  const indent = place.indent || undefined;
  const needed = field.required ? [writeRun(` ${formWords.needed}`, { bold: false })] : [];
  const about = [condition, field.hint ?? ''].filter((part) => part !== '').join(' ');
  const hint = about === '' ? [] : [writeParagraph({ style: 'Hint', indent }, writeRun(about))];
  if (field.kind === 'note') {
    const words = [field.label, about].filter((part) => part !== '').join(' ');
    return [writeParagraph({ indent, keepNext, align: 'left' }, writeRun(words))];
  }
  if (field.kind !== 'consent')
    return [writeParagraph({ style: 'Asks', indent }, writeRun(field.label), ...needed), ...hint];
  const box = writeCheckBox(controlOf(field), false, draft);
  const inset = place.indent + optionIndent(draft.look.body);
  const room = { before: Math.round(draft.look.gap * 0.7), after: Math.round(draft.look.gap * 0.6) };
  const look = { style: 'Option', ...room, indent: place.indent ? inset : undefined };
  const keeps = keepNext || about !== '';
  const words = writeParagraph({ ...look, keepNext: keeps }, box, writeSign('w:tab'), writeRun(field.label), ...needed);
  return about === '' ? [words] : [words, writeParagraph({ style: 'Hint', indent: inset }, writeRun(about))];
}

function writeAnswer(turn: FieldTurn): readonly string[] {
  const { field, draft, place, keepNext } = turn;
  switch (field.kind) {
    case 'note':
    case 'consent':
      return [];
    case 'choice':
    case 'choices':
      return writeOptions(
        { question: field.label, tag: field.id, options: field.options ?? [], keepNext },
        draft,
        place,
      );
    case 'rating':
      return writeRating(turn);
    case 'scale':
      return writeScale(turn);
    case 'signature':
      return writeBox(turn, [], 1.5, noSides);
    case 'date': {
      const blank = `${formWords.day} ____ ${formWords.month} ____________ ${formWords.year} ________`;
      return writeBox(turn, [writeDateControl(controlOf(field), blank, draft)], 1);
    }
    default: {
      const isLong = field.kind === 'multiline' || linesOf(field) > 1;
      return writeBox(turn, [writeTextControl(controlOf(field), isLong, BLANK, draft)], linesOf(field));
    }
  }
}

function controlOf(field: FormField): Control {
  return { label: field.label, tag: field.id };
}

/** One cell to write in, as high as its lines. */
function writeBox(turn: FieldTurn, content: readonly string[], lines: number, borders?: string): readonly string[] {
  const { draft, place, keepNext } = turn;
  const words = writeParagraph({ style: 'TableText', keepNext }, ...content);
  const row = writeRow([writeCell(place.width, [words], { borders })], { height: draft.look.writingLine * lines });
  return writeFrame([place.width], [row], place, { style: 'FormBox', keepNext }, draft);
}

const noLine = (side: string): string => tag(`w:${side}`, { 'w:val': 'nil' });

/** A rule to sign on. */
const noSides = [
  noLine('top'),
  noLine('left'),
  tag('w:bottom', { 'w:val': 'single', 'w:sz': 8, 'w:space': 0, 'w:color': colors.edge }),
  noLine('right'),
].join('');
