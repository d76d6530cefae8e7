import { gapText } from '../../core/documents/gap.ts';
import { type Lacking, rightToLeftWords } from '../../core/documents/lacking.ts';
import type { Block, CircleDoc, Inline } from '../../core/documents/model.ts';
import { findFace, type PdfFonts } from './fonts.ts';

/** Letters that cannot be seen and only steer others: dropped, since no font draws them. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Text as it is set: letters and their accents as one where there is such a letter, nothing invisible. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(unseen, '');
}

/**
 * Looks for what the fonts cannot set.
 * @param more - texts that are drawn besides those of the document.
 * @returns the first letter of which that is so, or undefined when all of it can be set.
 */
export function findLacking(doc: CircleDoc, fonts: PdfFonts, more: readonly string[] = []): Lacking | undefined {
  const checked = new Set<string>();
  for (const text of [...doc.blocks.flatMap(textsOf), ...more]) {
    if (doc.dir === 'rtl' || rightToLeft.test(text)) return rightToLeftWords;
    for (const letter of tidyText(text)) {
      if (checked.has(letter) || /\s/u.test(letter)) continue;
      if (!findFace(letter, 'regular', fonts)) return letter;
      checked.add(letter);
    }
  }
  return undefined;
}

/** Every text of a block that is drawn. */
function textsOf(block: Block): readonly string[] {
  switch (block.t) {
    case 'heading':
    case 'para':
      return block.c.map(textOf);
    case 'list':
      return block.items.flatMap(({ c }) => c.flatMap(textsOf));
    case 'table':
      return [block.headers, ...block.rows].flat(2).map(textOf);
    case 'say':
      return block.c.flatMap(textsOf);
    case 'code':
      return [block.text];
    case 'form':
      return block.form.fields.flatMap(({ label, hint, options = [], rows = [] }) => [
        label,
        hint ?? '',
        ...[...options, ...rows].map((one) => one.label),
      ]);
    default:
      return [];
  }
}

function textOf(part: Inline): string {
  if (part.t === 'break') return '';
  return part.t === 'gap' ? gapText(part.words) : part.text;
}
