/**
 * Turns the folder `templates` into the parts that the program loads: run by the build, never by a user. The program itself
 * carries only compiled templates and plain data, so it starts without a parser for either.
 */
import { parse as parseYaml } from 'yaml';
import type { Vocabulary } from './core/documents/compile/check-template.ts';
import { compileTemplate, readTemplateHead } from './core/documents/compile/compile-template.ts';
import type { Each } from './core/documents/front.ts';
import type { Spelling } from './core/documents/pack.ts';
import { readTheme } from './core/documents/read-theme.ts';
import { makeAmericanSpelling, type Spell, spellDeep } from './core/documents/spelling.ts';
import { shapeFor, templateShape } from './core/documents/template-shape.ts';
import { readForm } from './core/forms/read-form.ts';
import type { CrisisContactFile } from './core/kit/types.ts';
import { readDuties } from './core/networks/read-duties.ts';
import type { NetworkFile } from './core/networks/types.ts';
import type { Problem } from './core/problem.ts';
import { planSchema } from './core/questions/json-schema.ts';
import { questions } from './core/questions/list.ts';
import { tables } from './core/tables/list.ts';

/** The files under `templates` by path from there, with "/". */
export type SourceFiles = ReadonlyMap<string, string>;

/** Names of data that spelling must not touch: ids, paths, keys of conditions and sources. */
const unspelled = new Set(
  'id path audience layout needed size kind key is in not known over when outranks also merge order sources each path_each defaults network_themes access name'.split(
    ' ',
  ),
);

/** The JSON Schema of plan.yaml as a file. */
export function schemaText(): string {
  return `${JSON.stringify(planSchema(questions), null, 2)}\n`;
}

/**
 * Compiles everything.
 * @param plans - the example plans by name.
 * @returns parts by name, each the source of a JavaScript expression, or the problems that stop the build.
 */
export function buildPack(
  files: SourceFiles,
  plans: ReadonlyMap<string, string>,
): { parts: ReadonlyMap<string, string>; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const parts = new Map<string, string>();
  const take = <T>(value: T | undefined, found: readonly Problem[]): T | undefined => {
    problems.push(...found);
    return value;
  };
  const themes = readAll(files, 'en/themes/', (text, file) => {
    const { theme, problems: found } = readTheme(parseYaml(text), file);
    return take(theme, found);
  });
  const forms = readAll(files, 'en/forms/', (text, file) => {
    const { form, problems: found } = readForm(parseYaml(text), file);
    return take(form, found);
  });
  const fronts = readAll(files, 'en/documents/', (text, file) => {
    const { front, problems: found } = readTemplateHead(text, file);
    if (front?.also.includes('csv') && !Object.hasOwn(tables, front.id)) problems.push(withoutTable(front.id, file));
    return take(front, found);
  });
  const partials = [...files.keys()].filter((path) => path.startsWith('en/partials/'));
  const starters = fronts.filter(({ value }) => value.size === 'starter').map(({ value }) => value.id);
  const vocabulary: Vocabulary = {
    questions: new Map(questions.map((question) => [question.key, question])),
    partials: new Set(partials.map(nameOf)),
    documents: new Set(fronts.map(({ value }) => value.id)),
    forms: new Set(forms.map(({ value }) => value.id)),
    shape: templateShape,
  };
  const words = parseYaml(files.get('en/words.yaml') ?? '') as { spelling: Record<string, string> };
  const american = makeAmericanSpelling(words.spelling);
  const spellings: readonly (readonly [Spelling, Spell])[] = [
    ['british', (text) => text],
    ['american', american],
  ];
  for (const [spelling, spell] of spellings) {
    const compile = (path: string, each?: Each): string => {
      const names = each === undefined ? vocabulary : { ...vocabulary, shape: shapeFor(each) };
      const made = compileTemplate(files.get(path) ?? '', `templates/${path}`, names, spell);
      if (spelling === 'british') problems.push(...made.problems);
      return made.source ?? 'null';
    };
    const documents = new Map(fronts.map(({ path, value }) => [value.id, compile(path, value.each)]));
    for (const [id, source] of documents) parts.set(`documents/${id}.${spelling}`, source);
    parts.set(`starters.${spelling}`, inOne(starters.map((id) => [id, String(documents.get(id))])));
    parts.set(`partials.${spelling}`, inOne(partials.map((path) => [nameOf(path), compile(path)])));
    parts.set(
      `fronts.${spelling}`,
      json(
        spellDeep(
          fronts.map(({ value }) => value),
          spell,
          unspelled,
        ),
      ),
    );
    parts.set(
      `forms.${spelling}`,
      json(
        spellDeep(
          forms.map(({ value }) => value),
          spell,
          unspelled,
        ),
      ),
    );
    for (const { value } of themes)
      parts.set(`themes/${value.id}.${spelling}`, json(spellDeep(value, spell, unspelled)));
  }
  const directory = parseYaml(files.get('data/networks.yaml') ?? '') as NetworkFile;
  parts.set('networks', json(directory));
  const dutyFile = 'data/network-duties.yaml';
  const duties = readDuties(parseYaml(files.get(dutyFile) ?? ''), directory.networks, `templates/${dutyFile}`);
  parts.set('network-duties', json(take(duties.duties, duties.problems)));
  const crisis = parseYaml(files.get('data/crisis-contacts.yaml') ?? '') as CrisisContactFile;
  const crisisCountries = [...new Set(crisis.contacts.map(({ country }) => country))];
  for (const country of crisisCountries)
    parts.set(`crisis/${country}`, json(crisis.contacts.filter((contact) => contact.country === country)));
  const themeDefaults = Object.fromEntries(themes.map(({ value }) => [value.id, value.defaults]));
  const examples = [...plans.keys()].sort();
  for (const name of examples) parts.set(`examples/${name}`, json(plans.get(name)));
  parts.set('spelling.american', json(words.spelling));
  const crisisIndex = { crisisCountries, crisisCompiled: crisis.compiled };
  parts.set('index', json({ id: 'circlekit', themeDefaults, examples, starters, ...crisisIndex }));
  return { parts, problems };
}

/** Sources of expressions as the source of one object. */
function inOne(sources: readonly (readonly [name: string, source: string])[]): string {
  return `{${sources.map(([name, source]) => `${JSON.stringify(name)}:${source}`).join(',\n')}}`;
}

function withoutTable(id: string, file: string): Problem {
  const what = `"${id}" is to be had as csv, and no table in src/core/tables makes it.`;
  return { code: 'template-head', severity: 'error', blocks: true, what, place: { file } };
}

interface Read<T> {
  readonly path: string;
  readonly value: T;
}

function readAll<T>(
  files: SourceFiles,
  folder: string,
  read: (text: string, file: string) => T | undefined,
): readonly Read<T>[] {
  const all: Read<T>[] = [];
  for (const path of [...files.keys()].filter((name) => name.startsWith(folder)).sort()) {
    const value = read(files.get(path) ?? '', `templates/${path}`);
    if (value !== undefined) all.push({ path, value });
  }
  return all;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md\.hbs$/u, '');
}

function json(data: unknown): string {
  return JSON.stringify(data);
}
