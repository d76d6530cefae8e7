import { diffArrays } from 'diff';
import type { Change } from '../changes/change.ts';
import type { Found } from '../changes/surroundings.ts';
import type { Format } from '../documents/format.ts';
import { diffText, type Side } from './diff-text.ts';

/**
 * What a change does to the text of a file, or what is new in the text that lies beside it; "" for nothing, and for files
 * in which people wrote down what others told them.
 * @param seen - every place that was looked at when the change was decided.
 * @param textOf - the words of a file's bytes; undefined for bytes without words.
 */
export function changeDiff(
  change: Change,
  seen: ReadonlyMap<string, Found>,
  textOf: (format: Format, bytes: Uint8Array) => string | undefined,
): string {
  const { format, path, from, beside, isPrivate, operations } = change;
  if (isPrivate === true) return '';
  const sideOf = (at: string, bytes: Uint8Array): Side => {
    const text = textOf(format, bytes);
    return text === undefined ? undefined : { path: at, text };
  };
  const standing = (at: string): Side => {
    const found = seen.get(at);
    return found?.kind === 'file' ? sideOf(at, found.bytes) : undefined;
  };
  const after = (at: string): Side => {
    const write = operations.find((step) => step.do === 'write' && step.path === at);
    return write?.do === 'write' ? sideOf(at, write.bytes) : undefined;
  };
  const moved = operations.find((step) => step.do === 'move');
  if (beside !== undefined)
    return change.lines
      ? writeLines(change, change.lines)
      : diffText(standing(path), after(beside) ?? standing(beside));
  if (moved?.do === 'move') return diffText(standing(moved.from), { path, text: standing(moved.from)?.text ?? '' });
  const written = after(path);
  if (written !== undefined) return diffText(standing(path) ?? standing(from ?? path), written);
  const isRemoved = operations.some((step) => step.do === 'remove' && step.path === path);
  const gone = isRemoved ? standing(path) : undefined;
  return gone === undefined ? '' : diffText(gone, undefined);
}

/** A Word file is not compared with the person's: only what is new in ours is shown. */
function writeLines({ path, beside }: Change, lines: readonly string[]): string {
  return [`--- ${path}`, `+++ ${beside}`, ...lines].map((line) => `${line}\n`).join('');
}

/** The lines that went and those that came, in order, each with "- " or "+ " in front. */
export function newLines(before: readonly string[], after: readonly string[]): readonly string[] {
  return diffArrays([...before], [...after]).flatMap(({ added, removed, value }) => {
    const sign = added ? '+ ' : removed ? '- ' : undefined;
    return sign === undefined ? [] : value.map((line) => `${sign}${line}`);
  });
}
