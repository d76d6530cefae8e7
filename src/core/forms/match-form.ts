import type { Problem } from '../problem.ts';
import type { Form, FormField } from './form.ts';
import { formEnd, printField } from './print-form.ts';

/** The form that a printed block is, or why it is only text. */
export type MatchedForm = { readonly form: Form } | { readonly form?: undefined; readonly problem: Problem };

const firstLine = /^<!-- circlekit:form ([a-z][a-z0-9-]*) -->$/u;

/** The id of the form that this line opens, or undefined when it opens none. */
export function findFormStart(line: string): string | undefined {
  return firstLine.exec(line.trimEnd())?.[1];
}

/**
 * Reads a printed form back.
 * @param text - the block with its two comments.
 * @param forms - every form by id. Fields that the plan or the person left out may be missing, and whole fields may
 * stand in another order; spaces at line ends and the kind of line end do not count.
 * @returns the form with the fields that are there, when not a word in them was changed; else an advice without a place:
 * the words then stay as ordinary text.
 */
export function matchPrintedForm(text: string, forms: ReadonlyMap<string, Form>): MatchedForm {
  const lines = normalise(text).split('\n');
  const id = findFormStart(lines[0] ?? '') ?? '';
  const form = forms.get(id);
  const isWhole = lines.length > 1 && lines.at(-1) === formEnd;
  const fields =
    form && isWhole
      ? matchFields(
          lines
            .slice(1, -1)
            .join('\n')
            .replace(/^\n+|\n+$/gu, ''),
          form,
        )
      : undefined;
  if (form && fields) return { form: { ...form, fields } };
  const what = form
    ? `The form “${form.title}” was changed on this page, so its words are printed as they stand, without boxes to type in.`
    : `The form “${id}” does not belong to this kit, so its words are printed as they stand, without boxes to type in.`;
  return { problem: { code: 'form-changed', severity: 'advice', blocks: false, what } };
}

/** The fields whose printed text follow one another in the block, or undefined when anything else stands there too. */
function matchFields(block: string, form: Form): readonly FormField[] | undefined {
  const left = new Map(form.fields.map((field) => [field, normalise(printField(field, form))]));
  const found: FormField[] = [];
  let rest = block;
  while (rest !== '') {
    const shortened = form.fields.filter((field) => left.has(field) && hasLooseRows(field));
    const seen = new Map(shortened.map((field) => [field, pickRows(field, rest, form)]));
    for (const [field, rows] of seen) left.set(field, normalise(printField(rows, form)));
    const next = findFirst(rest, left);
    if (!next) return undefined;
    found.push(seen.get(next) ?? next);
    rest = rest.slice(left.get(next)?.length ?? 0).replace(/^\n+/u, '');
    left.delete(next);
  }
  // Without the question it follows on, a field would lose the sentence that says when to answer it.
  const follows = found.every(({ show_if: rule }) => !rule || found.some((field) => field.id === rule.field));
  return found.length > 0 && follows ? found : undefined;
}

const hasLooseRows = ({ rows }: FormField): boolean => rows?.some(({ when }) => when) ?? false;

/**
 * The rating with only those of its rows that the block's first table holds, in their order; all of them when it holds
 * none. Two rows may have the same words: the one that follows the row before it is meant.
 */
function pickRows(field: FormField, block: string, form: Form): FormField {
  const [table = ''] = /^\|.*(?:\n\|.*)*/mu.exec(block) ?? [];
  const printed = (field.rows ?? []).map((row) =>
    normalise(printField({ ...field, rows: [row] }, form))
      .split('\n')
      .at(-1),
  );
  let from = 0;
  const rows = table
    .split('\n')
    .slice(2)
    .flatMap((line) => {
      const at = printed.indexOf(line, from);
      if (at >= 0) from = at + 1;
      return at >= 0 ? (field.rows?.slice(at, at + 1) ?? []) : [];
    });
  return rows.length > 0 ? { ...field, rows } : field;
}

/** The field with the longest text that the block starts with: one field's text may begin like another's. */
function findFirst(block: string, fields: ReadonlyMap<FormField, string>): FormField | undefined {
  let best: FormField | undefined;
  for (const [field, printed] of fields) {
    const isThere = block === printed || block.startsWith(`${printed}\n\n`);
    if (isThere && printed.length > (best ? (fields.get(best)?.length ?? 0) : 0)) best = field;
  }
  return best;
}

/** A page holds no two spaces running, and the empty corner of a rating is printed with them. */
function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[ \t]+$/gmu, '')
    .replace(/(?<=\S) {2,}(?=\S)/gu, ' ')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\n+$/gu, '');
}
