import type { Change } from '../changes/change.ts';
import type { Found } from '../changes/surroundings.ts';
import { readText } from '../changes/text-style.ts';
import { diffText, type Side } from './diff-text.ts';

/**
 * What a change does to the text of a file, or what is new in the text that lies beside it; "" for nothing, and for files
 * in which people wrote down what others told them.
 * @param seen - every place that was looked at when the change was decided.
 */
export function changeDiff(change: Change, seen: ReadonlyMap<string, Found>): string {
  const { path, from, beside, isPrivate, operations } = change;
  if (isPrivate === true) return '';
  const standing = (at: string): Side => {
    const found = seen.get(at);
    return found?.kind === 'file' ? { path: at, text: readText(found.bytes) } : undefined;
  };
  const after = (at: string): Side => {
    const write = operations.find((step) => step.do === 'write' && step.path === at);
    return write?.do === 'write' ? { path: at, text: readText(write.bytes) } : undefined;
  };
  const moved = operations.find((step) => step.do === 'move');
  if (beside !== undefined) return diffText(standing(path), after(beside) ?? standing(beside));
  if (moved?.do === 'move') return diffText(standing(moved.from), { path, text: standing(moved.from)?.text ?? '' });
  const written = after(path);
  if (written !== undefined) return diffText(standing(path) ?? standing(from ?? path), written);
  const isRemoved = operations.some((step) => step.do === 'remove' && step.path === path);
  return isRemoved ? diffText(standing(path), undefined) : '';
}
