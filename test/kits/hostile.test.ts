import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { makeIcs } from '../../src/commands/make-ics.ts';
import { listedFiles } from '../../src/core/documents/listed-files.ts';
import { writePlan } from '../../src/core/plan/write-plan.ts';
import type { Answers } from '../../src/core/when.ts';
import { scheduleCsv } from '../../src/formats/csv/schedule-csv.ts';
import { writeHome } from '../../src/formats/html/write-home.ts';
import { writeHtml } from '../../src/formats/html/write-html.ts';
import { writeText } from '../../src/formats/text/write-text.ts';
import { run } from '../../src/main.ts';
import { type MadeKit, makeWholeKit, readStrictly } from '../support/make-kits.ts';
import { makeWorld } from '../support/make-world.ts';
import { openTestPack } from '../support/open-test-pack.ts';
import { type HtmlElement, readHtml } from '../support/read-html.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const pack = openTestPack();

/** Texts that mean something to Markdown, HTML, a spreadsheet, a calendar or a template. */
const hostile: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><b onmouseover="alert(1)',
  '](javascript:alert(1))',
  '[click](https://example.org)',
  '![picture](https://example.org/x.png)',
  '<https://example.org>',
  '{{plan}} {{{kit}}} {{> numbers}}',
  '| # - 1. ---',
  '# heading #',
  'knitting #',
  '## ##',
  '- [ ] a task',
  '+ plus',
  '1) one',
  '> said aloud',
  '---',
  '- - -',
  '===',
  ':--',
  ':-: | :-:',
  '~~~',
  '```js',
  '    code',
  '=HYPERLINK("http://x")',
  '@SUM(A1)',
  '-1+2',
  'Sun;Moon,Stars\\nBEGIN:VEVENT',
  'first\n::form{ref=joining}',
  '::form{ref=joining}',
  'first\n\n# second',
  'first\r\nDTSTART:20270101',
  '<!-- circlekit:document x -->',
  '<!-- circlekit:form joining -->',
  '<!-- page-break -->',
  '*a* _b_ `c` **d** __e__ ~~f~~ a_b_c 2*3*4',
  '**',
  '_',
  '\\',
  'ends in a backslash\\',
  '&lt; &amp; &#60; &copy &nbsp;',
  'AT&T; R&D',
  '[x]: https://example.org',
  '[^1]',
  'www.example.org and a@example.org',
  'مجموعة الدعم ליד',
  '🫖 tea 👩‍👩‍👧 e\u0301',
  'no\u00a0break',
  'x'.repeat(120),
  '$& $1 $$ %s %d',
  '__proto__',
  'constructor',
];

/** A word that no page holds, in the place of the answers. */
const placeholder = 'Quokka';

/** How an answer reads on a page: one line, single spaces. */
const asOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function makeAnswers(text: string): Answers {
  return {
    'group.name': text,
    'theme.id': 'long-term-condition',
    'theme.detail': text,
    'purpose.statement': text.replace(/\s*\n\s*/gu, '\n'),
    'purpose.not_for': [text, text],
    'people.outness_risk': 'none',
    'duration.kind': 'phased',
    'duration.phases': [{ id: 'one', name: text, sessions: 2, every: 'weekly' }],
    'duration.first_date': '2027-01-12',
    'duration.start_time': '18:30',
    'format.delivery': 'in-person',
    'format.style': 'topic-focused',
    'format.topic': text,
    'network.status': 'affiliated',
    'network.networks': [{ id: 'one', name: text, status: 'affiliated' }],
    'facilitation.model': 'minimal-guidance',
    'facilitation.partner': text,
    'facilitation.supervision.who': text,
    'venue.name': text,
    'venue.address': text,
    'venue.entrance': text,
    'place.country': 'GB',
    'place.timezone': 'Europe/London',
    'safety.lead': text,
    'safety.crisis_contacts': [{ name: text, number: '01632 960000', hours: text, checked_on: '2026-11-20' }],
    'outreach.contact.name': text,
    'outreach.contact.hours': text,
    'kit.as_of': '2026-12-01',
  };
}

function makeHostileKit(text: string): MadeKit {
  return makeWholeKit({ answers: makeAnswers(text) }, pack);
}

/** What a page is made of, with the placeholder replaced. */
function swap(data: unknown, text: string): unknown {
  if (typeof data === 'string') return data.replaceAll(placeholder, () => text);
  if (Array.isArray(data)) return data.map((item) => swap(item, text));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, swap(value, text)]));
}

/** A page without the names of places on it, which are made from the words of headings. */
function withoutIds({ tag, attributes, inside }: HtmlElement): HtmlElement {
  const { id: _id, ...rest } = attributes;
  return { tag, attributes: rest, inside: inside.map((part) => (typeof part === 'string' ? part : withoutIds(part))) };
}

const plain = makeHostileKit(placeholder);
const plainPages = plain.documents.map((document) => readStrictly(document, plain, pack).doc);

