import type { NetworkEntry } from './types.ts';

/**
 * Networks of people who meet by a programme or a diagnosis of their own, or report on each meeting, as their entries in
 * networks.yaml and network-duties.yaml say. A group that takes its members' own words for what they live with would have
 * to give that up to join.
 */
const otherWays = [
  'active-minds',
  'andys-man-club',
  'aware-ireland',
  'bipolar-scotland',
  'bipolar-uk',
  'coda',
  'dbsa',
  'grow-australia',
  'grow-ireland',
  'nami',
  'schizophrenia-alliance',
  'vet-to-vet',
];

/** Ways of working whose groups choose their own limits and pass on nothing about people. */
const ownWords = ['hearing-voices', 'alternatives-to-suicide'];

/**
 * Says whether a group that works in this way (an id of `purpose.approach`, "" for none) could belong to the network
 * without changing how it meets. Every other way of working fits every network.
 */
export function fitsApproach({ id }: Pick<NetworkEntry, 'id'>, approach: string): boolean {
  return !ownWords.includes(approach) || !otherWays.includes(id);
}
