import { formatOf } from '../core/changes/find-strays.ts';
import { isText } from '../core/documents/format.ts';
import type { Folder } from '../world.ts';

/**
 * Why a file cannot be written now, because an office program has it open: such a program lays a small file beside it.
 * @returns undefined when none does.
 */
export function openElsewhere(path: string, folder: Pick<Folder, 'kind'>): string | undefined {
  const format = formatOf(path);
  if (format === undefined || isText(format)) return undefined;
  const isOpen = marksOf(path).some((mark) => folder.kind(mark) === 'file');
  return isOpen ? 'It is open in Word or another program. Close it there, then build again.' : undefined;
}

/** Word puts `~$` in front of a short name, and in the place of the first letters of a longer one. */
function marksOf(path: string): readonly string[] {
  const at = path.lastIndexOf('/') + 1;
  const [folder, name] = [path.slice(0, at), path.slice(at)];
  const word = [0, 1, 2].map((cut) => `~$${name.slice(cut)}`);
  return [...word, `.~lock.${name}#`].map((mark) => `${folder}${mark}`);
}
