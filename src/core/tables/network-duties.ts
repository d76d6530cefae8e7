import type { Kit } from '../kit/kit.ts';
import type { OwnNetwork } from '../kit/kit-parts.ts';
import { type Cell, type Table, textColumn } from './table.ts';

function renewalOf({ name, renewal }: OwnNetwork): readonly (readonly Cell[])[] {
  return renewal === '' ? [] : [[name, 'Renewing', 'We say again that we belong.', null, renewal, null, null]];
}

/** What the networks of the plan ask for and what was promised to them, with room for who does it and how it shows. */
export function makeNetworkDuties({ networks }: Pick<Kit, 'networks'>): Table {
  return {
    name: 'What we have promised',
    columns: [
      textColumn('network', 'Network', 28),
      textColumn('kind', 'Kind', 22),
      textColumn('what', 'What', 60),
      textColumn('who', 'Who', 18),
      textColumn('due', 'Due', 20),
      textColumn('shown', 'How it is shown', 24),
      textColumn('done', 'Done on', 14),
    ],
    rows: networks.mine.flatMap((network) => [
      ...network.duties.map(({ label, text, who, due }) => [network.name, label, text, who, due, null, null]),
      ...renewalOf(network),
    ]),
    totals: [],
  };
}
