import { dateInWords, fillIn } from '../html/words.ts';
import { escapeXml, tag, xmlDeclaration } from '../package/xml.ts';
import type { Draft } from './draft.ts';
import { writeParagraph, writeRun, writeSign } from './paragraph.ts';
import { writeStrips } from './strips.ts';
import { WORD } from './styles.ts';

/** What stands above and below the text of every page, by the part that holds it. A poster has at most strips to tear off. */
export function writeHeadsAndFeet(draft: Draft): readonly HeadOrFoot[] {
  if (draft.doc.layout === 'poster') {
    const { strips, look } = draft;
    if (!strips) return [];
    const text = wrap('w:ftr', writeStrips(strips, look.page.side));
    return [{ kind: 'footer', pages: 'default', name: 'footer1', text }];
  }
  const foot = writeFoot(draft);
  return [
    { kind: 'header', pages: 'default', name: 'header1', text: wrap('w:hdr', writeHead(draft)) },
    { kind: 'header', pages: 'first', name: 'header2', text: wrap('w:hdr', writeParagraph({ style: 'Header' })) },
    { kind: 'footer', pages: 'default', name: 'footer1', text: wrap('w:ftr', foot) },
    { kind: 'footer', pages: 'first', name: 'footer2', text: wrap('w:ftr', foot) },
  ];
}

export interface HeadOrFoot {
  readonly kind: 'header' | 'footer';
  readonly pages: 'default' | 'first';
  readonly name: string;
  readonly text: string;
}

function wrap(name: string, content: string): string {
  return `${xmlDeclaration}${tag(name, { 'xmlns:w': WORD }, content)}`;
}

/** From the second page on: which document a loose sheet belongs to. */
function writeHead(draft: Draft): string {
  return writeParagraph({ style: 'Header' }, writeRun(draft.doc.title));
}

function writeFoot({ doc, words }: Draft): string {
  const asOf = doc.date === '' ? '' : fillIn(words.asOf, { date: dateInWords(doc.date, words) });
  const count = words.pageOf.split(/(\{pages?\})/u).map((part) => {
    if (part === '{page}') return writeField('PAGE');
    return part === '{pages}' ? writeField('NUMPAGES') : writeRun(part);
  });
  return writeParagraph({ style: 'Footer' }, writeRun(asOf), writeSign('w:tab'), ...count);
}

/** A number that Word works out; 1 is shown until it has. */
function writeField(name: string): string {
  return tag('w:fldSimple', { 'w:instr': ` ${escapeXml(name)} ` }, writeRun('1'));
}

/** The size of the paper and its margins; the last element of the text. `ids` are those of the heads and feet. */
export function writeSection(draft: Draft, frame: readonly (HeadOrFoot & { readonly id: string })[]): string {
  const { page } = draft.look;
  const isPoster = draft.doc.layout === 'poster';
  return tag(
    'w:sectPr',
    {},
    ...frame.map(({ kind, pages, id }) => tag(`w:${kind}Reference`, { 'w:type': pages, 'r:id': id })),
    tag('w:pgSz', { 'w:w': page.width, 'w:h': page.height }),
    tag('w:pgMar', {
      'w:top': page.top,
      'w:right': page.side,
      'w:bottom': page.bottom,
      'w:left': page.side,
      'w:header': page.edge,
      'w:footer': page.edge,
      'w:gutter': 0,
    }),
    tag('w:cols', { 'w:space': 720 }),
    isPoster ? tag('w:vAlign', { 'w:val': 'center' }) : '',
    frame.length > 0 && !isPoster ? tag('w:titlePg') : '',
    draft.doc.dir === 'rtl' ? tag('w:bidi') : '',
  );
}
