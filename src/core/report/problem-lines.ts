import type { Problem, Severity } from '../problem.ts';
import type { Line } from './result.ts';

const names: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  blank: 'Blank',
  advice: 'Advice',
};

const tones: Readonly<Record<Severity, Line['tone']>> = {
  error: 'error',
  warning: 'warning',
  blank: 'plain',
  advice: 'note',
};

/** Puts a problem into lines: where, what, the line of the file with a caret, and how to mend it. */
export function problemLines(problem: Problem): readonly Line[] {
  const { severity, place, what, fix } = problem;
  const tone = tones[severity];
  const lines: Line[] = [{ tone, text: `${names[severity]}: ${where(problem)}${what}` }];
  if (place?.frame) lines.push({ tone: 'plain', text: place.frame, verbatim: true });
  if (fix) lines.push({ tone: 'plain', text: `  ${fix}` });
  return lines;
}

function where({ place }: Problem): string {
  if (!place) return '';
  if (place.line === undefined) return `${place.file}: `;
  return `${place.file}, line ${place.line}${place.column === undefined ? '' : `, column ${place.column}`}: `;
}
