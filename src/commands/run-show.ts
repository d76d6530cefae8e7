import type { Front } from '../core/documents/front.ts';
import { findChosen, namedDocuments } from '../core/documents/repeated.ts';
import { nearest } from '../core/nearest.ts';
import { problemLines } from '../core/report/problem-lines.ts';
import { fail, type Line, type Result } from '../core/report/result.ts';
import { tableCsv } from '../formats/csv/table-csv.ts';
import { unfinishedNotes } from './apply/before.ts';
import { type Call, inFolder, misuse } from './call.ts';
import { loadPages } from './load-pages.ts';
import { headOf } from './make-derived.ts';
import { makeIcs } from './make-ics.ts';
import { makeTable } from './make-table.ts';
import { isOpened, type Opened, openKit } from './open-kit.ts';

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
  const content = await makeContent(call, opened, found.front, format);
  if (typeof content !== 'string') return content;
  const note: Line = {
    tone: 'note',
    text: `Note: this plan's kit leaves "${found.front.title}" out, because ${found.because}.`,
  };
  const unfinished = await unfinishedNotes(call, opened.loaded);
  const report = found.included ? unfinished : [...unfinished, note];
  const { title } = found.front;
  const document = { id: found.front.id, title, format, content };
  const envelope = { version: 1, command: 'show', outcome: 'done', document };
  const output = asked === 'json' ? `${JSON.stringify(envelope, null, 2)}\n` : content;
  return { outcome: 'done', exit: 0, output, report, facts: { document } };
}

async function makeContent(call: Call, opened: Opened, front: Front, format: string): Promise<string | Result> {
  const { prepared, loaded } = opened;
  if (format === 'csv' || format === 'ics') {
    if (!front.also.includes(format))
      return misuse(
        'no-such-format',
        `"${front.title}" cannot be had as ${format}.`,
        'Every page can be had as md, html or text.',
      );
    if (format === 'csv') return showTable(call, prepared, front);
    const { text, problems } = await makeIcs(prepared, loaded.plan);
    return text ?? fail(3, problems, problems.flatMap(problemLines));
  }
  const markdown = call.options.mine === true ? await readMine(call, opened, front) : prepared.render(front);
  if (typeof markdown !== 'string' || format === 'md') return markdown;
  const { parseDocument, writeHtml, writeText } = await loadPages();
  const forms = call.world.pack().forms(prepared.kit.spelling);
  const { doc } = parseDocument(markdown, { mode: 'person', file: front.path, forms, head: headOf(front, opened) });
  return format === 'html' ? writeHtml(doc, {}) : writeText(doc);
}

function showTable({ world }: Call, { kit }: Opened['prepared'], { id }: Front): string {
  const table = makeTable(id, kit, world.pack().speller(kit.spelling));
  return table === undefined ? '' : tableCsv(table);
}

/** The file in the kit folder, with the person's edits. */
async function readMine(call: Call, { loaded }: Opened, front: Front): Promise<string | Result> {
  if (loaded.folder === undefined) return misuse('no-folder', '--mine needs a kit folder, not a plan from a pipe.');
  const found = (await call.world.files()).folder(loaded.folder).look(front.path);
  if (found.kind !== 'file')
    return misuse(
      'no-file',
      `There is no file ${front.path} in this kit.`,
      `To make it: ${inFolder('build', call.args[1] ?? '.')}`,
    );
  return new TextDecoder().decode(found.bytes);
}
