import { questions } from '../questions/list.ts';
import type { Question } from '../questions/question.ts';

/** The keys of a plan as the tree they form in the file. */
export interface KeyTree {
  readonly byKey: ReadonlyMap<string, Question>;
  /** The names directly below a dotted key, in the order of the file; below '' stand `TOP_KEYS`, all sections, `extra`. */
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** What stands at the top of the file and is no answer: the format version, the minted id, the day it was made. */
export const TOP_KEYS: readonly string[] = ['plan', 'id', 'created'];

/** Under this key packs may put keys of their own: `extra.<pack>`. */
export const EXTRA = 'extra';

/** Joins a name to the dotted key above it. */
export function joinKey(above: string, name: string): string {
  return above === '' ? name : `${above}.${name}`;
}

/** The names that lead to a key from the top of the file. A pack's name is one name, whatever dots it holds. */
export function splitKey(key: string): readonly string[] {
  return key.startsWith(`${EXTRA}.`) ? [EXTRA, key.slice(EXTRA.length + 1)] : key.split('.');
}

/** Builds the tree from the questions, in their order. */
export function makeKeyTree(list: readonly Question[]): KeyTree {
  const children = new Map<string, string[]>([['', [...TOP_KEYS]]]);
  for (const { key } of list) {
    let above = '';
    for (const name of key.split('.')) {
      const names = children.get(above) ?? [];
      if (!names.includes(name)) names.push(name);
      children.set(above, names);
      above = joinKey(above, name);
    }
  }
  children.get('')?.push(EXTRA);
  return { byKey: new Map(list.map((question) => [question.key, question])), children };
}

/** The tree of the questions that this program knows. */
export const planKeys: KeyTree = makeKeyTree(questions);
