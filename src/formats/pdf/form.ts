import type { Form } from '../../core/forms/form.ts';
import { explainCondition, explainScale, formWords, linesOf, scalePoints } from '../../core/forms/form-words.ts';
import { staysWithSignature } from '../../core/forms/signing.ts';
import { layChoices, layRating, layTick } from './form-choices.ts';
import { type Asked, layQuestion } from './form-question.ts';
import { tidyText } from './letters.ts';
import { writingHeight } from './paragraph.ts';
import type { Column, Setting } from './setting.ts';
import { colors } from './sizes.ts';
import { holdTogether, pushDown, type Slab } from './slab.ts';
import type { Tag } from './tags.ts';
import { addTextField } from './widgets.ts';

/** More things to rate than these may go on overleaf: moved on whole they would leave half a page empty. */
const MOST_ROWS_HELD = 8;

/** Sets a form to type in on the screen and to write on in print. A field stands on one page where a page can hold it. */
export function layForm(form: Form, column: Column, parent: Tag, setting: Setting): readonly Slab[] {
  const above = 0.95 * setting.sizes.text * Math.max(setting.sizes.air, 0.7);
  const fields = form.fields.map((field) => {
    const condition = explainCondition(field, form);
    const needed = field.required ? ` ${formWords.needed}` : '';
    const spoken = tidyText(
      [field.label + needed, condition, field.hint ?? ''].filter((part) => part !== '').join(' '),
    );
    const asked: Asked = { ...field, name: setting.nameField(field.id), spoken, condition };
    const laid = layField(asked, column, parent, setting);
    const isLong = (field.rows ?? []).length > MOST_ROWS_HELD;
    return pushDown(isLong ? laid : holdTogether(laid), above);
  });
  const stays = staysWithSignature(form.fields);
  return fields.flatMap((slabs, index) => (stays[index] ? slabs.map((slab) => ({ ...slab, keep: true })) : slabs));
}

function layField(field: Asked, column: Column, parent: Tag, setting: Setting): readonly Slab[] {
  const explained = field.kind === 'scale' ? explainScale(field) : '';
  const asked = layQuestion(field, column, parent, setting, explained);
  // A question never stands alone above the end of a page, also where its answers are too many for one.
  const question = field.kind === 'note' ? asked : asked.map((slab) => ({ ...slab, keep: true }));
  switch (field.kind) {
    case 'note':
      return question;
    case 'consent':
      return layTick(field, column, parent, setting);
    case 'choice':
    case 'choices':
      return [...question, ...layChoices(field, field.options ?? [], column, parent, setting)];
    case 'scale': {
      const points = scalePoints.map((point) => ({ name: String(point), label: String(point) }));
      return [...question, ...layChoices(field, points, column, parent, setting)];
    }
    case 'rating':
      return [...question, ...layRating(field, column, parent, setting)];
    case 'signature':
      return [...question, layWriting(field, column, parent, setting, false)];
    default:
      return [...question, layWriting(field, column, parent, setting, true)];
  }
}

/** A line, or a frame of several lines' height, to write in. */
function layWriting(field: Asked, column: Column, parent: Tag, setting: Setting, isField: boolean): Slab {
  const { sizes } = setting;
  const lines = linesOf(field);
  const line = Math.max(writingHeight, 1.7 * sizes.text);
  const isLong = lines > 1;
  const height = lines * line + (isLong ? 4 : 2);
  const { left, width } = column;
  return {
    above: isLong ? 3 : 0,
    height,
    draw: (pen, { top }) => {
      pen.decorate(() => {
        const file = pen.file.lineWidth(0.9);
        if (isLong) file.rect(left, top, width, height).stroke(colors.edge);
        else
          file
            .moveTo(left, top + height)
            .lineTo(left + width, top + height)
            .stroke(colors.edge);
      });
      if (!isField) return;
      // In a frame what is typed keeps apart from the edge.
      const inset = isLong ? 4 : 1;
      const box = { x: left + inset, y: top + 1, width: width - 2 * inset, height: height - 2 };
      addTextField(pen, parent, { ...field, required: field.required === true }, box, Math.max(12, sizes.text), isLong);
    },
  };
}
