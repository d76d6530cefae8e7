import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/documents/model.ts';
import type { Kit } from '../../src/core/kit/kit.ts';
import { checkValue } from '../../src/core/questions/check-value.ts';
import { questions } from '../../src/core/questions/list.ts';
import type { Question } from '../../src/core/questions/question.ts';
import { isKnown } from '../../src/core/when.ts';
import { everyPlan, pairedPlans } from '../support/every-plan.ts';
import {
  allBlocks,
  type MadeDocument,
  type MadeKit,
  makeWholeKit,
  readStrictly,
  wordsOf,
} from '../support/make-kits.ts';
import { openTestPack } from '../support/open-test-pack.ts';

/** A rule over one page: what breaks it, in the page's own words. */
type Rule = (text: string, document: MadeDocument, kit: MadeKit) => readonly string[];

const pack = openTestPack();
/** The questions whose gap has these words. They are words of ours, so an American kit has them in its own spelling. */
function askedBy(words: string, { spelling }: Kit): readonly Question[] {
  return gapWords[spelling].flatMap(([gap, question]) => (gap === words ? [question] : []));
}

const gapWords = {
  british: questions.map((question) => [question.gap, question] as const),
  american: questions.map((question) => [pack.speller('american')(question.gap), question] as const),
};

/** Says whether the question has no answer, and is listed as blank unless it may stay so. */
function mayBeOpen({ key, blank }: Question, kit: Kit): boolean {
  return !isKnown(kit.answers[key]) && (blank === 'optional' || kit.blanks.some((one) => one.key === key));
}

/** The words of every gap of a page. */
function gapsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\[to fill in: ([^\]]*)\]/gu)].map(([, words = '']) => words))];
}

const find =
  (pattern: RegExp): Rule =>
  (text) =>
    [...text.matchAll(pattern)].map(([found]) => found);

/** The path that a link leads to, seen from the page's own place. */
function resolve(from: string, link: string): string {
  return decodeURIComponent(new URL(link, `https://kit/${from}`).pathname.slice(1));
}

