import type { CircleDoc } from '../../core/documents/model.ts';
import { findStripWords } from '../../core/documents/strip-words.ts';
import { type Part, writePackage } from '../package/write-package.ts';
import { tag, xmlDeclaration } from '../package/xml.ts';
import { writeBlocks } from './blocks.ts';
import { writeCode } from './code-picture.ts';
import { type Draft, type Fitted, startDraft } from './draft.ts';
import { findHolds } from './endings.ts';
import { fitPoster } from './fit-poster.ts';
import { fitSheets } from './fit-sheets.ts';
import { posterLook } from './look.ts';
import { writeHeadsAndFeet, writeSection } from './page-frame.ts';
import { writeSettings } from './settings.ts';
import { measureStrips } from './strips.ts';
import { WORD, writeStyles } from './styles.ts';
import { lowerEnd } from './table-parts.ts';
import { type DocxWords, englishDocxWords } from './words.ts';

export interface DocxOptions {
  /** English when absent. */
  readonly words?: DocxWords;
  /** What the strips of a poster say; found on the poster itself when absent. Empty for none. */
  readonly strip?: readonly string[] | undefined;
  /** An https address for the code on a poster. */
  readonly link?: string | undefined;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const namespaces = {
  'xmlns:w': WORD,
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'mc:Ignorable': 'w14',
};

/**
 * Writes one document as a Word file to read, change, fill in and print.
 * @returns the same bytes for the same document on every machine: no clock, no chance, no locale.
 */
export function writeDocx(doc: CircleDoc, options: DocxOptions = {}): Uint8Array {
  const fitted = doc.layout === 'poster' ? fitWithParts(doc, options) : { look: fitSheets(doc) };
  const draft = startDraft(doc, fitted, options.words ?? englishDocxWords);
  const { look, relationships, numbering, lang } = draft;
  const frame = writeHeadsAndFeet(draft).map((one) => ({
    ...one,
    id: relationships.addPart(one.kind, `${one.name}.xml`),
  }));
  for (const name of ['styles', 'settings', 'numbering']) relationships.addPart(name, `${name}.xml`);
  const text = writeText(draft, writeSection(draft, frame));
  const part = (name: string, content: string, kind = name): Part => ({
    path: `word/${name}.xml`,
    text: content,
    type: `${TYPE}.${kind}+xml`,
  });
  const parts = [
    part('document', text, 'document.main'),
    part('styles', writeStyles(doc, look, lang)),
    part('settings', writeSettings(lang)),
    part('numbering', numbering.write()),
    ...frame.map(({ name, kind, text: content }) => part(name, content, kind)),
    { path: 'word/_rels/document.xml.rels', text: relationships.write() },
  ];
  const { id, title, date } = doc;
  return writePackage(parts, { id, title, lang, date }, draft.pictures);
}

function fitWithParts(doc: CircleDoc, { strip = findStripWords(doc), link }: DocxOptions): Fitted {
  return fitPoster(doc, measureStrips(strip, posterLook(doc, 0).page.width), link);
}

function writeText(draft: Draft, section: string): string {
  const { doc, look, link } = draft;
  const holds = doc.layout === 'poster' ? undefined : findHolds(doc, look);
  const blocks = writeBlocks(doc.blocks, draft, { indent: 0, width: look.width }, false, holds);
  const content = link === undefined ? lowerEnd(blocks) : [...blocks, writeCode(link, draft)];
  return `${xmlDeclaration}${tag('w:document', namespaces, tag('w:body', {}, content.join(''), section))}`;
}
