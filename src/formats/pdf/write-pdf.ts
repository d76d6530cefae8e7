import { createHash } from 'node:crypto';
import { describeLacking, type Lacking } from '../../core/documents/lacking.ts';
import type { CircleDoc } from '../../core/documents/model.ts';
import type { Problem } from '../../core/problem.ts';
import { drawDocument } from './draw-document.ts';
import type { PdfFonts } from './fonts.ts';
import { type LaidDocument, layDocument } from './lay-document.ts';
import { findLacking } from './letters.ts';
import { closeDocument, openDocument } from './open-document.ts';
import { takePen } from './pen.ts';
import type { PosterOptions } from './poster.ts';
import { type Tag, tagIn } from './tags.ts';
import { englishPdfWords, type PdfWords } from './words.ts';

/** Fonts and writer are loaded together: one chunk. */
export { openFonts, type PdfFonts } from './fonts.ts';
export { findLacking } from './letters.ts';

export interface PdfOptions extends PosterOptions {
  /** Opened once with `openFonts` and shared by all files of a run. */
  readonly fonts: PdfFonts;
  /** English when absent. */
  readonly words?: PdfWords;
}

/** The bytes of a file, or what stands in its way first: a letter that our fonts lack, or text from right to left. */
export type PdfResult =
  | { readonly bytes: Uint8Array; readonly problems: readonly [] }
  | { readonly bytes?: undefined; readonly problems: readonly Problem[]; readonly lacking: Lacking };

/**
 * Writes one document as a tagged PDF to print, read and fill in. The same document gives the same bytes everywhere.
 * @param options - `link` and `strip` are for posters.
 */
export async function writePdf(doc: CircleDoc, options: PdfOptions): Promise<PdfResult> {
  return await writeFile([doc], doc.title, options, false);
}

/**
 * Writes several documents as one PDF to print at once: each begins a page, and the pages are numbered through.
 * The names of form fields begin with their document: `joining-form/name_to_use`. No name may hold a full stop.
 * @param docs - at least one; language and date of the file are those of the first.
 */
export async function writePdfPack(docs: readonly CircleDoc[], title: string, options: PdfOptions): Promise<PdfResult> {
  return await writeFile(docs, title, options, true);
}

async function writeFile(
  docs: readonly CircleDoc[],
  title: string,
  options: PdfOptions,
  isPack: boolean,
): Promise<PdfResult> {
  const { fonts, link, strip, words = englishPdfWords } = options;
  for (const doc of docs) {
    const lacking = findLacking(doc, fonts, strip);
    if (lacking !== undefined) return { problems: [describeLacking(doc.title, lacking)], lacking };
  }
  const root: Tag = { type: 'Document' };
  const places = new Map(isPack ? docs.map(({ id }, index) => [id, placeName(index)] as const) : []);
  const names = new Set<string>();
  const laid = docs.map((doc) => {
    const parent = isPack ? tagIn(root, 'Part', { title: doc.title }) : root;
    return layDocument(doc, parent, {
      fonts,
      words,
      link,
      strip,
      places,
      names,
      prefix: isPack ? `${doc.id.replaceAll('.', '-')}/` : '',
    });
  });
  const id = createHash('sha256')
    .update(JSON.stringify([title, isPack, docs, link, strip, words]))
    .digest();
  const bytes = await drawAll(laid, title, fonts, id.subarray(0, 16));
  return { bytes, problems: [] };
}

async function drawAll(
  laid: readonly LaidDocument[],
  title: string,
  fonts: PdfFonts,
  id: Uint8Array,
): Promise<Uint8Array> {
  const first = laid[0]?.doc;
  const file = openDocument({ title, lang: first?.lang ?? 'en', date: first?.date ?? '' });
  const pen = takePen(file, fonts);
  const all = laid.reduce((sum, { sheets }) => sum + sheets.length, 0);
  let page = 1;
  for (const [index, one] of laid.entries()) {
    drawDocument(pen, one, { first: page, all, ...(laid.length > 1 ? { place: placeName(index) } : {}) });
    page += one.sheets.length;
  }
  return await closeDocument(file, id);
}

/** All of one length, so that every sorting puts them in the same order. */
function placeName(index: number): string {
  return `d${String(index + 1).padStart(4, '0')}`;
}
