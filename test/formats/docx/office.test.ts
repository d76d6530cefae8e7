import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, CircleDoc } from '../../../src/core/documents/model.ts';
import { digestText, readId } from '../../../src/formats/docx/read-docx.ts';
import { writeDocx } from '../../../src/formats/docx/write-docx.ts';
import { makeField, makeForm } from '../../core/forms/make-form.ts';
import { isOfficeLeftOut, officeNotice, readPages, saveWithOffice } from '../../support/office.ts';
import { makeDoc, makePara } from '../html/make-doc.ts';
import { everyBlock } from './every-block.ts';
import { partsOf } from './parts.ts';

/** Forms of several lengths, so that some end just where a page does; too long to be set more densely. */
function makeForms(): readonly (readonly [string, CircleDoc])[] {
  return Array.from({ length: 8 }, (_none, more) => {
    const fields = Array.from({ length: 54 + more }, (_empty, id) =>
      makeField({ id: `field_${id}`, label: `Question ${id}` }),
    );
    const form = makeForm([
      ...fields,
      makeField({ id: 'agreed', kind: 'consent', label: 'Question of all' }),
      makeField({ id: 'signed', kind: 'signature', label: 'Your signature' }),
    ]);
    return [`form-${more}.docx`, makeDoc([{ t: 'form', form }])] as const;
  });
}

/** A heading near the foot of a page, at several heights, with each kind of block below it. */
function makeHeadings(): readonly (readonly [string, CircleDoc])[] {
  const words = 'What stands below the heading and belongs to it. '.repeat(4);
  const followers: Readonly<Record<string, Block>> = {
    para: makePara(words),
    say: { t: 'say', c: [makePara(words)] },
    list: { t: 'list', ordered: false, start: 1, items: [{ c: [makePara(words)] }, { c: [makePara(words)] }] },
    tasks: { t: 'list', ordered: false, start: 1, items: [{ checked: false, c: [makePara(words)] }] },
    table: {
      t: 'table',
      align: [null],
      headers: [[{ t: 'text', text: 'Head' }]],
      rows: [[[{ t: 'text', text: words }]]],
    },
    form: { t: 'form', form: makeForm([makeField({ hint: words })]) },
  };
  const heading: Block = { t: 'heading', depth: 2, c: [{ t: 'text', text: 'Low heading' }] };
  return Object.entries(followers).flatMap(([kind, follower]) =>
    [30, 31, 32, 33, 34, 35].map((lines) => {
      const above = Array.from({ length: lines }, () => makePara('A line'));
      // With what stands below, the last page is so full that nothing is set more densely.
      const below = Array.from({ length: 22 }, () => makePara('A line'));
      return [`heading-${kind}-${lines}.docx`, makeDoc([...above, heading, follower, ...below])] as const;
    }),
  );
}

describe.skipIf(isOfficeLeftOut)(`opened in LibreOffice${officeNotice}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'circlekit-office-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const written = new Map<string, Uint8Array>();
  const pages = new Map<string, readonly string[]>();
  const saved = new Map<string, Uint8Array>();

  beforeAll(() => {
    const odd = [
      ['every.docx', makeDoc(everyBlock)],
      ['every-large.docx', makeDoc(everyBlock, { large: true, paper: 'letter' })],
    ] as const;
    for (const [name, doc] of [...odd, ...makeForms(), ...makeHeadings()]) {
      written.set(name, writeDocx(doc));
    }
    for (const [name, pdf] of saveWithOffice(written, 'pdf', folder)) pages.set(name, readPages(pdf));
    for (const [name, docx] of saveWithOffice(written, 'docx:MS Word 2007 XML', folder)) saved.set(name, docx);
  }, 300_000);

  it('every file opens', () => {
    expect(written.size).toBeGreaterThan(40);
    expect([...pages].filter(([, all]) => all.join('').trim() === '')).toEqual([]);
  });

  it('a heading stays with what is below it', () => {
    const made = [...pages].filter(([name]) => name.startsWith('heading-'));
    const ends = made.map(
      ([name, all]) => [name, (all[0] ?? '').trimEnd().split('\n').slice(0, -1).join('\n')] as const,
    );
    expect(ends.filter(([, page]) => page.trimEnd().endsWith('Low heading')).map(([name]) => name)).toEqual([]);
    expect(ends.filter(([, page]) => page.includes('Low heading')).length).toBeLessThan(ends.length);
  });

  it('a signature has a question on its page', () => {
    const forms = [...pages].filter(([name]) => name.startsWith('form-'));
    expect(new Set(forms.map(([, all]) => all.length)).size).toBe(2);
    const last = forms.map(([, all]) => all.at(-1) ?? '');
    expect(last.filter((page) => !page.includes('Question'))).toEqual([]);
  });

  it('a file that is only saved again says the same', () => {
    const changed = [...saved].filter(([name, bytes]) => digestText(bytes) !== digestText(written.get(name) ?? bytes));
    expect(changed.map(([name]) => name)).toEqual([]);
  });

  it('a file that is saved again keeps its identity and its controls', () => {
    const count = (bytes: Uint8Array, name: string): number =>
      (partsOf(bytes).get('word/document.xml') ?? '').split(`<${name}`).length;
    for (const [name, bytes] of saved) {
      const before = written.get(name) ?? bytes;
      expect(readId(bytes)).toBe(readId(before));
      for (const kind of ['w14:checkbox', 'w:text/>', 'w:date>'])
        expect([name, kind, count(bytes, kind)]).toEqual([name, kind, count(before, kind)]);
    }
  });
});
