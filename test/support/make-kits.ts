import { headOf } from '../../src/commands/page-maker.ts';
import { type Prepared, prepareKit } from '../../src/commands/prepare-kit.ts';
import type { Front } from '../../src/core/documents/front.ts';
import type { Block, CircleDoc, Inline } from '../../src/core/documents/model.ts';
import type { Pack } from '../../src/core/documents/pack.ts';
import { parseDocument } from '../../src/core/documents/parse/parse.ts';
import type { Problem } from '../../src/core/problem.ts';
import type { Answers } from '../../src/core/when.ts';
import { today } from './every-plan.ts';

/** One document of a kit, rendered. */
export interface MadeDocument {
  readonly front: Front;
  readonly text: string;
}

/** A kit with the Markdown of all its documents. */
export interface MadeKit {
  readonly name: string;
  readonly prepared: Prepared;
  readonly documents: readonly MadeDocument[];
}

/** Makes the Markdown of a whole kit. */
export function makeWholeKit(plan: { readonly name?: string; readonly answers: Answers }, pack: Pack): MadeKit {
  const prepared = prepareKit(plan.answers, pack, today);
  const documents = prepared.included.map((front) => ({ front, text: prepared.render(front) }));
  return { name: plan.name ?? 'a plan', prepared, documents };
}

/** Reads a document of a kit as our own text: anything that the model cannot hold is a problem. */
export function readStrictly(
  { front, text }: MadeDocument,
  { prepared }: Pick<MadeKit, 'prepared'>,
  pack: Pack,
): { doc: CircleDoc; problems: readonly Problem[] } {
  const forms = pack.forms(prepared.kit.spelling);
  return parseDocument(text, { mode: 'template', file: front.path, forms, head: headOf(front, { prepared }) });
}

/** Every block, those inside others too. */
export function allBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.t === 'list') return [block, ...block.items.flatMap((item) => allBlocks(item.c))];
    return block.t === 'say' ? [block, ...allBlocks(block.c)] : [block];
  });
}

/** The words of a piece of text as people read them. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((part) => (part.t === 'text' ? part.text : part.t === 'gap' ? `[to fill in: ${part.words}]` : ' '))
    .join('');
}

/** Every piece of text of a document: paragraphs, headings, cells; forms are left out. */
export function textsOf(blocks: readonly Block[]): readonly string[] {
  return allBlocks(blocks).flatMap((block) => {
    if (block.t === 'heading' || block.t === 'para') return [wordsOf(block.c)];
    return block.t === 'table' ? [...block.headers, ...block.rows.flat()].map(wordsOf) : [];
  });
}
