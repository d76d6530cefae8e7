import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import type { Finding } from './finding.ts';
import type { Lexeme, ParsedYaml } from './parse-yaml.ts';
import { lineIndexAt, type TextLines } from './text-lines.ts';

/**
 * Parts of YAML that a plan does without: they can blow up, run code in other programs, or mean something else than
 * they seem. To add one: the type of its lexeme, and what the person most likely meant.
 */
const REFUSED: { readonly [type in Lexeme['type']]?: Omit<Finding, 'offset'> } = {
  alias: {
    code: 'alias',
    what: 'A value that begins with * points to another place of the file; a plan has no such pointers.',
    fix: 'If the * belongs to the text, put straight quotes around it: "*".',
  },
  anchor: {
    code: 'anchor',
    what: 'A value that begins with & gives this place a name; a plan has no such names.',
    fix: 'If the & belongs to the text, put straight quotes around it: "&".',
  },
  tag: {
    code: 'tag',
    what: 'A value that begins with ! names a type; a plan has no such names.',
    fix: 'If the ! belongs to the text, put straight quotes around it: "!".',
  },
  'directive-line': {
    code: 'directive',
    what: 'A line that begins with % gives orders to the YAML reader; a plan has none.',
    fix: 'Delete this line.',
  },
  'explicit-key-ind': {
    code: 'question-mark-key',
    what: 'A key is written with a question mark in front; a plan has only the short form.',
    fix: 'Write the key, a colon, a space and the value: "name: Our group".',
  },
};

const SEVERAL: Omit<Finding, 'offset'> = {
  code: 'several-documents',
  what: 'A second document begins here; one file holds one plan.',
  fix: 'Delete this line and what follows, or keep it in a file of its own.',
};

const SILENT: readonly Lexeme['type'][] = ['space', 'comment', 'newline', 'byte-order-mark', 'directive-line'];

/** Where a second document begins, or -1. */
function findSecondDocument(lexemes: readonly Lexeme[]): number {
  let state: 'before' | 'started' | 'inside' | 'ended' = 'before';
  for (const { type, offset } of lexemes) {
    if (type === 'doc-end') state = 'ended';
    else if (type === 'doc-start') {
      if (state !== 'before') return offset;
      state = 'started';
    } else if (!SILENT.includes(type)) {
      if (state === 'ended') return offset;
      state = 'inside';
    }
  }
  return -1;
}

/** Only without quotes do readers take it for more than a name. */
export function isMergeKey(key: ParsedNode): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

function checkKeys(map: YAMLMap.Parsed, lines: TextLines): readonly Finding[] {
  const found: Finding[] = [];
  const first = new Map<string, number>();
  for (const { key } of map.items) {
    const offset = key.range[0];
    if (isAlias(key)) continue;
    if (!isScalar(key) || typeof key.value !== 'string') {
      const what = 'A key here is not a word: every key of a plan is a text.';
      found.push({ code: 'key-not-text', what, fix: 'Write one of the known keys before the colon.', offset });
    } else if (isMergeKey(key)) {
      const what = 'The key << copies from another place of the file; a plan has no such copies.';
      found.push({ code: 'merge-key', what, fix: 'Write the answers out where they belong.', offset });
    } else if (first.has(key.value)) {
      const line = lineIndexAt(lines, first.get(key.value) ?? 0) + 1;
      const what = `The key "${key.value}" stands here a second time; the first is in line ${line}.`;
      found.push({ code: 'duplicate-key', what, fix: 'Keep the one that is right and delete the other.', offset });
    } else first.set(key.value, offset);
  }
  return found;
}

/** Keys that are not text, merge keys and repeated keys (one finding for each repeat), at any depth. */
export function findBadKeys(node: ParsedNode | null, lines: TextLines): readonly Finding[] {
  if (isMap(node)) {
    const below = node.items.flatMap(({ key, value }) => [...findBadKeys(key, lines), ...findBadKeys(value, lines)]);
    return [...checkKeys(node, lines), ...below];
  }
  return isSeq(node) ? node.items.flatMap((item) => findBadKeys(item, lines)) : [];
}

/** Aliases, anchors, tags, directives, `?` keys and a second document, after which nothing more is told. */
export function findRefused(parsed: ParsedYaml): readonly Finding[] {
  const second = findSecondDocument(parsed.lexemes);
  const found: Finding[] = [];
  for (const { type, offset } of parsed.lexemes) {
    if (offset === second) return [...found, { ...SEVERAL, offset }];
    const refused = REFUSED[type];
    if (refused !== undefined) found.push({ ...refused, offset });
  }
  return found;
}
