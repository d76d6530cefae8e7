import type { Kit } from '../kit/kit.ts';
import type { Front } from './front.ts';
import { isAlso } from './listed-files.ts';

/** Several pages in one PDF, to print at once. */
export interface PrintPack {
  /** Its identity among the files of a kit, like that of a document. */
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** One line for lists: what it is for. Full sentence. */
  readonly about: string;
  /** Whether a page belongs in it: by its head alone, so that a new page needs nothing else. */
  readonly holds: (front: Front) => boolean;
}

const handedOut: readonly Front['audience'][] = ['members', 'newcomers', 'public'];
const byThen: readonly Front['needed'][] = ['first', 'before-launch', 'first-meeting'];
const held: readonly Front['needed'][] = ['first-meeting', 'each-meeting'];

/** A poster is on the wall before anybody comes, and a page for each meeting is printed when its meeting is near. */
function isHandedOut({ layout, of }: Front): boolean {
  return layout !== 'poster' && of === undefined;
}

const packs: readonly PrintPack[] = [
  {
    id: 'print-first-meeting',
    path: 'print/first-meeting.pdf',
    title: 'For the first meeting',
    about: 'Everything that people are given by the first meeting, to print at once.',
    holds: (front) => isHandedOut(front) && handedOut.includes(front.audience) && byThen.includes(front.needed),
  },
  {
    id: 'print-for-those-who-look-after-it',
    path: 'print/for-those-who-look-after-it.pdf',
    title: 'For those who look after it',
    about: 'What you hold in your hands at a meeting, to print at once.',
    holds: (front) =>
      isHandedOut(front) && front.audience === 'organisers' && (front.at_hand === true || held.includes(front.needed)),
  },
];

/** The packs of a kit: those with a page in them, where the plan asks for PDF files. */
export function listPacks(fronts: readonly Front[], kit: Pick<Kit, 'answers'>): readonly PrintPack[] {
  return isAlso('pdf', kit) ? packs.filter(({ holds }) => fronts.some(holds)) : [];
}

/** Every pack that a kit may have. */
export const packTitles: ReadonlyMap<string, string> = new Map(packs.map(({ id, title }) => [id, title]));
