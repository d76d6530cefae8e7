import { describe, expect, it } from 'vitest';
import { changeParts } from '../formats/docx/parts.ts';
import { backupsOf, build, buildJson, changePlan } from '../support/kit-folder.ts';
import { runIn } from '../support/take-back.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';
import { bytesOf } from '../support/word-kit.ts';

const plan = {
  'kit.edit_in': 'docx',
  'kit.also': ['html', 'pdf'],
  'kit.size': 'standard',
  'format.one_to_one': true,
  'duration.kind': 'set-number',
  'duration.sessions': 3,
} as const;
/** The same kit on another day, with other dates and in large letters: every file of it is new. */
const later = {
  ...plan,
  'kit.as_of': '2026-12-02',
  'duration.first_date': '2027-02-02',
  'kit.large_print': true,
} as const;

/** What somebody told. */
const told = 'Mei-Lin Okafor';

/** Fills in a file as a person does. */
function fillIn(path: string, bytes: Uint8Array): Uint8Array {
  if (path.endsWith('.pdf')) return Buffer.concat([bytes, Buffer.from(`\n1 0 obj << /V (${told}) >> endobj\n%%EOF\n`)]);
  const change = path.endsWith('.docx')
    ? (text: string, part: string) =>
        part === 'word/document.xml'
          ? text.replace('</w:body>', `<w:p><w:r><w:t>${told}</w:t></w:r></w:p></w:body>`)
          : text
    : (text: string, part: string) =>
        part === 'xl/worksheets/sheet1.xml'
          ? text.replace(/<c r="D2"[^>]*\/>/u, `<c r="D2" t="inlineStr"><is><t>${told}</t></is></c>`)
          : text;
  return changeParts(bytes, change);
}

const filledFiles: readonly (readonly [what: string, id: string, path: string])[] = [
  ['A Word form', 'connection-form', '11-one-to-one/connection-form.docx'],
  ['A PDF form', 'connection-form', '11-one-to-one/connection-form.pdf'],
  ['An Excel register', 'attendance', '07-run/attendance.xlsx'],
];

/** Only these documents, so that a test need not wait for the rest of a kit. */
const few = ['--only', 'connection-form,attendance'];

async function makeKit(changes: Parameters<typeof changePlan>[1]): Promise<TemporaryFolder> {
  const kit = makeTemporaryFolder();
  changePlan(kit, changes);
  await build(kit, few);
  return kit;
}

async function makeFilled(path: string) {
  const kit = await makeKit(plan);
  const filled = Buffer.from(fillIn(path, bytesOf(kit, path)));
  if (filled.equals(bytesOf(kit, path))) throw new Error(`${path} was not filled in.`);
  kit.write({ [path]: filled });
  changePlan(kit, later);
  return { kit, filled };
}

describe.each(filledFiles)('%s that somebody filled in', (_what, id, path) => {
  it('stays, with no copy of it anywhere and nothing of it in what is printed', async () => {
    const { kit, filled } = await makeFilled(path);
    const dry = await build(kit, [...few, '--diff']);
    const ran = await build(kit, [...few, '--json', '--conflicts', 'markers']);
    const settled = await runIn(kit, ['settle', id, '--new']);
    await runIn(kit, ['undo']);
    expect(bytesOf(kit, path).equals(filled)).toBe(true);
    expect(backupsOf(kit, path)).toEqual([]);
    expect([dry, ran, settled].map(({ out, err }) => `${out}${err}`).join('')).not.toContain(told);
    const copies = Object.keys(kit.read({ all: true })).filter(
      (name) => name !== path && bytesOf(kit, name).equals(filled),
    );
    expect(copies).toEqual([]);
  });

  it('has the new one beside it, blank', async () => {
    const { kit } = await makeFilled(path);
    expect((await buildJson(kit, few)).actionOf(path)).toBe('needs-you');
    const beside = path.replace(/\.(\w+)$/u, '.new.$1');
    expect(bytesOf(kit, beside).equals(bytesOf(await makeKit(later), path))).toBe(true);
  });
});

describe('A form that nobody filled in', () => {
  it.each(filledFiles)('%s: follows the plan', async (_what, _id, path) => {
    const kit = await makeKit(plan);
    changePlan(kit, later);
    expect((await buildJson(kit, few)).actionOf(path)).toBe('updated');
  });
});
