import type { Problem } from '../../problem.ts';
import type { Front } from '../front.ts';

const audiences = ['members', 'newcomers', 'organisers', 'public', 'everyone'];
const layouts = ['doc', 'form', 'poster', 'sheet'];
const stages = ['first', 'before-launch', 'first-meeting', 'each-meeting', 'later'];
const sizes = ['starter', 'standard', 'everything'];
const formats = ['csv', 'ics'];

const checks: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: (value) => typeof value === 'string' && /^[a-z][a-z0-9-]*$/u.test(value),
  title: isText,
  path: (value) => typeof value === 'string' && /^(?:[0-9]{2}-[a-z-]+\/)?[a-z0-9-]+\.md$/u.test(value),
  audience: (value) => audiences.includes(value as string),
  layout: (value) => layouts.includes(value as string),
  needed: (value) => stages.includes(value as string),
  about: (value) => isText(value) && (value as string).endsWith('.'),
  size: (value) => sizes.includes(value as string),
  also: (value) => Array.isArray(value) && value.every((format) => formats.includes(format)),
  order: (value) => Number.isInteger(value),
  sources: (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
};

const optional: Readonly<Record<string, (value: unknown) => boolean>> = {
  when: isObject,
  because: (value) => isText(value) && !(value as string).endsWith('.'),
  outranks: isObject,
  merge: (value) => value === 'never',
  fill: (value) => value === true,
  at_hand: (value) => value === true,
  each: (value) => value === 'sessions' || value === 'occasions',
  title_each: (value) => isText(value) && (value as string).includes('{n}'),
  path_each: (value) => typeof value === 'string' && /^[0-9]{2}-[a-z-]+\/[a-z0-9-]+-\{n\}\.md$/u.test(value),
};

/**
 * Reads the head of a template. `data` is its parsed YAML, `file` is named in the problems.
 * @returns the head, or every reason why it is none.
 */
export function readFront(data: unknown, file: string): { front?: Front; problems: readonly Problem[] } {
  if (!isObject(data))
    return { problems: [wrong(file, 'The template has no head between two lines of three hyphens.')] };
  const head = data as Record<string, unknown>;
  const problems: Problem[] = [];
  for (const [name, check] of Object.entries(checks))
    if (!check(head[name])) problems.push(wrong(file, `The head's \`${name}\` is missing or not right.`));
  for (const name of Object.keys(head)) {
    const check = optional[name];
    if (check ? !check(head[name]) : !(name in checks))
      problems.push(wrong(file, `The head's \`${name}\` is not right.`));
  }
  if (!String(head.path).endsWith(`${head.id}.md`)) problems.push(wrong(file, 'The path must end in the id.'));
  if ((head.when === undefined) !== (head.because === undefined))
    problems.push(wrong(file, '`when` and `because` belong together.'));
  if (new Set([head.each, head.title_each, head.path_each].map((one) => one === undefined)).size > 1)
    problems.push(wrong(file, '`each`, `title_each` and `path_each` belong together.'));
  return problems.length > 0 ? { problems } : { front: head as unknown as Front, problems };
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(file: string, what: string): Problem {
  return { code: 'template-head', severity: 'error', blocks: true, what, place: { file } };
}
