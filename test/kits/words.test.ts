import { describe, expect, it } from 'vitest';
import { sizedPlans } from '../support/every-plan.ts';
import { makeWholeKit } from '../support/make-kits.ts';
import { openTestPack } from '../support/open-test-pack.ts';

const pack = openTestPack();
const { contacts } = pack.crisis();
const { networks } = pack.networks();

/** Help lines and networks have names of their own, and say in their own words for whom they are and what they ask. */
const theirs = [
  ...contacts.flatMap((contact) => [contact.name, contact.for, contact.hours ?? '']),
  ...networks.flatMap(({ name, affiliate, source }) => [name, affiliate, source]),
]
  .filter((words) => words.length > 3)
  .toSorted((a, b) => b.length - a.length);

/** On the list of what never to say. */
const notToSay = ["Don't do anything stupid"];

/** Words not to write, row by row as the project's rules of wording have them, and the terms of trade. */
const avoided: readonly (readonly [string, RegExp])[] = [
  [
    'of blame around suicide',
    /\bcommit(?:s|ted|ting)?\b|\bsuccessful|\bfailed\b|\bcry for help\b|do anything stupid/giu,
  ],
  ['that doubt what people say', /\bthreatened\b|attention[- ]seeking|\bmanipulat\w*/giu],
  ['of stigma around HIV', /HIV\/AIDS|\bAIDS\b|\binfected\b|\bcarriers?\b/gu],
  [
    'of stigma around dementia',
    /\bsuffer\w*|\bvictims?\b|\bdemented\b|\bsenile\b|\bburden\w*|\bwandering\b|\bchallenging\b/giu,
  ],
  ['of stigma around disability', /\bconfined\b|\bthe disabled\b|\bnormal people\b|\bspecial needs\b/giu],
  ['of stigma around voices', /\bhallucinat\w*|\bpsychotic\b|\bschizophren\w*|\blacks? insight\b/giu],
  ['of stigma around drink and drugs', /\baddicts?\b|\bjunkies?\b|\babus\w*|\brelaps\w*|\bdirty\b/giu],
  [
    'that hurry the bereaved',
    /\bpassed away\b|\bclosure\b|\bmov(?:e|ing) on\b|\bloved ones?\b|\blost (?:his|her|their|your) (?:wife|husband|mother|father|child|son|daughter)/giu,
  ],
  [
    'that make people cases',
    /\binformal carers?\b|\b(?<!in )cases?\b|\bpatients?\b|\bservice users?\b|\bnon-attender/giu,
  ],
  [
    'of the trade',
    /\bclients?\b|\bintake\b|\bscreening\b|\bsupervis\w*|\breferr?al\w*|\bcomplex needs\b|\bhard to reach\b|\bvulnerab\w*|\bfacilitat\w*|\bstakeholder\w*|\bsignpost\w*|\bopenness\b|\bdelivery\b/giu,
  ],
  ['worn thin', /\bjourney\w*|\bsafe space\b|\boutcomes?\b|\bempower\w*|\bwarriors?\b|\bbattle\w*/giu],
  ['that are not plain', /\bfortnight\w*|\bring us\b|\butili[sz]e\w*|\bprior to\b|\bin order to\b/giu],
  ['that shout', /[\p{L}"”]!/gu],
];

/** Every line of every page, with one page and plan where it stands. */
const lines = new Map<string, string>();
for (const plan of sizedPlans)
  for (const { front, text } of makeWholeKit(plan, pack).documents)
    for (const line of text.split('\n')) if (!lines.has(line)) lines.set(line, `${front.id}, ${plan.name}`);

/** Where a link leads, and the mark at the end of a page, are names of files, not words that people read. */
const namesOfFiles = /\]\([^)]*\)|<!--.*?-->/gu;

const ours = [...lines].map(([line, place]) => {
  const read = line.replace(namesOfFiles, ']');
  return [[...theirs, ...notToSay].reduce((rest, one) => rest.replaceAll(one, ''), read), place] as const;
});

describe('Pages of every kit', () => {
  it('have lines enough to look at', () => {
    expect(ours.length).toBeGreaterThan(1000);
  });

  it.each(avoided)('hold no words %s', (_name, pattern) => {
    expect(ours.filter(([line]) => line.search(pattern) >= 0).slice(0, 20)).toEqual([]);
  });
});
