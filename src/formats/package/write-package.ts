import { strToU8, zipSync } from 'fflate';
import { type Properties, writeCoreProperties, writeCustomProperties } from './properties.ts';
import { startRelationships } from './relationships.ts';
import { tag, xmlDeclaration } from './xml.ts';

/** One part of a package. */
export interface Part {
  /** From the root, without a slash in front: "word/document.xml". */
  readonly path: string;
  readonly text: string;
  /** undefined for relationships, whose ending says what they are. */
  readonly type?: string;
}

/** A picture that parts show. */
export interface Picture {
  /** From the root, with the ending that says its kind: "word/media/code1.png". */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** "image/png". */
  readonly type: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const PACKAGE = 'application/vnd.openxmlformats-package';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/**
 * Written and read as local time, so that it is the same in every zone. Noon, since some zones once had no midnight on
 * a day when their clocks changed.
 */
const ARCHIVE_TIME = '2000-01-01T12:00:00';

/**
 * Puts parts into an Office file. The first part is the one that a program opens.
 * @returns the same bytes for the same parts, on every machine.
 */
export function writePackage(
  parts: readonly Part[],
  properties: Properties,
  pictures: readonly Picture[] = [],
): Uint8Array {
  const about: readonly Part[] = [
    { path: 'docProps/core.xml', text: writeCoreProperties(properties), type: `${PACKAGE}.core-properties+xml` },
    { path: 'docProps/custom.xml', text: writeCustomProperties(properties), type: `${OFFICE}.custom-properties+xml` },
  ];
  const root = startRelationships();
  root.addPart('officeDocument', parts[0]?.path ?? '');
  root.addPart(CORE, 'docProps/core.xml');
  root.addPart('custom-properties', 'docProps/custom.xml');
  const all = [...parts, ...about];
  // The order of the archive is what a program that reads from the front expects.
  const files: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(writeTypes(all, pictures)) };
  files['_rels/.rels'] = strToU8(root.write());
  for (const { path, text } of all) files[path] = strToU8(text);
  for (const { path, bytes } of pictures) files[path] = bytes;
  // `os: 0` keeps the machine's kind out of the archive.
  return zipSync(files, { mtime: ARCHIVE_TIME, level: 6, os: 0 });
}

function writeTypes(parts: readonly Part[], pictures: readonly Picture[]): string {
  const kinds = new Map(pictures.map(({ path, type }) => [path.replace(/^.*\./u, ''), type]));
  const defaults = [
    tag('Default', { Extension: 'rels', ContentType: `${PACKAGE}.relationships+xml` }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...[...kinds].map(([ending, type]) => tag('Default', { Extension: ending, ContentType: type })),
  ];
  const overrides = parts.flatMap(({ path, type }) =>
    type ? [tag('Override', { PartName: `/${path}`, ContentType: type })] : [],
  );
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return `${xmlDeclaration}${tag('Types', { xmlns }, ...defaults, ...overrides)}`;
}
