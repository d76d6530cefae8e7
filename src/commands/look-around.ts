import type { Entry, Rendering } from '../core/changes/change.ts';
import { formatOf, listCandidates, makeFinder } from '../core/changes/find-strays.ts';
import type { Found, Surroundings } from '../core/changes/surroundings.ts';
import { listedFiles } from '../core/documents/listed-files.ts';
import { listPacks, packTitles } from '../core/documents/print-packs.ts';
import type { BuildInput } from './build-kit.ts';
import { openElsewhere } from './open-elsewhere.ts';
import { openReaders, type Readers } from './readers.ts';

/** Formats whose reader has to be loaded. */
const ofOffice = ['docx', 'xlsx'] as const;

/** What one build looks at. */
export interface View {
  readonly around: Surroundings;
  readonly readers: Readers;
  /** Every place that was looked at, as it was then. */
  readonly seen: ReadonlyMap<string, Found>;
}

/**
 * Prepares looking at a kit folder, each place once.
 * @param entries - what is remembered.
 * @param isWanted - whether this run is about a document in a format.
 */
export async function lookAround(
  input: BuildInput,
  entries: readonly Entry[],
  isWanted: (made: Pick<Rendering, 'id' | 'format'>) => boolean,
): Promise<View> {
  const { files, folder, pack } = input;
  const seen = new Map<string, Found>();
  const still = folder.still();
  const look = (path: string): Found => {
    const found = seen.get(path) ?? still.look(path);
    seen.set(path, found);
    return found;
  };
  const digest = (bytes: Uint8Array): string => files.digest(bytes);
  const readers = openReaders(files, entries);
  const { digestOf, idOf } = readers;
  const candidates = findCandidates(input, entries.filter(isWanted), look);
  for (const format of ofOffice) if (candidates.some((path) => formatOf(path) === format)) await readers.ready(format);
  const find = makeFinder({
    candidates,
    look,
    digestOf,
    idOf,
    taken: takenPlaces(input, entries),
  });
  const around: Surroundings = {
    look,
    digest,
    digestOf,
    refusal: (path) => still.refusal(path) ?? openElsewhere(path, folder),
    base: ({ exact, base }) => {
      const wanted = exact ?? base;
      const found = wanted === '' ? undefined : folder.look(`.circlekit/base/${wanted}`);
      return found?.kind === 'file' && digest(found.bytes) === wanted ? found.bytes : undefined;
    },
    strays: (made, entry) => find([made.path, entry.path], entry),
    pack: pack.id,
    conflicts: input.conflicts ?? 'beside',
  };
  return { around, readers, seen };
}

/** The whole folder is searched only when a page is not where it was; else only where the kit would put a moved page. */
function findCandidates(
  { prepared, folder }: BuildInput,
  entries: readonly Entry[],
  look: (path: string) => Found,
): readonly string[] {
  const made = new Set(['home', ...packTitles.keys(), ...prepared.included.map(({ id }) => id)]);
  const isLost = ({ id, base, status, path }: Entry): boolean =>
    made.has(id) && base !== '' && (status === 'managed' || status === 'pending') && look(path).kind === 'missing';
  if (entries.some(isLost)) return listCandidates((path) => folder.list(path));
  return entries.flatMap(({ generated }) => (generated === undefined ? [] : [generated]));
}

/** Where known documents stand, and where the kit puts those it makes. */
function takenPlaces({ prepared }: BuildInput, entries: readonly Entry[]): readonly string[] {
  const { included, kit } = prepared;
  const listed = listedFiles(included, kit).flatMap(({ files }) => files);
  const made = [...listed, ...listPacks(included, kit)].map(({ path }) => path);
  return [...made, 'index.html', ...entries.filter(({ base }) => base !== '').map(({ path }) => path)];
}
