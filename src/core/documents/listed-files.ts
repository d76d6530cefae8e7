import type { Kit, ListedDocument } from '../kit/kit.ts';
import { isKnown } from '../when.ts';
import { type Format, pathIn } from './format.ts';
import type { Front } from './front.ts';
import { listDocument } from './list-document.ts';

/** A file of a kit. */
export interface ListedFile {
  readonly format: Format;
  readonly path: string;
}

/** A document with the files it stands in. */
export interface ListedWithFiles extends ListedDocument {
  readonly files: readonly ListedFile[];
}

type Answered = Pick<Kit, 'answers'>;

/** What the person changes: text, Word files, or nothing where the pages are only printed. */
export function editFormat({ answers }: Answered): 'md' | 'docx' | undefined {
  const how = answers['kit.edit_in'];
  if (how === 'print') return undefined;
  return how === 'docx' ? 'docx' : 'md';
}

/** Whether this plan's kit has files of a format besides those that the person edits. */
export function isAlso(format: Format, kit: Answered): boolean {
  const also = kit.answers['kit.also'];
  if (format === 'html' && (editFormat(kit) === undefined || !Array.isArray(also))) return true;
  return Array.isArray(also) && also.includes(format);
}

/** The formats in which a kit holds a document: what the person edits first. */
export function formatsOf(front: Pick<Front, 'also'>, kit: Answered): readonly Format[] {
  const edited = editFormat(kit);
  const twins = (['html', 'docx', 'pdf'] as const).filter((format) => format !== edited && isAlso(format, kit));
  const hasSheets = edited === 'docx' || isAlso('xlsx', kit);
  const more = front.also.flatMap((format): readonly Format[] => {
    if (format === 'csv') return hasSheets ? ['xlsx', 'csv'] : ['csv'];
    return format !== 'ics' || hasCalendar(kit) ? [format] : [];
  });
  return [...(edited === undefined ? [] : [edited]), ...twins, ...more];
}

/** A calendar file needs dates and a time zone; without an hour its events last all day. */
export function hasCalendar({ answers }: Answered): boolean {
  return isKnown(answers['duration.first_date']) && isKnown(answers['place.timezone']);
}

/** The files of one document. */
export function filesOf(front: Pick<Front, 'also' | 'path'>, kit: Answered): readonly ListedFile[] {
  return formatsOf(front, kit).map((format) => ({ format, path: pathIn(format, front.path) }));
}

/** Every document of a kit with its files, in reading order. */
export function listedFiles(fronts: readonly Front[], kit: Answered): readonly ListedWithFiles[] {
  return fronts.map((front) => {
    const files = filesOf(front, kit);
    return { ...listDocument(front), path: files[0]?.path ?? front.path, files };
  });
}
