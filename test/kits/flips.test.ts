import { describe, expect, it } from 'vitest';
import { prepareKit } from '../../src/commands/prepare-kit.ts';
import type { Chosen } from '../../src/core/documents/choose.ts';
import { type Answers, isKnown } from '../../src/core/when.ts';
import { everyPlan, inSizes, type NamedPlan, pairedPlans, smallPlans, today } from '../support/every-plan.ts';
import { findUnchanged, type Pair, readPairs } from '../support/flip-answers.ts';
import { openTestPack } from '../support/open-test-pack.ts';
import { drivers } from './drivers.ts';

const pack = openTestPack();

type Holds = (answers: Answers) => boolean;
const is =
  (key: string, ...wanted: readonly (string | boolean)[]): Holds =>
  (answers) =>
    [answers[key] ?? null].flat().some((value) => wanted.some((one) => one === value));
const over =
  (key: string, least: number): Holds =>
  (answers) =>
    Number(answers[key] ?? 0) > least;
const known =
  (key: string): Holds =>
  (answers) =>
    isKnown(answers[key]);
const any =
  (...parts: readonly Holds[]): Holds =>
  (answers) =>
    parts.some((part) => part(answers));
const all =
  (...parts: readonly Holds[]): Holds =>
  (answers) =>
    parts.every((part) => part(answers));
const not =
  (part: Holds): Holds =>
  (answers) =>
    !part(answers);

const inRoom = is('format.delivery', 'in-person', 'hybrid');
const young = is('people.ages', 'under-18', 'mixed');
const oneToOne = is('format.one_to_one', true);
const asked = is('evaluation.level', 'light', 'standard', 'full');
const askedTwice = is('evaluation.level', 'standard', 'full');
const helloFirst = is('format.intake', 'chat', 'form');
/** Asked once only: what was before is remembered then, and there is no form for the start. */
const askedOnce = is(
  'evaluation.preset',
  'light',
  'service',
  'culture',
  'launch-5m',
  'project-2y',
  'value',
  'educators',
);

