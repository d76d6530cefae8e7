import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { gapText } from '../../core/documents/gap.ts';
import type { Inline } from '../../core/documents/model.ts';
import { isSafeLink } from '../../core/documents/parse/links.ts';
import type { HtmlWords } from './words.ts';

/** Plain words of inlines, for ids and labels. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((part) => (part.t === 'text' ? part.text : part.t === 'gap' ? part.words : ' ')).join('');
}

/** The inside of a paragraph, heading or cell. Text enters the tree as text: nothing in it is ever markup. */
export function writeInlines(inlines: readonly Inline[], words: HtmlWords): ElementContent[] {
  return inlines.flatMap((part): ElementContent[] => {
    if (part.t === 'break') return [h('br')];
    if (part.t === 'gap') return [h('mark', gapText(part.words))];
    return writeText(part, words);
  });
}

function writeText(part: Extract<Inline, { t: 'text' }>, words: HtmlWords): ElementContent[] {
  let content = writeLines(part.text, words);
  if (part.italic) content = [h('em', content)];
  if (part.bold) content = [h('strong', content)];
  // Any depth of folders is let through here: what a page may link to was decided where the page's place is known.
  const isSafe = part.href !== undefined && isSafeLink(part.href, 'a/b/c/d/page.md');
  return isSafe && part.href !== undefined ? [writeLink(part.href, part.text, content)] : content;
}

function writeLink(href: string, text: string, content: ElementContent[]): ElementContent {
  const isWeb = /^https:/iu.test(href);
  // On paper a web address is printed behind its words, unless the words are the address.
  const spelled = isWeb && !text.includes(href.replace(/^https:\/\/(?:www\.)?|\/$/giu, ''));
  return h('a', { href: linkTarget(href), className: spelled ? ['spelled'] : undefined }, content);
}

/** Pages link to one another's Markdown; in HTML to one another's HTML. */
function linkTarget(href: string): string {
  return /^[a-z][a-z0-9+.-]*:/iu.test(href) ? href : href.replace(/\.md(?=$|[?#])/u, '.html');
}

/** Runs of underscores are lines to write on by hand. */
function writeLines(text: string, words: HtmlWords): ElementContent[] {
  return text.split(/(_{4,})/u).flatMap((piece): ElementContent[] => {
    if (piece === '') return [];
    if (!piece.startsWith('____')) return [{ type: 'text', value: piece }];
    const size = piece.length > 24 ? 'long' : piece.length > 8 ? 'middle' : 'short';
    return [h('span', { className: ['blank', size] }, h('span.unseen', words.lineToWriteOn))];
  });
}
