import type { Format } from '../core/documents/format.ts';
import type { Front } from '../core/documents/front.ts';
import type { Lacking } from '../core/documents/lacking.ts';
import type { CircleDoc } from '../core/documents/model.ts';
import type { Pack } from '../core/documents/pack.ts';
import type { Kit } from '../core/kit/kit.ts';
import type { Problem } from '../core/problem.ts';
import { expectLongRun } from '../edge/short-run.ts';
import type { PdfResult } from '../formats/pdf/write-pdf.ts';
import type { World } from '../world.ts';
import { encode } from './encode.ts';
import { loadPages } from './load-pages.ts';
import type { Prepared } from './prepare-kit.ts';

/** The bytes of a file, or why there are none. */
export interface Made {
  /** undefined: this plan cannot have the file after all. */
  readonly bytes: Uint8Array | undefined;
  readonly problems: readonly Problem[];
  /** Why a PDF cannot be made, as long as its page says what it says. */
  readonly lacking?: Lacking;
}

/** What a page needs to know besides its text. */
export interface Settings {
  readonly prepared: Pick<Prepared, 'kit'>;
  readonly pack: Pick<Pack, 'forms'>;
  readonly fonts: World['fonts'];
}

/** Makes pages in every format. A text is read once whatever is made from it, and each writer is loaded when it is wanted. */
export interface PageMaker {
  make(format: Exclude<Format, 'md' | 'csv' | 'ics' | 'xlsx'>, front: Front, text: string): Promise<Made>;
  /** Several pages in one PDF; those with a letter that our fonts lack are left out. */
  makePack(pages: readonly { readonly front: Front; readonly text: string }[], title: string): Promise<Made>;
}

/** Opens a maker for one run. */
export function openPageMaker(settings: Settings): PageMaker {
  const { kit } = settings.prepared;
  const docs = new Map<string, { readonly text: string; readonly doc: CircleDoc }>();
  const read = async (front: Front, text: string): Promise<CircleDoc> => {
    const known = docs.get(front.id);
    if (known?.text === text) return known.doc;
    const { parseDocument } = await loadPages();
    const forms = settings.pack.forms(kit.spelling);
    const { doc } = parseDocument(text, { mode: 'person', file: front.path, forms, head: headOf(front, settings) });
    docs.set(front.id, { text, doc });
    return doc;
  };
  let heavy = 0;
  // The third such page is made for a kit, not for somebody who wants to see one page.
  const countHeavy = (): void => {
    heavy += 1;
    if (heavy === 3) expectLongRun();
  };
  const openPdf = once(async () => {
    const [chunk, font] = await Promise.all([import('../formats/pdf/write-pdf.ts'), settings.fonts()]);
    return { ...chunk, fonts: chunk.openFonts(font) };
  });
  return {
    make: async (format, front, text) => {
      const doc = await read(front, text);
      if (format !== 'html') countHeavy();
      if (format === 'docx')
        return asMade((await import('../formats/office.ts')).writeDocx(doc, posterOptions(doc, kit)));
      if (format === 'html') return asMade(encode((await loadPages()).writeHtml(doc, { home: homeFrom(front.path) })));
      const { writePdf, fonts } = await openPdf();
      return asResult(await writePdf(doc, { fonts, ...posterOptions(doc, kit) }));
    },
    makePack: async (pages, title) => {
      const { writePdfPack, findLacking, fonts } = await openPdf();
      const all = await Promise.all(pages.map(({ front, text }) => read(front, text)));
      const whole = all.filter((doc) => findLacking(doc, fonts) === undefined);
      return whole.length === 0 ? nothing : asResult(await writePdfPack(whole, title, { fonts }));
    },
  };
}

const nothing: Made = { bytes: undefined, problems: [] };

/** Bytes that could be made. */
export function asMade(bytes: Uint8Array | undefined): Made {
  return { bytes, problems: [] };
}

function asResult(result: PdfResult): Made {
  return result.bytes === undefined ? { ...result, bytes: undefined } : result;
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

function homeFrom(path: string): string {
  return `${'../'.repeat(path.split('/').length - 1)}index.html`;
}

/** What a page needs to know besides its text. */
export function headOf(front: Front, { prepared }: Pick<Settings, 'prepared'>) {
  const { kit } = prepared;
  const { id, title, layout } = front;
  const large = kit.answers['kit.large_print'] === true;
  return { id, title, layout, lang: kit.lang, dir: 'ltr', date: kit.asOf, paper: kit.paper, large } as const;
}

/**
 * What a poster has besides its text: a code that leads to the group's web address, and strips with its public name and whom to
 * ask. Where the person wrote another way to ask on the poster, the strips say that one: they are left to be found.
 */
export function posterOptions(
  doc: Pick<CircleDoc, 'layout' | 'blocks'>,
  { answers, publicName }: Pick<Kit, 'answers' | 'publicName'>,
): { readonly link?: string; readonly strip?: readonly string[] } {
  if (doc.layout !== 'poster') return {};
  const answerOf = (name: string): string => {
    const value = answers[`outreach.contact.${name}`];
    return typeof value === 'string' ? value : '';
  };
  const link = answerOf('link');
  const ways = [answerOf('phone'), answerOf('email')].filter((way) => way !== '');
  const says = JSON.stringify(doc.blocks);
  const isSaid = publicName !== '' && ways.length > 0 && ways.every((way) => says.includes(way));
  const contact = [answerOf('name'), ...ways].filter((word) => word !== '').join(', ');
  return { ...(link === '' ? {} : { link }), ...(isSaid ? { strip: [publicName, contact] } : {}) };
}
