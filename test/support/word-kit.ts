import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../src/formats/docx/read-docx.ts';
import { changeParts } from '../formats/docx/parts.ts';
import { makeKitFolder } from './kit-folder.ts';
import type { makeAnswers } from './make-plan.ts';
import type { TemporaryFolder } from './temporary-folder.ts';

/** A plan whose pages are changed in Word. */
export const inWord = { 'kit.edit_in': 'docx' } as const;

/** The welcome page of such a kit. */
export const welcomeInWord = '03-agreements/welcome.docx';

/** A kit to work with in Word, as it was made. */
export async function makeWordKit(changes: Parameters<typeof makeAnswers>[0] = {}): Promise<TemporaryFolder> {
  return await makeKitFolder({ ...inWord, ...changes });
}

export function bytesOf(kit: TemporaryFolder, path: string): Buffer {
  return readFileSync(join(kit.path, path));
}

/** The words of a Word file, a line each. */
export function wordsIn(kit: TemporaryFolder, path: string): string {
  return (readText(bytesOf(kit, path)) ?? []).join('\n');
}

/** What stands in the text of the welcome page, and what a person makes of it. */
const [before, after] = ['trying it', 'trying our tea'];

/** Changes a word as a person does in Word: in the text, and the file is packed anew. */
export function editInWord(kit: TemporaryFolder, path = welcomeInWord): Uint8Array {
  const old = bytesOf(kit, path);
  const edited = changeParts(old, (text, part) => (part === 'word/document.xml' ? text.replace(before, after) : text));
  if (!(readText(edited) ?? []).join('\n').includes(after)) throw new Error('The words to change are not there.');
  kit.write({ [path]: edited });
  return edited;
}

/** Saves a file again without changing it, as an office program does: another archive, other ids. */
export function saveInWord(kit: TemporaryFolder, path = welcomeInWord): Uint8Array {
  const saved = changeParts(bytesOf(kit, path), (text, part) =>
    part === 'word/document.xml' ? text.replace('<w:p>', '<w:p w:rsidR="00AB12CD">') : text,
  );
  kit.write({ [path]: saved });
  return saved;
}
