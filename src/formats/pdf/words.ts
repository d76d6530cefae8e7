import { englishWords, type HtmlWords } from '../html/words.ts';

/** The words that PDF files bring themselves. Another language brings the same names. */
export interface PdfWords
  extends Pick<HtmlWords, 'months' | 'date' | 'asOf' | 'sayAloud' | 'lineToWriteOn' | 'signOnPaper'> {
  /** `{page}` of `{pages}`. */
  readonly pageOf: string;
  /** Spoken for a QR code. `{link}`. */
  readonly qr: string;
  /** Spoken for a box to tick by hand. */
  readonly boxToTick: string;
  readonly boxTicked: string;
}

export const englishPdfWords: PdfWords = {
  ...englishWords,
  pageOf: 'page {page} of {pages}',
  qr: 'A code that opens {link} when a phone’s camera looks at it',
  boxToTick: 'to do:',
  boxTicked: 'done:',
};
