import { type Chosen, chooseDocuments } from '../core/documents/choose.ts';
import type { Pack } from '../core/documents/pack.ts';
import { makeRender, type Render } from '../core/documents/render.ts';
import { expandChosen } from '../core/documents/repeated.ts';
import { type DateWords, makeDateWords } from '../core/kit/date-words.ts';
import type { Kit } from '../core/kit/kit.ts';
import { makeKit } from '../core/kit/make-kit.ts';
import { questions } from '../core/questions/list.ts';
import { clockFor, spellingFor } from '../core/questions/places.ts';
import { type Answers, isKnown } from '../core/when.ts';

/** A kit in memory: facts, which documents, and how to write each. */
export interface Prepared {
  readonly kit: Kit;
  readonly chosen: readonly Chosen[];
  /** The heads of the documents in it, in reading order. */
  readonly included: readonly Chosen['front'][];
  readonly render: Render;
  readonly dates: DateWords;
}

/** Works out everything of a kit that needs no disk. `given` is what the plan answers, `today` an ISO date. */
export function prepareKit(given: Answers, pack: Pack, today: string): Prepared {
  const { themeDefaults } = pack;
  const country = String(given['place.country'] ?? '');
  const spelling = spellingFor(country);
  const theme = pack.theme(themeId(given, pack), spelling);
  const { compiled, contacts } = pack.crisis(country);
  const { networks, compiled: networksCompiled } = pack.networks();
  const duties = isKnown(given['network.networks']) ? pack.networkDuties() : {};
  const kit = makeKit({ given, themeDefaults, theme, today, contacts, compiled, networks, networksCompiled, duties });
  const chosen = expandChosen(chooseDocuments(pack.fronts(spelling), kit.answers), kit);
  const dates = makeDateWords({ american: spelling === 'american', clock: clockFor(country) });
  const render = makeRender({ kit, pack, chosen, questions, dates });
  return { kit, chosen, included: chosen.filter((one) => one.included).map(({ front }) => front), render, dates };
}

/** The theme whose words a kit uses: "other" while none is answered. */
function themeId(given: Answers, pack: Pack): string {
  const id = given['theme.id'];
  return typeof id === 'string' && id in pack.themeDefaults ? id : 'other';
}