/** When a group needs a page, as those who planned the catalogue said it. A page without a line is for every group. */
const needed: Readonly<Record<string, Holds>> = {
  'need-check': any(
    is('network.status', 'exploring'),
    not(is('purpose.evidence_of_need', 'asked-people', 'none-in-reach')),
  ),
  'trial-tests': is('duration.kind', 'pilot-then-review'),
  'access-brief': any(is('people.interpreters', true), known('people.access_needs_expected')),
  'online-set-up': is('format.delivery', 'online', 'hybrid', 'telephone'),
  'other-gatherings': known('format.strands'),
  'session-plan': any(
    is('format.style', 'psychoeducational', 'skills', 'topic-focused', 'task'),
    is('duration.kind', 'set-number', 'phased'),
  ),
  'slips-and-signs': any(is('theme.id', 'dementia'), is('people.access_needs_expected', 'memory')),
  'speaker-brief': any(is('format.style', 'psychoeducational'), is('roles', 'speakers')),
  'task-sheets': any(is('format.style', 'task'), is('theme.id', 'work-or-learning')),
  topics: not(is('format.style', 'activity')),
  'venue-and-access': inRoom,
  'what-we-bring': any(is('theme.id', 'shared-interest'), is('format.style', 'activity')),
  'welcome-easy-read': any(
    is('kit.reading_level', 'easy-read'),
    is('theme.id', 'dementia'),
    is('people.access_needs_expected', 'literacy'),
  ),
  'supporter-application': any(
    is('facilitation.checks', 'references', 'background'),
    oneToOne,
    over('facilitation.reserve', 0),
  ),
  'training-plan': is('facilitation.training', 'own', 'host-course'),
  'at-the-door': inRoom,
  'incident-note': all(
    not(is('safety.no_risk_assessment', true)),
    any(is('safety.risk_forms', true), young, is('network.status', 'hosted')),
  ),
  'lone-working': any(is('safety.lone_working', true), oneToOne),
  'medical-moments': inRoom,
  'safety-plan': not(is('safety.no_risk_assessment', true)),
  'sheet-for-home': all(young, is('young.consent', 'parent-signs', 'young-person-signs')),
  'young-leaders': young,
  'young-people': young,
  'booking-letter': all(is('format.openness', 'closed', 'set-points'), helloFirst),
  'joining-form': helloFirst,
  'partner-sheets': is('theme.id', 'housing'),
  'referrer-letter': is('outreach.channels', 'professionals', 'discharge-pack'),
  'social-posts': is('outreach.channels', 'online'),
  budget: any(
    is('money.account', 'host', 'own'),
    is('money.charge', 'gift', 'set-amount'),
    is('facilitation.paid', 'honorarium', 'paid'),
    ...['money.costs.room', 'money.costs.refreshments', 'venue.cost'].map((key) => over(key, 0)),
    ...['money.income.grant', 'money.income.donations'].map((key) => over(key, 0)),
  ),
  'funding-request': any(over('money.income.grant', 0), is('evaluation.audience', 'funder')),
  'simple-constitution': all(
    not(is('network.status', 'hosted')),
    any(is('money.account', 'own'), is('money.legal_form', 'constituted', 'charity')),
  ),
  'application-letter': is('network.status', 'applied'),
  'host-agreement': is('network.status', 'hosted'),
  independence: is('network.status', 'affiliated', 'hosted'),
  'leaving-network': is('network.status', 'affiliated', 'hosted', 'left'),
  'linked-with': is('network.status', 'affiliated', 'hosted', 'applied'),
  'name-and-logo': is('network.status', 'affiliated', 'hosted'),
  'network-decision': is('network.status', 'exploring', 'applied'),
  'network-duties': is('network.status', 'applied', 'affiliated'),
  'answer-card': askedTwice,
  'evaluation-plan': asked,
  'evaluation-report': askedTwice,
  'follow-up-form': askedTwice,
  'meeting-card': asked,
  'questions-for-others': any(
    known('evaluation.also'),
    is('evaluation.preset', 'dementia', 'value', 'service', 'educators', 'skills', 'ips'),
  ),
  'start-form': all(askedTwice, not(askedOnce)),
  'story-form': is('evaluation.questions', 'stories'),
  'value-statement': any(is('evaluation.questions', 'cost-value'), is('evaluation.preset', 'value')),
  'handover-plan': any(known('facilitation.handover_after'), is('duration.after_end', 'hand-over', 'members-carry-on')),
  ...Object.fromEntries(
    ['boundaries', 'check-ins', 'connection-form', 'ending-a-match', 'first-time-together', 'how-it-works']
      .concat('matching-notes', 'one-to-one-log')
      .map((id) => [id, oneToOne]),
  ),
  remembering: is('theme.id', 'bereavement'),
  'telling-others': is('theme.id', 'hiv', 'lgbt'),
};

/** In every size of kit, however small; the sixth part of the catalogue comes only with the largest one. */
const starters = new Set([
  ...[
    'read-me-first',
    'plan-on-a-page',
    'launch-checklist',
    'first-night',
    'running-order',
    'schedule',
    'ground-rules',
  ],
  ...['welcome', 'sharing-the-load', 'in-trouble', 'young-people', 'poster', 'messages', 'joining-form'],
  ...['after-the-meeting', 'meeting-card', 'look-back', 'host-agreement', 'network-decision', 'network-duties'],
]);
const largest = new Set([
  ...['speaker-brief', 'social-posts', 'leaving-network', 'linked-with', 'answer-card', 'questions-for-others'],
]);

/** Safety and promises come before the size of the kit. */
const evenInSmall: Readonly<Record<string, Holds>> = {
  'talking-it-through': any(young, is('network.status', 'hosted')),
  'when-somebody-dies': is('theme.id', 'cancer', 'hiv', 'dementia', 'housing', 'recovery'),
  'sheet-for-home': young,
  'lone-working': is('safety.lone_working', true),
  'network-duties': is('network.status', 'affiliated'),
};

function fitsSize(id: string, answers: Answers): boolean {
  const small = evenInSmall[id]?.(answers) || (needed[id] !== undefined && pairsOnly.has(id) && oneToOne(answers));
  if (small || answers['kit.size'] === 'everything') return true;
  return starters.has(id) || (answers['kit.size'] === 'standard' && !largest.has(id));
}

const pairsOnly = new Set([
  ...['boundaries', 'check-ins', 'connection-form', 'ending-a-match', 'first-time-together', 'how-it-works'],
  ...['matching-notes', 'one-to-one-log', 'lone-working'],
]);

const chosen: readonly { readonly plan: NamedPlan; readonly answers: Answers; readonly pages: readonly Chosen[] }[] = [
  ...everyPlan,
  ...smallPlans,
].map((plan) => {
  const { kit, chosen: pages } = prepareKit(plan.answers, pack, today);
  return { plan, answers: kit.answers, pages };
});

