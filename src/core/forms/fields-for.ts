import { type Answers, matches } from '../when.ts';
import type { Form, FormField } from './form.ts';

/**
 * Leaves out of a form the fields, and the rows of ratings, that this plan has no use for.
 * A field that follows on a left-out field goes with it: nobody could answer the question before it. So does a rating
 * without rows.
 */
export function fieldsFor(form: Form, answers: Answers): Form {
  const kept = new Set<string>();
  const fields = form.fields
    .map((field) => rowsFor(field, answers))
    .filter((field) => {
      const asked = (!field.when || matches(field.when, answers)) && field.rows?.length !== 0;
      const stays = asked && (!field.show_if || kept.has(field.show_if.field));
      if (stays) kept.add(field.id);
      return stays;
    });
  return { ...form, fields };
}

function rowsFor(field: FormField, answers: Answers): FormField {
  if (!field.rows?.some(({ when }) => when)) return field;
  return { ...field, rows: field.rows.filter(({ when }) => !when || matches(when, answers)) };
}

/**
 * What an earlier field must have been answered with for this one to be asked, in the words people see.
 * @returns undefined for a field that is always asked, or whose earlier field is not in this form.
 */
export function findCondition(field: FormField, form: Form): { question: string; answer: string } | undefined {
  const before = form.fields.find((candidate) => candidate.id === field.show_if?.field);
  if (!before || !field.show_if) return undefined;
  const wanted = field.show_if.is;
  return { question: before.label, answer: before.options?.find(({ name }) => name === wanted)?.label ?? wanted };
}
