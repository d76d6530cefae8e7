/// <reference types="handlebars" />
import type { Problem } from '../../problem.ts';
import type { Question } from '../../questions/question.ts';

/** What a template may name. */
export interface Vocabulary {
  readonly questions: ReadonlyMap<string, Question>;
  readonly partials: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly forms: ReadonlySet<string>;
  /** Template data by example (template-shape.ts). */
  readonly shape: unknown;
}

type Node = hbs.AST.Node;
type Report = (node: Node, what: string) => void;

/** Each helper: which of its arguments name a plan key, a choice of that key, or a document. */
const helpers: Readonly<Record<string, { key?: true; choices?: true; document?: true; number?: true; open?: true }>> = {
  fill: { key: true },
  paragraphs: { key: true },
  list: { key: true },
  known: { key: true },
  is: { key: true, choices: true },
  over: { key: true, number: true },
  all: { open: true },
  any: { open: true },
  not: { open: true },
  eq: { open: true },
  plural: { open: true },
  line: {},
  link: { document: true },
  made: { document: true },
};

/** Names of the helpers that every template may use. */
export const helperNames: readonly string[] = Object.keys(helpers);

/**
 * Checks a parsed template: strict mode of Handlebars sees a missing path when it prints, but not inside `#if`, `#each`
 * or a helper's arguments, so every name is looked up here before the program ships.
 */
export function checkTemplate(
  ast: hbs.AST.Program,
  vocabulary: Vocabulary,
  file: string,
  firstLine: number,
): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (node, what) => {
    const place = { file, line: node.loc.start.line + firstLine - 1, column: node.loc.start.column + 1 };
    problems.push({ code: 'template', severity: 'error', blocks: true, what, place });
  };
  checkProgram(ast, vocabulary.shape, vocabulary, report);
  return problems;
}

function checkProgram(program: hbs.AST.Program | undefined, scope: unknown, words: Vocabulary, report: Report): void {
  for (const statement of program?.body ?? []) checkStatement(statement, scope, words, report);
}

function checkStatement(statement: hbs.AST.Statement, scope: unknown, words: Vocabulary, report: Report): void {
  switch (statement.type) {
    case 'ContentStatement':
      checkForms(statement as hbs.AST.ContentStatement, words, report);
      return;
    case 'CommentStatement':
      return;
    case 'MustacheStatement': {
      const mustache = statement as hbs.AST.MustacheStatement;
      if (mustache.params.length === 0 && nameOf(mustache.path) !== 'line')
        checkPath(mustache.path, scope, words, report, true);
      else checkCall(mustache, scope, words, report);
      return;
    }
    case 'PartialStatement': {
      const partial = statement as hbs.AST.PartialStatement;
      const name = nameOf(partial.name);
      if (!words.partials.has(name)) report(statement, `There is no partial "${name}".`);
      if (partial.params.length > 0 || partial.hash) report(statement, 'Partials take no parameters here.');
      return;
    }
    case 'BlockStatement':
      checkBlock(statement as hbs.AST.BlockStatement, scope, words, report);
      return;
    default:
      report(statement, `A template cannot hold a ${statement.type}.`);
  }
}

function checkBlock(block: hbs.AST.BlockStatement, scope: unknown, words: Vocabulary, report: Report): void {
  const kind = nameOf(block.path);
  const subject = block.params[0];
  if (!['if', 'unless', 'each'].includes(kind) || subject === undefined || block.params.length > 1) {
    report(block, `"${kind}" is not a block that templates know: if, unless, each.`);
    return;
  }
  const inside = checkValue(subject, scope, words, report);
  const items = kind === 'each' ? itemsOf(inside) : scope;
  if (kind === 'each' && items === undefined) report(block, 'Only a list can be gone through with "each".');
  checkProgram(block.program, items, words, report);
  checkProgram(block.inverse, scope, words, report);
}

/** What the items of a shape look like; undefined when it is no list. `list` and unknown shapes hold plain texts. */
function itemsOf(shape: unknown): unknown {
  return Array.isArray(shape) ? shape[0] : undefined;
}

