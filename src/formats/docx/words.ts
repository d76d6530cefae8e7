import { englishWords, type HtmlWords } from '../html/words.ts';
import { type CodeWords, englishCodeWords } from '../qr-code.ts';

/** The words that pages in Word bring themselves. Another language brings the same names. */
export interface DocxWords extends Pick<HtmlWords, 'months' | 'date' | 'asOf' | 'sayAloud'>, CodeWords {
  /** `{page}` and `{pages}`, which Word counts. */
  readonly pageOf: string;
}

export const englishDocxWords: DocxWords = {
  ...englishWords,
  ...englishCodeWords,
  pageOf: 'Page {page} of {pages}',
};
