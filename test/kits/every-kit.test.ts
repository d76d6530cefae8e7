import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/documents/model.ts';
import type { Kit } from '../../src/core/kit/kit.ts';
import { checkValue } from '../../src/core/questions/check-value.ts';
import { questions } from '../../src/core/questions/list.ts';
import type { Question } from '../../src/core/questions/question.ts';
import { isKnown } from '../../src/core/when.ts';
import { everyPlan, sizedPlans, smallPlans } from '../support/every-plan.ts';
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
    [...text.matchAll(pattern)].map(({ 0: found, index }) => text.slice(Math.max(0, index - 30), index + found.length));

/** The path that a link leads to, seen from the page's own place. */
function resolve(from: string, link: string): string {
  return decodeURIComponent(new URL(link, `https://kit/${from}`).pathname.slice(1));
}

/** What may go wrong in a line or between lines that stand together, whatever the plan. */
const textRules: Readonly<Record<string, Rule>> = {
  'hold no trace of a value that is missing': find(/\bundefined\b.*|\bnull\b.*|\[object.*|\bNaN\b.*/gu),
  'hold no trace of the template language': find(/\{\{.*|\}\}.*|::form.*|\{n\}.*/gu),
  'have no double spaces inside a line': find(/(?<=\S) {2,}\S+/gu),
  'have no space before a full stop, comma, colon or semicolon': find(/ [.,;:?!](?=\s|$)/gmu),
  'have no doubled comma, full stop or colon': find(/(?:[,;:][.,;:]|(?<!\.)\.\.(?!\.)|\.,|\?\.)(?=\s|$)/gmu),
  'have no empty brackets, quotation marks or emphasis': find(/(?<!- )\([^\S\n]*\)|""|\*{4}/gu),
  'have no sentence that ends in a word that wants another': find(/ (?:and|or|the|a|an|at|from)(?:[.;:?!]| \|)/gmu),
  'have no point of a list without words': find(/^\s*(?:[-*]|\d+\.)(?: \[[ x]\])?\s*$/gmu),
  'have no name of a line without what it names': find(/^.*\*\*[^*\n]+:\*\*\s*\.?$/gmu),
  'have no table without rows': find(/^\|.*\n\| ?:?---.*\n(?!\|)/gmu),
  'have no heading without text below it': find(/^(#+) .*\n+(?=#{1,2} |<!-- circlekit:document)(?!\1# )/gmu),
  'have no quotation without words': find(/^>\s*\n(?!>)/gmu),
  'have no heading without words': find(/^#+\s*(?:[:,(].*)?$/gmu),
};

/** What hangs on the plan and on the other pages of its kit. */
const kitRules: Readonly<Record<string, Rule>> = {
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

const plans = [...everyPlan, ...smallPlans];

describe('The pages of every kit', () => {
  const faults = new Map(Object.keys({ ...textRules, ...kitRules }).map((rule) => [rule, new Map<string, string>()]));
  const isNew = findNewPages();
  const ids = new Set<string>();
  let pages = 0;

  beforeAll(() => {
    for (const plan of plans) {
      const kit = makeWholeKit(plan, pack);
      for (const document of kit.documents) {
        pages += 1;
        ids.add(document.front.of?.head.id ?? document.front.id);
        const rules = isNew(document) ? { ...textRules, ...kitRules } : kitRules;
        for (const [name, rule] of Object.entries(rules))
          for (const found of rule(document.text, document, kit))
            faults.get(name)?.set(`${document.front.id}: ${found.trim().slice(0, 90)}`, plan.name);
      }
    }
  }, 400_000);

  it('are rendered for a few hundred plans with every page, and for small kits', () => {
    expect([everyPlan.length > 500, smallPlans.length > 100, pages > everyPlan.length * 50]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('are all there: no page is in none of these kits', () => {
    const all = pack.fronts('british').map(({ id }) => id);
    expect(all.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each([...faults.keys()])('%s', (rule) => {
    expect([...(faults.get(rule) ?? [])].slice(0, 25)).toEqual([]);
  });
});

describe('Every page, read back', () => {
  const faults = new Map<string, string>();
  const isNew = findNewPages();

  beforeAll(() => {
    for (const plan of sizedPlans) {
      const kit = makeWholeKit(plan, pack);
      for (const document of kit.documents) {
        if (!isNew(document)) continue;
        const { doc, problems } = readStrictly(document, kit, pack);
        for (const { what, place } of problems)
          faults.set(`${document.front.id}, line ${place?.line}: ${what}`, plan.name);
        for (const fault of shapeFaults(doc.blocks)) faults.set(`${document.front.id}: ${fault}`, plan.name);
      }
    }
  }, 400_000);

  it('is what the document model holds, without a problem', () => {
    expect([...faults].slice(0, 25)).toEqual([]);
  });
});

/**
 * Tells whether a page shows anything that no page of the same document has shown before: two lines that follow one
 * another. Thousands of pages differ in nothing else than the order of such pairs, and need no second look.
 */
function findNewPages(): (document: MadeDocument) => boolean {
  const known = new Map<string, Set<string>>();
  return ({ front, text }) => {
    const id = front.of?.head.id ?? front.id;
    const pairs = known.get(id) ?? new Set<string>();
    known.set(id, pairs);
    const before = pairs.size;
    const lines = text.split('\n').filter((line) => line !== '');
    for (const [at, line] of lines.entries()) pairs.add(`${line}\n${lines[at + 1] ?? ''}`);
    return pairs.size > before;
  };
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
    const faults = plans.flatMap(({ name, answers }) =>
      Object.entries(answers).flatMap(([key, value]) => {
        const question = byKey.get(key);
        if (!question) return [`${name}: ${key}`];
        return value === null ? [] : checkValue(question, value).map(({ what }) => `${name}: ${key}: ${what}`);
      }),
    );
    expect(faults).toEqual([]);
  });
});
