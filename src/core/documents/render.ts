import Handlebars from 'handlebars/runtime';
import { fieldsFor } from '../forms/fields-for.ts';
import { printForm } from '../forms/print-form.ts';
import type { DateWords } from '../kit/date-words.ts';
import type { Kit, ListedDocument } from '../kit/kit.ts';
import type { Duty } from '../kit/kit-parts.ts';
import type { Question } from '../questions/question.ts';
import { makeAnswerWords } from './answer-words.ts';
import type { Chosen } from './choose.ts';
import { escapeDeep } from './escape.ts';
import type { Front } from './front.ts';
import { gapText } from './gap.ts';
import { makeHelpers, relativePath } from './helpers.ts';
import { listDocument } from './list-document.ts';
import type { Pack } from './pack.ts';
import { headId, itemFor } from './repeated.ts';
import { type Spell, spellDeep } from './spelling.ts';

// Templates have no business writing to a log.
Handlebars.unregisterHelper('log');

/** Makes the Markdown of any document of the pack for one kit. */
export type Render = (front: Front) => string;

/** The comment at the end of a document by which it is found again after a move. */
export function idComment(id: string): string {
  return `<!-- circlekit:document ${id} -->`;
}

/**
 * Prepares rendering for one kit: answers are escaped once and shared by all documents.
 * @returns a function from a document's head to its Markdown: line feeds, one final newline, the id comment last.
 */
export function makeRender(options: {
  readonly kit: Kit;
  readonly pack: Pack;
  readonly chosen: readonly Chosen[];
  readonly questions: readonly Question[];
  readonly dates: DateWords;
}): Render {
  const { kit, pack, chosen } = options;
  const { answers, from: _from, problems: _problems, ...facts } = kit;
  const spell = pack.speller(kit.spelling);
  const listed = chosen.filter((one) => one.included).map(({ front }) => front);
  const fronts = chosen.map(({ front }) => front);
  const shared = {
    answers,
    questions: new Map(options.questions.map((question) => [question.key, question])),
    words: makeAnswerWords(options.dates, spell),
    spell,
    included: new Map([...firstPages(listed), ...byId(listed)]),
    all: new Map([...heads(fronts), ...byId(fronts)]),
  };
  const data = {
    kit: Object.assign(
      escapeDeep({ ...facts, ...spellOwnWords(kit, spell) }),
      missingFacts(kit, shared.questions, spell),
    ),
    theme: pack.theme(String(answers['theme.id'] ?? 'other'), kit.spelling),
  };
  const partials = compile(pack.partials(kit.spelling));
  const forms = pack.forms(kit.spelling);
  return (front) => {
    const helpers = makeHelpers({ ...shared, path: front.path });
    const template = Handlebars.template(pack.template(headId(front.id), kit.spelling) as TemplateSpecification);
    const item = itemFor(front, data.kit);
    // Few pages list the others, so the list is made only for those: else the work would grow with the square of the pages.
    const facts = Object.defineProperty({ ...data, ...item }, 'documents', {
      enumerable: true,
      get: () => listDocuments(listed, front.path),
    });
    const text = template(facts, { helpers, partials });
    return finish(
      placeForms(text, (name) => printedForm(name)),
      front.id,
    );
  };

  function printedForm(name: string): string {
    const form = forms.get(name);
    if (!form) throw new Error(`A template places the unknown form ${name}.`);
    return printForm(fieldsFor(form, answers));
  }
}

function byId(fronts: readonly Front[]): readonly (readonly [string, Front])[] {
  return fronts.map((front) => [front.id, front]);
}

/** Where a link to a repeated document leads. */
function firstPages(fronts: readonly Front[]): readonly (readonly [string, Front])[] {
  return fronts.flatMap((front): [string, Front][] => (front.of ? [[front.of.head.id, front]] : [])).toReversed();
}

/** What such a link is called. */
function heads(fronts: readonly Front[]): readonly (readonly [string, Front])[] {
  return fronts.flatMap(({ of }): [string, Front][] => (of ? [[of.head.id, of.head]] : []));
}

/** Facts whose words are all ours: the core words them in British spelling. */
export function spellOwnWords({ blanks, assumed, jobs, worries, agenda, marks, budget, networks }: Kit, spell: Spell) {
  const ours = { blanks, assumed, jobs, worries, agenda, marks, budget };
  return {
    ...spellDeep(ours, spell, new Set(['key', 'id', 'kind'])),
    networks: spellNetworks(networks, spell),
  };
}

/** What the plan says of its networks stays as it was typed. */
function spellNetworks({ matches, note, mine, ...rest }: Kit['networks'], spell: Spell): Kit['networks'] {
  const names = new Set(['kind', 'name', 'website', 'source']);
  const spellDuty = (duty: Duty): Duty => (duty.kind === 'own' ? duty : spellDeep(duty, spell, names));
  return {
    ...rest,
    matches: spellDeep(matches, spell, names),
    note: spell(note),
    mine: mine.map((network) => ({ ...network, duties: network.duties.map(spellDuty) })),
  };
}

/** Phrases that stand inside sentences, and the plan key without which there is none. */
const phrases = {
  everyWords: 'meetings.every',
  lengthWords: 'meetings.minutes',
  durationWords: 'duration.kind',
  whereWords: 'format.delivery',
  sizeWords: 'people.size.target',
} as const;

/** Puts the gap of its question where a phrase would be missing from a sentence. */
function missingFacts(
  kit: Kit,
  questions: ReadonlyMap<string, Question>,
  spell: Spell,
): Readonly<Record<string, string>> {
  const missing = Object.entries(phrases).filter(([fact]) => kit[fact as keyof typeof phrases] === '');
  return Object.fromEntries(missing.map(([fact, key]) => [fact, gapText(spell(questions.get(key)?.gap ?? key))]));
}

/** Partials that the runtime can call: it takes functions or compiled templates. */
function compile(partials: Readonly<Record<string, object>>): Record<string, HandlebarsTemplateDelegate> {
  return Object.fromEntries(
    Object.entries(partials).map(([name, spec]) => [name, Handlebars.template(spec as TemplateSpecification)]),
  );
}

/** Documents as pages list them; paths are as seen from the page itself. */
function listDocuments(fronts: readonly Front[], from: string): readonly ListedDocument[] {
  return fronts.map((front) => ({ ...listDocument(front), path: relativePath(from, front.path) }));
}

/** Puts printed forms where a template's own line places them; answers cannot hold such a line (their colons are escaped). */
function placeForms(text: string, print: (name: string) => string): string {
  return text.replace(/^::form\{ref=([a-z0-9-]+)\}$/gmu, (_line, name: string) => print(name));
}

function finish(text: string, id: string): string {
  const folded = text
    .replace(/[ \t]+$/gmu, '')
    // Two parts of a sentence that each bring a space; spaces that indent stay.
    .replace(/(?<=\S) {2,}(?=\S)/gu, ' ')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  return `${folded}\n\n${idComment(id)}\n`;
}
