import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, CircleDoc } from '../../../src/core/documents/model.ts';
import { digestText } from '../../../src/formats/docx/read-docx.ts';
import { type DocxOptions, writeDocx } from '../../../src/formats/docx/write-docx.ts';
import { writePng } from '../../../src/formats/package/write-png.ts';
import { isOfficeLeftOut, officeNotice, readPages, saveWithOffice } from '../../support/office.ts';
import { makeDoc, makePara } from '../html/make-doc.ts';
import { hasTool, runTool } from '../pdf/run-tool.ts';
import { partsOf, pathsIn } from './parts.ts';

const link = 'https://example.org/come-and-see?from=poster&who=me';
const contact = makePara('Grace, tea@example.org. When we answer: in the evenings.');

function makePoster(given: Partial<CircleDoc> = {}, ...more: readonly Block[]): CircleDoc {
  return makeDoc([makePara('You can just listen.'), ...more, contact], { layout: 'poster', ...given });
}

const makeLines = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_none, index) => makePara(`Line ${index} of a poster with much to say`));

const picturesIn = (doc: CircleDoc, options: DocxOptions): readonly string[] =>
  pathsIn(writeDocx(doc, options)).filter((path) => path.startsWith('word/media/'));

describe('the code on a poster in Word', () => {
  const parts = partsOf(writeDocx(makePoster(), { link }));
  const text = parts.get('word/document.xml') ?? '';

  it('says where it leads', () => {
    const [, said] = /<wp:docPr [^>]*descr="([^"]*)"/u.exec(text) ?? [];
    expect(said).toBe(`A code that opens ${link.replace('&', '&amp;')} when a phone’s camera looks at it`);
  });

  it('is the same bytes every time', () => {
    expect(writeDocx(makePoster(), { link })).toEqual(writeDocx(makePoster(), { link }));
  });

  it.each<[string, CircleDoc, DocxOptions, readonly string[]]>([
    ['has a picture where there is a link', makePoster(), { link }, ['word/media/code1.png']],
    ['is not there without a link', makePoster(), {}, []],
    ['is not there where it is no poster', makeDoc([contact]), { link }, []],
    ['is not there where the poster fills its page', makePoster({}, ...makeLines(20)), { link }, []],
  ])('%s', (_name, doc, options, wanted) => {
    expect(picturesIn(doc, options)).toEqual(wanted);
  });

  it('leaves no trace in a file without one', () => {
    const without = partsOf(writeDocx(makePoster()));
    const all = [...without.values()].join('');
    expect([all.includes('png'), all.includes('relationships/image'), all.includes('wp:')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each<[string, number, boolean, boolean]>([
    ['has strips and a code where there is room', 2, true, true],
    ['goes without strips first', 14, false, true],
    ['goes without both when it is very long', 20, false, false],
  ])('%s', (_name, count, hasStrips, hasCode) => {
    const doc = makePoster({}, ...makeLines(count));
    const paths = pathsIn(writeDocx(doc, { link }));
    expect([paths.includes('word/footer1.xml'), paths.includes('word/media/code1.png')]).toEqual([hasStrips, hasCode]);
  });

  it('counts as a change when it leads elsewhere, or is taken out', () => {
    const others = [{ link: 'https://example.org/elsewhere' }, {}];
    const digest = digestText(writeDocx(makePoster(), { link }));
    expect(others.map((options) => digestText(writeDocx(makePoster(), options)) === digest)).toEqual([false, false]);
  });

  it('stands behind everything else that the poster says', () => {
    expect(text.indexOf('<w:drawing>')).toBeGreaterThan(text.indexOf('in the evenings'));
  });
});

describe('a picture in black and white', () => {
  it('is PNG of one bit, grey, as large as asked for', () => {
    const png = writePng([[true, false, true]], 3);
    const view = new DataView(png.buffer, png.byteOffset);
    expect([view.getUint32(16), view.getUint32(20), png[24], png[25]]).toEqual([9, 3, 1, 0]);
  });
});

describe.skipIf(isOfficeLeftOut)(`a poster with a code, opened in LibreOffice${officeNotice}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'circlekit-code-'));
  const posters = new Map<string, CircleDoc>([
    ['a4.docx', makePoster()],
    ['letter.docx', makePoster({ paper: 'letter' })],
    ['large.docx', makePoster({ large: true })],
    ['long.docx', makePoster({}, ...makeLines(11))],
    ['long-letter.docx', makePoster({ paper: 'letter' }, ...makeLines(9))],
    ['without-strips.docx', makePoster({}, ...makeLines(14))],
  ]);
  const written = new Map([...posters].map(([name, doc]) => [name, writeDocx(doc, { link })] as const));
  let pdfs: ReadonlyMap<string, Uint8Array> = new Map();
  let saved: ReadonlyMap<string, Uint8Array> = new Map();
  beforeAll(() => {
    pdfs = saveWithOffice(written, 'pdf', folder);
    saved = saveWithOffice(written, 'docx:MS Word 2007 XML', folder);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const pdfOf = (name: string): Uint8Array => pdfs.get(name) ?? new Uint8Array();

  it.each([...posters.keys()])('is one page: %s', (name) => {
    expect(readPages(pdfOf(name))).toHaveLength(1);
  });

  it.skipIf(!['pdftoppm', 'zbarimg'].every(hasTool)).each([...posters.keys()])('opens the address: %s', (name) => {
    const command = 'pdftoppm -r 100 -png "$0" "$0" && zbarimg --quiet --raw "$0"-1.png';
    expect(runTool(pdfOf(name), 'sh', '-c', command, '{file}').trim()).toBe(link);
  });

  it.each([...posters.keys()])('says the same when it is only saved again: %s', (name) => {
    const before = digestText(written.get(name) ?? new Uint8Array());
    expect([before?.includes(link), digestText(saved.get(name) ?? new Uint8Array())]).toEqual([true, before]);
  });
});
