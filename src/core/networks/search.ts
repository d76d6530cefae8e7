import { fitsPeople, type GroupPeople } from './people.ts';
import { crossTheme, fitsTheme, type MapsToNetworks } from './themes.ts';
import type { NetworkEntry } from './types.ts';

/** What to look for. Everything left out matches everything. */
export interface NetworkSearch {
  /** Words to find in name, themes and terms; more of them found ranks higher, none found leaves the network out. */
  readonly words?: readonly string[];
  /** ISO 3166 alpha-2. International networks are always in. */
  readonly country?: string;
  readonly theme?: MapsToNetworks;
  /** A theme as networks.yaml spells it ("addiction"), for a search without one of our themes. */
  readonly networkTheme?: string;
  /** At least one of these must be offered. */
  readonly offers?: readonly string[];
  /** Who comes to the group: a network that is for other people is left out, and named in `forOthers`. */
  readonly people?: GroupPeople;
}

export interface NetworkMatch {
  readonly network: NetworkEntry;
  /** Higher is nearer; only for ordering. */
  readonly score: number;
  readonly international: boolean;
}

export interface NetworkResult {
  /** Best first; ties in the order of the file. */
  readonly matches: readonly NetworkMatch[];
  /** Networks that would match but are for other people than those who come, in the order in which they would stand. */
  readonly forOthers: readonly NetworkEntry[];
  /** A sentence to print, "" when there is nothing to add. */
  readonly note: string;
}

/** Whom to ask where we know no network (practice.md 1.4): never read as "nothing exists where you live". */
export const noneYet =
  'We know none near you yet; that does not mean there is none. Ask these three kinds of people: ' +
  'somebody who runs a group near you, whatever it is about; a nurse, social worker or librarian who knows the area; ' +
  'and the nearest charity for what brings you together.';

function isInternational(network: NetworkEntry): boolean {
  return network.countries.includes('INT');
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Points for one word: 6 in the id or name, 3 in the themes, 1 in what we wrote about it, 0 when not found. */
function scoreWord(network: NetworkEntry, word: string): number {
  const wanted = fold(word);
  if (fold(`${network.id} ${network.name}`).includes(wanted)) return 6;
  if (fold(network.themes.join(' ')).includes(wanted)) return 3;
  return fold(`${network.affiliate} ${network.seen}`).includes(wanted) ? 1 : 0;
}

function scoreWords(network: NetworkEntry, words: readonly string[]): number | null {
  if (words.length === 0) return 0;
  const points = words.map((word) => scoreWord(network, word));
  const sum = points.reduce((total, one) => total + one, 0);
  return sum === 0 ? null : sum;
}

function scoreTheme(network: NetworkEntry, search: NetworkSearch): number | null {
  if (search.networkTheme !== undefined) return network.themes.includes(search.networkTheme) ? 4 : null;
  if (search.theme === undefined) return 0;
  if (!fitsTheme(network.themes, search.theme)) return null;
  return network.themes.includes(crossTheme) ? 2 : 4;
}

function scoreCountry(network: NetworkEntry, country: string | undefined): number | null {
  if (country === undefined || country === '') return 0;
  if (network.countries.includes(country)) return 8;
  return isInternational(network) ? 2 : null;
}

function scoreOffers(network: NetworkEntry, offers: readonly string[]): number | null {
  if (offers.length === 0) return 0;
  const found = offers.filter((offer) => network.offers.some((one) => one === offer)).length;
  return found === 0 ? null : found;
}

function scoreNetwork(network: NetworkEntry, search: NetworkSearch): number | null {
  const parts = [
    scoreWords(
      network,
      (search.words ?? []).filter((word) => word.trim() !== ''),
    ),
    scoreCountry(network, search.country),
    scoreTheme(network, search),
    scoreOffers(network, search.offers ?? []),
  ];
  let sum = network.confidence === 'high' ? 0.5 : 0;
  for (const part of parts) {
    if (part === null) return null;
    sum += part;
  }
  return sum;
}

/**
 * Finds networks. A network must be of the country or international, fit the theme, offer one of the things wanted and
 * hold at least one of the words; one for other people than those who come is left out. Best first: own country before international, theme before cross-theme.
 */
export function searchNetworks(networks: readonly NetworkEntry[], search: NetworkSearch): NetworkResult {
  const found = networks
    .flatMap((network) => {
      const score = scoreNetwork(network, search);
      return score === null ? [] : [{ network, score, international: isInternational(network) }];
    })
    .toSorted((a, b) => b.score - a.score);
  const suits = ({ network }: NetworkMatch): boolean => fitsPeople(network, search.people ?? {});
  const matches = found.filter(suits);
  const forOthers = found.filter((match) => !suits(match)).map(({ network }) => network);
  const country = search.country ?? '';
  const hasOwn = matches.some(({ network }) => network.countries.includes(country));
  return { matches, forOthers, note: matches.length === 0 || (country !== '' && !hasOwn) ? noneYet : '' };
}

/** The network with this id, or null. */
export function findNetwork(networks: readonly NetworkEntry[], id: string): NetworkEntry | null {
  return networks.find((network) => network.id === id) ?? null;
}
