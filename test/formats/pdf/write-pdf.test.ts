import { afterEach, describe, expect, it } from 'vitest';
import { fontFiles } from '../../../src/formats/pdf/fonts.ts';
import { writePdf, writePdfPack } from '../../../src/formats/pdf/write-pdf.ts';
import { makeDoc, makePara } from '../html/make-doc.ts';
import { openTestFonts } from './open-test-fonts.ts';
import { hasTool, runTool } from './run-tool.ts';
import { everyBlock, text } from './sample.ts';

const fonts = openTestFonts();
const link = 'https://example.org/saturday-tea';

async function write(...given: Parameters<typeof makeDoc>): Promise<Uint8Array> {
  return (await writePdf(makeDoc(...given), { fonts, link })).bytes ?? new Uint8Array();
}

describe('a letter that cannot be set', () => {
  it.each([
    ['in a paragraph', [makePara('She said 相談.')]],
    ['in a table', [{ t: 'table' as const, align: [null], headers: [text('a')], rows: [[text('相')]] }]],
    [
      'in a question',
      [
        {
          t: 'form' as const,
          form: { id: 'a', title: 'A', fields: [{ id: 'b', kind: 'text' as const, label: '相' }] },
        },
      ],
    ],
  ])('stops the file with its name: %s', async (_where, blocks) => {
    const { bytes, problems } = await writePdf(makeDoc(blocks), { fonts });
    expect([bytes, problems.map(({ code, severity }) => [code, severity])]).toEqual([
      undefined,
      [['pdf-letter-missing', 'warning']],
    ]);
    expect(problems[0]?.what).toContain('“Our agreements” has the letter “相” (U+76F8)');
  });

  it('is also found in what the strips say', async () => {
    const { problems } = await writePdf(makeDoc([], { layout: 'poster' }), { fonts, strip: ['相'] });
    expect(problems.map(({ code }) => code)).toEqual(['pdf-letter-missing']);
  });

  it.each(['שלום', 'مرحبا'])('has a message of its own when it runs from right to left: %s', async (word) => {
    const { problems } = await writePdf(makeDoc([makePara(word)]), { fonts });
    expect(problems.map(({ code }) => code)).toEqual(['pdf-right-to-left']);
  });

  it.each(['Łódź, Đặng, Ẹ̀kọ́, ñ', 'Ελλάδα', 'Привет, Ґанок', '→ ≥ ☐ ✓ € ₹', 'soft\u00adhyphen, joined\u200dup\ufe0f'])(
    'is not among these: %s',
    async (words) => {
      expect((await writePdf(makeDoc([makePara(words)]), { fonts })).problems).toEqual([]);
    },
  );

  it('is in every style of the letters or in none', () => {
    const letters = [...'aÆłșđḆẹỹΩЯїҐ€–…’“₹№'].map((letter) => letter.codePointAt(0) ?? 0);
    const styles = Object.keys(fontFiles).slice(0, 4) as (keyof typeof fontFiles)[];
    const lacking = styles.flatMap((face) =>
      letters.filter((code) => !fonts.get(face).font.hasGlyphForCodePoint(code)),
    );
    expect(lacking).toEqual([]);
  });
});

describe('the bytes of a file', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it('are the same in every time zone, and whatever was written before', async () => {
    process.env.TZ = 'Pacific/Kiritimati';
    const first = await write(everyBlock);
    await write([makePara('Something else.')]);
    process.env.TZ = 'America/Los_Angeles';
    expect(Buffer.from(await write(everyBlock)).equals(first)).toBe(true);
  });

  it('hold no other day than that of the plan', async () => {
    const days = Buffer.from(await write(everyBlock))
      .toString('latin1')
      .match(/D:\d{8}|\d{4}-\d{2}-\d{2}T/gu);
    expect([...new Set(days)].sort()).toEqual(['2026-11-22T', 'D:20261122']);
  });

  it('differ in their identity when only the text differs', async () => {
    const idOf = (bytes: Uint8Array) => /\/ID \[<(\w+)>/u.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    expect(idOf(await write([makePara('one')]))).not.toBe(idOf(await write([makePara('two')])));
  });

  it('name the title with any sign in it, also where it stands as XML', async () => {
    const bytes = Buffer.from(await write([], { title: 'Tea & <talk>' })).toString('utf8');
    expect(bytes).toContain('<rdf:li xml:lang="x-default">Tea &amp; &lt;talk&gt;</rdf:li>');
  });
});

