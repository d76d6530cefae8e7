import { prepareKit } from '../../src/commands/prepare-kit.ts';
import type { Pack } from '../../src/core/documents/pack.ts';
import { questions } from '../../src/core/questions/list.ts';
import type { Question } from '../../src/core/questions/question.ts';
import type { Answers, Value } from '../../src/core/when.ts';
import { type NamedPlan, today } from './every-plan.ts';
import { readTemplates } from './open-test-pack.ts';

/** A document by its id, and the plan key that is to change it: "schedule meetings.every". */
export type Pair = `${string} ${string}`;

const reads = /\b(?:fill|is|known|over|list|paragraphs) '([a-z_.]+)'/gu;

/** Every plan key that a page looks at, in its own text, its partials and its forms; what is derived from answers is not in it. */
export function readPairs(): ReadonlySet<Pair> {
  const files = readTemplates();
  const pairs = new Set<Pair>();
  for (const [path, text] of files) {
    const id = /^documents\/.*\/([^/]+)\.md\.hbs$/u.exec(path)?.[1];
    if (id) for (const key of keysIn(text.replace(/^---\n.*?\n---\n/su, ''), files)) pairs.add(`${id} ${key}`);
  }
  return pairs;
}

function keysIn(text: string, files: ReadonlyMap<string, string>): readonly string[] {
  const own = [...text.matchAll(reads)].map(([, key = '']) => key);
  const partials = [...text.matchAll(/\{\{> ([a-z-]+)/gu)].flatMap(([, name = '']) =>
    keysIn(files.get(`partials/${name}.md.hbs`) ?? '', files),
  );
  const forms = [...text.matchAll(/::form\{ref=([a-z-]+)\}/gu)].flatMap(([, name = '']) =>
    [...(files.get(`forms/${name}.yaml`) ?? '').matchAll(/\bkey: ([a-z_.]+)/gu)].map(([, key = '']) => key),
  );
  return [...own, ...partials, ...forms];
}

/** Answers by which a page may change, for kinds of questions whose answers cannot be counted up. */
const samples: Readonly<Record<string, readonly Value[]>> = {
  text: ['quokka words'],
  paragraph: ['Quokka words.'],
  texts: [['quokka words', 'numbat words'], []],
  'yes-no': [true, false],
  integer: [0, 1, 2, 3, 5, 13, 17, 30, 120],
  amount: [0, 17.5],
  date: ['2027-05-05'],
  dates: [['2027-02-09', '2027-03-09']],
  time: ['09:15'],
  country: ['GB', 'US', 'KE'],
  timezone: ['Europe/London'],
  language: ['en'],
  languages: [['sw', 'en']],
  rhythm: ['weekly', 'monthly', '3 weeks'],
  interval: ['3 months', 'end'],
  phone: ['01632 960999'],
  email: ['quokka@example.org'],
  link: ['https://example.org/quokka'],
};

const records: Readonly<Record<string, readonly Value[]>> = {
  'purpose.existing_groups': [[{ name: 'Quokka', contact: 'the desk', why: 'It is full.' }]],
  'duration.phases': [[{ id: 'one', name: 'Quokka', sessions: 2, every: 'weekly' }]],
  'network.networks': [
    [{ name: 'Quokka Alliance', status: 'affiliated', uses: ['papers'], obligations: ['a report'] }],
  ],
  'safety.crisis_contacts': [[{ name: 'Quokka line', number: '01632 960888', checked_on: '2026-11-20' }]],
  'outreach.referrers': [[{ name: 'Quokka house', role: 'nurse' }]],
  'evaluation.occasions': [[{ id: 'late', when: 'start+8m' }]],
};

/** Other answers to a question, "not sure yet" among them. */
function otherAnswers({ key, kind, options = [] }: Question): readonly Value[] {
  const ids = options.map(({ id }) => id);
  if (kind === 'records') return [...(records[key] ?? []), null];
  if (kind === 'choice') return [...ids, null];
  if (kind === 'choices') return [[], ...ids.map((id) => [id]), ids, null];
  return [...(samples[kind] ?? []), ...ids, null];
}

/** The pages of a kit by document; pages that are made several times are looked at as one. */
function pagesOf(answers: Answers, wanted: ReadonlySet<string>, pack: Pack): ReadonlyMap<string, string> {
  const { included, render } = prepareKit(answers, pack, today);
  const pages = new Map<string, string>();
  for (const front of included) {
    const id = front.of?.head.id ?? front.id;
    if (wanted.has(id)) pages.set(id, `${pages.get(id) ?? ''}${render(front)}`);
  }
  return pages;
}

/**
 * Changes one answer after the other in one plan after the other, until every pair has been seen: the document is in the
 * kit before and after, and its text differs.
 * @returns the pairs of which no plan shows a change.
 */
export function findUnchanged(pairs: Iterable<Pair>, plans: readonly NamedPlan[], pack: Pack): readonly Pair[] {
  const left = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const [id = '', key = ''] = pair.split(' ');
    left.set(key, (left.get(key) ?? new Set()).add(id));
  }
  for (const { answers } of plans) {
    const before = pagesOf(answers, new Set([...left.values()].flatMap((ids) => [...ids])), pack);
    for (const question of questions) {
      const ids = left.get(question.key);
      if (!ids || ![...ids].some((id) => before.has(id))) continue;
      for (const value of otherAnswers(question)) {
        for (const [id, text] of pagesOf({ ...answers, [question.key]: value }, ids, pack)) {
          const old = before.get(id);
          if (old !== undefined && old !== text) ids.delete(id);
        }
        if (ids.size === 0) break;
      }
      if (ids.size === 0) left.delete(question.key);
    }
  }
  return [...left].flatMap(([key, ids]) => [...ids].map((id): Pair => `${id} ${key}`)).toSorted();
}
