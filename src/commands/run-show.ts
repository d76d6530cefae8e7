import { type Format, isFormat, isText, pathIn } from '../core/documents/format.ts';
import type { Front } from '../core/documents/front.ts';
import { editFormat } from '../core/documents/listed-files.ts';
import { findChosen, namedDocuments } from '../core/documents/repeated.ts';
import { nearest } from '../core/nearest.ts';
import { problemLines } from '../core/report/problem-lines.ts';
import { fail, type Line, type Result } from '../core/report/result.ts';
import { tableCsv } from '../formats/csv/table-csv.ts';
import { unfinishedNotes } from './apply/before.ts';
import { type Call, inFolder, misuse } from './call.ts';
import { loadPages } from './load-pages.ts';
import { makeIcs } from './make-ics.ts';
import { makeSheets } from './make-sheets.ts';
import { makeTable } from './make-table.ts';
import { isOpened, type Opened, openKit } from './open-kit.ts';
import { headOf, openPageMaker } from './page-maker.ts';

/** `show`: one document of the catalogue, made from the plan, on stdout. */
export async function runShow(call: Call): Promise<Result> {
  const [id = '', target] = call.args;
  const opened = await openKit(call, target);
  if (!isOpened(opened)) return opened;
  const { chosen, kit } = opened.prepared;
  const [found] = findChosen(id, chosen, kit);
  if (!found) {
    const near = nearest(id, namedDocuments(chosen));
    return misuse(
      'unknown-document',
      `There is no document "${id}".`,
      near ? `Did you mean "${near}"?` : `To see all: ${inFolder('list', target ?? '.')}`,
    );
  }
  const asked = String(call.options.format ?? 'md').replace('markdown', 'md');
  const format = asked === 'json' ? 'md' : asked;
  const isJson = asked === 'json' || call.options.json === true;
  if (isBinary(format) && !isJson && call.world.stdout.isTerminal)
    return misuse(
      'binary-to-terminal',
      `A ${format} file is no text, so it is not printed here.`,
      `To save it: ${inFolder(`show ${id}`, target ?? '.')} --format ${format} > ${id}.${format}`,
    );
  const content = await makeContent(call, opened, found.front, format);
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) return content;
  const note: Line = {
    tone: 'note',
    text: `Note: this plan's kit leaves "${found.front.title}" out, because ${found.because}.`,
  };
  const unfinished = await unfinishedNotes(call, opened.loaded);
  const report = found.included ? unfinished : [...unfinished, note];
  const { title } = found.front;
  const document = { id: found.front.id, title, format, ...asText(content) };
  const envelope = { version: 1, command: 'show', outcome: 'done', document };
  const output = asked === 'json' ? `${JSON.stringify(envelope, null, 2)}\n` : content;
  return { outcome: 'done', exit: 0, output, report, facts: { document } };
}

type Content = string | Uint8Array | Result;

function isBinary(format: string): format is 'docx' | 'pdf' | 'xlsx' {
  return isFormat(format) && !isText(format);
}

/** Bytes stand in JSON as base64. */
function asText(content: string | Uint8Array) {
  if (typeof content === 'string') return { content };
  return { content: Buffer.from(content).toString('base64'), encoding: 'base64' };
}

async function makeContent(call: Call, opened: Opened, front: Front, format: string): Promise<Content> {
  const { prepared, loaded } = opened;
  const { mine } = call.options;
  if (format === 'csv' || format === 'ics' || format === 'xlsx') {
    const own = format === 'xlsx' ? 'csv' : format;
    if (!front.also.includes(own)) return noSuchFormat(front, format);
    if (mine === true) return await readMine(call, opened, front, format);
    if (format === 'csv') return showTable(call, prepared, front);
    if (format === 'xlsx') return (await makeSheets(front, prepared, call.world.pack())) ?? noSuchFormat(front, format);
    const { text, problems } = await makeIcs(prepared, loaded.plan);
    return text ?? fail(3, problems, problems.flatMap(problemLines));
  }
  if (mine === true && isBinary(format)) return await readMine(call, opened, front, format);
  const markdown = mine === true ? await readMineAsText(call, opened, front) : prepared.render(front);
  if (typeof markdown !== 'string' || format === 'md') return markdown;
  if (format === 'docx' || format === 'pdf') return await makeBinary(call, opened, front, format, markdown);
  const { parseDocument, writeHtml, writeText } = await loadPages();
  const forms = call.world.pack().forms(prepared.kit.spelling);
  const { doc } = parseDocument(markdown, { mode: 'person', file: front.path, forms, head: headOf(front, opened) });
  return format === 'html' ? writeHtml(doc, {}) : writeText(doc);
}

async function makeBinary(
  { world }: Call,
  { prepared }: Opened,
  front: Front,
  format: 'docx' | 'pdf',
  markdown: string,
): Promise<Content> {
  const maker = openPageMaker({ prepared, pack: world.pack(), fonts: world.fonts });
  const { bytes, problems } = await maker.make(format, front, markdown);
  return bytes ?? fail(3, problems, problems.flatMap(problemLines));
}

function noSuchFormat({ title }: Front, format: string): Result {
  return misuse(
    'no-such-format',
    `"${title}" cannot be had as ${format}.`,
    'Every page can be had as md, html, docx, pdf or text.',
  );
}

function showTable({ world }: Call, { kit }: Opened['prepared'], { id }: Front): string {
  const table = makeTable(id, kit, world.pack().speller(kit.spelling));
  return table === undefined ? '' : tableCsv(table);
}

/** The words of the page in the kit folder, with the person's edits. */
async function readMineAsText(call: Call, opened: Opened, front: Front): Promise<Content> {
  const edited = editFormat(opened.prepared.kit);
  if (edited === 'docx')
    return misuse(
      'mine-in-word',
      'In this kit you change pages in Word, so --mine gives the Word file.',
      `To save it: ${inFolder(`show ${front.id}`, call.args[1] ?? '.')} --mine --format docx > ${front.id}.docx`,
    );
  const bytes = await readMine(call, opened, front, 'md');
  return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : bytes;
}

/** The file in the kit folder, with the person's edits. */
async function readMine(call: Call, { loaded }: Opened, front: Front, format: Format): Promise<Uint8Array | Result> {
  if (loaded.folder === undefined) return misuse('no-folder', '--mine needs a kit folder, not a plan from a pipe.');
  const path = pathIn(format, front.path);
  const found = (await call.world.files()).folder(loaded.folder).look(path);
  if (found.kind !== 'file')
    return misuse(
      'no-file',
      `There is no file ${path} in this kit.`,
      `To make it: ${inFolder('build', call.args[1] ?? '.')}`,
    );
  return found.bytes;
}
