import type { Face, PdfFonts } from './fonts.ts';
import type { PdfElement, PdfFile } from './open-document.ts';
import type { Tag } from './tags.ts';

/** Draws on the pages of one file. Everything drawn is either part of the structure tree or marked as decoration. */
export interface Pen {
  readonly file: PdfFile;
  readonly fonts: PdfFonts;
  addPage(width: number, height: number): void;
  /** Draws something that is not read aloud. */
  decorate(draw: () => void): void;
  /** Draws a part of an element; several parts, on several pages, make one element. */
  mark(tag: Tag, draw: () => void): void;
  /** Makes the element although nothing of it is drawn: an empty cell. */
  touch(tag: Tag): void;
  /** Makes an element that is whole at once, and ends it before a page can change: `fill` hands it its annotation. */
  close(tag: Tag, fill: (element: PdfElement) => void): void;
  /** Draws text from its left end and its baseline. */
  text(text: string, face: Face, size: number, color: string, x: number, baseline: number): void;
  /** The colour is no longer what was set last: what the file holds was put back. */
  forgetColor(): void;
}

/** Takes up the pen for a file without pages. */
export function takePen(file: PdfFile, fonts: PdfFonts): Pen {
  const elements = new Map<Tag, PdfElement>();
  const faces = new Set<Face>();
  let color = '';
  const find = (tag: Tag): PdfElement => {
    const known = elements.get(tag);
    if (known) return known;
    const { type, scope, alt, title } = tag;
    const made = file.struct(type, { scope, alt, title });
    if (tag.parent) find(tag.parent).add(made);
    else file.addStructure(made);
    elements.set(tag, made);
    return made;
  };
  const useFont = (face: Face): void => {
    if (!faces.has(face)) file.registerFont(face, fonts.get(face).font);
    file.font(face);
    // What was laid out for measuring, or for another document, is not laid out again.
    if (!faces.has(face)) file._font.layoutCache = fonts.get(face).layoutCache;
    faces.add(face);
  };
  return {
    file,
    fonts,
    addPage(width, height) {
      // Everything has its own place; a margin would let pdfkit add pages when something stands below it.
      file.addPage({ size: [width, height], margin: 0 });
      color = '';
    },
    decorate(draw) {
      file.markContent('Artifact', { type: 'Layout' });
      draw();
      file.endMarkedContent();
    },
    mark(tag, draw) {
      const element = find(tag);
      const mark = file.markStructureContent(tag.type);
      draw();
      file.endMarkedContent();
      element.add(mark);
    },
    touch(tag) {
      find(tag);
    },
    close(tag, fill) {
      const element = find(tag);
      fill(element);
      element.end();
    },
    forgetColor() {
      color = '';
    },
    text(text, face, size, wanted, x, baseline) {
      useFont(face);
      if (wanted !== color) file.fillColor(wanted);
      color = wanted;
      file.fontSize(size).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
    },
  };
}