describe('A page is in the kit', () => {
  const ids = pack.fronts('british').map(({ id }) => id);

  it.each(ids)('exactly when it is needed and the kit is large enough: %s', (id) => {
    const wrong = chosen.flatMap(({ plan, answers, pages }) => {
      const wanted = (needed[id]?.(answers) ?? true) && fitsSize(id, answers);
      const held = pages.some(({ front, included }) => included && (front.of?.head.id ?? front.id) === id);
      return held === wanted ? [] : [[plan.name, held]];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('or not, in both cases for many plans, if it has a condition', () => {
    const always = ids.filter((id) => needed[id] === undefined);
    const sometimes = ids.filter((id) => {
      const held = chosen.map(({ pages }) =>
        pages.some(({ front, included }) => included && (front.of?.head.id ?? front.id) === id),
      );
      return held.includes(true) && held.includes(false);
    });
    expect(ids.filter((id) => !always.includes(id) && !sometimes.includes(id))).toEqual([]);
  });
});

describe('The reason why a page is in the kit or not', () => {
  const reasons = [...new Set(chosen.flatMap(({ pages }) => pages.map(({ because }) => because)))];

  it('reads after "because": in small letters, without a full stop, short', () => {
    const sizes = /^kit\.size leaves it out: it comes with kit\.size=(?:standard|everything)$/u;
    const odd = reasons.filter((reason) => !sizes.test(reason) && !/^[a-z][^.:]*[^.,;: ]$/u.test(reason));
    expect([odd, reasons.filter((reason) => reason.split(' ').length > 22)]).toEqual([[], []]);
  });

  it('holds no word of the trade and no name of a key but the size', () => {
    const trade = /facilitat|\bintake|openness|delivery|supervis|affiliat|\w_\w/u;
    expect(reasons.filter((reason) => trade.test(reason))).toEqual([]);
  });

  it('says of a page that is left out when it would be there', () => {
    const left = chosen.flatMap(({ pages }) => pages.filter(({ included }) => !included));
    const odd = left.filter(
      ({ front, because }) =>
        because !== `it is only for when ${front.because}` && !/: it comes with kit\.size=\w+$/u.test(because),
    );
    expect(odd.map(({ front, because }) => [front.id, because]).slice(0, 5)).toEqual([]);
  });
});

/** Three answers that hang together: pairs of answers, as in the other plans, do not meet them. */
const rare: readonly NamedPlan[] = inSizes(
  [
    {
      name: 'the host decides about privacy',
      answers: {
        'theme.id': 'housing',
        'network.status': 'hosted',
        'network.host.organisation': 'the Mill Lane Trust',
        'format.intake': 'chat',
        'safety.who_decides': 'host',
        'people.outness_risk': 'none',
      },
    },
    { name: 'asked with pictures', answers: { 'theme.id': 'dementia', 'evaluation.level': 'full' } },
    {
      name: 'asked once about two years',
      answers: { 'evaluation.level': 'full', 'evaluation.preset': 'project-2y', 'people.outness_risk': 'some' },
    },
  ],
  'everything',
);

const seen: readonly NamedPlan[] = pairedPlans.slice(0, 80).map(({ name, answers }) => ({
  name: `${name}, nothing to hide`,
  answers: { ...answers, 'people.outness_risk': 'none' },
}));

const flipped = [...pairedPlans.slice(0, 80), ...rare, ...seen.slice(0, 80), ...smallPlans.slice(0, 80)];

describe('Changing an answer changes the pages', () => {
  it('that the catalogue promises to change with it', () => {
    const promised = Object.entries(drivers).flatMap(([id, keys]) => keys.map((key): Pair => `${id} ${key}`));
    expect(findUnchanged(promised, flipped, pack)).toEqual([]);
  }, 120_000);

  it('whose templates look at it: no page has words that no plan shows', () => {
    const pairs = readPairs();
    expect(pairs.size).toBeGreaterThan(900);
    expect(findUnchanged(pairs, flipped, pack)).toEqual([]);
  }, 120_000);

  it('of every document in the catalogue', () => {
    const all = pack.fronts('british').map(({ id }) => id);
    expect(all.filter((id) => (drivers[id] ?? []).length === 0)).toEqual([]);
  });
});
