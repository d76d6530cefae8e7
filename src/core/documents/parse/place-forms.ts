import type { Form } from '../../forms/form.ts';
import { findFormStart, matchPrintedForm } from '../../forms/match-form.ts';
import { formEnd, formStart } from '../../forms/print-form.ts';
import type { Problem } from '../../problem.ts';
import type { ReadingMode } from './reading.ts';

const directive = /^::form\{ref=([^\s}]*)\}\s*$/u;

interface Found {
  readonly text: string;
  readonly placed: ReadonlyMap<number, Form>;
  readonly problems: Problem[];
}

/**
 * Finds the forms of a text before the text is parsed: printed ones between their comments and `::form{ref=id}` alone on
 * a line. Each becomes one comment line followed by empty ones, so that every other line keeps its number and the
 * Markdown of an unchanged form need not be parsed at all. The comments around a changed form go, its words stay.
 */
export function placeForms(text: string, forms: ReadonlyMap<string, Form>, mode: ReadingMode, file: string): Found {
  const placed = new Map<number, Form>();
  const problems: Problem[] = [];
  if (!text.includes('circlekit:form') && !text.includes('::form{')) return { text, placed, problems };
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const ref = directive.exec(line)?.[1];
    if (ref !== undefined) {
      const form = forms.get(ref);
      if (form) replaceLines(index, index, form);
      else problems.push(unknownForm(ref, mode, file, index + 1));
    } else if (findFormStart(line) !== undefined) index = readPrinted(index);
    else if (line.trimEnd() === formEnd) lines[index] = '';
  }
  return { text: lines.join('\n'), placed, problems };

  function readPrinted(start: number): number {
    const end = findEnd(lines, start);
    const match = matchPrintedForm(lines.slice(start, end + 1).join('\n'), forms);
    if (match.form) {
      replaceLines(start, end, match.form);
      return end;
    }
    problems.push({ ...match.problem, place: { file, line: start + 1 } });
    lines[start] = '';
    return start;
  }

  function replaceLines(start: number, end: number, form: Form): void {
    lines.fill('', start, end + 1);
    lines[start] = formStart(form.id);
    placed.set(start + 1, form);
  }
}

/** The line that closes the form opened at `start`; `start` itself when none does before the next form. */
function findEnd(lines: readonly string[], start: number): number {
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trimEnd() === formEnd) return index;
    if (findFormStart(line) !== undefined) break;
  }
  return start;
}

function unknownForm(ref: string, mode: ReadingMode, file: string, line: number): Problem {
  const isError = mode === 'template';
  const what = `There is no form called “${ref}”, so the line is left as it stands.`;
  return {
    code: 'unknown-form',
    severity: isError ? 'error' : 'warning',
    blocks: isError,
    what,
    place: { file, line },
  };
}
