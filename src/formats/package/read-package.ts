import { strFromU8, unzipSync } from 'fflate';
import { ID_PROPERTY } from './properties.ts';
import { findAll, readXml, textIn } from './read-xml.ts';

const MOST_FILES = 2000;
const MOST_BYTES = 50_000_000;

/**
 * Reads the XML parts of an Office file in memory.
 * @returns text by path; null for anything that is no such file, is damaged, or would unpack to more than 50 MB.
 */
export function readPackage(bytes: Uint8Array): ReadonlyMap<string, string> | null {
  try {
    let count = 0;
    let size = 0;
    let isTooLarge = false;
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        count += 1;
        size += originalSize;
        isTooLarge ||= count > MOST_FILES || size > MOST_BYTES;
        return !isTooLarge && /\.(?:xml|rels)$/u.test(name);
      },
    });
    if (isTooLarge) return null;
    return new Map(Object.entries(files).map(([path, content]) => [path, strFromU8(content)]));
  } catch {
    return null;
  }
}

/** The identity that was written into an Office file, or null when there is none or the file cannot be read. */
export function readDocumentId(bytes: Uint8Array): string | null {
  const custom = readPackage(bytes)?.get('docProps/custom.xml');
  const root = custom === undefined ? null : readXml(custom);
  if (root === null) return null;
  const property = findAll(root, 'property').find(({ attributes }) => attributes.name === ID_PROPERTY);
  return property ? textIn(property) : null;
}
