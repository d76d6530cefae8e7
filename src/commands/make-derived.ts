import type { Format, Front } from '../core/documents/front.ts';
import { formatsOf, listedFiles } from '../core/documents/listed-files.ts';
import { spellDeep } from '../core/documents/spelling.ts';
import { tableCsv } from '../formats/csv/table-csv.ts';
import type { BuildInput } from './build-kit.ts';
import { encode } from './build-kit.ts';
import { loadPages } from './load-pages.ts';
import { makeIcs } from './make-ics.ts';
import { makeTable } from './make-table.ts';

/** A file that is made from something else of the kit. Making it may load a writer, so it is put off until it is needed. */
export interface Derived {
  readonly id: string;
  readonly format: Format;
  readonly path: string;
  /** Digest of everything it is made from, the program and the templates included. */
  readonly from: string;
  /** undefined: this plan cannot have one after all. */
  readonly make: () => Promise<string | undefined>;
}

/**
 * Lists the files of a kit besides its Markdown.
 * @param texts - Markdown by document id, as it will stand after this run.
 */
export function makeDerived(input: BuildInput, texts: ReadonlyMap<string, string>): readonly Derived[] {
  const { prepared, files, pack, version } = input;
  const { kit, included } = prepared;
  const stamp: Stamp = (...parts) => files.digest(encode(JSON.stringify([version, pack.digest, ...parts])));
  const all: Derived[] = [];
  for (const front of included) {
    const text = texts.get(front.id);
    if (text !== undefined && makesHtml(input))
      all.push(makePage(input, front, text, stamp(text, headOf(front, input), kit.spelling)));
    for (const format of formatsOf(front, kit).filter((one) => front.also.includes(one)))
      all.push(format === 'ics' ? makeCalendar(input, front, stamp) : makeTableFile(input, front, stamp));
  }
  if (makesHtml(input)) {
    const home = homeOf(prepared, pack);
    // Problems look at the real day; everything else of a kit is the same tomorrow.
    const facts = [{ ...home.kit, problems: [] }, home.documents];
    all.push({
      id: 'home',
      format: 'html',
      path: 'index.html',
      from: stamp(facts),
      make: async () => (await loadPages()).writeHome(home),
    });
  }
  return all;
}

/** What the home page shows: our own words on it in the plan's spelling. */
export function homeOf({ kit, included }: BuildInput['prepared'], pack: BuildInput['pack']) {
  const blanks = spellDeep(kit.blanks, pack.speller(kit.spelling), new Set(['key']));
  return { kit: { ...kit, blanks }, documents: listedFiles(included, kit) };
}

/** Whether this plan's kit has web pages. */
export function makesHtml({ prepared }: Pick<BuildInput, 'prepared'>): boolean {
  const { answers } = prepared.kit;
  const also = answers['kit.also'];
  return answers['kit.edit_in'] === 'print' || !Array.isArray(also) || also.includes('html');
}

/** What a page needs to know besides its text. */
export function headOf(front: Front, { prepared }: Pick<BuildInput, 'prepared'>) {
  const { kit } = prepared;
  const { id, title, layout } = front;
  const large = kit.answers['kit.large_print'] === true;
  return { id, title, layout, lang: kit.lang, dir: 'ltr', date: kit.asOf, paper: kit.paper, large } as const;
}

function makePage(input: BuildInput, front: Front, text: string, from: string): Derived {
  return {
    id: front.id,
    format: 'html',
    path: front.path.replace(/\.md$/u, '.html'),
    from,
    make: async () => {
      const { parseDocument, writeHtml } = await loadPages();
      const forms = input.pack.forms(input.prepared.kit.spelling);
      const head = headOf(front, input);
      const { doc } = parseDocument(text, { mode: 'person', file: front.path, forms, head });
      return writeHtml(doc, { home: `${'../'.repeat(front.path.split('/').length - 1)}index.html` });
    },
  };
}

type Stamp = (...parts: readonly unknown[]) => string;

function makeCalendar({ prepared, plan }: BuildInput, { id, path }: Front, stamp: Stamp): Derived {
  const { answers, sessions, marks, publicName, asOf } = prepared.kit;
  return {
    id,
    format: 'ics',
    path: path.replace(/\.md$/u, '.ics'),
    from: stamp('ics', answers, sessions, marks, publicName, asOf, plan.id, plan.created),
    make: async () => (await makeIcs(prepared, plan)).text ?? undefined,
  };
}

/** The table that goes with a document. Everything in it is worked out from the answers and the day of the plan. */
function makeTableFile({ prepared, pack }: BuildInput, { id, path }: Front, stamp: Stamp): Derived {
  const { kit } = prepared;
  return {
    id,
    format: 'csv',
    path: path.replace(/\.md$/u, '.csv'),
    from: stamp('csv', kit.answers, kit.asOf),
    make: async () => {
      const table = makeTable(id, kit, pack.speller(kit.spelling));
      return table && tableCsv(table);
    },
  };
}
