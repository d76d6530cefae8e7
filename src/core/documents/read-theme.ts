import type { Problem } from '../problem.ts';
import { checkValue } from '../questions/check-value.ts';
import { questions } from '../questions/list.ts';
import type { Question } from '../questions/question.ts';
import type { Value } from '../when.ts';
import type { Theme } from './theme.ts';

/** What one field must be, and the same in words: they stand after "should be". */
interface Rule {
  readonly wants: string;
  readonly holds: (value: unknown) => boolean;
}

const kinds: readonly unknown[] = ['condition', 'experience', 'interest', 'work'] satisfies readonly Theme['kind'][];

const endsAsSentence = /[.?]["'”]?$/u;

/** A text of one line, in characters. Nobody in trouble should be shouted at, so no exclamation mark. */
function isLine(value: unknown, longest: number): value is string {
  return typeof value === 'string' && /^\S.*\S$/u.test(value) && value.length <= longest && !value.includes('!');
}

function isSentence(value: unknown, longest: number): boolean {
  return isLine(value, longest) && endsAsSentence.test(value) && /^["'“]?\p{Lu}/u.test(value);
}

/** A part of a sentence or a heading: no full stop at its end. */
function isPhrase(value: unknown, longest: number): boolean {
  return isLine(value, longest) && !value.endsWith('.');
}

function isList(value: unknown, least: number, most: number, holds: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length >= least && value.length <= most && value.every(holds);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Exactly these fields, each holding its own test. */
function isRecord(value: unknown, fields: Readonly<Record<string, (field: unknown) => boolean>>): boolean {
  if (!isObject(value)) return false;
  const names = Object.keys(fields);
  return Object.keys(value).length === names.length && names.every((name) => fields[name]?.(value[name]) === true);
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(value);
}

/** Every field that a file holds; `subjects` is made of `topics` and `asks`. */
const rules: Readonly<Record<Exclude<keyof Theme, 'subjects'>, Rule>> = {
  id: { wants: 'small letters and hyphens', holds: isId },
  label: { wants: 'a phrase of at most 60 characters', holds: (value) => isPhrase(value, 60) },
  kind: { wants: 'condition, experience, interest or work', holds: (value) => kinds.includes(value) },
  purpose: { wants: 'a sentence of at most 140 characters', holds: (value) => isSentence(value, 140) },
  hook: { wants: 'one line of at most 80 characters', holds: (value) => isSentence(value, 80) },
  who: { wants: 'a phrase of at most 100 characters', holds: (value) => isPhrase(value, 100) },
  whoFamily: { wants: 'a phrase of at most 110 characters', holds: (value) => isPhrase(value, 110) },
  member: { wants: 'one word', holds: (value) => typeof value === 'string' && /^\p{Ll}+$/u.test(value) },
  caution: {
    wants: '2 or 3 sentences of at most 200 characters',
    holds: (value) => isList(value, 2, 3, (item) => isSentence(item, 200)),
  },
  agreements: {
    wants: 'at most 2 sentences of at most 110 characters',
    holds: (value) => isList(value, 0, 2, (item) => isSentence(item, 110)),
  },
  words: {
    wants: '3 to 6 pairs of `say` and `not`',
    holds: (value) => isList(value, 3, 6, (item) => isRecord(item, { say: isPair, not: isPair })),
  },
  topics: {
    wants: '8 to 12 phrases of at most 70 characters',
    holds: (value) => isList(value, 8, 12, (item) => isPhrase(item, 70)),
  },
  asks: {
    wants: '8 to 12 sentences of at most 120 characters',
    holds: (value) => isList(value, 8, 12, (item) => isSentence(item, 120)),
  },
  openers: {
    wants: '3 sentences of at most 120 characters',
    holds: (value) => isList(value, 3, 3, (item) => isSentence(item, 120)),
  },
  channels: {
    wants: '4 to 6 phrases of at most 120 characters',
    holds: (value) => isList(value, 4, 6, (item) => isPhrase(item, 120)),
  },
  moments: {
    wants: '3 to 5 moments, each with sentences for `see`, `say` and `do`',
    holds: (value) => isList(value, 3, 5, isMoment),
  },
  guests: { wants: 'a sentence of at most 160 characters', holds: (value) => isSentence(value, 160) },
  network_themes: { wants: 'at least one id', holds: (value) => isList(value, 1, 40, isId) },
  access: { wants: 'a list of ids', holds: (value) => isList(value, 0, 10, isId) },
  light: { wants: 'true or false', holds: (value) => typeof value === 'boolean' },
  defaults: { wants: 'plan keys with values', holds: isObject },
  sources: { wants: 'at least one source', holds: (value) => isList(value, 1, 20, (item) => isLine(item, 120)) },
};

function isPair(value: unknown): boolean {
  return isLine(value, 100);
}

function isMoment(value: unknown): boolean {
  return isRecord(value, {
    see: (see) => isSentence(see, 120),
    say: (say) => isSentence(say, 170),
    do: (what) => isSentence(what, 320),
  });
}

function wrong(file: string, what: string, fix: string, key?: string): Problem {
  const code = key === undefined ? 'theme-shape' : 'theme-default';
  return { code, severity: 'error', blocks: true, what, fix, ...(key === undefined ? {} : { key }), place: { file } };
}

function checkShape(data: Readonly<Record<string, unknown>>, file: string): readonly Problem[] {
  const known = Object.entries(rules)
    .filter(([name, rule]) => !rule.holds(data[name]))
    .map(([name, { wants }]) =>
      wrong(file, `The theme's \`${name}\` is missing or not right.`, `It should be ${wants}.`),
    );
  const unknown = Object.keys(data)
    .filter((name) => !Object.hasOwn(rules, name))
    .map((name) =>
      wrong(file, `A theme has no \`${name}\`.`, 'Take it out, or see the other themes for the name meant.'),
    );
  return [...known, ...unknown];
}

/** What a theme suggests by its own fields, so that no file says it twice. */
function completeDefaults(theme: Theme): Theme['defaults'] {
  return {
    'theme.kind': theme.kind,
    'purpose.statement': theme.purpose,
    'people.access_needs_expected': [...theme.access],
    ...theme.defaults,
  };
}

/** Each subject with the question at the same place of the list. */
function pairSubjects({ topics, asks }: Pick<Theme, 'topics' | 'asks'>): Theme['subjects'] {
  return topics.map((topic, index) => ({ topic, ask: asks[index] ?? '' }));
}

function checkDefault(question: Question | undefined, key: string, value: Value, file: string): readonly Problem[] {
  if (question === undefined)
    return [wrong(file, `There is no plan key "${key}".`, 'See `circlekit questions` for every key.', key)];
  if (question.sensitive || key === 'theme.id')
    return [wrong(file, `A theme cannot suggest "${key}".`, 'Take it out of `defaults`.', key)];
  if (value === null)
    return [wrong(file, `The default of "${key}" is empty.`, 'Give it a value or take it out of `defaults`.', key)];
  return checkValue(question, value).map((fault) =>
    wrong(file, `The default of "${key}" cannot be used: ${fault.what}`, fault.fix ?? 'Give one of its values.', key),
  );
}

/**
 * Reads one theme.
 * @param data - the parsed YAML of templates/<language>/themes/<id>.yaml.
 * @param file - its path, named in the problems; the name must be the theme's id.
 * @returns the theme with its defaults completed from `kind`, `purpose` and `access`, and its subjects paired with
 *   their questions, or every reason why it is none.
 */
export function readTheme(data: unknown, file: string): { theme?: Theme; problems: readonly Problem[] } {
  if (!isObject(data)) return { problems: [wrong(file, 'The theme holds no fields.', 'See the other themes.')] };
  const problems = [...checkShape(data, file)];
  if (problems.length > 0) return { problems };
  const read = data as unknown as Theme;
  if (!`/${file}`.endsWith(`/${read.id}.yaml`))
    problems.push(wrong(file, 'The id is not the name of the file.', `Name the file "${read.id}.yaml".`));
  if (read.asks.length !== read.topics.length)
    problems.push(
      wrong(file, 'Not every subject has its opening question.', 'Give `asks` one sentence for each of `topics`.'),
    );
  const theme: Theme = { ...read, subjects: pairSubjects(read), defaults: completeDefaults(read) };
  for (const [key, value] of Object.entries(theme.defaults)) {
    const question = questions.find((one) => one.key === key);
    problems.push(...checkDefault(question, key, value, file));
  }
  return problems.length > 0 ? { problems } : { theme, problems };
}
