import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePdf } from '../../../src/formats/pdf/write-pdf.ts';
import { readPages } from '../../support/office.ts';
import { openTestPack } from '../../support/open-test-pack.ts';
import { openTestFonts } from '../pdf/open-test-fonts.ts';
import { hasTool } from '../pdf/run-tool.ts';
import { type ExamplePage, isEveryPage, makeExampleKits, onOnePage, readExamplePages } from './example-pages.ts';
import {
  countHeadedTables,
  countPlaces,
  fieldsOf,
  findFaults,
  findLeftBehind,
  findLonelySignature,
  headingsOf,
} from './faults.ts';

const link = 'https://example.org/come-and-see';
const fonts = openTestFonts();
const pack = openTestPack();
const kits = makeExampleKits(pack);
const given = readExamplePages(kits, pack);

interface PdfPage extends ExamplePage {
  readonly file: string;
  /** The text of each sheet. */
  readonly sheets: readonly string[];
}

/** What a program prints; its complaint where it fails. */
function run(name: string, ...words: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(name, words, { encoding: 'utf8', maxBuffer: 100_000_000 });
  return status === 0 ? stdout : `${name} ended with ${status}: ${stderr}`;
}

/** The entries of an object that are looked at. */
interface PdfObject {
  readonly '/T'?: string;
  readonly '/TU'?: string;
  readonly '/Subtype'?: string;
  readonly '/Type'?: string;
  readonly '/Lang'?: string;
  readonly '/DisplayDocTitle'?: boolean;
}

/** The objects of a file. */
function readObjects(file: string): readonly PdfObject[] {
  const { qpdf } = JSON.parse(run('qpdf', '--json', '--json-key=qpdf', '--json-stream-data=none', file));
  return Object.values(qpdf[1] as Record<string, { value?: PdfObject }>).flatMap(({ value }) => value ?? []);
}

const tools = ['pdfinfo', 'pdftotext', 'pdffonts', 'qpdf'];

