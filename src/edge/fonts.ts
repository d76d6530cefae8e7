import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Gives the bytes of a font by the name of its file, from the folder in which they came with the program. */
export function openFontFolder(folder: string): (name: string) => Uint8Array {
  return (name) => readFileSync(path.join(folder, path.basename(name)));
}
