import type { Theme } from '../documents/theme.ts';
import { fitsApproach } from '../networks/approach.ts';
import { peopleOf } from '../networks/people.ts';
import { findNetwork, searchNetworks } from '../networks/search.ts';
import type { NetworkDuties, NetworkEntry } from '../networks/types.ts';
import type { Answers } from '../when.ts';
import { sayCents } from './budget.ts';
import { isDate } from './calendar.ts';
import type { Duty, NetworkOffer, Networks, OwnNetwork } from './kit-parts.ts';
import { fillIn, type KitWords } from './kit-words.ts';
import { numberOf } from './plan-values.ts';
import { type Fields, recordsAt, textAt, textIn, textsIn } from './read-answers.ts';

const MOST_MATCHES = 5;

interface Input {
  readonly answers: Answers;
  readonly theme: Theme;
  readonly networks: readonly NetworkEntry[];
  /** ISO date on which the directory was put together. */
  readonly compiled: string;
  readonly duties: NetworkDuties;
  readonly words: KitWords;
}

function joinWords(items: readonly string[], and: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

function makeOffer(network: NetworkEntry, { labels }: KitWords): NetworkOffer {
  const offers = network.offers.map((offer) => labels.networks.offers[offer] ?? '').filter((words) => words !== '');
  return {
    name: network.name,
    website: network.website ?? '',
    people: network.for_words ?? '',
    offers: joinWords(offers, labels.networks.and),
    asks: network.affiliate,
    source: network.source,
    checkFirst: network.confidence === 'medium',
  };
}

/** Without a country, one of somebody else's country would only mislead. */
function findOffers({ answers, theme, networks, words }: Input): Pick<Networks, 'matches' | 'note'> {
  const country = textAt(answers, 'place.country');
  const fitting = networks.filter((network) => fitsApproach(network, textAt(answers, 'purpose.approach')));
  const { matches, note } = searchNetworks(fitting, { country, theme, people: peopleOf(answers) });
  const near = country === '' ? matches.filter(({ international }) => international) : matches;
  return { matches: near.slice(0, MOST_MATCHES).map(({ network }) => makeOffer(network, words)), note };
}

/** "What; who; by when", as the plan asks for it. */
export function readPromise(text: string, label: string): Duty {
  const [what = '', who = '', ...due] = text.split(';').map((part) => part.trim());
  return { kind: 'own', label, text: what, who, due: due.join('; '), source: '' };
}

function sayFee(fields: Fields, answers: Answers, { labels }: KitWords): string {
  const fee = numberOf(fields, 'fee');
  if (fee === null || fee <= 0) return '';
  const currency = textIn(fields, 'fee_currency') || textAt(answers, 'money.currency');
  return fillIn(labels.money.perYear, { sum: sayCents(Math.round(fee * 100), currency) });
}

/** What we know that the network asks, in the order of the file. */
function listKnown(id: string, { duties, words }: Input): readonly Duty[] {
  const labels = words.labels.networks.duties;
  return (duties[id] ?? []).map(({ kind, text, source }) => ({
    kind,
    label: labels[kind],
    text,
    who: '',
    due: '',
    source,
  }));
}

function makeOwn(fields: Fields, input: Input): OwnNetwork {
  const { answers, networks, words } = input;
  const id = textIn(fields, 'id');
  const entry = findNetwork(networks, id);
  const status = textIn(fields, 'status') || textAt(answers, 'network.status');
  const dates = [textIn(fields, 'affiliated'), textIn(fields, 'applied')];
  const known = listKnown(id, input);
  return {
    name: textIn(fields, 'name') || (entry?.name ?? id),
    status,
    statusWords: words.labels.networks.status[status] ?? '',
    since: words.dates.date(dates.find(isDate) ?? null),
    renewal: words.dates.date(textIn(fields, 'renewal')),
    feeWords: sayFee(fields, answers, words),
    uses: textsIn(fields, 'uses'),
    shares: textsIn(fields, 'data_shared'),
    wording: textIn(fields, 'name_wording'),
    logo: fields.logo === true,
    leaving: textIn(fields, 'leaving_notice'),
    duties: [
      ...known,
      ...textsIn(fields, 'obligations').map((text) => readPromise(text, words.labels.networks.promised)),
    ],
    readOn: [...new Set(known.map(({ source }) => source))],
  };
}

/** Whether a network belongs on the pages: what is over, or only looked at beside a tie that holds, would mislead there. */
function isCurrent(status: string, ofGroup: string): boolean {
  if (status === 'left') return ofGroup === 'left';
  return ofGroup !== 'affiliated' || !['exploring', 'independent'].includes(status);
}

/** Networks that may fit the group, and those it names itself with what was promised to each. */
export function makeNetworks(input: Input): Networks {
  const ofGroup = textAt(input.answers, 'network.status');
  const own = recordsAt(input.answers, 'network.networks').map((fields) => makeOwn(fields, input));
  return {
    ...findOffers(input),
    mine: own.filter(({ status }) => isCurrent(status, ofGroup)),
    compiled: input.words.dates.month(input.compiled),
  };
}
