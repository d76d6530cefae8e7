import type { CircleDoc } from '../../core/documents/model.ts';
import { type Relationships, startRelationships } from '../package/relationships.ts';
import type { Picture } from '../package/write-package.ts';
import type { Look } from './look.ts';
import { type Numbering, startNumbering } from './numbering.ts';
import type { Strips } from './strips.ts';
import type { DocxWords } from './words.ts';

/** What the parts of one document share while it is written. Every id comes from a counter in here. */
export interface Draft {
  readonly doc: CircleDoc;
  readonly look: Look;
  readonly words: DocxWords;
  /** What is torn off a poster at its lower edge. */
  readonly strips: Strips | undefined;
  /** Where the code on a poster leads. */
  readonly link: string | undefined;
  readonly lang: string;
  readonly relationships: Relationships;
  readonly numbering: Numbering;
  readonly counts: { controls: number; bookmarks: number; tasks: number; gaps: number; pictures: number };
  /** Pictures that were written so far. */
  readonly pictures: Picture[];
  /** Names of controls, tags and bookmarks that are taken, each with its kind in front. */
  readonly taken: Set<string>;
}

/** What one document looks like, and what a poster has besides its text. */
export type Fitted = Pick<Draft, 'look'> & Partial<Pick<Draft, 'strips' | 'link'>>;

/** Starts a document in which nothing has been written yet. */
export function startDraft(doc: CircleDoc, { look, strips, link }: Fitted, words: DocxWords): Draft {
  return {
    doc,
    look,
    words,
    strips,
    link,
    lang: languageOf(doc),
    relationships: startRelationships(),
    numbering: startNumbering(look),
    counts: { controls: 0, bookmarks: 0, tasks: 0, gaps: 0, pictures: 0 },
    pictures: [],
    taken: new Set(),
  };
}

/** Where blocks stand: how far in from the margin, and how wide. In twips. */
export interface Place {
  readonly indent: number;
  readonly width: number;
  /** The style of plain paragraphs here. */
  readonly style?: string;
}

/**
 * A name that nothing else of its kind has; the second of the same name ends in " 2".
 * @param most - Word refuses names of controls over 64 signs, and of bookmarks over 40.
 */
export function takeName(draft: Draft, kind: string, wanted: string, most: number, join = ' '): string {
  const signs = [...wanted];
  let name = signs.slice(0, most).join('');
  for (let number = 2; draft.taken.has(`${kind}:${name}`); number += 1) {
    const end = `${join}${number}`;
    name = signs.slice(0, most - end.length).join('') + end;
  }
  draft.taken.add(`${kind}:${name}`);
  return name;
}

/** Word spells and dates by country. English without one is American where paper is letter size, else British. */
function languageOf({ lang, paper }: CircleDoc): string {
  return lang === 'en' ? (paper === 'letter' ? 'en-US' : 'en-GB') : lang;
}
