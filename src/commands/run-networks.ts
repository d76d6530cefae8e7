import { nearest } from '../core/nearest.ts';
import { searchNetworks } from '../core/networks/search.ts';
import type { NetworkEntry } from '../core/networks/types.ts';
import { countryFor } from '../core/questions/places.ts';
import type { Line, Result } from '../core/report/result.ts';
import { type Call, listOption, misuse } from './call.ts';

/** `networks`: the directory, searched by words, country, theme and what is offered. */
export function runNetworks({ world, args, options }: Call): Result {
  const pack = world.pack();
  const country = options.country === undefined ? undefined : countryFor(String(options.country));
  if (options.country !== undefined && country === undefined)
    return misuse(
      'unknown-country',
      `There is no country "${options.country}".`,
      'Use its two letters, for example GB, or its English name.',
    );
  const theme = options.theme === undefined ? undefined : String(options.theme);
  const themes = Object.keys(pack.themeDefaults);
  if (theme !== undefined && !themes.includes(theme)) {
    const near = nearest(theme, themes);
    return misuse(
      'unknown-theme',
      `There is no theme "${theme}".`,
      near ? `Did you mean "${near}"?` : `Choose from ${themes.join(', ')}.`,
    );
  }
  const { networks, compiled } = pack.networks();
  const offers = listOption(options.offers);
  const unknown = unknownOffer(offers, networks);
  if (unknown) return unknown;
  const ages = options.ages === undefined ? undefined : String(options.ages);
  const search = {
    words: args,
    offers,
    people: { ...(ages ? { ages } : {}), ...(theme ? { theme } : {}) },
    ...(country ? { country } : {}),
    ...(theme ? { theme: pack.theme(theme, 'british') } : {}),
  };
  const { matches, forOthers, note } = searchNetworks(networks, search);
  const found = matches.map(({ network }) => network);
  const shown = world.stdout.isTerminal ? { prose: forPeople(found, compiled) } : { output: forPipes(found) };
  const notes = [...sayForOthers(forOthers), note].filter((text) => text !== '');
  const report = notes.map((text) => ({ tone: 'note', text }) as const);
  return { outcome: 'done', exit: 0, ...shown, report, facts: { networks: found, forOthers } };
}

/** Why a network that would match is not there: whom it is for. */
function sayForOthers(networks: readonly NetworkEntry[]): readonly string[] {
  if (networks.length === 0) return [];
  const named = networks.map(({ name, for_words }) => `${name} (for ${for_words ?? 'others'})`);
  return [`Left out, because they are for other people than those who come to you: ${named.join('; ')}.`];
}

function unknownOffer(offers: readonly string[], networks: readonly NetworkEntry[]): Result | undefined {
  const known: readonly string[] = [...new Set(networks.flatMap((network) => network.offers))];
  const unknown = offers.find((offer) => !known.includes(offer));
  if (unknown === undefined) return undefined;
  const near = nearest(unknown, known);
  return misuse(
    'unknown-offer',
    `No network offers "${unknown}".`,
    near ? `Did you mean "${near}"?` : `Choose from ${known.join(', ')}.`,
  );
}

function forPipes(networks: readonly NetworkEntry[]): string {
  return networks
    .map(({ id, name, countries, themes, offers, website }) =>
      [id, name, countries.join(','), themes.join(','), offers.join(','), website ?? ''].join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function forPeople(networks: readonly NetworkEntry[], compiled: string): readonly Line[] {
  const blocks = networks.flatMap(({ name, countries, affiliate, for_words, website, source }): readonly Line[] => {
    const people = for_words ? `  For: ${for_words}\n` : '';
    const web = website ? `  Web: ${website}\n` : '';
    return [
      { tone: 'heading', text: `${name} (${countries.join(', ')})` },
      { tone: 'plain', text: `  ${affiliate}\n${people}${web}  Read at: ${source}\n` },
    ];
  });
  return [
    ...blocks,
    { tone: 'plain', text: `${networks.length} found. Compiled ${compiled}; terms change, so ask the network.` },
  ];
}
