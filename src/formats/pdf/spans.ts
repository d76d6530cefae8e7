import { gapText } from '../../core/documents/gap.ts';
import type { Inline } from '../../core/documents/model.ts';
import { type Face, faceOf, findFace, type PdfFonts } from './fonts.ts';
import { tidyText } from './letters.ts';
import type { Setting } from './setting.ts';
import { colors } from './sizes.ts';

/** How a stretch of text looks and what it is. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  readonly link?: string;
  /** A blank that somebody still has to fill: marked. */
  readonly gap?: true;
}

/** A stretch of one look; a line to write on of some width; or the end of a line. */
export type Span =
  | { readonly t: 'text'; readonly text: string; readonly look: Look }
  | { readonly t: 'blank'; readonly marks: number }
  | { readonly t: 'break' };

/** Reads inlines into stretches. `base` is the look of the paragraph they stand in. */
export function readSpans(inlines: readonly Inline[], base: Look, setting: Setting): readonly Span[] {
  return inlines.flatMap((part): readonly Span[] => {
    if (part.t === 'break') return [{ t: 'break' }];
    if (part.t === 'gap') return [{ t: 'text', text: tidyText(gapText(part.words)), look: { ...base, gap: true } }];
    const link = part.href === undefined ? undefined : setting.linkTo(part.href);
    const look: Look = {
      ...base,
      bold: base.bold || part.bold === true,
      italic: base.italic || part.italic === true,
      ...(link === undefined ? {} : { link, color: colors.link }),
    };
    return readBlanks(tidyText(part.text) + spellOut(part.href, part.text), look);
  });
}

/** On paper a web address is printed behind its words, unless the words are the address. */
function spellOut(href: string | undefined, text: string): string {
  if (href === undefined || !/^https:/iu.test(href)) return '';
  return text.includes(href.replace(/^https:\/\/(?:www\.)?|\/$/giu, '')) ? '' : ` (${href})`;
}

/** Runs of underscores are lines to write on. */
function readBlanks(text: string, look: Look): readonly Span[] {
  return text
    .split(/(_{4,})/u)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith('____') ? { t: 'blank', marks: piece.length } : { t: 'text', text: piece, look },
    );
}

/** Cuts text where another font has to lend a letter. */
export function splitByFace(text: string, look: Look, fonts: PdfFonts): readonly { text: string; face: Face }[] {
  const wanted = faceOf(look.bold, look.italic);
  if (/^[\x20-\x7e]*$/u.test(text)) return [{ text, face: wanted }];
  const pieces: { text: string; face: Face }[] = [];
  for (const letter of text) {
    const last = pieces.at(-1);
    // An accent belongs to the letter before it.
    const stays = last && /\p{M}/u.test(letter);
    const face = stays ? last.face : (findFace(letter, wanted, fonts) ?? wanted);
    if (last?.face === face) last.text += letter;
    else pieces.push({ text: letter, face });
  }
  return pieces;
}
