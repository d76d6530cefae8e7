import fc from 'fast-check';
import { planKeys, splitKey } from '../../../src/core/plan/key-tree.ts';
import type { Answers, Value } from '../../../src/core/when.ts';

/** A plan as a person might have typed it. */
export interface FreeHand {
  readonly text: string;
  readonly answers: Answers;
  /** For each line without its newline, the dotted key whose change may change the line; `null` for all others. */
  readonly lines: readonly { readonly line: string; readonly owner: string | null }[];
}

type Branch = { readonly [name: string]: Value | Branch };
type Pick = (sides: number) => number;
type Line = FreeHand['lines'][number];

/** Reads the dice in turn, so that one list of numbers decides every habit of the hand. */
function makePick(dice: readonly number[]): Pick {
  let at = 0;
  return (sides) => (dice[at++ % dice.length] ?? 0) % sides;
}

function flowText(value: Value, pick: Pick): string {
  if (typeof value === 'string') {
    const isSingle = pick(2) === 0 && !/[\p{C}\p{Z}]/u.test(value);
    return isSingle ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => flowText(item, pick)).join(pick(2) === 0 ? ',' : ', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  const pairs = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${flowText(field, pick)}`);
  return `{${pairs.join(', ')}}`;
}

function isLiteral(value: Value): value is string {
  return typeof value === 'string' && /^[a-z][a-z ,.]*(\n[a-z][a-z ,.]*)*$/.test(value);
}

const comments = ['', '', '', ' # ours', '   # a "note": here', ' #'];

function owned(owner: string | null, ...lines: readonly string[]): readonly Line[] {
  return lines.map((line) => ({ line, owner }));
}

function writeValue(start: string, value: Value, pad: string, pick: Pick): readonly string[] {
  const comment = comments[pick(comments.length)] ?? '';
  if (value === null && pick(3) === 0) return [`${start}:${comment}`];
  if (isLiteral(value) && pick(2) === 0) {
    const sign = ['|', '|-', '|+', '|2'][pick(4)] ?? '|';
    const indent = sign === '|2' ? `${pad}  ` : `${pad}${' '.repeat(1 + pick(4))}`;
    return [`${start}: ${sign}${comment}`, ...value.split('\n').map((line) => indent + line)];
  }
  if (Array.isArray(value) && value.length > 0 && pick(2) === 0) {
    const indent = pad + ' '.repeat(pick(3));
    return [
      `${start}:${comment}`,
      ...value.map((item) => `${indent}- ${flowText(item, pick)}${comments[pick(6)] ?? ''}`),
    ];
  }
  const flow = flowText(value, pick);
  return pick(6) === 0 ? [`${start}:${comment}`, `${pad}  ${flow}`] : [`${start}: ${flow}${comment}`];
}

function isBranch(node: Value | Branch, key: string): node is Branch {
  return !planKeys.byKey.has(key) && !/^(plan|id|extra\..*)$/.test(key) && typeof node === 'object' && node !== null;
}

function flowBranch(branch: Branch, key: string, pick: Pick): string {
  const pairs = Object.entries(branch).map(([name, node]) => {
    const below = key === '' ? name : `${key}.${name}`;
    const text = isBranch(node, below) ? flowBranch(node, below, pick) : flowText(node, pick);
    return `${pick(2) === 0 || /^\d/.test(name) ? JSON.stringify(name) : name}: ${text}`;
  });
  const end = pairs.length > 0 && pick(4) === 0 ? ',' : '';
  return pick(2) === 0 ? `{ ${pairs.join(', ')}${end} }` : `{${pairs.join(', ')}${end}}`;
}

function writeBranch(branch: Branch, key: string, pad: string, pick: Pick): readonly Line[] {
  const names = Object.keys(branch);
  if (pick(3) === 0) names.reverse();
  const step = pad + ' '.repeat(1 + pick(4));
  return names.flatMap((name): readonly Line[] => {
    const below = key === '' ? name : `${key}.${name}`;
    const node = branch[name] ?? null;
    const start = `${pad}${pick(5) === 0 || /^\d/.test(name) ? JSON.stringify(name) : name}`;
    const before = owned(null, ...([[], [], [''], [`${pad}# about ${name}`], ['', '# far left']][pick(5)] ?? []));
    if (!isBranch(node, below)) return [...before, ...owned(below, ...writeValue(start, node, pad, pick))];
    if (pick(5) === 0) return [...before, ...owned(below, `${start}: ${flowBranch(node, below, pick)}`)];
    const comment = comments[pick(comments.length)] ?? '';
    return [...before, ...owned(null, `${start}:${comment}`), ...writeBranch(node, below, step, pick)];
  });
}

function makeTree(answers: Answers): Branch {
  const root: { [name: string]: Value | Branch } = { plan: 1, id: 'a1' };
  for (const [key, value] of Object.entries(answers)) {
    const names = splitKey(key);
    let branch: { [name: string]: Value | Branch } = root;
    for (const name of names.slice(0, -1)) {
      branch[name] ??= {};
      branch = branch[name] as { [name: string]: Value | Branch };
    }
    branch[names.at(-1) ?? ''] = value;
  }
  return root;
}

/** Types a plan with the habits that the dice say: order, quotes, brackets, indents, comments, blank lines, line ends. */
export function typePlan(answers: Answers, dice: readonly number[]): FreeHand {
  const pick = makePick(dice);
  const tree = makeTree(answers);
  const empty =
    Object.hasOwn(tree, 'venue') || pick(3) > 0 ? [] : owned('venue', `venue:${[' null', '', ' ~ # none'][pick(3)]}`);
  const head = owned(null, ...([[], ['# Our plan'], ['---'], ['', '# Our plan', '']][pick(4)] ?? []));
  const body = pick(8) === 0 ? owned('', flowBranch(tree, '', pick)) : [...writeBranch(tree, '', '', pick), ...empty];
  const tail = owned(null, ...([[], [], [''], ['# The end'], ['...']][pick(5)] ?? []));
  const newline = pick(3) === 0 ? '\r\n' : '\n';
  const lines = [...head, ...body, ...tail];
  const end = pick(3) === 0 ? '' : newline;
  const mark = pick(5) === 0 ? '\ufeff' : '';
  return { text: mark + lines.map(({ line }) => line).join(newline) + end, answers, lines };
}

/** Plans as people might type them, from any answers. */
export function anyPlan(answers: fc.Arbitrary<Answers>): fc.Arbitrary<FreeHand> {
  const dice = fc.array(fc.nat(119), { minLength: 40, maxLength: 40 });
  return fc.tuple(answers, dice).map(([given, thrown]) => typePlan(given, thrown));
}
