import type { CircleDoc } from '../../../src/core/documents/model.ts';
import { drawDocument } from '../../../src/formats/pdf/draw-document.ts';
import type { PdfFonts } from '../../../src/formats/pdf/fonts.ts';
import { type LaidDocument, layDocument } from '../../../src/formats/pdf/lay-document.ts';
import type { PdfFile } from '../../../src/formats/pdf/open-document.ts';
import type { Pen } from '../../../src/formats/pdf/pen.ts';
import type { PosterOptions } from '../../../src/formats/pdf/poster.ts';
import type { Tag } from '../../../src/formats/pdf/tags.ts';
import { englishPdfWords } from '../../../src/formats/pdf/words.ts';

/** Text as it stands on a page; without a tag it is decoration. */
export interface DrawnText {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly tag: Tag | undefined;
}

/** A field or link: its rectangle from the top left corner, and its entries in the file. */
export interface DrawnNote {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
  readonly notes: readonly DrawnNote[];
}

/** Lays a document out and draws it with a pen that only writes down what it is told. */
export function recordPages(doc: CircleDoc, fonts: PdfFonts, options: PosterOptions = {}): readonly DrawnPage[] {
  const laid = layDocument(
    doc,
    { type: 'Document' },
    {
      ...options,
      fonts,
      words: englishPdfWords,
      places: new Map(),
      names: new Set(),
      prefix: '',
    },
  );
  return drawOn(laid, fonts);
}

function drawOn(laid: LaidDocument, fonts: PdfFonts): readonly DrawnPage[] {
  const pages: (DrawnPage & { texts: DrawnText[]; notes: DrawnNote[] })[] = [];
  const file = recordingFile((note) => pages.at(-1)?.notes.push(note));
  let current: Tag | undefined;
  const within = (tag: Tag | undefined, draw: () => void): void => {
    const before = current;
    current = tag;
    draw();
    current = before;
  };
  const pen: Pen = {
    file,
    fonts,
    addPage: (width, height) => void pages.push({ width, height, texts: [], notes: [] }),
    decorate: (draw) => within(undefined, draw),
    mark: within,
    touch: () => undefined,
    close: (_tag, fill) => fill({ add: () => element, end: () => undefined }),
    text(text, face, size, _color, left, baseline) {
      const right = left + fonts.measure(text.trimEnd(), face, size);
      pages.at(-1)?.texts.push({ text, size, left, right, baseline, tag: current });
    },
    forgetColor: () => undefined,
  };
  drawDocument(pen, laid, { first: 1, all: laid.sheets.length });
  return pages;
}

const element = { add: () => element, end: () => undefined };

/** Takes every call; only what is placed on a page is written down. */
function recordingFile(take: (note: DrawnNote) => void): PdfFile {
  const makeRef = (data: Record<string, unknown>) => ({
    data,
    compress: true,
    write: () => undefined,
    end: () => undefined,
  });
  const annotations: unknown[] = [];
  const parts: Record<string, unknown> = {
    _root: makeRef({}),
    page: { dictionary: makeRef({ Annots: annotations }), width: 0, height: 0 },
    ref: makeRef,
    annotate(x: number, y: number, width: number, height: number, data: Record<string, unknown>) {
      annotations.push(makeRef(data));
      take({ x, y, width, height, data });
    },
  };
  const proxy: unknown = new Proxy(parts, {
    get: (target, name) => target[String(name)] ?? (() => proxy),
  });
  return proxy as PdfFile;
}

/** The words of a page, in the order in which they are drawn. */
export function wordsOn(page: DrawnPage | undefined): string {
  return (page?.texts ?? [])
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ');
}
