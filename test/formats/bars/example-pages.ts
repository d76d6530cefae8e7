import { prepareKit } from '../../../src/commands/prepare-kit.ts';
import type { CircleDoc } from '../../../src/core/documents/model.ts';
import type { Pack } from '../../../src/core/documents/pack.ts';
import { examplePlans, today } from '../../support/every-plan.ts';
import { type MadeKit, readStrictly } from '../../support/make-kits.ts';

/** One page of an example, as every format is made from it. */
export interface ExamplePage {
  /** Of the example and the page: "gardening-group.poster". */
  readonly name: string;
  readonly doc: CircleDoc;
}

/** Whether every page of every example is looked at: in `npm run test:formats`. */
export const isEveryPage = process.env.EVERY_PAGE === '1';

/** Pages that must keep to their sheets of paper. */
export const onOnePage: readonly string[] = ['ground-rules', 'poster', 'in-trouble'];

/** One on A4 paper and one on Letter, both small. */
const wholeExamples: readonly string[] = ['gardening-group', 'online-mood-network'];
const alwaysTaken: readonly string[] = [...onOnePage, 'joining-form'];
const ONE_IN = 24;

/** The kits of all examples, by name. Their pages are not made yet. */
export function makeExampleKits(pack: Pack): ReadonlyMap<string, Pick<MadeKit, 'prepared'>> {
  return new Map(
    examplePlans.map(({ name, answers }) => [
      name.replace(/^example /u, ''),
      { prepared: prepareKit(answers, pack, today) },
    ]),
  );
}

/** The pages to look at: all of two examples, and some of the others so that most kinds of page are among them. */
export function readExamplePages(
  kits: ReadonlyMap<string, Pick<MadeKit, 'prepared'>>,
  pack: Pack,
): readonly ExamplePage[] {
  return [...kits].flatMap(([example, kit], turn) => {
    const { included, render } = kit.prepared;
    const isWhole = isEveryPage || wholeExamples.includes(example);
    return included
      .filter(({ id }, place) => isWhole || alwaysTaken.includes(id) || (place + turn * 5) % ONE_IN === 0)
      .map((front) => {
        const { doc } = readStrictly({ front, text: render(front) }, kit, pack);
        return { name: `${example}.${front.id}`, doc };
      });
  });
}
