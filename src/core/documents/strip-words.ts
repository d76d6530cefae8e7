import type { Block, CircleDoc, Inline } from './model.ts';

/**
 * What a strip says, when nobody says it: the title of the poster, and the first sentence of the paragraph that holds
 * an address or a number to call. A line for somebody in trouble is in italics and is none.
 * @returns nothing when the poster has no such paragraph: a strip without a way to answer is no use.
 */
export function findStripWords(doc: CircleDoc): readonly string[] {
  const title = doc.blocks.find((block) => block.t === 'heading');
  const contact = doc.blocks.map(contactIn).findLast((words) => words !== undefined);
  return contact === undefined ? [] : [title?.t === 'heading' ? plainWords(title.c) : doc.title, contact];
}

function contactIn(block: Block): string | undefined {
  if (block.t !== 'para' || block.c.some((part) => part.t === 'gap')) return undefined;
  if (block.c.every((part) => part.t !== 'text' || part.italic)) return undefined;
  const words = plainWords(block.c);
  if (!/\S@\S+\.\S|\+?\d[\d ()-]{5,}\d|https:\/\//u.test(words)) return undefined;
  return words.split(/(?<=[.!?])\s/u, 1)[0]?.replace(/\.$/u, '');
}

function plainWords(inlines: readonly Inline[]): string {
  return inlines
    .map((part) => (part.t === 'text' ? part.text : ' '))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}
