import type { Block, CircleDoc } from '../../../src/core/documents/model.ts';

/** A document with a title and the given blocks, changed as a test needs it. */
export function makeDoc(blocks: readonly Block[] = [], given: Partial<CircleDoc> = {}): CircleDoc {
  return {
    id: 'ground-rules',
    title: 'Our agreements',
    lang: 'en',
    dir: 'ltr',
    layout: 'doc',
    date: '2026-11-22',
    paper: 'a4',
    large: false,
    blocks: [{ t: 'heading', depth: 1, c: [{ t: 'text', text: 'Our agreements' }] }, ...blocks],
    ...given,
  };
}

/** A paragraph of plain words. */
export function makePara(text: string): Block {
  return { t: 'para', c: [{ t: 'text', text }] };
}
