import { describe, expect, it } from 'vitest';
import { checkValue } from '../../../src/core/questions/check-value.ts';
import { fillIn } from '../../../src/core/questions/fill-in.ts';
import { inputsOf } from '../../../src/core/questions/inputs-of.ts';
import { findQuestion, guesses, naming, nearestKey, questions, shortPath } from '../../../src/core/questions/list.ts';
import type { Question, Section } from '../../../src/core/questions/question.ts';
import type { Value, When } from '../../../src/core/when.ts';

const FORBIDDEN =
  /\b(facilitator|facilitation|delivery|intake|openness|supervision|referral|audience|style|status|screening)s?\b/i;

const SECTIONS: readonly Section[] = [
  'purpose',
  'people',
  'duration',
  'format',
  'network',
  'facilitation',
  'venue',
  'safety',
  'outreach',
  'money',
  'evaluation',
  'kit',
];

function leavesOf(when: When): readonly Exclude<When, { all: unknown } | { any: unknown }>[] {
  if ('all' in when) return when.all.flatMap(leavesOf);
  if ('any' in when) return when.any.flatMap(leavesOf);
  return [when];
}

function suggestionsOf(question: Question) {
  return [...(question.suggestion ?? []), ...(question.implied ?? [])];
}

function conditionsOf(question: Question): readonly When[] {
  return [question, ...suggestionsOf(question)]
    .flatMap(({ when }) => when ?? [])
    .concat(question.askWhen ?? [], question.blocksWhen ?? []);
}

function wantedValues(leaf: ReturnType<typeof leavesOf>[number]): readonly Value[] {
  if ('is' in leaf) return [leaf.is];
  if ('in' in leaf) return leaf.in;
  return 'not' in leaf ? [leaf.not] : [];
}

/** Keys on which the question hangs, and the keys on which those hang, and so on. */
function reachFrom(key: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (next: string): void => {
    const question = findQuestion(next);
    for (const input of question === undefined ? [] : inputsOf(question)) {
      if (found.has(input)) continue;
      found.add(input);
      visit(input);
    }
  };
  visit(key);
  return found;
}

const each = questions.map((question) => [question.key, question] as const);

describe('every question', () => {
  it('has a key of its own', () => {
    expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
  });

  it('stands with the others of its section, in the order of the sections', () => {
    const order = questions.map(({ section }) => section).filter((section, index, all) => section !== all[index - 1]);
    expect(order).toEqual(SECTIONS);
  });

  it.each(each)('%s has a key that is no section of other keys', (key) => {
    expect(questions.filter((other) => other.key.startsWith(`${key}.`))).toEqual([]);
  });

  it.each(each)('%s is asked in at most 16 words, as a question', (_key, { ask }) => {
    expect(ask.split(/\s+/).length).toBeLessThanOrEqual(16);
    expect(ask).toMatch(/\?$|^[^?]*\? [^?]*$/);
  });

  it.each(each)('%s uses no trade words', (_key, question) => {
    const shown = [question.ask, question.why, question.label, question.gap, question.help ?? ''];
    const labels = (question.options ?? []).flatMap(({ label, says, help }) => [label, says ?? '', help ?? '']);
    const inFields = (question.fields ?? []).map(({ ask }) => ask);
    expect([...shown, ...labels, ...inFields].filter((words) => FORBIDDEN.test(words))).toEqual([]);
  });

  it.each(each)('%s says why in one sentence', (_key, { why }) => {
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(why.match(/[.!?]( |$)/g)).toHaveLength(1);
  });

  it.each(each)('%s has a label without full stop and a gap that fits in a sentence', (_key, { label, gap }) => {
    expect(label).not.toMatch(/[.?]$/);
    expect(gap).toMatch(/^[a-z].*[^.?]$/);
  });

  it.each(each)('%s names where it comes from', (_key, { sources }) => {
    expect(sources.length).toBeGreaterThan(0);
  });

  it.each(each)('%s suggests only what may be answered', (_key, question) => {
    expect(suggestionsOf(question).flatMap(({ value }) => checkValue(question, value))).toEqual([]);
  });

  it.each(each)('%s looks only at keys that exist, and at answers they can have', (_key, question) => {
    for (const leaf of conditionsOf(question).flatMap(leavesOf)) {
      const asked = findQuestion(leaf.key);
      expect(asked, leaf.key).toBeDefined();
      if (asked === undefined) continue;
      const isList = asked.kind === 'choices';
      const faults = wantedValues(leaf).flatMap((value) => checkValue(asked, isList ? [value] : value));
      expect(faults).toEqual([]);
    }
  });

  it.each(each)('%s never hangs on itself, not even round a corner', (key) => {
    expect(reachFrom(key).has(key)).toBe(false);
  });

  it.each(each)('%s has the parts that its kind needs', (_key, question) => {
    const { kind, options = [], fields = [] } = question;
    const wantsOptions = kind === 'choice' || kind === 'choices';
    expect(wantsOptions ? options.length > 0 : options.length === 0 || kind === 'interval').toBe(true);
    expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
    expect(new Set(options.map(({ label }) => label.toLowerCase())).size).toBe(options.length);
    expect(fields.length > 0).toBe(kind === 'records');
    expect(question.guess !== undefined).toBe(question.stage === 'guess');
  });
});

