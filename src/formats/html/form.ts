import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Form, FormField } from '../../core/forms/form.ts';
import { explainCondition, explainScale, formWords, linesOf, scalePoints } from '../../core/forms/form-words.ts';
import type { HtmlWords } from './words.ts';

interface Field extends FormField {
  /** Unique on the page. */
  readonly key: string;
  readonly condition: string;
}

/**
 * A form to type in on screen and to write on in print. There is no form element: pressing Enter in one would send the
 * page off and lose what was typed, with the answers in the address.
 */
export function writeForm(form: Form, prefix: string, words: HtmlWords): Element {
  const fields = form.fields.map((field) => ({
    ...field,
    key: `${prefix}-${field.id}`,
    condition: explainCondition(field, form),
  }));
  return h('div.form', { role: 'group', ariaLabel: form.title }, [
    h('p.on-screen', words.formHint),
    ...fields.map((field) => writeField(field, words)),
  ]);
}

function writeField(field: Field, words: HtmlWords): ElementContent {
  switch (field.kind) {
    case 'note':
      return h('p.note', [field.label, ...writeHint(field)]);
    case 'multiline':
      // The one space lets the style sheet see that nothing was typed; then paper gets lines to write on.
      return underLabel(field, h('textarea', { ...inputOf(field), rows: linesOf(field), placeholder: ' ' }), [
        h(
          'div.on-paper',
          { ariaHidden: 'true' },
          Array.from({ length: linesOf(field) }, () => h('div.line')),
        ),
      ]);
    case 'date':
      return underLabel(field, h('input', { ...inputOf(field), type: 'date' }), [
        h(
          'div.on-paper',
          { ariaHidden: 'true' },
          `${formWords.day} ____ ${formWords.month} ____________ ${formWords.year} ________`,
        ),
      ]);
    case 'choice':
      return underLegend(field, [writeOptions(field, 'radio')]);
    case 'choices':
      return underLegend(field, [writeOptions(field, 'checkbox')]);
    case 'consent':
      return writeConsent(field);
    case 'signature':
      return h('div.field.signature', [
        h('p.asks', [...labelOf(field), ' ', h('span.quiet', `(${words.signOnPaper})`)]),
        ...writeHint(field),
        h('div.line'),
      ]);
    case 'rating':
      return underLegend(field, [writeRating(field)]);
    case 'scale':
      return underLegend(field, writeScale(field));
    default:
      return underLabel(field, h('input', { ...inputOf(field), ...typeOf(field) }));
  }
}

/** Several people may fill in the page on one screen, so a browser must not offer what the last one typed. */
function inputOf(field: Field): { id: string; name: string; autoComplete: string[]; [name: string]: unknown } {
  const described = hasHint(field) ? `${field.key}-hint` : undefined;
  const common = { id: field.key, name: field.key, autoComplete: ['off'], required: field.required === true };
  return { ...common, ariaDescribedBy: described };
}

function typeOf(field: Field): { type: string; inputMode?: string } {
  switch (field.kind) {
    case 'email':
      return { type: 'email' };
    case 'phone':
      return { type: 'tel' };
    case 'number':
      return { type: 'text', inputMode: 'decimal' };
    case 'integer':
      return { type: 'text', inputMode: 'numeric' };
    default:
      return { type: 'text' };
  }
}

function hasHint(field: Field): boolean {
  return field.hint !== undefined || field.condition !== '';
}

function labelOf(field: Field): ElementContent[] {
  const label = { type: 'text', value: field.label } as const;
  return field.required ? [label, { type: 'text', value: ' ' }, h('span.quiet', formWords.needed)] : [label];
}

function writeHint(field: Field): Element[] {
  const words = [field.condition, field.hint ?? ''].filter((part) => part !== '').join(' ');
  return words === '' ? [] : [h('span.hint', { id: `${field.key}-hint` }, words)];
}

function underLabel(field: Field, input: Element, onPaper: readonly Element[] = []): Element {
  const label = h('label.asks', { htmlFor: field.key }, labelOf(field));
  return h('div.field', [label, ...writeHint(field), input, ...onPaper]);
}

function underLegend(field: Field, content: readonly ElementContent[]): Element {
  const described = hasHint(field) ? [`${field.key}-hint`] : undefined;
  return h('fieldset.field', { ariaDescribedBy: described }, [
    h('legend.asks', labelOf(field)),
    ...writeHint(field),
    ...content,
  ]);
}

function writeOptions(field: Field, type: 'radio' | 'checkbox'): Element {
  return h(
    'div.options',
    (field.options ?? []).map(({ name, label }) =>
      h('label', [h('input', { type, name: field.key, value: name }), h('span', label)]),
    ),
  );
}

function writeConsent(field: Field): Element {
  const { ariaDescribedBy, required } = inputOf(field);
  const box = h('input', { type: 'checkbox', name: field.key, required, ariaDescribedBy } as Record<string, string>);
  return h('div.field.consent', [h('label', [box, h('span', labelOf(field))]), ...writeHint(field)]);
}

function writeRating(field: Field): Element {
  const options = field.options ?? [];
  const head = options.map(({ name, label }) => h('th', { scope: 'col', id: `${field.key}--${name}` }, label));
  const rows = (field.rows ?? []).map((row) => {
    const rowId = `${field.key}-${row.name}`;
    const cells = options.map(({ name }) => {
      const ariaLabelledBy = [rowId, `${field.key}--${name}`];
      return h('td.center', h('input', { type: 'radio', name: rowId, value: name, ariaLabelledBy }));
    });
    return h('tr', [h('th', { scope: 'row', id: rowId }, row.label), ...cells]);
  });
  const table = h('table.rating', [h('thead', h('tr', [h('td'), ...head])), h('tbody', rows)]);
  return h('div.table', table);
}

function writeScale(field: Field): Element[] {
  const explained = explainScale(field);
  const points = scalePoints.map((point) =>
    h('label', [h('input', { type: 'radio', name: field.key, value: String(point) }), h('span', String(point))]),
  );
  return [...(explained ? [h('p.hint', explained)] : []), h('div.options.scale', points)];
}
