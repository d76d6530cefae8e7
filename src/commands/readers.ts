import type { Entry } from '../core/changes/change.ts';
import { normalise } from '../core/changes/text-style.ts';
import { type Format, isText } from '../core/documents/format.ts';
import type { Files } from '../world.ts';

/** What tells files apart by what they say. What reads files of office programs is loaded only when one has to be read. */
export interface Readers {
  /** To be awaited before a file of this format is compared that may hold other bytes than were last written. */
  ready(format: Format): Promise<void>;
  /** See `Surroundings`. */
  digestOf(format: Format, bytes: Uint8Array): string | undefined;
  /** The document that the file of an office program says it is. */
  idOf(bytes: Uint8Array): string | undefined;
  /** The words of a file in lines; undefined where a format has none to show, or they cannot be read. */
  linesOf(format: Format, bytes: Uint8Array): readonly string[] | undefined;
}

type Office = typeof import('../formats/office.ts');

/**
 * Opens the readers for one run.
 * @param entries - what is remembered: bytes that are just those last written need not be read.
 */
export function openReaders({ digest }: Pick<Files, 'digest'>, entries: readonly Entry[]): Readers {
  const written = entries.filter(({ base }) => base !== '');
  const known = new Map(written.flatMap(({ exact, base }) => (exact === undefined ? [] : [[exact, base] as const])));
  let office: Office | undefined;
  const read = (): Office => {
    if (office === undefined) throw new Error('Nothing that reads files of office programs is loaded.');
    return office;
  };
  const digestOffice = (format: 'docx' | 'xlsx', bytes: Uint8Array): string | undefined => {
    const exact = digest(bytes);
    const before = known.get(exact);
    if (before !== undefined) return before;
    const says = format === 'docx' ? read().digestText(bytes) : read().digestSheets(bytes);
    if (says === null) return undefined;
    const found = digest(new TextEncoder().encode(says));
    known.set(exact, found);
    return found;
  };
  return {
    ready: async (format) => {
      if (format === 'docx' || format === 'xlsx') office ??= await import('../formats/office.ts');
    },
    digestOf: (format, bytes) => {
      if (format === 'docx' || format === 'xlsx') return digestOffice(format, bytes);
      return digest(isText(format) ? normalise(bytes) : bytes);
    },
    idOf: (bytes) => office?.readDocumentId(bytes) ?? undefined,
    linesOf: (format, bytes) => (format === 'docx' ? (read().readText(bytes) ?? undefined) : undefined),
  };
}