describe('the short path', () => {
  it('asks twelve numbered questions in order', () => {
    const numbers = shortPath.flatMap(({ number }) => number ?? []);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('holds every question of its stage once', () => {
    const ofStage = questions.filter(({ stage }) => stage === 'twelve').map(({ key }) => key);
    expect(shortPath.map(({ key }) => key).sort()).toEqual(ofStage.sort());
  });

  it('asks follow-ups right after the question they belong to', () => {
    expect(shortPath.map(({ key }) => key)).toEqual([
      'theme.id',
      'theme.detail',
      'people.audience',
      'people.ages',
      'people.youngest',
      'purpose.statement',
      'duration.rhythm',
      'meetings.every',
      'meetings.minutes',
      'duration.sessions',
      'format.delivery',
      'place.country',
      'place.town',
      'people.outness_risk',
      'safety.police_risk',
      'format.style',
      'purpose.approach',
      'format.openness',
      'facilitation.model',
      'facilitation.partner',
      'network.status',
      'network.host.organisation',
      'network.networks',
    ]);
  });

  it('goes through the four headings one after the other', () => {
    const headings = shortPath
      .map(({ heading }) => heading)
      .filter((heading, index, all) => heading !== all[index - 1]);
    expect(headings).toEqual(['Purpose', 'Duration', 'Format', 'Network affiliation']);
  });

  it('guesses neither the country nor what brings people together', () => {
    const open = shortPath.filter(({ noPreselection }) => noPreselection).map(({ key }) => key);
    expect(open).toEqual(['theme.id', 'place.country']);
    expect(findQuestion('place.country')?.suggestion).toBeUndefined();
  });
});

describe('after the short path', () => {
  it('asks for a name and a way of working', () => {
    expect(naming.map(({ key }) => key)).toEqual(['group.name', 'group.discreet_name', 'kit.edit_in', 'kit.also']);
  });

  it('shows seven guesses, people counted as one', () => {
    expect(guesses.map((group) => group.map(({ key }) => key))).toEqual([
      ['people.size.min', 'people.size.target', 'people.size.max'],
      ['people.partner_guests'],
      ['safety.confidentiality_limits'],
      ['safety.substances'],
      ['safety.leave_room_rule'],
      ['money.charge'],
      ['evaluation.level'],
    ]);
  });
});

describe('sensitive answers', () => {
  it('are the ones with which a person or a place can be found', () => {
    expect(questions.filter(({ sensitive }) => sensitive).map(({ key }) => key)).toEqual([
      'venue.address',
      'venue.contact',
      'safety.lead_contact',
      'outreach.contact.name',
      'outreach.contact.email',
      'outreach.contact.phone',
      'outreach.referrers',
    ]);
  });

  it('hold free text alone in their entries, which is never repeated', () => {
    const fields = questions.filter(({ sensitive }) => sensitive).flatMap((question) => question.fields ?? []);
    expect(fields.filter(({ kind }) => kind !== 'text')).toEqual([]);
  });

  it('are never suggested', () => {
    const { answers } = fillIn({}, {});
    const filled = questions.filter(({ key, sensitive }) => sensitive && key in answers);
    expect(filled).toEqual([]);
  });
});

describe('a mistyped key', () => {
  it.each([
    ['duration.kindd', 'duration.kind'],
    ['first_date', 'duration.first_date'],
    ['meetings.evrey', 'meetings.every'],
    ['Place.Country', 'place.country'],
    ['qqqqqqqqqqqqqqqq', undefined],
    ['', undefined],
  ])('%s is met with %s', (word, key) => {
    expect(nearestKey(word)).toBe(key);
  });
});
