import type { Form } from '../../forms/form.ts';
import type { Problem } from '../../problem.ts';
import type { Block, CircleDoc } from '../model.ts';
import { readBlocks } from './blocks.ts';
import { placeForms } from './place-forms.ts';
import { readPlainMarkdown } from './plain-markdown.ts';
import { type Reading, type ReadingMode, startReading } from './reading.ts';
import { readWholeMarkdown } from './whole-markdown.ts';

/** What parsing has to know besides the text. */
export interface ParseOptions {
  readonly mode: ReadingMode;
  /** Named in the problems. */
  readonly file: string;
  /** Path of the page inside the kit, when `file` is not that path. Relative links are measured from it. */
  readonly path?: string;
  /** The forms as this plan prints them, by id. */
  readonly forms: ReadonlyMap<string, Form>;
  readonly head: Omit<CircleDoc, 'blocks'>;
}

/**
 * Reads the Markdown of one document into the model that every other format is made from.
 * Template mode: whatever the model cannot hold is an error with file and line. Person mode: the same becomes plain text
 * with a warning. Links by reference are left as text, since a gap before a colon would define one and vanish.
 */
export function parseDocument(
  markdown: string,
  options: ParseOptions,
): { doc: CircleDoc; problems: readonly Problem[] } {
  const { mode, file, forms, head } = options;
  const text = markdown.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const found = placeForms(text, forms, mode, file);
  const reading = startReading({ ...found, source: found.text, mode, file, path: options.path ?? file });
  const tree = readPlainMarkdown(found.text) ?? readWholeMarkdown(found.text);
  const blocks = readBlocks(tree.children, reading);
  return { doc: { ...head, blocks: [...addTitle(reading, head.title), ...blocks] }, problems: reading.problems };
}

/** Every page needs its title as the one heading of the first level. */
function addTitle(reading: Reading, title: string): readonly Block[] {
  if (reading.outline.tops > 0) return [];
  const start = { line: 1, column: 1 };
  const node = { position: { start, end: {} } };
  reading.report('no-title', node, 'The page has no heading with a single #, so its title is put in front.', 'advice');
  return [{ t: 'heading', depth: 1, c: [{ t: 'text', text: title }] }];
}
