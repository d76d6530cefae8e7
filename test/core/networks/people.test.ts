import { describe, expect, it } from 'vitest';
import { fitsPeople, networkPeople } from '../../../src/core/networks/people.ts';
import { searchNetworks } from '../../../src/core/networks/search.ts';
import { makeTestKit, makeTheme, shippedDuties, shippedNetworks } from '../../support/make-plan.ts';

const { networks } = shippedNetworks;
const limited = networks.filter((network) => network.for !== undefined);
const lgbt = { id: 'lgbt', network_themes: ['lgbt', 'cross-theme'] };

describe('whom a network is for', () => {
  it.each([
    ['adults', 'adults', 'lgbt', true],
    ['adults', 'young-adults', 'lgbt', true],
    ['adults', 'under-18', 'lgbt', false],
    ['adults', 'mixed', 'lgbt', false],
    ['adults', '', 'lgbt', true],
    ['young', 'adults', 'mental-health', false],
    ['young', 'young-adults', 'mental-health', true],
    ['young', 'mixed', 'young-people', true],
    ['parents', 'under-18', 'bereavement', false],
    ['parents', 'under-18', 'parenting-feeding', true],
    ['parents', 'adults', 'bereavement', true],
    ['widowed', 'mixed', 'bereavement', false],
    [undefined, 'under-18', 'lgbt', true],
  ] as const)('%s: with people of the ages %j and the theme %s it fits: %j', (people, ages, theme, fits) => {
    expect(fitsPeople(people === undefined ? {} : { for: people }, { ages, theme })).toBe(fits);
  });

  it.each(limited.map((network) => [network.id, network] as const))(
    '%s: is one of a closed list, in words that its own entry or duties hold',
    (id, network) => {
      const duties = (shippedDuties[id] ?? []).map(({ text }) => text);
      const said = [network.affiliate, network.seen, network.name, ...duties].join(' ').toLowerCase();
      const words = (network.for_words ?? '').toLowerCase().match(/\p{L}+/gu) ?? [];
      expect(networkPeople).toContain(network.for);
      expect([words.length > 0, words.filter((word) => !said.includes(word.replace(/s$/u, '')))]).toEqual([true, []]);
    },
  );

  it('is said in words wherever it is said at all', () => {
    expect(networks.filter((network) => (network.for === undefined) !== (network.for_words === undefined))).toEqual([]);
  });
});

describe('a search for a group of young people', () => {
  const { matches, forOthers } = searchNetworks(networks, {
    country: 'US',
    theme: lgbt,
    people: { ages: 'under-18', theme: 'lgbt' },
  });

  it('leaves out a network that is for adults only, and names it', () => {
    expect([matches.map(({ network }) => network.id).includes('pflag'), forOthers.map(({ id }) => id)]).toEqual([
      false,
      ['pflag'],
    ]);
  });
});

describe('the best matches of a plan', () => {
  const plan = { 'network.status': 'exploring', 'place.country': 'US' };
  const theme = makeTheme(lgbt);
  const namesFor = (ages: string) =>
    makeTestKit({ ...plan, 'people.ages': ages }, { theme }).networks.matches.map(({ name, people }) => [name, people]);

  it('have PFLAG for adults, with whom it is for', () => {
    expect(namesFor('adults')).toContainEqual(['PFLAG', 'adults only']);
  });

  it('have it neither for young people nor where some are young', () => {
    expect([...namesFor('under-18'), ...namesFor('mixed')].filter(([name]) => name === 'PFLAG')).toEqual([]);
  });
});
