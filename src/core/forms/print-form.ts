import { escapeMarkdown } from '../documents/escape.ts';
import type { Form, FormField } from './form.ts';
import { explainCondition, explainScale, formWords, linesOf, scalePoints } from './form-words.ts';

/** First and last line of a printed form. What stands between them unchanged is read back as the form. */
export const formStart = (id: string): string => `<!-- circlekit:form ${id} -->`;
export const formEnd = '<!-- /circlekit:form -->';

// The no-break space in front makes the line a paragraph: underscores alone would be a rule across the page.
const ruledLine = `\u00a0${'_'.repeat(58)}`;

/** Prints a form as Markdown that can be filled in by hand, one sentence a line, between its two comments. */
export function printForm(form: Form): string {
  const blocks = form.fields.map((field) => printField(field, form));
  return [formStart(form.id), ...blocks, formEnd].join('\n\n');
}

/** Prints one field: the question and what to answer it with. */
export function printField(field: FormField, form: Form): string {
  switch (field.kind) {
    case 'note':
      return [...sentences(field.label), ...italic(field.hint)].join('\n');
    case 'consent':
      return printConsent(field, form);
    case 'choice':
      return underHead(field, form, tick('( )', field));
    case 'choices':
      return underHead(field, form, tick('[ ]', field));
    case 'date':
      return underHead(field, form, `${formWords.day} ____ ${formWords.month} ____________ ${formWords.year} ________`);
    case 'rating':
      return underHead(field, form, printRating(field));
    case 'scale':
      return underHead(field, form, printScale(field));
    default:
      return underHead(field, form, Array.from({ length: linesOf(field) }, () => ruledLine).join('\n\n'));
  }
}

function underHead(field: FormField, form: Form, below: string): string {
  const head = `**${sentences(field.label).join('\n')}**${field.required ? ` ${formWords.needed}` : ''}`;
  const lines = [head, ...italic(explainCondition(field, form)), ...italic(field.hint)];
  return `${lines.join('\n')}\n\n${below}`;
}

function tick(box: string, field: FormField): string {
  return (field.options ?? []).map(({ label }) => `- ${box} ${indent(sentences(label))}`).join('\n');
}

function printConsent(field: FormField, form: Form): string {
  const label = sentences(field.label);
  const needed = field.required ? ` ${formWords.needed}` : '';
  const rest = [...italic(explainCondition(field, form)), ...italic(field.hint)];
  return `- [ ] ${indent([`${label.join('\n')}${needed}`, ...rest])}`;
}

function printRating(field: FormField): string {
  const options = field.options ?? [];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    // One space in the empty corner: pages have no double spaces, and the form must read back as it stands on the page.
    `| ${row(options.map(({ label }) => escapeMarkdown(label)))}`,
    row(['---', ...options.map(() => ':---:')]),
    ...(field.rows ?? []).map(({ label }) => row([escapeMarkdown(label), ...options.map(() => '[ ]')])),
  ].join('\n');
}

function printScale(field: FormField): string {
  return [scalePoints.join(' · '), ...italic(`${explainScale(field)} ${formWords.circleOne}`)].join('\n');
}

function italic(text: string | undefined): readonly string[] {
  return text ? [`*${sentences(text).join('\n')}*`] : [];
}

/** One sentence a line, each safe to stand in Markdown. */
function sentences(text: string): readonly string[] {
  return text
    .trim()
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .map(escapeMarkdown);
}

/** Keeps further lines inside the list item that the first one starts. */
function indent(lines: readonly string[]): string {
  return lines.join('\n').replace(/\n/gu, '\n  ');
}
