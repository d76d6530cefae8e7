import type { Rendering } from '../core/changes/change.ts';
import { type Format, isPage, pathIn } from '../core/documents/format.ts';
import type { Front } from '../core/documents/front.ts';
import { editFormat, formatsOf, listedFiles } from '../core/documents/listed-files.ts';
import { listPacks, type PrintPack } from '../core/documents/print-packs.ts';
import { spellDeep } from '../core/documents/spelling.ts';
import { tableCsv } from '../formats/csv/table-csv.ts';
import type { HomeDocument } from '../formats/html/write-home.ts';
import type { BuildInput } from './build-kit.ts';
import { encode } from './encode.ts';
import { loadPages } from './load-pages.ts';
import { makeIcs } from './make-ics.ts';
import { makeSheets } from './make-sheets.ts';
import { makeTable } from './make-table.ts';
import { asMade, type Made, type PageMaker } from './page-maker.ts';
import type { Sources } from './plan-sources.ts';
import { pageStamp, stamp } from './stamps.ts';

/** A file that is made from something else of the kit. Making it may load a writer, so it is put off until it is needed. */
export interface Derived extends Pick<Rendering, 'id' | 'format' | 'path' | 'fill'> {
  readonly title: string;
  /** Digest of everything it is made from, the program and the templates included. */
  readonly from: string;
  readonly make: () => Promise<Made>;
}

/** Lists the files of a kit besides those that people edit, but for its home page. */
export function makeDerived(input: BuildInput, sources: Sources, maker: PageMaker): readonly Derived[] {
  const { kit, included } = input.prepared;
  const edited = editFormat(kit);
  const all = included.flatMap((front) => {
    const text = sources.texts.get(front.id);
    return formatsOf(front, kit)
      .filter((format) => format !== edited && (text !== undefined || !isPage(format)))
      .map((format) => makeOne(input, front, format, text ?? '', maker));
  });
  return [...all, ...listPacks(included, kit).flatMap((pack) => makePack(input, pack, sources, maker))];
}

function makeOne(input: BuildInput, front: Front, format: Format, text: string, maker: PageMaker): Derived {
  const { id, title, fill } = front;
  const path = pathIn(format, front.path);
  const named = { id, title, format, path, ...(fill ? { fill } : {}) };
  const { kit } = input.prepared;
  switch (format) {
    case 'ics':
      return { ...named, ...makeCalendar(input) };
    case 'csv':
      return { ...named, from: stamp(input, 'csv', kit.answers, kit.asOf), make: async () => makeCsv(input, id) };
    case 'xlsx':
      return {
        ...named,
        from: stamp(input, 'xlsx', kit.answers, kit.asOf, title),
        make: async () => asMade(await makeSheets(front, input.prepared, input.pack)),
      };
    default: {
      const wanted = format === 'md' ? 'html' : format;
      return {
        ...named,
        from: pageStamp(input, format, front, text),
        make: async () => await maker.make(wanted, front, text),
      };
    }
  }
}

/** Pages that the person changed in Word are not in a pack: it would hold our earlier words. */
function makePack(
  input: BuildInput,
  pack: PrintPack,
  { texts, behind }: Sources,
  maker: PageMaker,
): readonly Derived[] {
  const pages = input.prepared.included.flatMap((front) => {
    const text = texts.get(front.id);
    return text === undefined || behind.has(front.id) || !pack.holds(front) ? [] : [{ front, text }];
  });
  if (pages.length === 0) return [];
  const { id, path, title } = pack;
  return [
    {
      id,
      title,
      format: 'pdf',
      path,
      from: stamp(input, title, ...pages.map(({ front, text }) => pageStamp(input, 'pdf', front, text))),
      make: async () => await maker.makePack(pages, title),
    },
  ];
}

/** What the home page is told of files that are not as the plan has them. */
export interface HomeFacts {
  readonly behind: Sources['behind'];
  /** Paths of files that this kit does not have after all. */
  readonly missing: ReadonlySet<string>;
}

const asPlanned: HomeFacts = { behind: new Set(), missing: new Set() };

/** What the home page shows: our own words on it in the plan's spelling. */
export function homeOf({ kit, included }: BuildInput['prepared'], pack: BuildInput['pack'], facts = asPlanned) {
  const { behind, missing } = facts;
  const isThere = ({ path }: { readonly path: string }): boolean => !missing.has(path);
  const documents = listedFiles(included, kit).map((document): HomeDocument => {
    const files = document.files.filter(isThere);
    return behind.has(document.id) ? { ...document, files, isBehind: true } : { ...document, files };
  });
  const packs = listPacks(included, kit)
    .filter(isThere)
    .map(({ title, about, path, holds }) => {
      const left = included.filter((front) => holds(front) && behind.has(front.id));
      return { title, about, path, without: left.map((front) => front.title) };
    });
  const blanks = spellDeep(kit.blanks, pack.speller(kit.spelling), new Set(['key']));
  return { kit: { ...kit, blanks }, documents, packs };
}

/** The home page, made last: it links to what is there. */
export function makeHome(input: BuildInput, facts: HomeFacts): Derived {
  const home = homeOf(input.prepared, input.pack, facts);
  // Problems look at the real day; everything else of a kit is the same tomorrow.
  const from = stamp(input, { ...home.kit, problems: [] }, home.documents, home.packs);
  return {
    id: 'home',
    title: 'index.html',
    format: 'html',
    path: 'index.html',
    from,
    make: async () => asMade(encode((await loadPages()).writeHome(home))),
  };
}

function makeCalendar(input: BuildInput): Pick<Derived, 'from' | 'make'> {
  const { prepared, plan } = input;
  const { answers, sessions, marks, publicName, asOf } = prepared.kit;
  return {
    from: stamp(input, 'ics', answers, sessions, marks, publicName, asOf, plan.id, plan.created),
    make: async () => {
      const { text } = await makeIcs(prepared, plan);
      return asMade(text ? encode(text) : undefined);
    },
  };
}

/** The table that goes with a document. Everything in it is worked out from the answers and the day of the plan. */
function makeCsv({ prepared, pack }: BuildInput, id: string): Made {
  const table = makeTable(id, prepared.kit, pack.speller(prepared.kit.spelling));
  return asMade(table && encode(tableCsv(table)));
}
