import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { digestText, readId, readText } from '../../../src/formats/docx/read-docx.ts';
import { writeDocx } from '../../../src/formats/docx/write-docx.ts';
import { makeDoc, makePara } from '../html/make-doc.ts';
import { everyBlock } from './every-block.ts';
import { changeParts } from './parts.ts';

const written = writeDocx(makeDoc(everyBlock));
const digest = digestText(written);

/** The digest after a change to the text itself. */
function digestAfter(from: string | RegExp, to: string, more: Readonly<Record<string, string>> = {}): string | null {
  let isDone = false;
  const changed = changeParts(
    written,
    (text, path) => {
      if (path !== 'word/document.xml') return text;
      isDone = text.search(from) >= 0;
      return text.replace(from, to);
    },
    more,
  );
  if (!isDone) throw new Error(`Nothing was changed: ${from}`);
  return digestText(changed);
}

describe('the digest of a Word file', () => {
  it.each<[string, string | RegExp, string]>([
    ['ids of editing', /<w:p>/gu, '<w:p w:rsidR="00A1" w14:paraId="1">'],
    ['marks of spelling', '<w:t>Room</w:t>', '<w:t>Room</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r>'],
    [
      'words cut into runs',
      '<w:t>Welcome.</w:t>',
      '<w:t>Wel</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>come.</w:t>',
    ],
    ['numbers of controls', /<w:id w:val="(\d+)"\/>/gu, '<w:id w:val="9$1"/>'],
    [
      'an unseen mark',
      '<w:t>Welcome.</w:t>',
      '<w:t>Welcome.</w:t></w:r><w:bookmarkStart w:id="99" w:name="_GoBack"/><w:bookmarkEnd w:id="99"/><w:r>',
    ],
    [
      'a page that starts behind the paragraph above',
      /(<\/w:p>)(<w:p><w:pPr><w:pStyle w:val="Heading2"\/>)<w:pageBreakBefore\/>/u,
      '<w:r><w:br w:type="page"/></w:r>$1$2',
    ],
    ['a file that was moved', /nothing|$/u, ''],
  ])('stays the same for %s', (_name, from, to) => {
    expect(digestAfter(from, to)).toBe(digest);
  });

  it.each<[string, string | RegExp, string]>([
    ['a word', '<w:t>Welcome.</w:t>', '<w:t>Welcome all.</w:t>'],
    ['a tick', '☐', '☒'],
    ['a control that was filled in', /<w:t xml:space="preserve"> {5}<\/w:t>/u, '<w:t>Sam</w:t>'],
    ['a blank that was filled in', '[to fill in: the name of the room]', 'Red room'],
    ['bold words', '<w:r><w:t>Welcome.</w:t>', '<w:r><w:rPr><w:b/></w:rPr><w:t>Welcome.</w:t>'],
    ['another style', '<w:pStyle w:val="Heading3"/>', '<w:pStyle w:val="Heading2"/>'],
    [
      'a tracked word',
      '<w:r><w:t>Welcome.</w:t></w:r>',
      '<w:ins w:id="1" w:author="A"><w:r><w:t>Welcome.</w:t></w:r></w:ins>',
    ],
    [
      'a tracked loss',
      '<w:r><w:t>Welcome.</w:t></w:r>',
      '<w:del w:id="1" w:author="A"><w:r><w:delText>Welcome.</w:delText></w:r></w:del>',
    ],
    [
      'a comment',
      '<w:r><w:t>Welcome.</w:t></w:r>',
      '<w:r><w:t>Welcome.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>',
    ],
    ['a picture', '<w:r><w:t>Welcome.</w:t></w:r>', '<w:r><w:t>Welcome.</w:t></w:r><w:r><w:drawing/></w:r>'],
    ['a row that is gone', /<w:tr>.*?<\/w:tr>/u, ''],
    ['other paper', 'w:h="16838"', 'w:h="15840"'],
  ])('tells %s', (_name, from, to) => {
    expect(digestAfter(from, to)).not.toBe(digest);
  });

  it('tells a link that leads elsewhere, a head that was changed and a comment that was answered', () => {
    const change = (wanted: string, from: string, to: string): string | null =>
      digestText(changeParts(written, (text, path) => (path === wanted ? text.replace(from, to) : text)));
    expect(change('word/_rels/document.xml.rels', 'in-trouble.docx', 'welcome.docx')).not.toBe(digest);
    expect(change('word/header1.xml', 'Our agreements', 'Ours')).not.toBe(digest);
    const comment = (words: string): string =>
      `<w:comments xmlns:w="w"><w:comment w:id="0"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:comment></w:comments>`;
    const note = '<w:r><w:t>Welcome.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>';
    const withComment = (words: string): string | null =>
      digestAfter('<w:r><w:t>Welcome.</w:t></w:r>', note, { 'word/comments.xml': comment(words) });
    expect(withComment('Why?')).not.toBe(withComment('Why? Because.'));
  });
});

describe('reading a Word file', () => {
  it('finds its identity, also after it was saved elsewhere', () => {
    expect(readId(written)).toBe('ground-rules');
    expect(readId(changeParts(written, (text) => text))).toBe('ground-rules');
    expect(
      readId(changeParts(written, (text, path) => (path === 'docProps/custom.xml' ? undefined : text))),
    ).toBeNull();
  });

  it('gives its words in plain lines', () => {
    const doc = makeDoc([
      makePara('Two  words'),
      {
        t: 'table',
        align: [null, null],
        headers: [[], []],
        rows: [[[{ t: 'text', text: 'a' }], [{ t: 'text', text: 'b' }]]],
      },
    ]);
    expect(readText(writeDocx(doc))).toEqual(['Our agreements', 'Two words', '| a | b |']);
  });

  const bomb = zipSync({ 'word/document.xml': new Uint8Array(51_000_000) });

  it.each([
    ['nothing', new Uint8Array()],
    ['no archive', Buffer.from('# Our agreements')],
    ['half a file', written.slice(0, written.length / 2)],
    ['a file with letters changed', written.map((byte, index) => (index > 100 && index < 900 ? byte ^ 0x55 : byte))],
    ['another archive', zipSync({ 'a.txt': Buffer.from('a') })],
    ['broken XML', changeParts(written, (text, path) => (path === 'word/document.xml' ? text.slice(0, -20) : text))],
    [
      'XML with a document type',
      changeParts(written, (text) => text.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document')),
    ],
    [
      'XML that is nested without end',
      changeParts(written, (text, path) => (path === 'word/document.xml' ? '<a>'.repeat(100_000) : text)),
    ],
    ['more than 50 MB', bomb],
  ])('gives up on %s', (_name, bytes) => {
    expect(digestText(bytes)).toBeNull();
    expect(readText(bytes)).toBeNull();
  });
});
