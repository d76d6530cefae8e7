import type { CircleDoc } from '../../../src/core/documents/model.ts';
import type { Pack } from '../../../src/core/documents/pack.ts';
import { examplePlans } from '../../support/every-plan.ts';
import { type MadeKit, makeWholeKit, readStrictly } from '../../support/make-kits.ts';

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
const ONE_IN = 16;

/** The kits of all examples, by name. */
export function makeExampleKits(pack: Pack): ReadonlyMap<string, MadeKit> {
  return new Map(examplePlans.map((plan) => [plan.name.replace(/^example /u, ''), makeWholeKit(plan, pack)]));
}

/** The pages to look at: all of two examples, and some of the others so that most kinds of page are among them. */
export function readExamplePages(kits: ReadonlyMap<string, MadeKit>, pack: Pack): readonly ExamplePage[] {
  return [...kits].flatMap(([example, kit], turn) =>
    kit.documents
      .filter(
        ({ front: { id } }, place) =>
          isEveryPage ||
          wholeExamples.includes(example) ||
          alwaysTaken.includes(id) ||
          (place + turn * 5) % ONE_IN === 0,
      )
      .map((one) => ({ name: `${example}.${one.front.id}`, doc: readStrictly(one, kit, pack).doc })),
  );
}
