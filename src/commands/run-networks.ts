import { nearest } from '../core/nearest.ts';
import { searchNetworks } from '../core/networks/search.ts';
import type { NetworkEntry } from '../core/networks/types.ts';
import { countryFor } from '../core/questions/places.ts';
import type { Result } from '../core/report/result.ts';
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
  const search = {
    words: args,
    offers: listOption(options.offers),
    ...(country ? { country } : {}),
    ...(theme ? { theme: pack.theme(theme, 'british') } : {}),
  };
  const { matches, note } = searchNetworks(networks, search);
  const found = matches.map(({ network }) => network);
  const output = world.stdout.isTerminal ? forPeople(found, compiled) : forPipes(found);
  const report = note === '' ? [] : [{ tone: 'note', text: note } as const];
  return { outcome: 'done', exit: 0, output, report, facts: { networks: found } };
}

function forPipes(networks: readonly NetworkEntry[]): string {
  return networks
    .map(({ id, name, countries, themes, offers, website }) =>
      [id, name, countries.join(','), themes.join(','), offers.join(','), website ?? ''].join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function forPeople(networks: readonly NetworkEntry[], compiled: string): string {
  const block = ({ name, countries, affiliate, website, source }: NetworkEntry): string =>
    [
      `${name} (${countries.join(', ')})`,
      `  ${affiliate}`,
      `  ${website ? `Web: ${website}. ` : ''}Read at: ${source}`,
    ].join('\n');
  const foot = `${networks.length} found. Compiled ${compiled}; terms change, so ask the network.`;
  return `${[...networks.map(block), foot].join('\n\n')}\n`;
}
