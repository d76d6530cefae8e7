import { readPlan } from '../../src/core/plan/read-plan.ts';
import type { Answers, Value } from '../../src/core/when.ts';
import { ids as themeIds } from '../core/documents/theme-files.ts';
import { readExamplePlans } from './open-test-pack.ts';

/** A plan to make a kit of, with a name for messages. */
export interface NamedPlan {
  readonly name: string;
  readonly answers: Answers;
}

/** The day on which the kits of these tests are made. */
export const today = '2026-12-01';

/** One thing in which plans differ: short name of each way, and what the plan then answers. */
type Way = readonly [name: string, answers: Answers];

/** Ways named by the answer itself. */
function ways(key: string, ...values: readonly (string | number | boolean | null)[]): readonly Way[] {
  return values.map((value) => [String(value), { [key]: value }]);
}

const themes = ways('theme.id', ...themeIds);
const deliveries = ways('format.delivery', 'in-person', 'online', 'telephone', 'hybrid');
/** Every theme in every delivery. */
const settings: readonly Way[] = themes.flatMap(([theme, first]) =>
  deliveries.map(([delivery, second]): Way => [`${theme} ${delivery}`, { ...first, ...second }]),
);

const phases: Value = [
  { id: 'start', name: 'Finding our feet', sessions: 4, every: 'weekly' },
  { id: 'later', name: 'On our own', sessions: 3, spread_over: '6 months', minutes: 60 },
];

const durations: readonly Way[] = [
  ['ongoing', { 'duration.kind': 'ongoing' }],
  ['set number', { 'duration.kind': 'set-number', 'duration.sessions': 8 }],
  ['phased', { 'duration.kind': 'phased', 'duration.phases': phases }],
  ['pilot', { 'duration.kind': 'pilot-then-review', 'duration.review_after': '6 months' }],
  ['seasonal', { 'duration.kind': 'seasonal', 'duration.sessions': 6, 'meetings.every': 'monthly' }],
];

const countries: readonly Way[] = [
  ['nowhere', {}],
  ['GB', { 'place.country': 'GB', 'place.timezone': 'Europe/London' }],
  ['US', { 'place.country': 'US', 'place.timezone': 'America/Chicago' }],
  ['KE', { 'place.country': 'KE', 'place.timezone': 'Africa/Nairobi' }],
  ['PE, without data', { 'place.country': 'PE', 'place.timezone': 'America/Lima' }],
];

const networks: readonly Way[] = [
  ...ways('network.status', 'independent', 'exploring', 'left'),
  ['hosted', { 'network.status': 'hosted', 'network.host.organisation': 'the Mill Lane Trust' }],
  ...(['affiliated', 'applied'] as const).map(
    (status): Way => [
      status,
      { 'network.status': status, 'network.networks': [{ id: 'wide', name: 'The Wide Circle', status }] },
    ],
  ),
];

const ages: readonly Way[] = [
  ...ways('people.ages', 'adults', 'young-adults'),
  ['under 18', { 'people.ages': 'under-18', 'people.youngest': 12, 'young.adults': 2 }],
  ['mixed', { 'people.ages': 'mixed', 'people.youngest': 15, 'young.private_messages': true }],
];

const models: readonly Way[] = [
  ...ways('facilitation.model', 'peer-led', 'rotating', 'only-me'),
  ...['peer-with-professional', 'minimal-guidance', 'professional-led'].map(
    (model): Way => [model, { 'facilitation.model': model, 'facilitation.partner': 'the ward nurse' }],
  ),
];

const words: Answers = {
  'group.name': 'The Kettle',
  'group.discreet_name': 'Tuesday circle',
  'theme.detail': 'how it is for us here',
  'purpose.statement': 'A place to say how it really is, with people who know.',
  'purpose.not_for': ['therapy', 'advice from experts'],
  'duration.first_date': '2027-01-12',
  'duration.start_time': '18:30',
  'duration.skip': ['2027-02-09', '2027-04-06'],
  'format.platform': 'Quiet Rooms',
  'format.topic': 'sleep',
  'format.hybrid_lead': 'the second host',
  'facilitation.supervision.who': 'the librarian',
  'venue.name': 'Green room',
  'venue.address': '1 Mill Lane',
  'venue.entrance': 'blue door, ring twice',
  'place.town': 'Barton',
  'safety.lead': 'the centre manager',
  'safety.lead_contact': '01632 960000',
  'safety.mandated_reporter_role': 'the ward nurse',
  'outreach.contact.name': 'Sam',
  'outreach.contact.email': 'hello@example.org',
  'outreach.contact.phone': '01632 960111',
  'outreach.contact.hours': 'weekdays after six',
  'outreach.contact.link': 'https://example.org/kettle',
};

