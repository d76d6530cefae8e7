import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestText, readId } from '../../../src/formats/docx/read-docx.ts';
import { writeDocx } from '../../../src/formats/docx/write-docx.ts';
import { isOfficeLeftOut, officeNotice, readPages, saveWithOffice } from '../../support/office.ts';
import { openTestPack } from '../../support/open-test-pack.ts';
import { partsOf } from '../docx/parts.ts';
import { isEveryPage, makeExampleKits, onOnePage, readExamplePages } from './example-pages.ts';
import { countHeadedTables, countPlaces, fieldsOf, findFaults, findLeftBehind, findLonelySignature } from './faults.ts';

const link = 'https://example.org/come-and-see';
const pack = openTestPack();
const pages = readExamplePages(makeExampleKits(pack), pack).map((page) => {
  const bytes = writeDocx(page.doc, { link });
  return { ...page, bytes, parts: partsOf(bytes) };
});

/** What a pattern's group finds in a part, as often as it finds it. */
function findAll(text: string | undefined, pattern: RegExp): readonly string[] {
  return [...(text ?? '').matchAll(pattern)].map(([, found]) => found ?? '');
}

const aliases = (text: string | undefined): readonly string[] => findAll(text, /<w:alias w:val="([^"]*)"/gu);

/** By kind; LibreOffice 7.4 keeps what a control is, and drops the names of boxes. */
function countControls(text: string | undefined): string {
  return ['w14:checkbox', 'w:text/', 'w:date'].map((kind) => (text ?? '').split(`<${kind}>`).length - 1).join(' ');
}

describe('every page as a Word file', () => {
  it('has one control for each place to type or tick, named after its field', () => {
    const faults = findFaults(pages, ({ doc, parts }) => {
      const tags = findAll(parts.get('word/document.xml'), /<w:tag w:val="([^"]*)"/gu);
      const fields = fieldsOf(doc.blocks);
      const wanted = fields.reduce((sum, field) => sum + countPlaces(field), 0);
      const ids = new Set(fields.map(({ id }) => id));
      const found = tags.filter((tag) => ids.has(tag.replace(/\/.*$/u, '')) || /^[a-z0-9_]+\//u.test(tag));
      return found.length < wanted ? `${found.length} controls for ${wanted} places` : undefined;
    });
    expect(faults).toEqual([]);
  });

  it('has no two controls of one name', () => {
    const faults = findFaults(pages, ({ parts }) => {
      const names = aliases(parts.get('word/document.xml'));
      return names.filter((name, index) => name === '' || names.indexOf(name) !== index);
    });
    expect(faults).toEqual([]);
  });

  it('has its title and its language', () => {
    const faults = findFaults(pages, ({ doc, parts }) => {
      const [title] = findAll(parts.get('docProps/core.xml'), /<dc:title>([^<]*)</gu);
      const [lang] = findAll(parts.get('word/styles.xml'), /<w:lang w:val="([^"]*)"/gu);
      return [
        ...(title?.replaceAll('&amp;', '&') === doc.title ? [] : [`title ${title}`]),
        ...(lang?.startsWith(doc.lang) ? [] : [`language ${lang}`]),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('marks the head of every table that has one', () => {
    const faults = findFaults(pages, ({ doc, parts }) => {
      const heads = findAll(parts.get('word/document.xml'), /(<w:tblHeader\/>)/gu).length;
      return heads < countHeadedTables(doc.blocks) ? `${heads} heads` : undefined;
    });
    expect(faults).toEqual([]);
  });

  it('is set in 11 points or more, in large print in 16', () => {
    const faults = findFaults(pages, ({ doc, parts }) => {
      const [body] = findAll(parts.get('word/styles.xml'), /<w:docDefaults>.*?<w:sz w:val="(\d+)"/gu);
      const every = ['word/styles.xml', 'word/document.xml'].flatMap((path) =>
        findAll(parts.get(path), /<w:sz w:val="(\d+)"/gu),
      );
      const least = doc.large ? [32, 32] : [22, 20];
      // The room below a table is a paragraph of 2 points that holds no words.
      const small = every.map(Number).filter((size) => size !== 4 && size < (least[1] ?? 0));
      return Number(body) < (least[0] ?? 0) || small.length > 0 ? `${body} and ${small} half points` : undefined;
    });
    expect(faults).toEqual([]);
  });
});

describe.skipIf(isOfficeLeftOut)(`every page as a Word file, opened in LibreOffice${officeNotice}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'circlekit-bars-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const written = new Map(pages.map(({ name, bytes }) => [`${name}.docx`, bytes]));
  let sheets: ReadonlyMap<string, readonly string[]> = new Map();
  let saved: ReadonlyMap<string, Uint8Array> = new Map();
  const sheetsOf = (name: string): readonly string[] => sheets.get(`${name}.docx`) ?? [];

  beforeAll(() => {
    const pdfs = saveWithOffice(written, 'pdf', folder);
    sheets = new Map([...pdfs].map(([name, pdf]) => [name, readPages(pdf)]));
    saved = saveWithOffice(written, 'docx:MS Word 2007 XML', folder);
  }, 1_800_000);

  it('opens, and shows words', () => {
    expect(pages.length).toBeGreaterThan(isEveryPage ? 400 : 70);
    expect(findFaults(pages, ({ name }) => (sheetsOf(name).join('').trim() === '' ? 'nothing' : undefined))).toEqual(
      [],
    );
  });

  it('keeps its headings, rows, items and words when it is saved again', () => {
    const faults = findFaults(pages, ({ name, bytes }) => {
      const again = saved.get(`${name}.docx`) ?? bytes;
      return digestText(again) === digestText(bytes) ? undefined : 'says something else';
    });
    expect(faults).toEqual([]);
  });

  it('keeps its identity and its controls when it is saved again', () => {
    const faults = findFaults(pages, ({ name, bytes, parts }) => {
      const again = saved.get(`${name}.docx`) ?? bytes;
      const [before, after] = [parts, partsOf(again)].map((all) => countControls(all.get('word/document.xml')));
      return [
        ...(before === after ? [] : [`${before} became ${after}`]),
        ...(readId(again) === readId(bytes) ? [] : ['another identity']),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('leaves no heading alone at the foot of a sheet', () => {
    expect(findFaults(pages, (page) => findLeftBehind(page, sheetsOf(page.name)))).toEqual([]);
  });

  it('does not end in a sheet with only the place to sign', () => {
    expect(findFaults(pages, (page) => findLonelySignature(page, sheetsOf(page.name)))).toEqual([]);
  });

  it('keeps to its sheets where it hangs on a wall or is a card', () => {
    // In large print the text of some is too long for its sheet.
    const short = pages.filter(({ doc }) => onOnePage.includes(doc.id) && !doc.large);
    const faults = findFaults(short, ({ name, doc }) => {
      const wanted = doc.blocks.filter(({ t }) => t === 'page-break').length + 1;
      const count = sheetsOf(name).length;
      return count === wanted ? undefined : `${count} sheets for ${wanted}`;
    });
    expect(faults).toEqual([]);
  });
});