describe.skipIf(!hasTool('pdfinfo') || !hasTool('qpdf'))('what other programs see', async () => {
  const doc = makeDoc(everyBlock, { lang: 'en-GB' });
  const bytes = (await writePdf(doc, { fonts })).bytes ?? new Uint8Array();

  it('is a tagged file with a title and the right paper', () => {
    const info = runTool(bytes, 'pdfinfo', '{file}');
    expect(info).toMatch(/^Title: +Our agreements$/mu);
    expect(info).toMatch(/^Tagged: +yes$/mu);
    expect(info).toMatch(/^Page size: .*\(A4\)$/mu);
  });

  it('is a tree with one title, headings in order, tables with heads and a Form element for each field', () => {
    const tree = runTool(bytes, 'pdfinfo', '-struct-text', '{file}');
    const types = [...tree.matchAll(/^ *([A-Z]\w*)(?: \((?:block|inline)\))?:?$/gmu)].map(([, type]) => type);
    expect(types.filter((type) => type?.startsWith('H'))).toEqual(['H1', 'H2', 'H3', 'H2']);
    expect(types.filter((type) => type === 'Table')).toHaveLength(2);
    expect(types.filter((type) => type === 'TH')).toHaveLength(2 + 2 + 2 + 2);
    expect(types.filter((type) => type === 'Form')).toHaveLength(7 + 2 + 2 + 1 + 11 + 4 + 1);
    expect(tree).toContain('"Plain words, with → and ẹ́."');
  });

  it('has no fault, shows its title and knows its language', () => {
    expect(runTool(bytes, 'qpdf', '--check', '{file}')).toContain('No syntax or stream encoding errors found');
    const plain = runTool(bytes, 'qpdf', '--qdf', '--object-streams=disable', '{file}', '-');
    expect(plain).toContain('/Lang (en-GB)');
    expect(plain).toContain('/DisplayDocTitle true');
    expect(plain).not.toContain('/NeedAppearances');
  });

  it('has every font of its pages inside, with the letters that it stands for', () => {
    const rows = runTool(bytes, 'pdffonts', '{file}')
      .split('\n')
      .slice(2)
      .filter((row) => row !== '');
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter((row) => !/ yes +yes +yes /u.test(row))).toEqual([]);
  });

  it('shows what somebody typed', () => {
    const json = JSON.parse(runTool(bytes, 'qpdf', '--json-output', '{file}', '-'));
    const objects: Record<string, { value?: Record<string, unknown> }> = json.qpdf[1];
    const field = Object.values(objects).find(({ value }) => value?.['/T'] === 'u:name');
    Object.assign(field?.value ?? {}, { '/V': 'u:Amina Okafor' });
    const filled = Buffer.from(JSON.stringify(json));
    const shown = runTool(
      filled,
      'sh',
      '-c',
      'qpdf --json-input --generate-appearances {file} - > {folder}/filled.pdf; pdftotext {folder}/filled.pdf -'
        .replaceAll('{folder}/', '$(dirname {file})/')
        .replaceAll('{file}', '"$0"'),
      '{file}',
    );
    expect(shown).toContain('Amina Okafor');
  });

  it('joins documents with pages numbered through and fields of their own', async () => {
    const pack = await writePdfPack([doc, { ...doc, id: 'session-plan.a.1', paper: 'letter' }], 'To print', { fonts });
    const packed = pack.bytes ?? new Uint8Array();
    expect(runTool(packed, 'qpdf', '--check', '{file}')).toContain('No syntax');
    const { acroform } = JSON.parse(runTool(packed, 'qpdf', '--json', '--json-key=acroform', '{file}'));
    const names = acroform.fields.map(({ fullname }: { fullname: string }) => fullname);
    expect([names[0], names.at(-1)]).toEqual(['ground-rules/name', 'session-plan-a-1/where']);
    const pages = [...runTool(packed, 'pdftotext', '{file}', '-').matchAll(/page (\d+) of (\d+)/gu)].map(([, page]) =>
      Number(page),
    );
    expect(pages).toEqual(Array.from({ length: pages.length }, (_none, index) => index + 1));
  });
});

describe.skipIf(!hasTool('pdftoppm') || !hasTool('zbarimg'))('the code on a poster', () => {
  it('opens the address', async () => {
    const bytes = await write([makePara('Come.')], { layout: 'poster' });
    const read = runTool(
      bytes,
      'sh',
      '-c',
      'pdftoppm -r 100 -png "$0" "$0" && zbarimg --quiet --raw "$0"-1.png',
      '{file}',
    );
    expect(read.trim()).toBe(link);
  });
});
