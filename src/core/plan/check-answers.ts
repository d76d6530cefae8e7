import { closest } from 'fastest-levenshtein';
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import { nearest } from '../nearest.ts';
import { checkValue, type Fault } from '../questions/check-value.ts';
import { nearestKey } from '../questions/list.ts';
import { countryFor } from '../questions/places.ts';
import type { Question } from '../questions/question.ts';
import type { Answers, Value } from '../when.ts';
import { findTrap } from './check-scalars.ts';
import type { Finding } from './finding.ts';
import { EXTRA, joinKey, type KeyTree, TOP_KEYS } from './key-tree.ts';
import { MAX_FINDINGS } from './limits.ts';
import { findLeaves, findOffset, toValue } from './node-value.ts';
import { hasControl } from './raw-characters.ts';
import { isMergeKey } from './yaml-dangers.ts';

/** Everything that the check of one file gathers on its way. */
interface Walk {
  readonly text: string;
  readonly keys: KeyTree;
  readonly answers: Map<string, Value>;
  readonly findings: Finding[];
}

/** A word from the file as it may stand in a sentence. */
function quote(word: string): string {
  const clean = word.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
  return `"${clean.length > 60 ? `${clean.slice(0, 60)}...` : clean}"`;
}

/** A name next to it, else the same name in another section, else the nearest of all keys. */
function findMeant(keys: KeyTree, key: string): string | undefined {
  const dot = key.lastIndexOf('.');
  const above = key.slice(0, Math.max(0, dot));
  const name = key.slice(dot + 1);
  const sibling = nearest(name.slice(0, 100), keys.children.get(above) ?? []);
  if (sibling !== undefined) return joinKey(above, sibling);
  const elsewhere = [...keys.byKey.keys()].filter((one) => one.endsWith(`.${name}`));
  return elsewhere.length > 0 ? closest(key.slice(0, 100), elsewhere) : nearestKey(key);
}

function unknownKey(walk: Walk, key: string, offset: number): Finding {
  const what = `There is no key ${quote(key)} in a plan.`;
  // Looking for the nearest of all keys takes time, and what comes after the first hundred is only counted.
  if (walk.findings.length > MAX_FINDINGS) return { code: 'unknown-key', what, offset };
  if (walk.keys.byKey.has(key) || walk.keys.children.has(key)) {
    const [section = '', ...rest] = key.split('.');
    const fix = `Write "${section}:" on a line of its own and "${rest.join('.')}:" indented below it.`;
    return { code: 'dotted-key', what: `The key ${quote(key)} is written with dots.`, fix, key, offset };
  }
  const meant = findMeant(walk.keys, key);
  const fix =
    meant === undefined ? 'Delete it, or see `circlekit questions` for every key.' : `Did you mean "${meant}"?`;
  return { code: 'unknown-key', what, fix, offset };
}

/** `isTold` false: it will only be counted, so its place is not searched for and is the end of the answer. */
function faultFinding(key: string, node: ParsedNode, fault: Fault, isTold: boolean): Finding {
  const { code, what, fix, path } = fault;
  const part = code === 'unknown-field' ? 'key' : 'value';
  const offset = isTold ? (findOffset(node, path, part) ?? node.range[0]) : node.range[2];
  return { code, what, ...(fix === undefined ? {} : { fix }), key, offset };
}

/** An English name of a country is as good as its code; only the code is kept. */
function settleValue(question: Question, value: Value): Value {
  if (question.kind !== 'country' || typeof value !== 'string') return value;
  return countryFor(value) ?? value;
}

function readAnswer(walk: Walk, key: string, question: Question | undefined, node: ParsedNode): void {
  const trapped = new Set<string>();
  for (const leaf of findLeaves(node, question)) {
    const [start, end] = leaf.node.range;
    const trap = findTrap(leaf, hasControl(walk.text.slice(start, end)));
    if (trap === undefined) continue;
    trapped.add(leaf.path.join('.'));
    walk.findings.push({ ...trap, key, offset: start });
  }
  const raw = toValue(node);
  if (raw === undefined) return;
  const value = question === undefined ? raw : settleValue(question, raw);
  walk.answers.set(key, value);
  if (question === undefined || value === null) return;
  for (const fault of checkValue(question, value)) {
    if (fault.code === 'control-character' || trapped.has(fault.path.join('.'))) continue;
    walk.findings.push(faultFinding(key, node, fault, walk.findings.length <= MAX_FINDINGS));
  }
}

/** A section that is a text or a list. The usual slips have words of their own. */
export function notAMap(key: string, node: ParsedNode): Finding {
  const offset = node.range[0];
  const owner = key === '' ? 'The file' : `The section "${key}"`;
  const about = key === '' ? {} : { key };
  if (isScalar(node) && /^[\p{L}\p{N}_]+:\S/u.test(String(node.source))) {
    const what = 'There is no space after the colon, so key and value run together.';
    return {
      code: 'no-space-after-colon',
      what,
      fix: 'Put a space after the colon: "name: Our group".',
      ...about,
      offset,
    };
  }
  const form = isSeq(node) ? 'a list' : 'a single value';
  const what = `${owner} holds ${form}; it should hold keys with values.`;
  return { code: 'not-a-map', what, fix: 'Write a key, a colon, a space and a value on each line.', ...about, offset };
}

/** Answers of packs stand under `extra`, one name a pack; what is in them is the pack's own affair. */
function readExtra(walk: Walk, map: YAMLMap.Parsed): void {
  for (const { key, value } of map.items) {
    if (isScalar(key) && typeof key.value === 'string' && value !== null) {
      readAnswer(walk, joinKey(EXTRA, key.value), undefined, value);
    }
  }
}

function isEmptySection(node: ParsedNode | null): boolean {
  return node === null || isAlias(node) || (isScalar(node) && node.value === null);
}

function readKey(walk: Walk, key: string, offset: number, node: ParsedNode | null): void {
  const question = walk.keys.byKey.get(key);
  if (question !== undefined) {
    if (node === null) walk.answers.set(key, null);
    else readAnswer(walk, key, question, node);
  } else if (key !== EXTRA && !walk.keys.children.has(key)) walk.findings.push(unknownKey(walk, key, offset));
  // A section with nothing in it yet is no answer and no mistake.
  else if (node === null || isEmptySection(node)) return;
  else if (!isMap(node)) walk.findings.push(notAMap(key, node));
  else if (key === EXTRA) readExtra(walk, node);
  else readSection(walk, key, node);
}

function readSection(walk: Walk, above: string, map: YAMLMap.Parsed): void {
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? key.value : undefined;
    const isTop = above === '' && TOP_KEYS.includes(String(name));
    if (typeof name !== 'string' || isMergeKey(key) || isTop) continue;
    const dotted = joinKey(above, name);
    if (name.includes('.')) walk.findings.push(unknownKey(walk, dotted, key.range[0]));
    else readKey(walk, dotted, key.range[0], value);
  }
}

/**
 * Reads the answers out of the file's map and checks each against its question: unknown keys (one finding for a parent
 * and all below it), sections that are no maps, the traps of YAML, and what `checkValue` finds.
 */
export function checkAnswers(
  map: YAMLMap.Parsed,
  text: string,
  keys: KeyTree,
): { readonly answers: Answers; readonly findings: readonly Finding[] } {
  const walk: Walk = { text, keys, answers: new Map(), findings: [] };
  readSection(walk, '', map);
  return { answers: Object.fromEntries(walk.answers), findings: walk.findings };
}
