import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import type { Field, Kind, Question } from '../questions/question.ts';
import type { Value } from '../when.ts';

/** The way from a value down to one part of it: names of fields and places in lists, from 0. */
export type Path = readonly (string | number)[];

/** A single word, number or text inside an answer, and what was expected there. */
export interface Leaf {
  readonly node: Scalar.Parsed;
  readonly kind: Kind | undefined;
  readonly path: Path;
}

function scalarValue(node: Scalar.Parsed): Value | undefined {
  const { value } = node;
  if (typeof value === 'string') {
    // The last line end of a block text is how YAML is written, not something the person said.
    return node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' ? value.replace(/\n+$/, '') : value;
  }
  return value === null || typeof value === 'boolean' || typeof value === 'number' ? value : undefined;
}

/** A node as plain data. `undefined` where it holds what a plan may not hold (aliases, keys that are not text). */
export function toValue(node: ParsedNode | null): Value | undefined {
  if (node === null) return null;
  if (isScalar(node)) return scalarValue(node);
  if (isSeq(node)) {
    const items = node.items.map(toValue);
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (!isMap(node)) return undefined;
  const fields: [string, Value][] = [];
  for (const { key, value } of node.items) {
    const field = toValue(value);
    if (!isScalar(key) || typeof key.value !== 'string' || field === undefined) return undefined;
    fields.push([key.value, field]);
  }
  return Object.fromEntries(fields);
}

/** The kind of one item of a list answer; the kind itself where it is no list. */
export function itemKind(kind: Kind): Kind {
  const kinds: { readonly [list in Kind]?: Kind } = {
    texts: 'text',
    dates: 'date',
    languages: 'language',
    choices: 'choice',
  };
  return kinds[kind] ?? kind;
}

function leavesIn(
  node: ParsedNode | null,
  kind: Kind | undefined,
  fields: readonly Field[],
  path: Path,
): readonly Leaf[] {
  if (isScalar(node)) return [{ node, kind, path }];
  if (isSeq(node)) {
    const below = kind === undefined ? undefined : itemKind(kind);
    return node.items.flatMap((item, index) => leavesIn(item, below, fields, [...path, index]));
  }
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    const field = fields.find((one) => one.name === name);
    return leavesIn(value, field?.kind, [], [...path, name]);
  });
}

/** Every single value inside an answer. Without a question (an answer of a pack) nothing is expected of them. */
export function findLeaves(node: ParsedNode | null, question: Question | undefined): readonly Leaf[] {
  return leavesIn(node, question?.kind, question?.fields ?? [], []);
}

/** Where the part at the path stands in the text; the nearest part above it where there is no such part. */
export function findOffset(node: ParsedNode | null, path: Path, part: 'key' | 'value'): number | undefined {
  const [step, ...rest] = path;
  if (node === null || step === undefined) return node?.range[0];
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? node.range[0] : findOffset(item, rest, part);
  }
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
  if (pair === undefined) return node.range[0];
  return rest.length === 0 && part === 'key'
    ? pair.key.range[0]
    : (findOffset(pair.value, rest, part) ?? pair.key.range[0]);
}
