import { gapText } from '../../core/documents/gap.ts';
import type { Inline } from '../../core/documents/model.ts';
import { isSafeLink } from '../../core/documents/parse/links.ts';
import { type Attributes, tag } from '../package/xml.ts';
import { writeGapControl } from './controls.ts';
import { type Draft, takeName } from './draft.ts';
import { writeRun, writeSign } from './paragraph.ts';
import type { RunLook } from './properties.ts';

type Text = Extract<Inline, { t: 'text' }>;

/** The inside of a paragraph, heading or cell. */
export function writeInlines(inlines: readonly Inline[], draft: Draft): readonly string[] {
  return inlines.flatMap((part): readonly string[] => {
    if (part.t === 'break') return [writeSign('w:br')];
    if (part.t === 'gap') return [writeGap(part.words, draft)];
    const look = { bold: part.bold, italic: part.italic };
    return part.href === undefined ? writeText(part.text, look) : writeLink(part, part.href, look, draft);
  });
}

/** Whether a paragraph with these words needs a stop at the margin, for a line to write on. */
export function hasLongLine(inlines: readonly Inline[]): boolean {
  return inlines.some((part) => part.t === 'text' && longLine.test(part.text));
}

/** Plain words of inlines, for names and for measuring. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((part) => (part.t === 'text' ? part.text : part.t === 'gap' ? gapText(part.words) : ' ')).join('');
}

/** What a heading is called as a target of links: what Word allows in the name of a bookmark. */
export function anchorOf(words: string): string {
  const name = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/gu, '');
  return [...`_${name}`].slice(0, 40).join('');
}

const longLine = /_{25,}/u;

/** A blank of the plan: marked, and a control, so that one click and a few letters fill it and the mark is gone. */
function writeGap(words: string, draft: Draft): string {
  draft.counts.gaps += 1;
  const control = { label: words, tag: `gap_${draft.counts.gaps}` };
  return writeGapControl(control, gapText(words), draft, { style: 'Gap' });
}

/** A long run of underscores is a line to the margin, so that it never spills into the next one. */
function writeText(text: string, look: RunLook): readonly string[] {
  return text
    .split(/(_{25,})/u)
    .map((piece) => (longLine.test(piece) ? writeSign('w:tab', look) : writeRun(piece, look)));
}

function writeLink(part: Text, href: string, look: RunLook, draft: Draft): readonly string[] {
  // Any depth of folders is let through here: what a page may link to was decided where the page's place is known.
  if (!isSafeLink(href, 'a/b/c/d/page.md')) return writeText(part.text, look);
  const run = writeRun(part.text, { ...look, style: 'Hyperlink' });
  const isWeb = /^https:/iu.test(href);
  // On paper a web address stands behind its words, unless the words are the address.
  const isSpelled = isWeb && !part.text.includes(href.replace(/^https:\/\/(?:www\.)?|\/$/giu, ''));
  return [tag('w:hyperlink', targetOf(href, draft), run), isSpelled ? writeRun(` (${href})`, look) : ''];
}

/** Pages of the kit link to one another's Markdown; in Word to one another's Word file. */
function targetOf(href: string, draft: Draft): Attributes {
  if (/^[a-z][a-z0-9+.-]*:/iu.test(href)) return { 'r:id': draft.relationships.addLink(encode(href)) };
  const [path = '', place] = href.split('#', 2);
  const anchor = place ? { 'w:anchor': anchorOf(decode(place)) } : {};
  const id = path === '' ? {} : { 'r:id': draft.relationships.addLink(encode(path.replace(/\.md(?=$|\?)/u, '.docx'))) };
  return { ...id, ...anchor };
}

/** A bookmark around a heading, so that links find it. */
export function writeBookmark(words: string, runs: readonly string[], draft: Draft): readonly string[] {
  const id = draft.counts.bookmarks;
  draft.counts.bookmarks += 1;
  const name = takeName(draft, 'bookmark', anchorOf(words), 40, '_');
  const start = tag('w:bookmarkStart', { 'w:id': id, 'w:name': name });
  return [start, ...runs, tag('w:bookmarkEnd', { 'w:id': id })];
}

/** An address as a relationship must hold it; what is encoded already stays as it is. */
function encode(href: string): string {
  return encodeURI(decode(href.replace(/\p{Cs}/gu, '')));
}

function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
