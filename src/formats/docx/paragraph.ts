import { escapeXml, tag } from '../package/xml.ts';
import { type ParagraphLook, type RunLook, writeParagraphProperties, writeRunProperties } from './properties.ts';

/** A paragraph of runs that are XML already. */
export function writeParagraph(look: ParagraphLook, ...runs: readonly string[]): string {
  return tag('w:p', {}, writeParagraphProperties(look), ...runs);
}

/** A run of plain words. Line ends become breaks. */
export function writeRun(text: string, look: RunLook = {}): string {
  if (text === '') return '';
  const lines = text.split('\n').map((line) => (line === '' ? '' : writeWords(line.replace(/\t/gu, ' '))));
  return tag('w:r', {}, writeRunProperties(look), lines.join(tag('w:br')));
}

/** A run of one element, such as a tab. */
export function writeSign(name: string, look: RunLook = {}): string {
  return tag('w:r', {}, writeRunProperties(look), tag(name));
}

function writeWords(words: string): string {
  return tag('w:t', { 'xml:space': /^\s|\s$|\s\s/u.test(words) ? 'preserve' : undefined }, escapeXml(words));
}
