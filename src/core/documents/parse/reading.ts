import type { Form } from '../../forms/form.ts';
import type { Problem } from '../../problem.ts';

/** `template`: our own text, where anything unknown is an error. `person`: nobody's own words are refused. */
export type ReadingMode = 'template' | 'person';

/** Where a node of the Markdown tree stands in the text. */
export interface Placed {
  readonly position?: {
    readonly start: { readonly line: number; readonly column: number; readonly offset?: number };
    readonly end: { readonly offset?: number };
  };
}

/** What the parts of the parser share while they read one text. */
export interface Reading {
  readonly mode: ReadingMode;
  /** The text that is read: line feeds only. */
  readonly source: string;
  /** Path of the page inside the kit. */
  readonly path: string;
  /** Forms by the line on which they are placed. */
  readonly placed: ReadonlyMap<number, Form>;
  /** Level of the last heading and number of headings of the first level so far. */
  readonly outline: { last: number; tops: number };
  /** Reports something: an error in a template; in a person's text what the second kind says. */
  report(code: string, node: Placed, what: string, otherwise?: 'warning' | 'advice'): void;
  readonly problems: Problem[];
}

/** Starts a reading with nothing reported. */
export function startReading(
  given: Pick<Reading, 'mode' | 'source' | 'path' | 'placed'> & { readonly file: string; readonly problems: Problem[] },
): Reading {
  const { file, problems, ...rest } = given;
  return {
    ...rest,
    problems,
    outline: { last: 0, tops: 0 },
    report: (code, node, what, otherwise = 'warning') => {
      const isError = given.mode === 'template';
      const start = node.position?.start;
      const place = start ? { file, line: start.line, column: start.column } : { file };
      problems.push({ code, severity: isError ? 'error' : otherwise, blocks: isError, what, place });
    },
  };
}

/** The words of a node as they stand in the file. */
export function sourceOf(node: Placed, reading: Reading): string {
  return reading.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
