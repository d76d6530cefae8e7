import type { Answers } from '../when.ts';
import { EXTRA, joinKey, type KeyTree, planKeys, splitKey, TOP_KEYS } from './key-tree.ts';
import { PLAN_VERSION } from './plan.ts';
import { type Meant, renderEntry } from './render-value.ts';

/** What a fresh plan file is made of. */
export interface NewPlan {
  /** Minted by the caller: there is no chance in here. */
  readonly id: string;
  /** The day on which the plan was made; the same as `asOf` for a new one. */
  readonly created: string;
  readonly answers: Answers;
  /** The day the documents take for today; written as `kit.as_of` unless the answers hold one. */
  readonly asOf: string;
  /** The first line, from which editors learn the keys: `PLAN_MODELINE`. */
  readonly modeline: string;
}

/** Tells editors where the schema of the plan lies, so that they can help with keys and choices. */
export const PLAN_MODELINE = '# yaml-language-server: $schema=.circlekit/plan.schema.json';

const GREETING = [
  '# This is the plan of your group, written by circlekit. You can change it here or with `circlekit edit`.',
  '# It says what the group is about, so mind where you keep it and who can read it.',
  '# null means "not sure yet". A line that is not here takes the suggestion.',
];

/** What is meant by a key, so that it is written the right way. */
export function meantBy(key: string, keys: KeyTree): Meant {
  const { kind, fields } = keys.byKey.get(key) ?? {};
  return { ...(kind === undefined ? {} : { kind }), ...(fields === undefined ? {} : { fields }) };
}

/** The short comment next to an answer: the name of the question. Packs' answers have none. */
export function commentFor(key: string, keys: KeyTree): string {
  const label = keys.byKey.get(key)?.label;
  return label === undefined ? '' : `# ${label}`;
}

function renderBranch(above: string, name: string, answers: Answers, keys: KeyTree, column: number): readonly string[] {
  const key = joinKey(above, name);
  const value = answers[key];
  if (value !== undefined) return renderEntry([name], value, meantBy(key, keys), column, commentFor(key, keys));
  const names = keys.children.get(key) ?? [];
  const below = names.flatMap((next) => renderBranch(key, next, answers, keys, column + 2));
  return below.length === 0 ? [] : [`${' '.repeat(column)}${name}:`, ...below];
}

function renderExtra(answers: Answers): readonly string[] {
  const lines = Object.entries(answers).flatMap(([key, value]) => {
    const [section, pack] = splitKey(key);
    return section === EXTRA && pack !== undefined ? renderEntry([pack], value, {}, 2) : [];
  });
  return lines.length === 0 ? [] : [`${EXTRA}:`, ...lines];
}

/**
 * A fresh plan file: greeting, version, id, then every answer in question order with a short comment, ending in a
 * newline. Answers to keys that no question has are left out, but for those of packs (`extra.<pack>`).
 */
export function writePlan(plan: NewPlan, keys: KeyTree = planKeys): string {
  const answers: Answers = { 'kit.as_of': plan.asOf, ...plan.answers };
  const names = (keys.children.get('') ?? []).filter((name) => name !== EXTRA && !TOP_KEYS.includes(name));
  const sections = [...names.map((name) => renderBranch('', name, answers, keys, 0)), renderExtra(answers)];
  const body = sections.flatMap((lines) => (lines.length === 0 ? [] : ['', ...lines]));
  const top = [
    plan.modeline,
    ...GREETING,
    `plan: ${PLAN_VERSION}`,
    `id: ${JSON.stringify(plan.id)}`,
    `created: ${JSON.stringify(plan.created)}`,
  ];
  return `${[...top, ...body].join('\n')}\n`;
}
