import { type EmbeddedFont, openDocument } from './open-document.ts';

/** A cut of the letters. `signs` and `math` lend the few signs that the text fonts lack. */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic' | 'signs' | 'math';

/** The files of the fonts, by what they are for. They lie in `fonts/` beside the program. */
export const fontFiles: Readonly<Record<Face, string>> = {
  regular: 'NotoSans-Regular.ttf',
  bold: 'NotoSans-Bold.ttf',
  italic: 'NotoSans-Italic.ttf',
  boldItalic: 'NotoSans-BoldItalic.ttf',
  signs: 'NotoSansSymbols2-Regular.ttf',
  math: 'NotoSansMath-Regular.ttf',
};

/** Fonts that were read once, for any number of files. */
export interface PdfFonts {
  get(face: Face): EmbeddedFont;
  /** Width of text on one line, in points. */
  measure(text: string, face: Face, size: number): number;
}

/**
 * Takes the fonts up; each is read and parsed when it is first wanted.
 * @param read - gives the bytes of one of `fontFiles`.
 */
export function openFonts(read: (name: string) => Uint8Array): PdfFonts {
  // Only measures and never becomes a file: pdfkit makes fonts for a document.
  const measuring = openDocument({ title: '', lang: 'en', date: '' });
  const open = new Map<Face, EmbeddedFont>();
  // The same words come again and again, in all sizes.
  const widths = new Map<string, number>();
  const get = (face: Face): EmbeddedFont => {
    const known = open.get(face);
    if (known) return known;
    const font = measuring.font(read(fontFiles[face]))._font;
    open.set(face, font);
    return font;
  };
  return {
    get,
    measure(text, face, size) {
      const key = `${face} ${text}`;
      const width = widths.get(key) ?? get(face).widthOfString(text, 1);
      widths.set(key, width);
      return width * size;
    },
  };
}

/** The cut of text by its weight and slope. */
export function faceOf(bold: boolean, italic: boolean): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/**
 * The cut that has this letter.
 * @param wanted - what the text is to be set in; the signs stand in where it lacks the letter.
 * @returns undefined when no font has it.
 */
export function findFace(letter: string, wanted: Face, fonts: PdfFonts): Face | undefined {
  const code = letter.codePointAt(0) ?? 0;
  // Every style holds the plain letters; asking the font would take longer.
  if (code >= 0x20 && code <= 0x7e) return wanted;
  return [wanted, 'signs' as const, 'math' as const].find((face) => fonts.get(face).font.hasGlyphForCodePoint(code));
}
