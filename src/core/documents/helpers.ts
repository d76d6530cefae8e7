import type { Question } from '../questions/question.ts';
import { type Answers, isKnown, type Value } from '../when.ts';
import type { AnswerWords } from './answer-words.ts';
import { escapeMarkdown, escapeParagraphs } from './escape.ts';
import type { Front } from './front.ts';
import { gapText } from './gap.ts';
import type { Spell } from './spelling.ts';

/** What the helpers of one document look at. */
export interface HelperContext {
  readonly answers: Answers;
  readonly questions: ReadonlyMap<string, Question>;
  readonly words: AnswerWords;
  readonly spell: Spell;
  /** Path of the document being made. */
  readonly path: string;
  /** Documents of this kit by id. */
  readonly included: ReadonlyMap<string, Front>;
  /** Every document by id, for the title of one that is left out. */
  readonly all: ReadonlyMap<string, Front>;
}

type Helper = (...args: never[]) => unknown;

/** The only functions a template can call. Handlebars hands each its arguments and then an options object. */
export function makeHelpers(context: HelperContext): Record<string, Helper> {
  const { answers, questions, words, spell } = context;
  const question = (key: string): Question => {
    const found = questions.get(key);
    if (!found) throw new Error(`A template names the unknown plan key ${key}.`);
    return found;
  };
  const gap = (key: string): string => gapText(spell(question(key).gap));
  return {
    fill: (key: string) => (isKnown(answers[key]) ? escapeMarkdown(words.of(question(key), answers[key])) : gap(key)),
    paragraphs: (key: string) => (isKnown(answers[key]) ? escapeParagraphs(String(answers[key])) : gap(key)),
    list: (key: string) => words.each(question(key), answers[key]).map(escapeMarkdown),
    known: (key: string) => isKnown(answers[key]),
    is: (key: string, ...rest: unknown[]) => rest.slice(0, -1).some((choice) => holds(answers[key], choice as Value)),
    over: (key: string, limit: number) => typeof answers[key] === 'number' && Number(answers[key]) > limit,
    all: (...rest: unknown[]) => rest.slice(0, -1).every(isTrue),
    any: (...rest: unknown[]) => rest.slice(0, -1).some(isTrue),
    not: (value: unknown) => !isTrue(value),
    eq: (one: unknown, other: unknown) => one === other,
    plural: (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`,
    line: () => '________________',
    link: (id: string) => makeLink(id, context),
    made: (id: string) => context.included.has(id),
  };
}

function holds(answer: Value | undefined, choice: Value): boolean {
  return Array.isArray(answer) ? answer.includes(choice) : answer === choice;
}

/** As Handlebars' own `if` sees it: an empty list is false. */
function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** A link from one page of the kit to another; only the title where that page is not in this kit. */
function makeLink(id: string, context: HelperContext): string {
  const title = context.all.get(id)?.title ?? id;
  const target = context.included.get(id);
  return target ? `[${title}](${relativePath(context.path, target.path)})` : title;
}

/** The way from one path inside the kit to another, with "/". */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  while (here.length > 0 && there.length > 1 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return [...here.map(() => '..'), ...there].join('/');
}