/** Checks an argument and says what shape it has. */
function checkValue(value: hbs.AST.Expression, scope: unknown, words: Vocabulary, report: Report): unknown {
  if (value.type === 'SubExpression') return checkCall(value as hbs.AST.SubExpression, scope, words, report);
  if (value.type === 'PathExpression') return checkPath(value as hbs.AST.PathExpression, scope, words, report, false);
  return 1;
}

function checkCall(
  call: hbs.AST.SubExpression | hbs.AST.MustacheStatement,
  scope: unknown,
  words: Vocabulary,
  report: Report,
): unknown {
  const name = nameOf(call.path);
  const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined;
  if (!helper) {
    report(call, `There is no helper "${name}".`);
    return 1;
  }
  if (helper.open) for (const part of call.params) checkValue(part, scope, words, report);
  if (helper.document) checkName(call, words.documents, 'document', report);
  if (helper.key) checkKey(call, helper, words, report);
  return name === 'list' ? [1] : 1;
}

function checkKey(
  call: hbs.AST.SubExpression | hbs.AST.MustacheStatement,
  helper: { choices?: true; number?: true },
  words: Vocabulary,
  report: Report,
): void {
  const [first, ...rest] = call.params;
  const key = first?.type === 'StringLiteral' ? (first as hbs.AST.StringLiteral).value : '';
  const question = words.questions.get(key);
  if (!question) {
    report(call, `There is no plan key "${key}".`);
    return;
  }
  if (helper.number && rest[0]?.type !== 'NumberLiteral') report(call, `"over ${key}" needs a number.`);
  if (!helper.choices) return;
  if (rest.length === 0) report(call, `"is ${key}" needs at least one choice.`);
  if (question.kind === 'country') return;
  const known = new Set<unknown>(
    question.kind === 'yes-no' ? [true, false] : question.options?.map((option) => option.id),
  );
  for (const choice of rest) {
    const value = (choice as hbs.AST.StringLiteral | hbs.AST.BooleanLiteral).value;
    if (!known.has(value)) report(call, `"${key}" has no choice "${value}".`);
  }
}

function checkName(
  call: hbs.AST.SubExpression | hbs.AST.MustacheStatement,
  names: ReadonlySet<string>,
  what: string,
  report: Report,
): void {
  const first = call.params[0];
  const name = first?.type === 'StringLiteral' ? (first as hbs.AST.StringLiteral).value : '';
  if (!names.has(name)) report(call, `There is no ${what} "${name}".`);
}

function checkPath(
  expression: hbs.AST.Expression,
  scope: unknown,
  words: Vocabulary,
  report: Report,
  printed: boolean,
): unknown {
  const path = expression as hbs.AST.PathExpression;
  if (path.type !== 'PathExpression') return 1;
  if (path.depth > 0) report(path, `"${path.original}" reaches outside its list; use @root.`);
  if (path.data && path.parts[0] !== 'root') {
    if (!['index', 'first', 'last'].includes(path.parts[0] ?? '')) report(path, `There is no "${path.original}".`);
    return 1;
  }
  let shape: unknown = path.data ? words.shape : scope;
  for (const part of path.data ? path.parts.slice(1) : path.parts) {
    if (!isGroup(shape) || !Object.hasOwn(shape, part)) {
      report(path, `There is no "${path.original}" here.`);
      return 1;
    }
    shape = shape[part];
  }
  if (printed && shape !== 1) report(path, `"${path.original}" is a list or a group of facts and cannot be printed.`);
  return shape;
}

function isGroup(shape: unknown): shape is Record<string, unknown> {
  return typeof shape === 'object' && shape !== null && !Array.isArray(shape);
}

function checkForms(content: hbs.AST.ContentStatement, words: Vocabulary, report: Report): void {
  for (const [, name = ''] of content.value.matchAll(/^::form\{ref=([a-z0-9-]*)\}/gmu))
    if (!words.forms.has(name)) report(content, `There is no form "${name}".`);
}

function nameOf(expression: { type: string }): string {
  const path = expression as hbs.AST.PathExpression | hbs.AST.StringLiteral;
  return String(path.original);
}
