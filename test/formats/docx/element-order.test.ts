import { describe, expect, it } from 'vitest';
import type { CircleDoc } from '../../../src/core/documents/model.ts';
import { type DocxOptions, writeDocx } from '../../../src/formats/docx/write-docx.ts';
import { findAll, readXml } from '../../../src/formats/package/read-xml.ts';
import { makeDoc } from '../html/make-doc.ts';
import { findDisorder } from './element-order.ts';
import { everyBlock } from './every-block.ts';
import { partsOf, pathsIn } from './parts.ts';

describe.each<[string, Partial<CircleDoc>, DocxOptions?]>([
  ['a document', {}],
  ['large print on letter paper', { large: true, paper: 'letter' }],
  ['a poster', { layout: 'poster' }],
  ['a poster with strips', { layout: 'poster' }, { strip: ['Tea', 'Grace, tea@example.org'] }],
  ['a poster with a code', { layout: 'poster', blocks: [] }, { link: 'https://example.org/tea' }],
  ['a sheet without a date', { layout: 'sheet', date: '' }],
  ['a document from right to left', { dir: 'rtl', lang: 'ar' }],
])('the parts of %s', (_name, given, options) => {
  const bytes = writeDocx(makeDoc(everyBlock, given), options);
  const parts = partsOf(bytes);
  const paths = pathsIn(bytes);
  const roots = [...parts].map(([path, text]) => [path, readXml(text)] as const);

  it('are well-formed', () => {
    expect(roots.filter(([, root]) => root === null)).toEqual([]);
  });

  it('hold their elements in the order of the standard', () => {
    expect(
      roots.flatMap(([path, root]) => (root ? findDisorder(root).map((fault) => `${path}: ${fault}`) : [])),
    ).toEqual([]);
  });

  it('have a type each, and every relationship leads to one', () => {
    const types = parts.get('[Content_Types].xml') ?? '';
    const own = paths.filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml');
    // The ending of a picture says its type.
    const typeOf = (path: string): string =>
      path.endsWith('.png') ? '<Default Extension="png" ContentType="image/png"/>' : `PartName="/${path}"`;
    expect(own.filter((path) => !types.includes(typeOf(path)))).toEqual([]);
    const targets = findAll(
      readXml(parts.get('word/_rels/document.xml.rels') ?? '') ?? { name: '', attributes: {}, children: [] },
      'Relationship',
    );
    const inside = targets.filter(({ attributes }) => attributes.TargetMode !== 'External');
    expect(inside.filter(({ attributes }) => !paths.includes(`word/${attributes.Target}`))).toEqual([]);
  });

  it('use no id twice and no style that is not there', () => {
    const main = readXml(parts.get('word/document.xml') ?? '');
    const all = (name: string): readonly (string | undefined)[] =>
      main ? findAll(main, name).map(({ attributes }) => attributes.val ?? attributes.id) : [];
    for (const name of ['alias', 'tag', 'bookmarkStart', 'docPr'])
      expect(new Set(all(name)).size).toBe(all(name).length);
    const known = new Set(
      [...(parts.get('word/styles.xml') ?? '').matchAll(/w:styleId="(\w+)"/gu)].map(([, id]) => id),
    );
    expect([...all('pStyle'), ...all('rStyle'), ...all('tblStyle')].filter((id) => !known.has(id))).toEqual([]);
  });
});
