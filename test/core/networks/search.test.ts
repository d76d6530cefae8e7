import { describe, expect, it } from 'vitest';
import { findNetwork, noneYet, searchNetworks } from '../../../src/core/networks/search.ts';
import { fitsTheme, networkThemesOf, themesOfNetwork } from '../../../src/core/networks/themes.ts';
import { shippedNetworks } from '../../support/make-plan.ts';

const { networks } = shippedNetworks;
const recovery = { id: 'recovery', network_themes: ['addiction'] };
const grief = { id: 'bereavement', network_themes: ['bereavement', 'suicide-bereavement'] };

describe('searchNetworks', () => {
  it('finds every network when nothing is asked', () => {
    expect(searchNetworks(networks, {}).matches).toHaveLength(networks.length);
  });

  it('finds those of the country first, and international ones too', () => {
    const { matches } = searchNetworks(networks, { country: 'GB', theme: recovery });
    expect(matches[0]?.network.id).toBe('smart-recovery-uk');
    expect(matches.filter((match) => match.international).map((match) => match.network.id)).toContain('aa');
    expect(matches.map((match) => match.network.id)).not.toContain('smart-recovery-us');
  });

  it('puts networks of the theme before those for everybody', () => {
    const { matches } = searchNetworks(networks, { country: 'AU', theme: grief });
    const themes = matches
      .filter((match) => !match.international)
      .map((match) => match.network.themes.includes('cross-theme'));
    expect(themes).toEqual(themes.toSorted());
    expect(themes).toContain(true);
  });

  it('ranks a name above a mention', () => {
    const { matches } = searchNetworks(networks, { words: ['hearing', 'voices'] });
    expect(
      matches
        .slice(0, 2)
        .map((match) => match.network.id)
        .toSorted(),
    ).toEqual(['hvn-england', 'hvn-usa']);
  });

  it('finds words without minding capitals', () => {
    expect(searchNetworks(networks, { words: ['PFLAG'] }).matches).toEqual(
      searchNetworks(networks, { words: ['pflag'] }).matches,
    );
  });

  it('keeps only networks that offer one of the things wanted', () => {
    const { matches } = searchNetworks(networks, { offers: ['insurance'] });
    expect(matches.length).toBeGreaterThan(0);
    expect(matches.every((match) => match.network.offers.includes('insurance'))).toBe(true);
  });

  it.each(['IN', 'NG', 'ZA', 'BR', 'MX', 'JP', 'ES', 'FR', 'NL'])(
    'says whom to ask in %s, where we know none',
    (country) => {
      const result = searchNetworks(networks, { country });
      expect(result.note).toBe(noneYet);
      expect(result.matches.every((match) => match.international)).toBe(true);
    },
  );

  it('adds nothing where a network of the country was found', () => {
    expect(searchNetworks(networks, { country: 'GB' }).note).toBe('');
  });

  it('says whom to ask when no words are found', () => {
    expect(searchNetworks(networks, { words: ['xyzzy'] })).toEqual({ matches: [], forOthers: [], note: noneYet });
  });
});

describe('themes', () => {
  it('lead from ours to those of networks', () => {
    expect(networkThemesOf(grief)).toEqual(['bereavement', 'suicide-bereavement', 'cross-theme']);
  });

  it('lead from those of networks to ours', () => {
    expect(themesOfNetwork(['suicide-bereavement'], [recovery, grief])).toEqual(['bereavement']);
  });

  it('fit all of ours for a network that takes every group', () => {
    expect(themesOfNetwork(['cross-theme'], [recovery, grief])).toEqual(['recovery', 'bereavement']);
    expect(fitsTheme(['cross-theme', 'cancer'], recovery)).toBe(true);
  });
});

describe('the shipped networks', () => {
  it('have ids that are each used once', () => {
    const ids = networks.map((network) => network.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('are found by their id', () => {
    expect([findNetwork(networks, 'dbsa')?.countries, findNetwork(networks, 'nowhere')]).toEqual([['US'], null]);
  });
});
