import type { Html, Image, Link, PhrasingContent } from 'mdast';
import { findGaps, GAP_PREFIX } from '../gap.ts';
import type { Inline } from '../model.ts';
import { isSafeLink } from './links.ts';
import { type Reading, sourceOf } from './reading.ts';

type Text = Extract<Inline, { t: 'text' }>;
type Marks = Omit<Text, 't' | 'text'>;

/** Reads the inside of a paragraph, heading or cell. Line ends inside it become spaces. */
export function readInlines(nodes: readonly PhrasingContent[], reading: Reading): readonly Inline[] {
  return join(nodes.flatMap((node) => readInline(node, {}, reading))).flatMap(markGaps);
}

/** Plain words, with their line ends kept: what is left of something that a document cannot hold. */
export function readWords(words: string): readonly Inline[] {
  return words
    .split('\n')
    .flatMap((line, index): Inline[] => [...(index > 0 ? [{ t: 'break' } as const] : []), { t: 'text', text: line }])
    .flatMap(markGaps);
}

function readInline(node: PhrasingContent, marks: Marks, reading: Reading): readonly Inline[] {
  const inside = (children: readonly PhrasingContent[], more: Marks): readonly Inline[] =>
    children.flatMap((child) => readInline(child, { ...marks, ...more }, reading));
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ t: 'text', text: node.value.replace(/\n/gu, ' '), ...marks }];
    case 'strong':
      return inside(node.children, { bold: true });
    case 'emphasis':
      return inside(node.children, { italic: true });
    case 'break':
      return [{ t: 'break' }];
    case 'link':
      return readLink(node, marks, reading, (more) => inside(node.children, more));
    case 'image':
      return readImage(node, marks, reading);
    case 'html':
      return readInlineHtml(node, marks, reading);
    default:
      reading.report('unknown-markup', node, 'This mark cannot be used here, so it is printed as plain text.');
      return [{ t: 'text', text: sourceOf(node, reading).replace(/\n/gu, ' '), ...marks }];
  }
}

function readLink(
  node: Link,
  marks: Marks,
  reading: Reading,
  inside: (more: Marks) => readonly Inline[],
): readonly Inline[] {
  const only = node.children[0];
  // A gap straight before round brackets looks like a link.
  if (only?.type === 'text' && only.value.startsWith(GAP_PREFIX))
    return [{ t: 'text', text: sourceOf(node, reading).replace(/\n/gu, ' '), ...marks }];
  const title = node.title ? [{ t: 'text', text: ` (${node.title})`, ...marks } as const] : [];
  if (isSafeLink(node.url, reading.path)) {
    const linked = inside({ href: node.url });
    return [
      ...(linked.length > 0 ? linked : [{ t: 'text', text: node.url, href: node.url, ...marks } as const]),
      ...title,
    ];
  }
  reading.report(
    'unsafe-link',
    node,
    'This link is not followed: links start with https, mailto or tel, or name another page of the kit.',
  );
  const words = inside({});
  const isAddress = words.length === 1 && words[0]?.t === 'text' && words[0].text === node.url;
  return isAddress ? words : [...words, { t: 'text', text: ` (${node.url})`, ...marks }, ...title];
}

function readImage(node: Image, marks: Marks, reading: Reading): readonly Inline[] {
  reading.report('image-left-out', node, 'Pictures are left out; the words that describe this one stand in its place.');
  return node.alt ? [{ t: 'text', text: node.alt, ...marks }] : [];
}

function readInlineHtml(node: Html, marks: Marks, reading: Reading): readonly Inline[] {
  if (reading.mode === 'person') {
    if (/^<br\s*\/?>$/iu.test(node.value)) return [{ t: 'break' }];
    if (/^<!--.*-->$/su.test(node.value)) {
      reportComment(node, reading);
      return [];
    }
  }
  reportHtml(node, reading);
  return [{ t: 'text', text: node.value.replace(/\n/gu, ' '), ...marks }];
}

/** A comment is a note to oneself: it stays in the person's file and goes on no page that is handed out. */
export function reportComment(node: Html, reading: Reading): void {
  const what = 'The comment stays in your Markdown file and is left out of the pages made from it.';
  reading.report('comment-left-out', node, what, 'advice');
}

/** Raw HTML is shown as it was typed. */
export function reportHtml(node: Html, reading: Reading): void {
  reading.report('raw-html', node, 'HTML cannot be used here, so it is printed as plain text.');
}

/** Joins neighbours with the same marks, so that a blank split by an escape is found whole. */
function join(parts: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.t === 'text' && part.t === 'text' && sameMarks(last, part))
      joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}

function sameMarks(one: Text, other: Text): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.href === other.href;
}

function markGaps(part: Inline): readonly Inline[] {
  if (part.t !== 'text') return [part];
  if (part.href !== undefined || !part.text.includes(GAP_PREFIX)) return part.text === '' ? [] : [part];
  return findGaps(part.text).map((found) => (found.t === 'gap' ? found : { ...part, text: found.text }));
}