const rules: Readonly<Record<string, Rule>> = {
  'hold no trace of a value that is missing': find(/.{0,30}(?:\bundefined\b|\bnull\b|\[object|\bNaN\b).{0,10}/gu),
  'hold no trace of the template language': find(/.{0,20}(?:\{\{|\}\}|::form|\{n\}).{0,20}/gu),
  'have no double spaces inside a line': find(/\S {2,}\S+/gu),
  'have no space before a full stop, comma, colon or semicolon': find(/\S* [.,;:?!](?=\s|$)/gmu),
  'have no doubled comma, full stop or colon': find(/\S*(?:[,;:][.,;:]|(?<!\.)\.\.(?!\.)|\.,|\?\.)(?=\s|$)/gmu),
  'have no empty brackets, quotation marks or emphasis': find(/(?<!- )\([^\S\n]*\)|""|\*{4}/gu),
  'have no sentence that ends in a word that wants another': find(
    /.{0,20} (?:and|or|the|a|an|at|from)(?:[.;:?!]| \|)/gmu,
  ),
  'have no point of a list without words': find(/^\s*(?:[-*]|\d+\.)(?: \[[ x]\])?\s*$/gmu),
  'have no name of a line without what it names': find(/^.*\*\*[^*\n]+:\*\*\s*\.?$/gmu),
  'have no table without rows': find(/^\|.*\n\| ?:?---.*\n(?!\|)/gmu),
  'have no heading without text below it': find(/^(#+) .*\n+(?=#{1,2} |<!-- circlekit:document)(?!\1# )/gmu),
  'have no quotation without words': find(/^>\s*\n(?!>)/gmu),
  'have no heading without words': find(/^#+\s*(?:[:,(].*)?$/gmu),
  'have exactly one title': (text) => {
    const titles = text.match(/^# .*/gmu) ?? [];
    return titles.length === 1 && text.startsWith('# ') ? [] : [`${titles.length} titles`];
  },
  'link only to pages of the same kit': (text, { front }, { prepared }) => {
    const paths = new Set(prepared.included.map(({ path }) => path));
    const links = [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, link = '']) => link);
    return links.filter((link) => !/^(?:https|mailto|tel):/u.test(link) && !paths.has(resolve(front.path, link)));
  },
  'have gaps only in the words of questions': (text, _document, { prepared }) =>
    gapsOf(text).filter((words) => askedBy(words, prepared.kit).length === 0),
  'have gaps only where the plan has no answer, and list each that may not stay open': (
    text,
    _document,
    { prepared },
  ) => gapsOf(text).filter((words) => !askedBy(words, prepared.kit).some((one) => mayBeOpen(one, prepared.kit))),
  'end in the mark by which the page is found again': (text, { front }) =>
    text.endsWith(`\n\n<!-- circlekit:document ${front.id} -->\n`) ? [] : [text.slice(-60)],
};

describe('The pages of every kit', () => {
  const faults = new Map(Object.keys(rules).map((rule) => [rule, new Map<string, string>()]));
  let pages = 0;

  beforeAll(() => {
    for (const plan of everyPlan) {
      const kit = makeWholeKit(plan, pack);
      for (const document of kit.documents) {
        pages += 1;
        for (const [name, rule] of Object.entries(rules))
          for (const found of rule(document.text, document, kit))
            faults.get(name)?.set(`${document.front.id}: ${found}`, plan.name);
      }
    }
  }, 120_000);

  it('are rendered for a few hundred plans', () => {
    expect(everyPlan.length).toBeGreaterThan(300);
    expect(pages).toBeGreaterThan(everyPlan.length * 10);
  });

  it.each(Object.keys(rules))('%s', (rule) => {
    expect([...(faults.get(rule) ?? [])].slice(0, 25)).toEqual([]);
  });
});

describe('Every page, read back', () => {
  const faults = new Map<string, string>();

  beforeAll(() => {
    for (const plan of pairedPlans) {
      const kit = makeWholeKit(plan, pack);
      for (const document of kit.documents) {
        if (isKnownText(document.text)) continue;
        const { doc, problems } = readStrictly(document, kit, pack);
        for (const { what, place } of problems)
          faults.set(`${document.front.id}, line ${place?.line}: ${what}`, plan.name);
        for (const fault of shapeFaults(doc.blocks)) faults.set(`${document.front.id}: ${fault}`, plan.name);
      }
    }
  }, 240_000);

  it('is what the document model holds, without a problem', () => {
    expect([...faults].slice(0, 25)).toEqual([]);
  });
});

const known = new Set<string>();

/** Pages that many plans share need to be read only once. */
function isKnownText(text: string): boolean {
  if (known.has(text)) return true;
  known.add(text);
  return false;
}

/** What no page should be made of: several titles, points and cells without words, tables without rows, empty quotations. */
function shapeFaults(blocks: readonly Block[]): readonly string[] {
  const all = allBlocks(blocks);
  const titles = all.filter((block) => block.t === 'heading' && block.depth === 1).length;
  return [
    ...(titles === 1 ? [] : [`${titles} titles`]),
    ...all.flatMap((block) => {
      if (block.t === 'list')
        return block.items.some((item) => item.c.length === 0) ? ['an empty point of a list'] : [];
      if (block.t === 'table') return block.rows.length === 0 ? ['a table without rows'] : [];
      if (block.t === 'heading' || block.t === 'para') return wordsOf(block.c).trim() === '' ? ['an empty text'] : [];
      return block.t === 'form' && block.form.fields.length === 0 ? ['an empty form'] : [];
    }),
  ];
}

describe('The plans of these tests', () => {
  it('hold only values that a plan may hold', () => {
    const byKey = new Map(questions.map((question) => [question.key, question]));
    const faults = everyPlan.flatMap(({ name, answers }) =>
      Object.entries(answers).flatMap(([key, value]) => {
        const question = byKey.get(key);
        if (!question) return [`${name}: ${key}`];
        return value === null ? [] : checkValue(question, value).map(({ what }) => `${name}: ${key}: ${what}`);
      }),
    );
    expect(faults).toEqual([]);
  });
});
