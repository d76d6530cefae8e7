import { dateInWords, englishWords, fillIn } from '../html/words.ts';
import type { LaidDocument } from './lay-document.ts';
import type { Pen } from './pen.ts';
import { colors } from './sizes.ts';

/** Which pages of the file a document has. */
export interface Numbers {
  /** Of its first page, counted from 1. */
  readonly first: number;
  readonly all: number;
  /** The name of the place where it begins, for links. */
  readonly place?: string;
}

/** Draws the pages of a document, each with its foot. */
export function drawDocument(pen: Pen, laid: LaidDocument, numbers: Numbers): void {
  const { page } = laid.setting.sizes;
  laid.sheets.forEach((sheet, index) => {
    pen.addPage(page.width, page.height);
    if (index === 0 && numbers.place !== undefined) {
      pen.file.addNamedDestination(numbers.place, 'XYZ', 0, 0, null);
      pen.file.outline.addItem(laid.doc.title, { top: 0 });
    }
    for (const { slab, top, gap } of sheet) slab.draw(pen, { top, gap });
    drawFoot(pen, laid, numbers.first + index, numbers.all);
  });
}

/** The day of the plan, and which page it is. A poster carries only what it has to say; one page needs no number. */
function drawFoot(pen: Pen, { doc, setting }: LaidDocument, number: number, all: number): void {
  const { sizes, words, fonts } = setting;
  const size = sizes.foot;
  // The foot of large print is as high as its text, and stands lower so that it keeps apart from it.
  const baseline = sizes.page.height - (doc.large ? 21 : 27);
  const asOf =
    doc.date === '' ? '' : fillIn(words.asOf, { date: dateInWords(doc.date, { ...englishWords, ...words }) });
  const count = all > 1 ? fillIn(words.pageOf, { page: number, pages: all }) : '';
  if (doc.layout === 'poster') return;
  pen.decorate(() => {
    pen.text(asOf, 'regular', size, colors.quiet, sizes.left, baseline);
    const width = fonts.measure(count, 'regular', size);
    pen.text(count, 'regular', size, colors.quiet, sizes.left + sizes.width - width, baseline);
  });
}
