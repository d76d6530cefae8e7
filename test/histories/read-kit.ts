import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemporaryFolder } from '../support/temporary-folder.ts';
import { isPacked, unpack } from './word-files.ts';

/** The bytes of a file. */
export function bytesAt({ path: root }: TemporaryFolder, path: string): Buffer {
  return readFileSync(join(root, path));
}

/** What is written in every file, also of the program's own memory, packed ones unpacked. */
export function readAll(folder: TemporaryFolder): Record<string, string> {
  return readPacked(folder, Object.entries(folder.read({ all: true })));
}

/** The pages, the tables and the plan. A calendar or a web page does not count: nobody types there. */
export function pagesIn(folder: TemporaryFolder): Record<string, string> {
  return readPacked(
    folder,
    Object.entries(folder.read()).filter(([path]) => /\.(?:md|csv|yaml|docx|xlsx)$/u.test(path)),
  );
}

/** The unique words in a text that the person typed, as `own12x`. */
export function tokensIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/own\d+x/gu) ?? []);
}

/** Those that somebody told and that were filled in, as `told12x`, in these files. */
export function toldIn(files: Record<string, string>): ReadonlySet<string> {
  return new Set(Object.values(files).flatMap((text) => text.match(/told\d+x/gu) ?? []));
}

function readPacked(folder: TemporaryFolder, files: readonly (readonly [string, string])[]): Record<string, string> {
  const read = ([path, text]: readonly [string, string]): string => {
    if (!text.startsWith('PK')) return text;
    const bytes = bytesAt(folder, path);
    return isPacked(bytes) ? unpack(bytes) : text;
  };
  return Object.fromEntries(files.map((file) => [file[0], read(file)]));
}
