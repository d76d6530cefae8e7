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
  'format.intake': 'form',
  'duration.kind': 'set-number',
  'duration.sessions': 3,
} as const;
/** The same for people who change their pages as text. */
const asText = { 'kit.edit_in': 'markdown' } as const;
/** The same kit on another day, with other dates and in large letters: every file of it is new. */
const later = {
  'kit.as_of': '2026-12-02',
  'duration.first_date': '2027-02-02',
  'meetings.minutes': 45,
  'group.name': 'The Wednesday kettle',
  'kit.large_print': true,
} as const;

/** What somebody told. */
const told = 'Mei-Lin Okafor';

/** Fills in a file as a person does. */
function fillIn(path: string, bytes: Uint8Array): Uint8Array {
  if (/\.(?:md|html)$/u.test(path)) return Buffer.from(`${Buffer.from(bytes).toString()}\n<p>${told}</p>\n`);
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

type Changes = Parameters<typeof changePlan>[1];

const hello = '06-recruit/joining-form';
const pair = '11-one-to-one/connection-form';

const filledFiles: readonly (readonly [what: string, path: string, changes: Changes])[] = [
  ['A Word form', `${pair}.docx`, {}],
  ['A hello form in Word', `${hello}.docx`, {}],
  ['A PDF form', `${pair}.pdf`, {}],
  ['A hello form as a web page', `${hello}.html`, {}],
  ['A hello form as text', `${hello}.md`, asText],
  ['A list of days to remember', '12-for-us/remembering.docx', { 'theme.id': 'bereavement' }],
  ['An Excel register', '07-run/attendance.xlsx', {}],
];

const idOf = (path: string): string => path.replace(/^.*\/|\.\w+$/gu, '');

/** Only these documents, so that a test need not wait for the rest of a kit. */
const onlyOf = (path: string): readonly string[] => ['--only', idOf(path)];

async function makeKit(path: string, changes: Changes): Promise<TemporaryFolder> {
  const kit = makeTemporaryFolder();
  changePlan(kit, { ...plan, ...changes });
  await build(kit, onlyOf(path));
  return kit;
}

async function makeFilled(path: string, changes: Changes) {
  const kit = await makeKit(path, changes);
  const filled = Buffer.from(fillIn(path, bytesOf(kit, path)));
  if (filled.equals(bytesOf(kit, path))) throw new Error(`${path} was not filled in.`);
  kit.write({ [path]: filled });
  changePlan(kit, { ...plan, ...changes, ...later });
  return { kit, filled };
}

describe.each(filledFiles)('%s that somebody filled in', (_what, path, changes) => {
  const few = onlyOf(path);

  it('stays, with no copy of it anywhere and nothing of it in what is printed', async () => {
    const { kit, filled } = await makeFilled(path, changes);
    const ran = [
      await build(kit, [...few, '--diff']),
      await build(kit, [...few, '--json', '--diff']),
      await build(kit, [...few, '--json', '--conflicts', 'markers']),
      await runIn(kit, ['check', '--json']),
      await runIn(kit, ['settle', idOf(path), '--new']),
      await runIn(kit, ['undo']),
    ];
    expect(bytesOf(kit, path).equals(filled)).toBe(true);
    expect(backupsOf(kit, path).length).toBe(0);
    expect(ran.map(({ out, err }) => `${out}${err}`).join('')).not.toContain(told);
    const others = Object.entries(kit.read({ all: true })).filter(([name]) => name !== path);
    const copies = others.filter(([name, text]) => text.includes(told) || bytesOf(kit, name).equals(filled));
    expect(copies.map(([name]) => name)).toEqual([]);
  });

  it('has the new one beside it, blank', async () => {
    const { kit } = await makeFilled(path, changes);
    expect((await buildJson(kit, few)).actionOf(path)).toBe('needs-you');
    const beside = path.replace(/\.(\w+)$/u, '.new.$1');
    const fresh = await makeKit(path, { ...changes, ...later });
    expect(bytesOf(kit, beside).equals(bytesOf(fresh, path))).toBe(true);
  });
});

describe.each(filledFiles)(
  '%s that was filled in where it lay beside, the old one moved away',
  (_what, path, changes) => {
    const beside = path.replace(/\.(\w+)$/u, '.new.$1');

    async function settleFilled() {
      const { kit } = await makeFilled(path, changes);
      await build(kit, onlyOf(path));
      const filled = Buffer.from(fillIn(path, bytesOf(kit, beside)));
      kit.write({ [beside]: filled });
      kit.remove(path);
      await runIn(kit, ['settle', idOf(path), '--new']);
      return { kit, filled };
    }

    it('takes its place by settle --new, with no copy of it anywhere', async () => {
      const { kit, filled } = await settleFilled();
      const holders = Object.keys(kit.read({ all: true })).filter((name) => bytesOf(kit, name).equals(filled));
      expect(holders).toEqual([path]);
    });

    it('goes back to where it lay by undo', async () => {
      const { kit, filled } = await settleFilled();
      await runIn(kit, ['undo']);
      const holders = Object.keys(kit.read({ all: true })).filter((name) => bytesOf(kit, name).equals(filled));
      expect(holders).toEqual([beside]);
    });
  },
);

describe('A form that nobody filled in', () => {
  it.each(filledFiles)('%s: follows the plan', async (_what, path, changes) => {
    const kit = await makeKit(path, changes);
    changePlan(kit, { ...plan, ...changes, ...later });
    expect((await buildJson(kit, onlyOf(path))).actionOf(path)).toBe('updated');
  });
});

describe('A form in which the organiser changed our words', () => {
  it('is left to be printed from Word, and its PDF as it was', async () => {
    const [word, pdf] = [`${hello}.docx`, `${hello}.pdf`];
    const kit = await makeKit(word, {});
    const before = bytesOf(kit, pdf);
    const reword = (text: string): string => text.replace('What do you hope for?', 'What would be good?');
    const edited = changeParts(bytesOf(kit, word), (text, part) =>
      part === 'word/document.xml' ? reword(text) : text,
    );
    kit.write({ [word]: edited });
    changePlan(kit, { ...plan, ...later });
    expect((await buildJson(kit, onlyOf(word))).actionOf(pdf)).toBe('twin-behind');
    expect(bytesOf(kit, pdf).equals(before)).toBe(true);
  });

  it('has no question in its web page that was taken out of its text', async () => {
    const [text, web] = [`${hello}.md`, `${hello}.html`];
    const kit = await makeKit(text, asText);
    const [asked = ''] = /^\*\*.*\n(?:.+\n)*\n.*____\n/mu.exec(kit.text(text)) ?? [];
    const words = asked.replace(/^\*\*(.*?)\*\*[\s\S]*$/u, '$1');
    expect(kit.text(web)).toContain(words);
    kit.write({ [text]: kit.text(text).replace(asked, '') });
    await build(kit, onlyOf(text));
    expect(kit.text(web)).not.toContain(words);
  });
});