/** Texts: all answered; only those that the short path asks for; none; each "not sure yet". */
const typed: readonly Way[] = [
  ['all words', words],
  ['no words', {}],
  ['not sure', Object.fromEntries(Object.keys(words).map((key) => [key, null]))],
  [
    'short path',
    {
      'group.name': 'The Kettle',
      'purpose.statement': 'A place to say how it really is.',
      'duration.first_date': '2027-01-12',
      'outreach.contact.name': 'Sam',
      'outreach.contact.phone': '01632 960111',
    },
  ],
];

const contacts: readonly Way[] = [
  ['none', {}],
  ['none here', { 'safety.crisis_contacts': [{ none_here: 'the village nurse' }] }],
  [
    'own',
    {
      'safety.crisis_contacts': [
        { name: 'Night house', number: '01632 960222', hours: 'nights', checked_on: '2026-11-20' },
        { name: 'Day house', number: '01632 960333' },
      ],
    },
  ],
  ['shipped and checked', { 'safety.crisis_contacts': [{ id: 'gb-samaritans', checked_on: '2026-11-24' }] }],
];

/** Everything else on which a template looks, each with its ways. */
const others: readonly (readonly Way[])[] = [
  durations,
  ways('people.audience', 'own-experience', 'family-carers', 'both-together', 'both-separate'),
  ages,
  ways('people.outness_risk', 'none', 'some', 'high', null),
  models,
  networks,
  countries,
  typed,
  contacts,
  [
    ['talk', { 'format.style': 'open-sharing' }],
    ...ways('format.style', 'light-structure', 'psychoeducational', 'skills', 'activity', 'task', 'topic-focused'),
  ],
  ways('format.openness', 'drop-in', 'open', 'open-after-hello', 'set-points', 'closed'),
  ways('format.camera', 'wanted', 'optional', 'none', null),
  ways('format.advice', 'ask-first', 'say-what-worked', 'advice-welcome'),
  [
    ['no approach', {}],
    ...ways(
      'purpose.approach',
      'hearing-voices',
      'alternatives-to-suicide',
      'intentional-peer-support',
      'twelve-step-like',
    ),
  ],
  ways('safety.police_risk', 'no', 'some', 'high', null),
  ways('safety.leave_room_rule', 'comes-once', 'nobody-follows', 'message'),
  ways('safety.substances', 'by-behaviour', 'come-sober', 'no-rule'),
  ways('safety.who_decides', 'pair', 'pair-and-lead', 'host'),
  ways('safety.mandated_reporters', 'none', 'some', 'unknown'),
  [
    ['usual limits', {}],
    ['limits not sure', { 'safety.confidentiality_limits': null }],
    ['decided by group', { 'safety.confidentiality_limits': ['decided-by-group'] }],
    ['adult first', { 'safety.confidentiality_limits': ['adult-harmed-ask-first', 'harm-to-others'] }],
  ],
  [
    ['usual topics', {}],
    ['no topics', { 'safety.topics_off_limits': [] }],
    ['all topics', { 'safety.topics_off_limits': ['politics', 'sexual-detail', 'religion', 'selling'] }],
  ],
  ways('people.partner_guests', 'no', 'ring-us-first', 'first-time', 'always', 'companion-own-table'),
  ways('money.charge', 'free', 'gift', 'set-amount'),
  [
    ['no costs', {}],
    ['costs', { 'money.currency': 'GBP', 'money.costs.room': 12.5, 'money.income.donations': 100 }],
  ],
  ways('evaluation.level', 'none', 'light', 'standard', 'full'),
  ways('evaluation.preset', 'course', 'skills', 'dementia', 'value', 'service', 'culture', 'educators', 'launch-5m'),
  [
    ['usual questions', {}],
    ['stories', { 'evaluation.questions': ['belonging', 'stories'], 'evaluation.consent.quotes': true }],
    ['worth', { 'evaluation.questions': ['cost-value', 'wellbeing'], 'evaluation.audience': ['funder'] }],
    ['strain', { 'evaluation.questions': ['carers-strain', 'services'], 'evaluation.also': ['carers', 'staff'] }],
  ],
  [
    ['in the group', {}],
    ['one to one', { 'format.one_to_one': true }],
    ['one to one, alone', { 'format.one_to_one': true, 'safety.lone_working': false }],
  ],
  ways('format.between_meetings', 'none', 'phone-tree', 'messaging-group', 'forum'),
  [
    ['no other gatherings', {}],
    ['other gatherings', { 'format.strands': ['newcomers', 'social', 'workshop'] }],
  ],
  [
    ['usual needs', {}],
    ['some needs', { 'people.access_needs_expected': ['memory', 'hearing', 'literacy'], 'people.interpreters': true }],
    ['other needs', { 'people.access_needs_expected': ['sight', 'fatigue', 'sensory', 'childcare'] }],
  ],
  ways('kit.reading_level', 'plain', 'easy-read'),
  [
    ['usual channels', {}],
    ['web', { 'outreach.channels': ['online', 'discharge-pack'], 'outreach.sponsor': 'the corner shop' }],
    ['neighbours', { 'outreach.channels': ['posters', 'community-places'], 'outreach.under_reached': ['fathers'] }],
  ],
  [
    ['usual jobs', {}],
    ['many jobs', { roles: ['welcome', 'treasurer', 'online-host', 'speakers'], 'facilitation.paid': 'honorarium' }],
    ['one job', { roles: ['tea'], 'facilitation.paid': 'paid', 'facilitation.reserve': 0 }],
  ],
  [
    ['no account', {}],
    ['own account', { 'money.account': 'own', 'money.legal_form': 'constituted', 'money.income.grant': 500 }],
    ['account of the host', { 'money.account': 'host', 'money.insurance': 'host' }],
  ],
  [
    ['stays', {}],
    ['handed over', { 'facilitation.handover_after': '6 months', 'facilitation.training': 'host-course' }],
    ['no practice', { 'facilitation.training': 'none' }],
  ],
  [
    ['usual care', {}],
    ['note', { 'safety.risk_forms': true, 'safety.lone_working': true }],
    ['no plans', { 'safety.no_risk_assessment': true }],
  ],
  [
    ['asked', { 'purpose.evidence_of_need': ['asked-people'] }],
    ['nobody asked', { 'purpose.existing_groups': [{ name: 'The Oak', contact: 'the desk', why: 'It is full.' }] }],
  ],
  ways('venue.kind', 'community-room', 'home', 'outdoors', 'cafe', 'faith-building', 'health-building', 'workplace'),
  ways('evaluation.who_collects', 'sealed-box', 'outsider', 'member', 'facilitator'),
  ways('outreach.reminders', 'none', 'day-before', 'two'),
  ways('outreach.reminder_name', 'real', 'discreet', null),
  ways('outreach.first_reply_within', 1, 3, null),
  ways('outreach.photo_policy', 'none', 'ask-each'),
  ways('facilitation.out_of_hours', 'none', 'named-hours', 'anyone'),
  ways('facilitation.checks', 'none', 'references', 'background'),
  ways('facilitation.couple', true, false),
  ways('facilitation.single_keyholder', true, false),
  ways('facilitation.term_months', 6, null),
  ways('duration.after_end', 'stop', 'members-carry-on', 'repeat', 'hand-over', 'decide-together'),
  ways('young.consent', 'parent-signs', 'young-person-signs', 'young-person-alone'),
  ways('meetings.minutes', 45, 90, 150, null),
  [
    ['no steps', { 'venue.step_free': 'yes', 'venue.toilets': 'yes', 'venue.bus': 'yes', 'venue.parking': 'yes' }],
    ['steps', { 'venue.step_free': 'no', 'venue.toilets': 'no' }],
    ['not known', {}],
  ],
  [
    ['usual size', {}],
    ['small', { 'people.size.min': 2, 'people.size.target': 3, 'people.size.max': 4 }],
    ['size not sure', { 'people.size.min': null, 'people.size.target': null, 'people.size.max': null }],
  ],
  [
    ['all decided', {}],
    ['rhythm not sure', { 'meetings.every': null, 'people.audience': null }],
    ['end not sure', { 'duration.kind': null, 'people.ages': null }],
    ['place not sure', { 'format.delivery': null, 'evaluation.level': null, 'network.status': null }],
    ['meeting not sure', { 'format.style': null, 'format.openness': null, 'facilitation.model': null }],
    ['safety not sure', { 'safety.substances': null, 'safety.leave_room_rule': null, 'people.partner_guests': null }],
  ],
];

