import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, CircleDoc } from '../../../src/core/documents/model.ts';
import { readText } from '../../../src/formats/docx/read-docx.ts';
import { type DocxOptions, writeDocx } from '../../../src/formats/docx/write-docx.ts';
import { isOfficeLeftOut, officeNotice, readPages, saveWithOffice } from '../../support/office.ts';
import { makeDoc, makePara } from '../html/make-doc.ts';
import { partsOf } from './parts.ts';

const contact = makePara('Grace, tea-and-cake@example.org. When we answer: in the evenings.');

function makePoster(given: Partial<CircleDoc> = {}, ...more: readonly Block[]): CircleDoc {
  return makeDoc([makePara('You can just listen.'), ...more, contact], { layout: 'poster', ...given });
}

/** Much to say. */
const lines = Array.from({ length: 20 }, (_none, index) => makePara(`Line ${index} of a poster with much to say`));

const footOf = (doc: CircleDoc, options: DocxOptions = {}): string =>
  partsOf(writeDocx(doc, options)).get('word/footer1.xml') ?? '';

describe('a poster in Word', () => {
  it('says on each strip what it is and whom to ask', () => {
    const strips = footOf(makePoster()).match(/<w:tc>.*?<\/w:tc>/gu) ?? [];
    expect(strips.length).toBeGreaterThanOrEqual(6);
    const wordsOf = (strip: string): string =>
      strip
        .replaceAll('<w:noBreakHyphen/>', '-')
        .replaceAll('</w:p>', ' / ')
        .replace(/<[^>]+>/gu, '');
    expect(new Set(strips.map(wordsOf))).toEqual(new Set(['Our agreements / Grace, tea-and-cake@example.org / ']));
  });

  it('says what it is told to', () => {
    expect(footOf(makePoster(), { strip: ['Tuesday tea', '01632 960001'] })).toContain('01632 960001');
  });

  it.each<[string, CircleDoc, DocxOptions]>([
    ['when none are wanted', makePoster(), { strip: [] }],
    ['when it names nobody to ask', makeDoc([makePara('Come in.')], { layout: 'poster' }), {}],
    ['when it fills its page', makePoster({}, ...lines), {}],
    ['when it is no poster', makeDoc([contact]), { strip: ['Tea', 'Grace'] }],
  ])('has no strips %s', (_name, doc, options) => {
    expect(footOf(doc, options)).not.toContain('btLr');
  });

  it('keeps what is read of the page apart from its strips', () => {
    expect(readText(writeDocx(makePoster()))).toEqual(readText(writeDocx(makePoster(), { strip: [] })));
  });
});

describe.skipIf(isOfficeLeftOut)(`a poster opened in LibreOffice${officeNotice}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'circlekit-strips-'));
  const posters = new Map<string, CircleDoc>([
    ['a4.docx', makePoster()],
    ['letter.docx', makePoster({ paper: 'letter' })],
    ['large.docx', makePoster({ large: true })],
    ['long.docx', makePoster({}, ...lines.slice(0, 8))],
  ]);
  const pages = new Map<string, readonly string[]>();
  beforeAll(() => {
    const written = new Map([...posters].map(([name, doc]) => [name, writeDocx(doc)] as const));
    for (const [name, pdf] of saveWithOffice(written, 'pdf', folder)) pages.set(name, readPages(pdf));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([...posters.keys()])('is one page with whom to ask on each strip: %s', (name) => {
    const [page = '', ...others] = pages.get(name) ?? [];
    expect(others).toEqual([]);
    expect(page.match(/Our agreements/gu)?.length ?? 0).toBeGreaterThanOrEqual(7);
    expect(page.match(/cake@example\.org/gu)?.length ?? 0).toBeGreaterThanOrEqual(7);
  });
});
