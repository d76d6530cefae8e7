import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { changeParts } from '../formats/docx/parts.ts';
import { buildJson } from '../support/kit-folder.ts';
import { isOfficeLeftOut, officeNotice, saveWithOffice } from '../support/office.ts';
import { bytesOf, editInWord, makeWordKit, welcomeInWord } from '../support/word-kit.ts';

const tracked =
  '<w:p><w:ins w:id="900" w:author="Somebody" w:date="2027-01-01T10:00:00Z"><w:r><w:t>A line more.</w:t></w:r></w:ins></w:p>';
const comments = `<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="Somebody"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment></w:comments>`;

function addTracked(bytes: Uint8Array): Uint8Array {
  return changeParts(bytes, (text, part) =>
    part === 'word/document.xml' ? text.replace('<w:sectPr', `${tracked}<w:sectPr`) : text,
  );
}

function addComment(bytes: Uint8Array): Uint8Array {
  const change = (text: string, part: string): string => {
    if (part === 'word/document.xml') {
      const marks =
        '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t> </w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>';
      return text.replace('<w:sectPr', `${marks}<w:sectPr`);
    }
    if (part === '[Content_Types].xml')
      return text.replace(
        '</Types>',
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
      );
    if (part === 'word/_rels/document.xml.rels')
      return text.replace(
        '</Relationships>',
        '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      );
    return text;
  };
  return changeParts(bytes, change, { 'word/comments.xml': comments });
}

describe.skipIf(isOfficeLeftOut)(`Files that were saved by LibreOffice${officeNotice}`, () => {
  it('are edited by a word, a comment or a tracked change, and not by saving alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'circlekit-office-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const kit = await makeWordKit();
    const made = bytesOf(kit, welcomeInWord);
    const edits = new Map<string, Uint8Array>([
      ['saved.docx', made],
      ['word.docx', editInWord(kit)],
      ['comment.docx', addComment(made)],
      ['tracked.docx', addTracked(made)],
    ]);
    const saved = saveWithOffice(edits, 'docx:MS Word 2007 XML', folder);
    const actions: Record<string, string | undefined> = {};
    for (const [name, bytes] of saved) {
      kit.write({ [welcomeInWord]: bytes });
      actions[name] = (await buildJson(kit)).actionOf(welcomeInWord);
      expect([name, bytesOf(kit, welcomeInWord).equals(Buffer.from(bytes))]).toEqual([name, true]);
    }
    expect(actions).toEqual({
      'saved.docx': 'unchanged',
      'word.docx': 'kept',
      'comment.docx': 'kept',
      'tracked.docx': 'kept',
    });
  }, 180_000);

  it('a register is not edited by saving alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'circlekit-office-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const kit = await makeWordKit({ 'kit.size': 'standard' });
    const sheets = ['07-run/attendance.xlsx', '02-meetings/schedule.xlsx', '04-roles/roles-rota.xlsx'];
    const files = new Map(sheets.map((path) => [path.replaceAll('/', '-'), bytesOf(kit, path)]));
    const saved = saveWithOffice(files, 'xlsx:Calc MS Excel 2007 XML', folder);
    for (const path of sheets) kit.write({ [path]: saved.get(path.replaceAll('/', '-')) ?? '' });
    const built = await buildJson(kit);
    expect(sheets.map((path) => [path, built.actionOf(path)])).toEqual(sheets.map((path) => [path, 'unchanged']));
  }, 180_000);
});
