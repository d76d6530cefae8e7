import { structuredPatch } from 'diff';

/** One side of a difference: a file with its text; undefined where there is none. */
export type Side = { readonly path: string; readonly text: string } | undefined;

/** Shows what changes from one text to another the way programs for that show it, with three lines around each change. */
export function diffText(before: Side, after: Side): string {
  const names = [`--- ${before?.path ?? '/dev/null'}`, `+++ ${after?.path ?? '/dev/null'}`];
  const { hunks } = structuredPatch('', '', before?.text ?? '', after?.text ?? '', '', '', { context: 3 });
  if (hunks.length === 0 && before?.path === after?.path) return '';
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: shown }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...shown,
  ]);
  return [...names, ...lines].map((line) => `${line}\n`).join('');
}
