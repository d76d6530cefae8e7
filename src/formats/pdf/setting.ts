import type { PdfFonts } from './fonts.ts';
import type { Sizes } from './sizes.ts';
import type { PdfWords } from './words.ts';

/** What everything on the pages of one document is set with. */
export interface Setting {
  readonly fonts: PdfFonts;
  readonly words: PdfWords;
  readonly sizes: Sizes;
  /** Where lines stand in their column. */
  readonly align: 'left' | 'center';
  /** Where a link leads: a web address, `#` and the id of a document of the same file, or undefined for no link. */
  readonly linkTo: (href: string) => string | undefined;
  /** Gives a form field a name that no other field of the file has. */
  readonly nameField: (id: string) => string;
}

/** The column in which something is set: from the paper's left edge. */
export interface Column {
  readonly left: number;
  readonly width: number;
}
