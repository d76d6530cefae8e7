import { englishWords, type HtmlWords } from '../html/words.ts';
import { type CodeWords, englishCodeWords } from '../qr-code.ts';

/** The words that PDF files bring themselves. Another language brings the same names. */
export interface PdfWords
  extends Pick<HtmlWords, 'months' | 'date' | 'asOf' | 'sayAloud' | 'lineToWriteOn' | 'signOnPaper'>,
    CodeWords {
  /** `{page}` of `{pages}`. */
  readonly pageOf: string;
  /** Spoken for a box to tick by hand. */
  readonly boxToTick: string;
  readonly boxTicked: string;
}

export const englishPdfWords: PdfWords = {
  ...englishWords,
  ...englishCodeWords,
  pageOf: 'page {page} of {pages}',
  boxToTick: 'to do:',
  boxTicked: 'done:',
};
