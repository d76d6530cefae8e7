import type { Problem } from '../problem.ts';
import type { Form } from './form.ts';
import { printForm } from './print-form.ts';

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
 * @param forms - the forms as this plan prints them, by id.
 * @returns the form when not a word was changed (spaces at line ends and the kind of line end do not count), else an
 * advice without a place: the words then stay as ordinary text.
 */
export function matchPrintedForm(text: string, forms: ReadonlyMap<string, Form>): MatchedForm {
  const id = findFormStart(text.trimStart().split(/\r?\n/u, 1)[0] ?? '') ?? '';
  const form = forms.get(id);
  if (form && normalise(text) === normalise(printForm(form))) return { form };
  return {
    problem: {
      code: 'form-changed',
      severity: 'advice',
      blocks: false,
      what: form
        ? `The form “${form.title}” was changed on this page, so its words are printed as they stand, without boxes to type in.`
        : `The form “${id}” does not belong to this kit, so its words are printed as they stand, without boxes to type in.`,
    },
  };
}

function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
