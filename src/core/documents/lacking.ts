import type { Problem } from '../problem.ts';

/** Why a page has no PDF: the letter that our fonts lack, or words that our PDF cannot set. */
export type Lacking = string;

/** Stands for words that are read from right to left. */
export const rightToLeftWords: Lacking = 'right-to-left';

/** Says it to the person. `title` is that of the page. */
export function describeLacking(title: string, lacking: Lacking): Problem {
  if (lacking === rightToLeftWords)
    return {
      code: 'pdf-right-to-left',
      severity: 'warning',
      blocks: false,
      what: `“${title}” has words that are read from right to left, and our PDF cannot set them rightly yet.`,
      fix: 'Print this page from its web page or from Word.',
    };
  const code = (lacking.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'pdf-letter-missing',
    severity: 'warning',
    blocks: false,
    what: `“${title}” has the letter “${lacking}” (U+${code}), which our fonts for PDF do not have.`,
    fix: 'Print this page from its web page or from Word, or write the word with other letters.',
  };
}
