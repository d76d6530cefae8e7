import type { Change } from '../core/changes/change.ts';
import { readText } from '../core/changes/text-style.ts';
import { isText } from '../core/documents/format.ts';
import type { Planned } from './build-kit.ts';
import type { Sight } from './sight.ts';

/** Gives what shows the words of files: text as it is, Word files line by line, nothing of the others. */
export function openTexts({ readers }: Pick<Sight, 'readers'>): Planned['textOf'] {
  return (format, bytes) => {
    if (isText(format)) return readText(bytes);
    const lines = readers.linesOf(format, bytes);
    return lines?.map((line) => `${line}\n`).join('');
  };
}

/**
 * Says what is new in the text beside a Word file, so that a person can copy the few sentences over: what we wrote last time
 * against what we would write now. What the person wrote is not compared, and a form that people fill in is never shown.
 */
export async function withLines(change: Change, { around, readers, entryOf }: Sight): Promise<Change> {
  const { format, beside, isPrivate, operations } = change;
  if (format !== 'docx' || beside === undefined || isPrivate === true) return change;
  const entry = entryOf(change);
  const before = entry && around.base(entry);
  const written = operations.find((step) => step.do === 'write' && step.path === beside);
  const lying = around.look(beside);
  const after = written?.do === 'write' ? written.bytes : lying.kind === 'file' ? lying.bytes : undefined;
  if (before === undefined || after === undefined) return change;
  await readers.ready(format);
  const [old, fresh] = [before, after].map((bytes) => readers.linesOf(format, bytes));
  if (old === undefined || fresh === undefined) return change;
  const { newLines } = await import('../core/report/change-diff.ts');
  return { ...change, lines: newLines(old, fresh) };
}