describe.skipIf(!tools.every(hasTool))('every page as a PDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'circlekit-pdf-bars-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const pages: PdfPage[] = [];

  beforeAll(async () => {
    for (const page of given) {
      const { bytes, problems } = await writePdf(page.doc, { fonts, link });
      if (!bytes) throw new Error(`${page.name}: ${JSON.stringify(problems)}`);
      const file = join(folder, `${page.name}.pdf`);
      writeFileSync(file, bytes);
      pages.push({ ...page, file, sheets: readPages(bytes) });
    }
  }, 300_000);

  it('shows words', () => {
    expect(pages.length).toBeGreaterThan(isEveryPage ? 400 : 70);
    expect(findFaults(pages, ({ sheets }) => (sheets.join('').trim() === '' ? 'nothing' : undefined))).toEqual([]);
  });

  it('is tagged, with its title, on its paper', () => {
    const faults = findFaults(pages, ({ doc, file }) => {
      const info = run('pdfinfo', file);
      const read = (key: string): string => new RegExp(`^${key}: +(.*)$`, 'mu').exec(info)?.[1] ?? '';
      const paper = doc.paper === 'letter' ? /612 x 792/u : /595\.\d* x 841\.\d*/u;
      return [
        ...(read('Tagged') === 'yes' ? [] : ['not tagged']),
        ...(read('Title') === doc.title ? [] : [`title ${read('Title')}`]),
        ...(paper.test(read('Page size')) ? [] : [read('Page size')]),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('is a tree with one title, headings in order, heads in tables and each field in a Form element', () => {
    const faults = findFaults(pages, ({ doc, file }) => {
      const tree = run('pdfinfo', '-struct', file);
      const types = [...tree.matchAll(/^ *([A-Z]\w*)(?: \((?:block|inline)\))?/gmu)].map(([, type]) => type ?? '');
      const depths = types.flatMap((type) => (/^H[1-6]$/u.test(type) ? [Number(type.slice(1))] : []));
      const tables = tree.split(/^ *Table/mu).slice(1);
      const headless = tables.filter((table) => !table.includes('TH')).length;
      const places = fieldsOf(doc.blocks).reduce((sum, field) => sum + countPlaces(field), 0);
      const fields = types.filter((type) => type === 'Form').length;
      return [
        ...(depths.filter((depth) => depth === 1).length === 1 ? [] : [`titles: ${depths}`]),
        ...(depths.some((depth, index) => depth > (depths[index - 1] ?? 0) + 1) ? [`a level left out: ${depths}`] : []),
        ...(depths.length === headingsOf(doc.blocks).length ? [] : [`${depths.length} headings`]),
        ...(tables.length - headless < countHeadedTables(doc.blocks) ? [`${headless} tables without heads`] : []),
        ...(fields < places ? [`${fields} Form elements for ${places} places`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('says its language, shows its title, and names each field aloud and as in its definition', () => {
    const faults = findFaults(pages, ({ doc, file }) => {
      const all = readObjects(file);
      const lang = all.find((one) => one['/Type'] === '/Catalog')?.['/Lang'] ?? '';
      const named = all.filter((one) => one['/T'] !== undefined);
      const names = new Set(named.map((one) => String(one['/T']).replace(/^u:/u, '')));
      const boxes = all.filter((one) => one['/Subtype'] === '/Widget');
      const missing = fieldsOf(doc.blocks).flatMap(({ id, kind, options = [], rows = [] }) => {
        if (kind === 'note' || kind === 'signature') return [];
        if (kind === 'choices') return options.map((option) => `${id}/${option.name}`).filter((one) => !names.has(one));
        if (kind === 'rating') return rows.map((row) => `${id}_${row.name}`).filter((one) => !names.has(one));
        return names.has(id) ? [] : [id];
      });
      return [
        ...missing.map((name) => `no field ${name}`),
        ...boxes
          .filter((one) => (one['/TU'] ?? '').replace(/^u:/u, '').trim() === '')
          .map((one) => `silent: ${one['/T']}`),
        ...(lang.startsWith(`u:${doc.lang}`) ? [] : [`language ${lang}`]),
        ...(all.some((one) => one['/DisplayDocTitle'] === true) ? [] : ['its file name is shown for its title']),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('has no fault that qpdf knows', () => {
    const clean = 'No syntax or stream encoding errors found';
    expect(findFaults(pages, ({ file }) => (run('qpdf', '--check', file).includes(clean) ? [] : 'faults'))).toEqual([]);
  });

  it('has every font of its pages inside, with its letters', () => {
    const faults = findFaults(pages, ({ file }) => {
      const rows = run('pdffonts', file).trim().split('\n').slice(2);
      return rows.filter((row) => !/ yes +yes +yes /u.test(row));
    });
    expect(faults).toEqual([]);
  });

  it('shows what somebody typed in every field for words', () => {
    const faults = findFaults(pages, ({ file }) => {
      const json = JSON.parse(run('qpdf', '--json-output', file, '-'));
      const objects = Object.values(json.qpdf[1] as Record<string, { value?: Record<string, unknown> }>);
      const fields = objects.filter(({ value }) => value?.['/FT'] === '/Tx' && value?.['/T'] !== undefined);
      if (fields.length === 0) return undefined;
      for (const [index, { value }] of fields.entries()) Object.assign(value ?? {}, { '/V': `u:typed ${index}.` });
      writeFileSync(`${file}.json`, JSON.stringify(json));
      run('qpdf', '--json-input', '--generate-appearances', `${file}.json`, `${file}.filled.pdf`);
      const shown = run('pdftotext', '-layout', `${file}.filled.pdf`, '-');
      return fields.flatMap((_field, index) =>
        shown.includes(`typed ${index}.`) ? [] : [`typed ${index}. not shown`],
      );
    });
    expect(faults).toEqual([]);
  });

  it('leaves no heading alone at the foot of a sheet', () => {
    expect(findFaults(pages, (page) => findLeftBehind(page, page.sheets))).toEqual([]);
  });

  it('does not end in a sheet with only the place to sign', () => {
    expect(findFaults(pages, (page) => findLonelySignature(page, page.sheets))).toEqual([]);
  });

  it('keeps to its sheets where it hangs on a wall or is a card', () => {
    // In large print the text of some is too long for its sheet.
    const short = pages.filter(({ doc }) => onOnePage.includes(doc.id) && !doc.large);
    const faults = findFaults(short, ({ doc, sheets }) => {
      const wanted = doc.blocks.filter(({ t }) => t === 'page-break').length + 1;
      return sheets.length === wanted ? undefined : `${sheets.length} sheets for ${wanted}`;
    });
    expect(faults).toEqual([]);
  });

  it.skipIf(!['pdftoppm', 'zbarimg'].every(hasTool))('has a code on every poster that opens the address', () => {
    const posters = pages.filter(({ doc }) => doc.layout === 'poster');
    expect(posters.length).toBe(kits.size);
    const faults = findFaults(posters, ({ file }) => {
      run('pdftoppm', '-r', '100', '-png', '-singlefile', file, file);
      const read = run('zbarimg', '--quiet', '--raw', `${file}.png`).trim();
      return read === link ? undefined : read;
    });
    expect(faults).toEqual([]);
  });
});
