import type { Front } from '../core/documents/front.ts';
import type { Pack } from '../core/documents/pack.ts';
import { makeTable } from './make-table.ts';
import type { Prepared } from './prepare-kit.ts';

/** The table that goes with a document as an Excel file; undefined where a document has none. */
export async function makeSheets(
  { id, title }: Front,
  { kit }: Pick<Prepared, 'kit'>,
  pack: Pick<Pack, 'speller'>,
): Promise<Uint8Array | undefined> {
  const table = makeTable(id, kit, pack.speller(kit.spelling));
  if (table === undefined) return undefined;
  const { writeXlsx } = await import('../formats/office.ts');
  return writeXlsx([table], { id, title, lang: kit.lang, date: kit.asOf, paper: kit.paper });
}
