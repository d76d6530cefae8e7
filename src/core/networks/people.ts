import type { Answers } from '../when.ts';
import type { NetworkEntry } from './types.ts';

/** Whom a network is for, where its page says that it is not for everybody. A closed list. */
export const networkPeople = ['adults', 'young', 'parents', 'widowed'] as const;

export type NetworkPeople = (typeof networkPeople)[number];

/** What is known of the people in a group. Everything left out matches everything. */
export interface GroupPeople {
  /** A choice of `people.ages`; "" or absent when it is not known. */
  readonly ages?: string;
  /** A choice of `theme.id`. */
  readonly theme?: string;
}

/** The themes whose groups are of parents themselves, of any age. */
const parentThemes = ['parenting-feeding'];

/**
 * Says whether people of the group may belong to the network by their age. Among people under 18 there are no adults, and
 * seldom anybody who is widowed or brings up a child; a network of young people is not for grown-ups.
 */
export function fitsPeople(network: Pick<NetworkEntry, 'for'>, { ages = '', theme = '' }: GroupPeople): boolean {
  const someUnder18 = ages === 'under-18' || ages === 'mixed';
  switch (network.for) {
    case undefined:
      return true;
    case 'young':
      return ages !== 'adults';
    case 'parents':
      return !someUnder18 || parentThemes.includes(theme);
    default:
      return !someUnder18;
  }
}

/** The same of the people in a plan. */
export function peopleOf(answers: Answers): GroupPeople {
  const read = (key: string): string => (typeof answers[key] === 'string' ? answers[key] : '');
  return { ages: read('people.ages'), theme: read('theme.id') };
}
