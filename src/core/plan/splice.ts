import { isMap, type YAMLMap } from 'yaml';
import type { Value } from '../when.ts';
import { type KeyTree, planKeys, splitKey } from './key-tree.ts';
import { locateKey } from './locate-key.ts';
import { parseYaml } from './parse-yaml.ts';
import { type Change, removeBlock, spliceBlock } from './splice-block.ts';
import { removeFlow, spliceFlow } from './splice-flow.ts';
import { commentFor, meantBy } from './write-plan.ts';

function parseSound(text: string): YAMLMap.Parsed {
  const { contents, errors } = parseYaml(text);
  // Only a slip in our own code can bring us here: callers have read the plan before they change it.
  if (errors.length > 0 || !isMap(contents))
    throw new Error('An answer can only be changed in a plan that reads well.');
  return contents;
}

function applyChange(text: string, change: Change): string {
  return text.slice(0, change.start) + change.text + text.slice(change.end);
}

/**
 * Changes one answer in the text of a plan and leaves every other byte as it is: comments, order, blank lines, quotes,
 * line ends, byte-order mark, a missing last newline. A key that is not there yet is put where question order wants it,
 * with a short comment. In: a text that `readPlan` accepts; the key of a question, `extra.<pack>` or `id`; a value that
 * fits it (null is "not sure yet").
 */
export function spliceAnswer(text: string, key: string, value: Value, keys: KeyTree = planKeys): string {
  const spot = locateKey(parseSound(text), splitKey(key));
  if (spot === undefined) throw new Error(`The plan has no place for ${key}.`);
  const answer = { value, meant: meantBy(key, keys), comment: commentFor(key, keys) };
  const splice = spot.map.flow === true ? spliceFlow : spliceBlock;
  return applyChange(text, splice(text, spot, answer, keys));
}

/**
 * Takes one answer out of the text of a plan, with its lines and the comment on its own line; every other byte stays,
 * also a section that becomes empty. Without that key the text comes back as it was.
 */
export function spliceOut(text: string, key: string): string {
  const spot = locateKey(parseSound(text), splitKey(key));
  if (spot?.kind !== 'there') return text;
  const remove = spot.map.flow === true ? removeFlow : removeBlock;
  return applyChange(text, remove(text, spot.map, spot.pair));
}
