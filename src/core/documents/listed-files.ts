import type { Kit, ListedDocument } from '../kit/kit.ts';
import { isKnown } from '../when.ts';
import type { Format, Front } from './front.ts';
import { listDocument } from './list-document.ts';

/** A document with the files it stands in. */
export interface ListedWithFiles extends ListedDocument {
  readonly files: readonly { readonly format: Format; readonly path: string }[];
}

/** The formats in which a kit holds a document: what the person edits first. */
export function formatsOf(front: Front, kit: Pick<Kit, 'answers'>): readonly Format[] {
  const also = kit.answers['kit.also'];
  const print = kit.answers['kit.edit_in'] === 'print';
  const formats: Format[] = print ? ['html'] : ['md'];
  if (!print && (!Array.isArray(also) || also.includes('html'))) formats.push('html');
  return [...formats, ...front.also.filter((format) => format !== 'ics' || hasCalendar(kit))];
}

/** A calendar file needs dates and a time zone; without an hour its events last all day. */
export function hasCalendar({ answers }: Pick<Kit, 'answers'>): boolean {
  return isKnown(answers['duration.first_date']) && isKnown(answers['place.timezone']);
}

/** Every document of a kit with its files, in reading order. */
export function listedFiles(fronts: readonly Front[], kit: Pick<Kit, 'answers'>): readonly ListedWithFiles[] {
  return fronts.map((front) => {
    const files = formatsOf(front, kit).map((format) => ({ format, path: front.path.replace(/md$/u, format) }));
    return { ...listDocument(front), path: files[0]?.path ?? front.path, files };
  });
}
