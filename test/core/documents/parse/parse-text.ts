import type { CircleDoc } from '../../../../src/core/documents/model.ts';
import { parseDocument } from '../../../../src/core/documents/parse/parse.ts';
import type { Form } from '../../../../src/core/forms/form.ts';
import { everyKind } from '../../forms/make-form.ts';

export const head: Omit<CircleDoc, 'blocks'> = {
  id: 'ground-rules',
  title: 'Our agreements',
  lang: 'en',
  dir: 'ltr',
  layout: 'doc',
  date: '2026-11-22',
  paper: 'a4',
  large: false,
};

const forms: ReadonlyMap<string, Form> = new Map([[everyKind.id, everyKind]]);

/** Reads one text as a page of the kit. */
export function parseText(markdown: string, mode: 'template' | 'person' = 'person'): ReturnType<typeof parseDocument> {
  return parseDocument(markdown, { mode, file: '03-agreements/ground-rules.md', forms, head });
}

/** The blocks of a text below its title. */
export function blocksOf(markdown: string, mode: 'template' | 'person' = 'template'): CircleDoc['blocks'] {
  return parseText(`# Our agreements\n\n${markdown}`, mode).doc.blocks.slice(1);
}

/** Every word of the document in order, for tests that nothing was lost. */
export function wordsOf(data: unknown): string {
  if (Array.isArray(data)) return data.map(wordsOf).join(' ');
  if (typeof data !== 'object' || data === null) return '';
  return Object.entries(data)
    .map(([name, value]) => (typeof value === 'string' && ['text', 'words'].includes(name) ? value : wordsOf(value)))
    .join(' ');
}
