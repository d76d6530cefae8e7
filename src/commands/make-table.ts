import { spellOwnWords } from '../core/documents/render.ts';
import type { Spell } from '../core/documents/spelling.ts';
import type { Kit } from '../core/kit/kit.ts';
import { tables } from '../core/tables/list.ts';
import type { Table } from '../core/tables/table.ts';

/** The table that goes with a document, our own words in the plan's spelling; undefined where a document has none. */
export function makeTable(id: string, kit: Kit, spell: Spell): Table | undefined {
  return tables[id]?.({ ...kit, ...spellOwnWords(kit, spell) });
}
