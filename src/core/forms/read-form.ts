import type { Problem } from '../problem.ts';
import type { Form, FormField, FormFieldKind } from './form.ts';
import { isWhen } from './is-when.ts';

type Data = Readonly<Record<string, unknown>>;

/** Every kind with what it needs besides a label. */
const kinds: Readonly<Record<FormFieldKind, readonly ('options' | 'rows')[]>> = {
  text: [],
  multiline: [],
  number: [],
  integer: [],
  email: [],
  phone: [],
  choice: ['options'],
  choices: ['options'],
  consent: [],
  date: [],
  signature: [],
  rating: ['options', 'rows'],
  scale: [],
  note: [],
};

const mayHaveOptions: readonly unknown[] = ['choice', 'choices', 'rating', 'scale'];

const fieldKeys = [
  'id',
  'kind',
  'label',
  'hint',
  'required',
  'sensitive',
  'options',
  'rows',
  'lines',
  'when',
  'show_if',
];

// Ids become columns of a CSV file and names in a survey, where longer ones are cut off.
const fieldId = /^[a-z][a-z0-9_]{0,25}$/u;
const optionName = /^[a-z0-9][a-z0-9_]{0,25}$/u;

/**
 * Reads the definition of a form.
 * @param data - the parsed YAML. @param file - named in the problems.
 * @returns the form, or every reason why it is none (all are errors).
 */
export function readForm(data: unknown, file: string): { form?: Form; problems: readonly Problem[] } {
  const found: string[] = [];
  if (!isData(data)) return { problems: [wrong(file, 'The form is not a list of settings.')] };
  if (typeof data.id !== 'string' || !/^[a-z][a-z0-9-]*$/u.test(data.id))
    found.push('The form has no `id` of small letters, digits and hyphens.');
  if (!isText(data.title)) found.push('The form has no `title`.');
  for (const key of Object.keys(data))
    if (!['id', 'title', 'fields'].includes(key)) found.push(`The form has the unknown setting \`${key}\`.`);
  const fields = Array.isArray(data.fields) ? (data.fields as readonly unknown[]) : [];
  if (fields.length === 0) found.push('The form has no `fields`.');
  fields.forEach((field, index) => {
    found.push(...checkField(field, index, fields));
  });
  found.push(...checkColumns(fields.filter(isData)));
  const problems = found.map((what) => wrong(file, what));
  return problems.length > 0 ? { problems } : { form: data as unknown as Form, problems };
}

function checkField(field: unknown, index: number, fields: readonly unknown[]): readonly string[] {
  if (!isData(field)) return [`Field ${index + 1} is not a list of settings.`];
  const name = `Field \`${typeof field.id === 'string' ? field.id : index + 1}\``;
  const needs = kinds[field.kind as FormFieldKind] as readonly string[] | undefined;
  const found: string[] = [];
  const say = (right: boolean, what: string): void => {
    if (!right) found.push(`${name} ${what}`);
  };
  say(isText(field.id) && fieldId.test(field.id), 'needs an `id` of at most 26 small letters, digits and underscores.');
  say(needs !== undefined, `has the unknown kind \`${String(field.kind)}\`.`);
  say(isText(field.label), 'has no `label`.');
  say(field.hint === undefined || isText(field.hint), 'has an empty `hint`.');
  for (const flag of ['required', 'sensitive'])
    say(field[flag] === undefined || typeof field[flag] === 'boolean', `must have \`${flag}\` true or false.`);
  say(field.lines === undefined || isLineCount(field.lines), 'must have between 1 and 20 `lines`.');
  say(field.when === undefined || isWhen(field.when), 'has a `when` that is not a condition.');
  for (const list of needs ?? []) say(field[list] !== undefined, `needs \`${list}\`.`);
  say(field.options === undefined || mayHaveOptions.includes(field.kind), 'cannot have `options`.');
  say(field.rows === undefined || field.kind === 'rating', 'cannot have `rows`.');
  for (const key of Object.keys(field)) say(fieldKeys.includes(key), `has the unknown setting \`${key}\`.`);
  const rest = [...checkNames(field, 'options'), ...checkNames(field, 'rows'), ...checkShowIf(field, index, fields)];
  return [...found, ...rest.map((what) => `${name} ${what}`)];
}

function checkNames(field: Data, list: 'options' | 'rows'): readonly string[] {
  const given = field[list];
  if (given === undefined) return [];
  if (!Array.isArray(given) || given.length === 0) return [`needs at least one of its \`${list}\`.`];
  const bad = given.some(
    (one) => !isData(one) || !isText(one.label) || !isText(one.name) || !optionName.test(one.name),
  );
  if (bad)
    return [`needs a \`name\` (small letters, digits, underscores, in quotes) and a \`label\` for all \`${list}\`.`];
  const whens = given.map((one: Data) => one.when).filter((when) => when !== undefined);
  if (list === 'options' && whens.length > 0) return ['cannot have a `when` in its `options`.'];
  if (!whens.every(isWhen)) return ['has a row with a `when` that is not a condition.'];
  return findRepeated(given.map((one: Data) => String(one.name))).map(
    (name) => `has \`${name}\` twice in \`${list}\`.`,
  );
}

/** A field can only follow on an earlier one, and only on an answer that can be given there. */
function checkShowIf(field: Data, index: number, fields: readonly unknown[]): readonly string[] {
  const rule = field.show_if;
  if (rule === undefined) return [];
  if (!isData(rule) || !isText(rule.field) || !isText(rule.is)) return ['needs `field` and `is` in its `show_if`.'];
  const before = fields.slice(0, index).filter(isData);
  const target = before.find(({ id }) => id === rule.field);
  if (!target) return [`follows on \`${rule.field}\`, which is not an earlier field.`];
  const options = Array.isArray(target.options) ? (target.options as FormField['options']) : undefined;
  if (!options || options.some(({ name }) => name === rule.is)) return [];
  return [`follows on \`${rule.is}\`, which is not an option of \`${rule.field}\`.`];
}

/** A field makes columns called `id`, `id/option` or `id_row`: none may come twice. */
function checkColumns(fields: readonly Data[]): readonly string[] {
  const columns = fields.flatMap((field) => {
    const rows = field.kind === 'rating' && Array.isArray(field.rows) ? field.rows.filter(isData) : [];
    return [...new Set([String(field.id), ...rows.map(({ name }) => `${field.id}_${name}`)])];
  });
  return findRepeated(columns).map((column) => `The column \`${column}\` would come twice.`);
}

function findRepeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) < index))];
}

function isLineCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 20;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(file: string, what: string): Problem {
  return { code: 'form-definition', severity: 'error', blocks: true, what, place: { file } };
}
