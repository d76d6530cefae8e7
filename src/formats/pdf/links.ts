import { isSafeLink } from '../../core/documents/parse/links.ts';
import { type PdfElement, pdfString } from './open-document.ts';

/** Where links inside one file lead: the name of the place by the id of the document. */
export type Places = ReadonlyMap<string, string>;

/**
 * Decides where a link leads.
 * @returns a web, mail or telephone address; `#` and the name of a place in this file; undefined for a page that is not in it,
 *   since nobody knows where the printed file will lie.
 */
export function findTarget(href: string, places: Places): string | undefined {
  if (/^(?:https|mailto|tel):/iu.test(href)) return isSafeLink(href, 'a/b/c/d/page.md') ? toAscii(href) : undefined;
  const id = /(?:^|\/)([^/#?]+)\.md(?:[#?].*)?$/u.exec(href)?.[1];
  const place = id === undefined ? undefined : places.get(id);
  return place === undefined ? undefined : `#${place}`;
}

function toAscii(href: string): string {
  return URL.canParse(href) ? new URL(href).href : encodeURI(href);
}

/** The annotation of a link. `seen` are its words: spoken by programs that do not read the page's structure. */
export function linkNote(target: string, seen: string, element: PdfElement): Record<string, unknown> {
  const leads = target.startsWith('#') ? { Dest: target.slice(1) } : { A: { S: 'URI', URI: pdfString(target) } };
  return { Subtype: 'Link', ...leads, Contents: pdfString(seen), structParent: element };
}
