import type { Asking, Kit, Session } from '../kit/kit.ts';
import { fillIn } from '../kit/kit-words.ts';
import type { Chosen } from './choose.ts';
import type { Each, Front } from './front.ts';

/** What the pages of a kit are made for, by the head's `each`. */
type Lists = Pick<Kit, 'sessions' | 'occasions' | 'hasEnd' | 'discreet'>;

/**
 * Without an end the list of meetings rolls on with the months: plans far ahead would be taken away again unread, and a
 * person plans a handful of meetings at a time.
 */
const MOST_WITHOUT_END = 6;

/** A page of a repeated document, before it has words. */
interface Page {
  /** Which item of the kit's list. */
  readonly item: number;
  /** Behind the head's id, after a full stop. */
  readonly id: string;
  /** In the title and in the path, where the head has `{n}`. */
  readonly inTitle: string;
  readonly inPath: string;
}

/**
 * Meetings are counted inside their phase, so that a longer phase leaves the ids of the next one as they are. Where being
 * seen is a risk, file names have the phase's place in the plan: its name can say what the group is about.
 */
function listSessions({ sessions, hasEnd, discreet }: Lists): readonly Page[] {
  const phases = [...new Set(sessions.map(({ phaseId }) => phaseId))];
  const listed = hasEnd ? sessions : sessions.slice(0, MOST_WITHOUT_END);
  return listed.map(({ number, phaseId }, item) => {
    const before = sessions.find((one) => one.phaseId === phaseId)?.number ?? 1;
    const count = phaseId === '' ? number : number - before + 1;
    const padded = String(count).padStart(2, '0');
    return {
      item,
      id: `${phaseId || 'main'}.${count}`,
      inTitle: String(number),
      inPath: phaseId === '' ? padded : `${discreet ? `part-${phases.indexOf(phaseId) + 1}` : phaseId}-${padded}`,
    };
  });
}

/** The first time has a page of its own. */
function listOccasions({ occasions }: Lists): readonly Page[] {
  return occasions.flatMap(({ id, what, isStart }, item) => (isStart ? [] : [{ item, id, inTitle: what, inPath: id }]));
}

const pagesOf: Readonly<Record<Each, (lists: Lists) => readonly Page[]>> = {
  sessions: listSessions,
  occasions: listOccasions,
};

/** The heads of the pages that a repeated document becomes in this kit, in order; the head itself for any other. */
export function expandFront(head: Front, lists: Lists): readonly Front[] {
  const { each, title_each = '{n}', path_each = '{n}.md', ...rest } = head;
  if (each === undefined) return [head];
  return pagesOf[each](lists).map(({ item, id, inTitle, inPath }, at) => ({
    ...rest,
    id: `${head.id}.${id}`,
    title: fillIn(title_each, { n: inTitle }),
    path: fillIn(path_each, { n: inPath }),
    of: { head, item, isFirst: at === 0 },
  }));
}

/** Puts the pages of repeated documents in their places; one that is left out stays one line. */
export function expandChosen(chosen: readonly Chosen[], lists: Lists): readonly Chosen[] {
  return chosen.flatMap((one) => {
    if (one.front.each === undefined || !one.included) return [one];
    const pages = expandFront(one.front, lists).map((front) => ({ ...one, front }));
    return pages.length > 0 ? pages : [{ ...one, included: false, because: 'the plan has no time for it' }];
  });
}

/** The id of the head that a page comes from: `session-plan` for `session-plan.main.3`. */
export function headId(id: string): string {
  return id.split('.')[0] ?? id;
}

/**
 * The documents that an id means: a page, all pages of a repeated document in order, also where this kit leaves it out.
 * A repeated document without any page is its head.
 */
export function findChosen(id: string, chosen: readonly Chosen[], lists: Lists): readonly Chosen[] {
  const family = chosen.filter(({ front }) => headId(front.id) === headId(id));
  const pages = family.flatMap((one) => {
    const fronts = expandFront(one.front, lists);
    return (fronts.length > 0 ? fronts : [one.front]).map((front) => ({ ...one, front }));
  });
  const exact = pages.filter(({ front }) => front.id === id);
  return exact.length > 0 || headId(id) !== id ? exact : pages;
}

/** Every id that may be named: each page, and each repeated document as a whole. */
export function namedDocuments(chosen: readonly Chosen[]): readonly string[] {
  return [...new Set(chosen.flatMap(({ front }) => [headId(front.id), front.id]))];
}

/** What the template of a repeated document sees besides: its meeting or its time; an empty one where there is none. */
export function itemFor(
  { each, of }: Front,
  { sessions, occasions }: Pick<Kit, 'sessions' | 'occasions'>,
): { readonly session?: Session; readonly occasion?: Asking } {
  const repeated = of?.head.each ?? each;
  if (repeated === 'sessions') return { session: sessions[of?.item ?? 0] ?? noSession };
  if (repeated === 'occasions') return { occasion: (of && occasions[of.item]) ?? noOccasion };
  return {};
}

const noSession: Session = {
  number: 1,
  date: null,
  dateWords: '',
  start: null,
  startWords: '',
  endWords: '',
  minutes: 90,
  phase: '',
  phaseId: '',
  topic: '',
  place: '',
  opensPhase: false,
};

const noOccasion: Asking = { id: 'later', what: '', date: null, dateWords: '', isStart: false };
