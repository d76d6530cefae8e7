import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { CircleDoc } from '../../core/documents/model.ts';
import { startPage, writeBlocks } from './blocks.ts';
import { writePage } from './page.ts';
import { documentStyle } from './style.ts';
import { dateInWords, englishWords, fillIn, type HtmlWords } from './words.ts';

export interface HtmlOptions {
  /** English when absent. */
  readonly words?: HtmlWords;
  /** Relative link to the kit's home page; no link when absent. */
  readonly home?: string;
}

/** Writes one document as a self-contained page to read, fill in and print. */
export function writeHtml(doc: CircleDoc, options: HtmlOptions = {}): string {
  const words = options.words ?? englishWords;
  const page = startPage(words);
  const content = writeBlocks(doc.blocks, page).flatMap((block): ElementContent[] => [
    block,
    { type: 'text', value: '\n' },
  ]);
  const body = [h('main', ['\n', ...content])];
  if (options.home !== undefined)
    body.unshift(h('header', h('nav', { ariaLabel: words.allPages }, h('a', { href: options.home }, words.allPages))));
  // What is hung on a wall or handed over carries only what it has to say.
  if (doc.layout !== 'poster' && doc.date !== '')
    body.push(h('footer', h('p', fillIn(words.asOf, { date: dateInWords(doc.date, words) }))));
  const { title, lang, dir, id, layout } = doc;
  return writePage({ title, lang, dir, id, layout, style: documentStyle(doc), body });
}
