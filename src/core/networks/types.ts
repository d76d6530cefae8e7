import type { DutyKind } from './duty-kinds.ts';
import type { NetworkPeople } from './people.ts';

/** What a network can give a new group. */
export type Offer =
  | 'starter-guide'
  | 'training'
  | 'directory-listing'
  | 'supervision'
  | 'networking'
  | 'funding'
  | 'branding'
  | 'standards'
  | 'insurance'
  | 'nonprofit-status'
  | 'none-stated';

/** One entry of templates/data/networks.yaml, as read. A missing field was not seen on the source page. */
export interface NetworkEntry {
  readonly id: string;
  readonly name: string;
  /** ISO 3166 alpha-2 codes; INT is international. */
  readonly countries: readonly string[];
  /** Network themes, which differ from ours: a theme maps to them by `network_themes`. */
  readonly themes: readonly string[];
  readonly level: 'national' | 'regional' | 'international';
  readonly offers: readonly Offer[];
  /** How a group joins, in our words. */
  readonly affiliate: string;
  /** Whom it is for, where `affiliate`, `seen` or a duty says that it is not for everybody. */
  readonly for?: NetworkPeople;
  /** The same in a few words that follow "for": "adults, 18 and over". Always there with `for`. */
  readonly for_words?: string;
  readonly website?: string;
  readonly source: string;
  readonly source_date?: string;
  readonly seen: string;
  readonly confidence: 'high' | 'medium';
}

/** The whole file. `compiled` is an ISO date. */
export interface NetworkFile {
  readonly version: number;
  readonly compiled: string;
  readonly networks: readonly NetworkEntry[];
}

/** Something that a network asks of its groups, as one sentence of ours. */
export interface NetworkDuty {
  readonly kind: DutyKind;
  readonly text: string;
  /** The page on which it was read. */
  readonly source: string;
}

/** Known duties by the id of the network. A network that is not here may ask for things all the same. */
export type NetworkDuties = Readonly<Record<string, readonly NetworkDuty[]>>;