describe.each(hostile.map((text) => [JSON.stringify(text), text] as const))('The answer %s', (_name, text) => {
  const kit = makeHostileKit(text);
  const pages = kit.documents.map((document) => readStrictly(document, kit, pack));
  const words = asOneLine(text);

  it('makes no page that we could not read back', () => {
    expect(pages.flatMap(({ doc, problems }) => problems.map(({ what }) => `${doc.id}: ${what}`))).toEqual([]);
  });

  it('stands in Markdown as the same text and changes nothing around it', () => {
    expect(pages.map(({ doc }) => doc.blocks)).toEqual(
      swap(
        plainPages.map(({ blocks }) => blocks),
        words,
      ),
    );
  });

  it('stands in HTML as the same text: no element, attribute or comment is made of it', () => {
    const write = (doc: (typeof plainPages)[number]) => withoutIds(readHtml(writeHtml(doc, { home: '../index.html' })));
    expect(pages.map(({ doc }) => write(doc))).toEqual(swap(plainPages.map(write), words));
  });

  it('stands in the title of a poster, as the plain name of a group, as the same text', () => {
    const changes = { 'people.outness_risk': 'high', 'group.discreet_name': text };
    const discreet = makeWholeKit({ answers: { ...makeAnswers('-'), ...changes } }, pack);
    const poster = discreet.documents.find(({ front }) => front.id === 'poster');
    if (!poster) throw new Error('There is no poster.');
    const { doc } = readStrictly(poster, discreet, pack);
    expect(doc.blocks[0]).toEqual({ t: 'heading', depth: 1, c: [{ t: 'text', text: words }] });
  });

  it('stands on the home page as the same text', () => {
    const write = ({ prepared }: MadeKit): HtmlElement =>
      withoutIds(readHtml(writeHome({ kit: prepared.kit, documents: listedFiles(prepared.included, prepared.kit) })));
    expect(normalise(write(kit))).toEqual(normalise(swap(write(plain), text) as HtmlElement));
  });

  it('stands in the calendar file as the same text, in the fields where it belongs', async () => {
    const titles = await Promise.all([kit, plain].map(async (one) => readCalendar(one)));
    expect(titles[0]).toEqual(swap(titles[1], words));
  });

  it('stands in the table as the same text, never as a formula', () => {
    const rows = readCsv(scheduleCsv(kit.prepared.kit));
    const cells = new Set(rows.flat());
    const typed = rows[1]?.[7]?.replace(/^'(?=[=+\-@])/u, '');
    expect([...cells].filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    expect(rows.map((row) => row.length)).toEqual(readCsv(scheduleCsv(plain.prepared.kit)).map((row) => row.length));
    expect(typed).toBe(text.trim());
  });

  it('stands in plain text without control characters', () => {
    const texts = pages.map(({ doc }) => writeText(doc, 80)).join('\n');
    expect(texts).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
    expect(texts.replace(/[\s>]+/gu, '')).toContain(words.replace(/[\s>]+/gu, ''));
  });
});

/** White space as a browser shows it. */
function normalise(element: HtmlElement): HtmlElement {
  const inside = element.inside.map((part) =>
    typeof part === 'string' ? part.replace(/\s+/gu, ' ').trim() : normalise(part),
  );
  return { ...element, inside };
}

async function readCalendar({ prepared }: MadeKit): Promise<readonly unknown[]> {
  const { text } = await makeIcs(prepared, { id: 'plan', created: '2026-12-01' });
  const calendar = new ICAL.Component(ICAL.parse(text ?? ''));
  return calendar
    .getAllSubcomponents('vevent')
    .map((event) =>
      event
        .getAllProperties()
        .map((property) => [property.name, String(property.getFirstValue()).replace(/\s+/gu, ' ').trim()]),
    );
}

/** Reads a table after RFC 4180. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('A terminal', () => {
  const shown = hostile.filter((text) => !/[\r\n]/u.test(text) && text.trim() === text);

  it.each([
    ['show', 'welcome', '--format', 'text'],
    ['show', 'plan-on-a-page', '--json'],
    ['schedule'],
    ['list', '--json'],
    ['check'],
    ['build', '--dry-run'],
  ])('gets no control character from %s %s', async (...argv) => {
    const answers = makeAnswers(shown.slice(0, 8).join(' ').slice(0, 110));
    const modeline = '# A plan';
    const text = writePlan({ id: 'hostile', created: '2026-12-01', answers, asOf: '2026-12-01', modeline });
    const world = makeWorld({ argv, cwd: makeTemporaryFolder({ 'plan.yaml': text }).path, terminal: true });
    await run({ ...world, pack: () => pack });
    expect(world.out() + world.err()).not.toMatch(
      /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u,
    );
    expect(world.out() + world.err()).not.toBe('');
    if (argv.includes('--json')) expect(() => JSON.parse(world.out())).not.toThrow();
  });
});
