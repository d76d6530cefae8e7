import type { Form, FormField } from '../../core/forms/form.ts';
import { explainCondition, explainScale, formWords, linesOf, scalePoints } from '../../core/forms/form-words.ts';
import { wrapText } from './wrap.ts';

/** A form as plain text, to fill in by hand: one string a field. */
export function writeFormText(form: Form, width: number): readonly string[] {
  return form.fields.map((field) => {
    const about = [explainCondition(field, form), field.hint ?? ''].filter((part) => part !== '');
    const label = field.kind === 'consent' ? [] : [askOf(field)];
    const head = [...label, ...about].map((part) => wrapText(part, width));
    return [...head, ...writeBelow(field, width)].join('\n');
  });
}

function askOf(field: FormField): string {
  return field.required ? `${field.label} ${formWords.needed}` : field.label;
}

function writeBelow(field: FormField, width: number): readonly string[] {
  const options = field.options ?? [];
  const tick = (box: string, label: string): string => wrapText(label, width, `${box} `, '    ');
  switch (field.kind) {
    case 'note':
      return [];
    case 'consent':
      return [tick('[ ]', askOf(field))];
    case 'choice':
      return options.map(({ label }) => tick('( )', label));
    case 'choices':
      return options.map(({ label }) => tick('[ ]', label));
    case 'date':
      return [`${formWords.day} ____ ${formWords.month} ____________ ${formWords.year} ________`];
    case 'scale':
      return [scalePoints.join('  '), wrapText(`${explainScale(field)} ${formWords.circleOne}`, width)];
    case 'rating':
      return (field.rows ?? []).flatMap((row) => [
        wrapText(row.label, width),
        ...options.map(({ label }) => `  ${tick('( )', label)}`),
      ]);
    default:
      return Array.from({ length: linesOf(field) }, () => `\n${'_'.repeat(Math.min(width, 60))}`);
  }
}
