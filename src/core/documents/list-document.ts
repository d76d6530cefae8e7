import type { ListedDocument } from '../kit/kit.ts';
import type { Front } from './front.ts';

/** A document as lists of pages show it. The first page of a repeated one stands for all and is called by the whole. */
export function listDocument({ id, title, path, about, needed, audience, of }: Front): ListedDocument {
  const again = of !== undefined && !of.isFirst;
  return { id, title: of && !again ? of.head.title : title, path, about, needed, audience, again };
}
