import { readFileSync } from 'node:fs';
import { openFonts, type PdfFonts } from '../../../src/formats/pdf/fonts.ts';

/** The fonts as they lie in the source. */
export function openTestFonts(): PdfFonts {
  return openFonts((name) => readFileSync(new URL(`../../../src/formats/pdf/fonts/${name}`, import.meta.url)));
}
