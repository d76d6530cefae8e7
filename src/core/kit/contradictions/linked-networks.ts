import type { DutyKind } from '../../networks/duty-kinds.ts';
import { findNetwork } from '../../networks/search.ts';
import type { NetworkEntry } from '../../networks/types.ts';
import { type Fields, recordsAt, textAt, textIn } from '../read-answers.ts';
import type { Facts } from './rule.ts';

/** A network in the plan, beside what we ship about it (null for one that we do not know). */
export interface LinkedNetwork {
  readonly fields: Fields;
  readonly id: string;
  /** Its own status, else the status of the group. */
  readonly status: string;
  readonly entry: NetworkEntry | null;
}

/** The networks of the plan, in order, without those the group has left. */
export function linkedNetworks(facts: Facts): readonly LinkedNetwork[] {
  const group = textAt(facts.answers, 'network.status');
  return recordsAt(facts.answers, 'network.networks')
    .map((fields) => {
      const id = textIn(fields, 'id');
      return { fields, id, status: textIn(fields, 'status') || group, entry: findNetwork(facts.networks, id) };
    })
    .filter((one) => one.status !== 'left');
}

/** Says whether the group is linked, or wants to be, with one of these networks. */
export function isLinkedWith(facts: Facts, ids: readonly string[]): boolean {
  return linkedNetworks(facts).some((one) => ids.includes(one.id));
}

/** Says whether we know that the network asks its groups for such a thing. */
export function asksFor({ id }: LinkedNetwork, kind: DutyKind, { duties }: Facts): boolean {
  return duties[id]?.some((duty) => duty.kind === kind) ?? false;
}

/** Says whether the group is linked, or wants to be, with a network that asks for such a thing. */
export function isLinkedTo(facts: Facts, kind: DutyKind): boolean {
  return linkedNetworks(facts).some((one) => asksFor(one, kind, facts));
}

/** Says whether the group belongs or has asked to belong: looking about binds nobody. */
export function isCommitted(one: LinkedNetwork): boolean {
  return ['applied', 'affiliated', 'hosted'].includes(one.status);
}

function fold(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim()} `;
}

/** What stands after the name proper in some entries: "Bipolar UK support groups". */
const afterName = / (self-help |support |local |peer support |carers and peer )?(groups|branches|chapters)\b.*$/;

/**
 * The names by which people know a network: the name without what stands in brackets or after it, and a short form of
 * at least four capitals. Names of one plain word ("Aware") are left out; half of all groups would hold one by chance.
 */
function namesOf(name: string): readonly string[] {
  const whole = name
    .replace(/\(.*?\)/g, '')
    .replace(/^The /, '')
    .trim()
    .replace(afterName, '');
  const short = [...name.matchAll(/\b[A-Z]{4,}\b/g)].map((found) => found[0]);
  return [...short, ...(whole.includes(' ') ? [whole] : [])];
}

/** Says whether a group's name, folded, holds the name of a network. */
function holdsNames(inGroup: string): (networkName: string) => boolean {
  // Few networks share a single word with the group, and cutting the names of all into words takes a while.
  const words = inGroup.trim().split(' ');
  const sharesWord = (asTyped: string): boolean => words.some((word) => asTyped.includes(word));
  return (networkName) =>
    sharesWord(networkName.toLowerCase()) && namesOf(networkName).some((name) => inGroup.includes(fold(name)));
}

/** Says whether the group's name holds the name of a network that it does not belong to. */
export function usesForeignName(facts: Facts): boolean {
  const country = textAt(facts.answers, 'place.country');
  const groupName = textAt(facts.answers, 'group.name');
  if (groupName === '') return false;
  const inGroup = fold(groupName);
  const linked = linkedNetworks(facts);
  const belongs = linked.filter((one) => one.status === 'affiliated' || one.status === 'hosted').map((one) => one.id);
  const near = facts.networks.filter(
    (entry) => country === '' || entry.countries.includes(country) || entry.countries.includes('INT'),
  );
  const holdsNameOf = holdsNames(inGroup);
  const shipped = near.some((entry) => !belongs.includes(entry.id) && holdsNameOf(entry.name));
  const typed = linked.some((one) => {
    const name = textIn(one.fields, 'name');
    return name !== '' && one.status !== 'affiliated' && one.status !== 'hosted' && inGroup.includes(fold(name));
  });
  return shipped || typed;
}
