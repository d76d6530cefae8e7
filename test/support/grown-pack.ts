import type { Front } from '../../src/core/documents/front.ts';
import type { Pack } from '../../src/core/documents/pack.ts';

/** Pages of every kit, one after the other, of which the further pages are copies. */
const patterns = ['welcome', 'ground-rules', 'first-night', 'messages'];

/**
 * A pack with further pages in every kit, for tests of how the work grows.
 * @param more - how many; they are `page-1` and so on, in a folder of their own.
 * @param onRender - is told of every page that is written from its template.
 */
export function growPack(pack: Pack, more: number, onRender: (id: string) => void = () => {}): Pack {
  const patternOf = (id: string): string =>
    /^page-\d+$/u.test(id) ? (patterns[Number(id.slice(5)) % patterns.length] ?? id) : id;
  const makeFront = (fronts: readonly Front[], number: number): Front => {
    const id = `page-${number}`;
    const pattern = fronts.find((front) => front.id === patternOf(id));
    if (pattern === undefined) throw new Error(`There is no page ${patternOf(id)} to copy.`);
    const { when: _when, ...rest } = pattern;
    return {
      ...rest,
      id,
      title: `${rest.title} ${number}`,
      path: `12-more/${id}.md`,
      order: 10_000 + number,
      size: 'starter',
    };
  };
  return {
    ...pack,
    fronts: (spelling) => {
      const fronts = pack.fronts(spelling);
      return [...fronts, ...Array.from({ length: more }, (_, at) => makeFront(fronts, at + 1))];
    },
    template: (id, spelling) => {
      onRender(id);
      return pack.template(patternOf(id), spelling);
    },
  };
}
