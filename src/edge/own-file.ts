import { readFileSync } from 'node:fs';

/**
 * Reads a file of the program itself.
 * @param name - below dist/, with "/".
 * @throws MODULE_NOT_FOUND as `require` does: another code would read as if the person's own folder lacked something.
 */
export function readOwnFile(name: string): Buffer {
  try {
    return readFileSync(`${__dirname}/${name}`);
  } catch (cause) {
    throw Object.assign(new Error(`A file of the program is missing: ${name}`, { cause }), {
      code: 'MODULE_NOT_FOUND',
    });
  }
}