/**
 * Combinations in which every way meets every way of every other dimension at least once. Deterministic: each row starts
 * with the first pair that has not met, and takes in every other dimension the way that meets most new ones.
 */
function combine(sizes: readonly number[]): readonly (readonly number[])[] {
  const offsets = sizes.map((_size, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const met = new Uint8Array(total * total);
  const at = (dimension: number, way: number): number => (offsets[dimension] ?? 0) + way;
  const rows: number[][] = [];
  const missing = function* (): Generator<readonly [number, number, number, number]> {
    for (let one = 0; one < sizes.length; one += 1)
      for (let other = one + 1; other < sizes.length; other += 1)
        for (let first = 0; first < (sizes[one] ?? 0); first += 1)
          for (let second = 0; second < (sizes[other] ?? 0); second += 1)
            if (!met[at(one, first) * total + at(other, second)]) yield [one, first, other, second];
  };
  for (;;) {
    const pair = missing().next().value;
    if (!pair) return rows;
    const row: number[] = sizes.map(() => -1);
    row[pair[0]] = pair[1];
    row[pair[2]] = pair[3];
    for (let dimension = 0; dimension < sizes.length; dimension += 1) {
      if (row[dimension] !== -1) continue;
      let [best, most] = [0, -1];
      for (let step = 0; step < (sizes[dimension] ?? 0); step += 1) {
        // Starting elsewhere in each row keeps ties from always going to the first way.
        const way = (step + rows.length) % (sizes[dimension] ?? 1);
        const gain = row.filter(
          (known, index) =>
            known !== -1 &&
            !met[
              Math.min(at(index, known), at(dimension, way)) * total + Math.max(at(index, known), at(dimension, way))
            ],
        ).length;
        if (gain > most) [best, most] = [way, gain];
      }
      row[dimension] = best;
    }
    for (let one = 0; one < row.length; one += 1)
      for (let other = one + 1; other < row.length; other += 1)
        met[at(one, row[one] ?? 0) * total + at(other, row[other] ?? 0)] = 1;
    rows.push(row);
  }
}

function makePlans(dimensions: readonly (readonly Way[])[]): readonly NamedPlan[] {
  return combine(dimensions.map((all) => all.length)).map((row, index) => {
    const chosen = row.map((way, dimension) => dimensions[dimension]?.[way] ?? (['', {}] as const));
    const shown = chosen.slice(0, 11).map(([name]) => name);
    return {
      name: `${index + 1} (${shown.join(', ')})`,
      answers: Object.assign({}, ...chosen.map(([, answers]) => answers)) as Answers,
    };
  });
}

/** The plans of the examples. */
export const examplePlans: readonly NamedPlan[] = [...readExamplePlans()].map(([name, text]) => {
  const { plan, problems } = readPlan(text, `examples/${name}/plan.yaml`);
  if (!plan) throw new Error(`The example ${name} cannot be read: ${JSON.stringify(problems)}`);
  return { name: `example ${name}`, answers: plan.answers };
});

/** The same plans with another size of kit: `sizes` in turn, so that as many plans have one as the other. */
export function inSizes(plans: readonly NamedPlan[], ...sizes: readonly string[]): readonly NamedPlan[] {
  return plans.map(({ name, answers }, index) => {
    const size = sizes[index % sizes.length] ?? 'everything';
    return { name: `${name}, ${size}`, answers: { ...answers, 'kit.size': size } };
  });
}

const paired = [...examplePlans, ...makePlans([themes, deliveries, ...others])];

/** For checks that take long: every way of every dimension meets every way of every other. All with every page. */
export const pairedPlans: readonly NamedPlan[] = inSizes(paired, 'everything');

/** The same as they are made for people: small kits, in which pages that others point to are missing. */
export const smallPlans: readonly NamedPlan[] = inSizes(paired, 'starter', 'standard');

/** Both: kits of all three sizes. */
export const sizedPlans: readonly NamedPlan[] = [...pairedPlans, ...smallPlans];

/** The large set: every theme in every delivery meets every way of everything else. All with every page. */
export const everyPlan: readonly NamedPlan[] = inSizes(
  [...examplePlans, ...makePlans([settings, ...others])],
  'everything',
);
