import { type Format, formats, isText } from '../documents/format.ts';
import { isBesideName } from './beside.ts';
import type { Entry } from './change.ts';
import { foldPath, isSafeName } from './safe-path.ts';
import type { Found, Strays, Surroundings } from './surroundings.ts';

/** One name in a folder. Links and what is no file are `other`. */
export interface Listed {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
}

const mostBytes = 1_000_000;
const mostEntries = 5000;

/**
 * Lists the files of a kit folder that may be pages which the person renamed or moved: folder by folder, those nearest
 * the top first; no links, dot folders or folders of other programs; up to 1 MB each, and an end after 5,000 names.
 * @param list - gives the names in a folder; "" is the kit folder itself.
 */
export function listCandidates(list: (folder: string) => readonly Listed[]): readonly string[] {
  const found: string[] = [];
  const folders = [''];
  let count = 0;
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    for (const { name, kind, size } of list(folder)) {
      count += 1;
      if (count > mostEntries) return found;
      if (!isSafeName(name) || name === 'node_modules') continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'folder') folders.push(path);
      if (kind === 'file' && size <= mostBytes && formatOf(name) && !isBesideName(name)) found.push(path);
    }
  }
  return found;
}

/** The format that the ending of a file's name says. */
export function formatOf(path: string): Format | undefined {
  return formats.find((format) => path.endsWith(`.${format}`));
}

/** A candidate, read. */
interface Candidate {
  readonly path: string;
  /** The path as disks compare it. */
  readonly folded: string;
  /** The document that it says it is; undefined when it names none, or several. */
  readonly id: string | undefined;
  /** undefined when it cannot be read as what its name says. */
  readonly digest: string | undefined;
}

export interface Searching {
  readonly candidates: readonly string[];
  readonly look: (path: string) => Found;
  readonly digestOf: Surroundings['digestOf'];
  /** The document that the file of an office program says it is. */
  readonly idOf: (bytes: Uint8Array) => string | undefined;
  /** Places of known documents, and those where the kit puts some: no other document is followed there. */
  readonly taken: readonly string[];
}

/**
 * Prepares finding pages by what they say they are, or by their bytes.
 * @returns a function that gives for one document the files elsewhere that are it.
 */
export function makeFinder(searching: Searching): (own: readonly string[], entry: Entry) => Strays {
  const taken = new Set(searching.taken.map(foldPath));
  const candidates = searching.candidates
    .map((path) => readCandidate(path, searching))
    .filter((one) => one !== undefined);
  // Asked for every page of a kit: a look through all candidates each time would grow with the square of the pages.
  const withId = groupBy(candidates, ({ id }) => id);
  const withDigest = groupBy(candidates, ({ digest }) => digest);
  return (own, entry) => {
    const homes = own.map(foldPath);
    const isElsewhere = ({ path, folded }: Candidate): boolean =>
      path !== entry.path && path.endsWith(`.${entry.format}`) && (homes.includes(folded) || !taken.has(folded));
    const isNoOther = ({ id }: Candidate): boolean => id === undefined || id === entry.id;
    return {
      byId: (withId.get(entry.id) ?? []).filter(isElsewhere).map(({ path }) => path),
      byBytes: (withDigest.get(entry.base) ?? [])
        .filter(isNoOther)
        .filter(isElsewhere)
        .map(({ path }) => path),
    };
  };
}

function groupBy<K>(
  candidates: readonly Candidate[],
  keyOf: (one: Candidate) => K,
): ReadonlyMap<K, readonly Candidate[]> {
  const groups = new Map<K, Candidate[]>();
  for (const one of candidates) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function readCandidate(path: string, { look, digestOf, idOf }: Searching): Candidate | undefined {
  const found = look(path);
  const format = formatOf(path);
  if (found.kind !== 'file' || format === undefined) return undefined;
  const { bytes } = found;
  const id = isText(format) ? readId(bytes) : idOf(bytes);
  return { path, folded: foldPath(path), id, digest: digestOf(format, bytes) };
}

/** The comment at the end of Markdown, wherever it stands now, and its like in a web page. */
const idMarks =
  /<!--\s*circlekit:document\s+([a-z0-9][a-z0-9./-]*)\s*-->|<meta\s+name="circlekit-document"\s+content="([^"]+)"/gu;

function readId(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const ids = new Set([...text.matchAll(idMarks)].map(([, comment, meta]) => comment ?? meta));
  return ids.size === 1 ? [...ids][0] : undefined;
}
