import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import { joinKey, type KeyTree } from './key-tree.ts';

/** A key and its value in the text. */
export type KeyPair = Pair<ParsedNode, ParsedNode | null>;

/** Where an answer stands, or where it would have to go. `above` is the dotted key of `map`. */
export type Spot =
  | { readonly kind: 'there'; readonly map: YAMLMap.Parsed; readonly pair: KeyPair }
  /** The section stands with nothing in it; `missing` are the names below it. */
  | {
      readonly kind: 'empty';
      readonly map: YAMLMap.Parsed;
      readonly pair: KeyPair;
      readonly missing: readonly string[];
    }
  | {
      readonly kind: 'missing';
      readonly map: YAMLMap.Parsed;
      readonly above: string;
      /** The section's own key; absent at the top of the file. */
      readonly owner?: KeyPair;
      readonly missing: readonly string[];
    };

/** The name of a pair's key. */
export function nameOf(pair: KeyPair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** Follows the names from the top of the file as far as they go. Undefined where a text or list stands in the way. */
export function locateKey(root: YAMLMap.Parsed, names: readonly string[]): Spot | undefined {
  let map = root;
  let above = '';
  let owner: KeyPair | undefined;
  for (const [depth, name] of names.entries()) {
    const pair: KeyPair | undefined = map.items.find((item) => nameOf(item) === name);
    const missing = names.slice(depth + 1);
    if (pair === undefined) {
      return { kind: 'missing', map, above, ...(owner === undefined ? {} : { owner }), missing: [name, ...missing] };
    }
    if (missing.length === 0) return { kind: 'there', map, pair };
    if (isEmpty(pair.value)) return { kind: 'empty', map, pair, missing };
    if (!isMap(pair.value)) return undefined;
    map = pair.value;
    above = joinKey(above, name);
    owner = pair;
  }
  return undefined;
}

/** Whether the value is null, written or left out. */
export function isEmpty(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** Whether the value stands in brackets or on one line, and not as a block over several. */
export function isInline(node: ParsedNode | null): boolean {
  if (isScalar(node)) return node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED';
  return node !== null && (isMap(node) || isSeq(node)) && node.flow === true;
}

/** The offset after the colon of a key, or after the key where there is none (`{ name }`). */
export function colonEnd(text: string, pair: KeyPair): number {
  const end = pair.key.range[1];
  const colon = /^\s*:/.exec(text.slice(end, end + 1024));
  return end + (colon?.[0].length ?? 0);
}

/** The offset after the last sign of a value, without the comment and line end behind it. */
export function valueEnd(text: string, node: ParsedNode): number {
  const [start, end] = node.range;
  if (isInline(node)) return end;
  if (isScalar(node)) return start + text.slice(start, end).trimEnd().length;
  if (isMap(node)) {
    const last = node.items.at(-1);
    return last === undefined ? end : pairEnd(text, last);
  }
  const last = isSeq(node) ? node.items.at(-1) : undefined;
  return last === undefined ? end : valueEnd(text, last);
}

/** The offset after the last sign of a key and its value. */
export function pairEnd(text: string, pair: KeyPair): number {
  const colon = colonEnd(text, pair);
  return pair.value === null ? colon : Math.max(colon, valueEnd(text, pair.value));
}

/** The pair of the map after which a new name belongs: the nearest one before it in question order. */
export function pairBefore(map: YAMLMap.Parsed, above: string, name: string, keys: KeyTree): KeyPair | undefined {
  const order = keys.children.get(above) ?? [];
  const rank = (one: string) => (order.includes(one) ? order.indexOf(one) : order.length);
  let best: KeyPair | undefined;
  for (const pair of map.items) {
    const isBefore = rank(nameOf(pair)) < rank(name) || rank(name) === order.length;
    if (isBefore && (best === undefined || rank(nameOf(best)) <= rank(nameOf(pair)))) best = pair;
  }
  return best;
}
