import type { YAMLMap } from 'yaml';
import type { KeyTree } from './key-tree.ts';
import { colonEnd, type KeyPair, pairBefore, pairEnd, type Spot } from './locate-key.ts';
import { renderFlow, renderKey } from './render-value.ts';
import type { Answer, Change } from './splice-block.ts';

function renderPair(names: readonly string[], answer: Answer): string {
  const [name = '', ...rest] = names;
  const value = rest.length === 0 ? renderFlow(answer.value, answer.meant) : `{ ${renderPair(rest, answer)} }`;
  return `${renderKey(name)}: ${value}`;
}

/** Puts a value after a key inside brackets, in place of the one that may be there. */
function setValue(text: string, pair: KeyPair, value: string): Change {
  const [start, end] = pair.value?.range ?? [0, 0];
  if (end > start) return { start, end, text: value };
  const colon = colonEnd(text, pair);
  return { start: colon, end: colon, text: colon === pair.key.range[1] ? `: ${value}` : ` ${value}` };
}

function addPair(text: string, map: YAMLMap.Parsed, before: KeyPair | undefined, entry: string): Change {
  if (before !== undefined) {
    const at = pairEnd(text, before);
    return { start: at, end: at, text: `, ${entry}` };
  }
  const first = map.items[0];
  if (first !== undefined) return { start: first.key.range[0], end: first.key.range[0], text: `${entry}, ` };
  const at = map.range[0] + 1;
  return { start: at, end: at, text: text[at] === '}' ? ` ${entry} ` : ` ${entry}` };
}

/** The change that sets an answer whose key stands, or belongs, between brackets. */
export function spliceFlow(text: string, spot: Spot, answer: Answer, keys: KeyTree): Change {
  switch (spot.kind) {
    case 'there':
      return setValue(text, spot.pair, renderFlow(answer.value, answer.meant));
    case 'empty':
      return setValue(text, spot.pair, `{ ${renderPair(spot.missing, answer)} }`);
    case 'missing': {
      const before = pairBefore(spot.map, spot.above, spot.missing[0] ?? '', keys);
      return addPair(text, spot.map, before, renderPair(spot.missing, answer));
    }
  }
}

/** The change that takes a key, its value and one comma out of brackets. */
export function removeFlow(text: string, map: YAMLMap.Parsed, pair: KeyPair): Change {
  const at = map.items.indexOf(pair);
  const start = pair.key.range[0];
  const next = map.items[at + 1];
  if (next !== undefined) return { start, end: next.key.range[0], text: '' };
  const previous = map.items[at - 1];
  const end = pairEnd(text, pair);
  if (previous !== undefined) return { start: pairEnd(text, previous), end, text: '' };
  return { start, end: end + (/^\s*,/.exec(text.slice(end))?.[0].length ?? 0), text: '' };
}
