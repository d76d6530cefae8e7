import { describe, expect, it } from 'vitest';
import { makeIcs } from '../../src/commands/make-ics.ts';
import { writePlan } from '../../src/core/plan/write-plan.ts';
import { tables } from '../../src/core/tables/list.ts';
import type { Answers } from '../../src/core/when.ts';
import { tableCsv } from '../../src/formats/csv/table-csv.ts';
import { run } from '../../src/main.ts';
import { makeWholeKit } from '../support/make-kits.ts';
import { makeWorld } from '../support/make-world.ts';
import { openTestPack } from '../support/open-test-pack.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const pack = openTestPack();

/** Names, places, numbers and addresses, each in words that stand nowhere else. */
const canaries: Readonly<Record<string, string>> = {
  'group.name': 'Quokka Burrow',
  'group.discreet_name': 'Plain Teapot',
  'people.founders': 'founding wombat',
  'network.host.organisation': 'Bandicoot Trust',
  'facilitation.partner': 'visiting numbat',
  'facilitation.supervision.who': 'outside dugong',
  'venue.name': 'Echidna Hall',
  'venue.address': '7 Potoroo Parade',
  'venue.contact': 'caretaker bilby',
  'venue.entrance': 'kowari stairs',
  'place.town': 'Kookaburra Flat',
  'safety.lead': 'steady wallaby',
  'safety.lead_contact': '01632 960771',
  'safety.crisis_contacts name': 'Night Possum',
  'safety.crisis_contacts number': '01632 960772',
  'outreach.contact.name': 'Marsupia',
  'outreach.contact.email': 'quoll@example.org',
  'outreach.contact.phone': '01632 960773',
  'outreach.contact.hours': 'cassowary hours',
  'outreach.contact.link': 'https://example.org/emu',
  'outreach.referrers name': 'Doctor Galah',
  'outreach.referrers contact': '01632 960774',
};

const plan: Answers = {
  'theme.id': 'mental-health',
  'purpose.statement': 'A place to say how it really is.',
  'people.ages': 'mixed',
  'people.youngest': 15,
  'people.outness_risk': 'none',
  'duration.first_date': '2027-01-12',
  'duration.start_time': '18:30',
  'format.delivery': 'in-person',
  'network.status': 'hosted',
  'facilitation.model': 'peer-with-professional',
  'place.country': 'GB',
  'place.timezone': 'Europe/London',
  'kit.as_of': '2026-12-01',
  ...Object.fromEntries(Object.entries(canaries).filter(([key]) => !key.includes(' '))),
  'people.founders': [canaries['people.founders'] ?? ''],
  'safety.crisis_contacts': [
    {
      name: canaries['safety.crisis_contacts name'] ?? '',
      number: canaries['safety.crisis_contacts number'] ?? '',
      checked_on: '2026-11-20',
    },
  ],
  'outreach.referrers': [
    {
      name: canaries['outreach.referrers name'] ?? '',
      role: 'family doctor',
      contact: canaries['outreach.referrers contact'] ?? '',
    },
  ],
};

/** Groups so different that every page of the catalogue is in the kit of one of them. */
const variants: readonly Answers[] = [
  {
    'format.one_to_one': true,
    'format.strands': ['newcomers', 'social'],
    'people.access_needs_expected': ['memory', 'hearing'],
    'purpose.existing_groups': [{ name: 'The Oak', contact: 'the desk', why: 'It is full.' }],
    'money.income.grant': 500,
    'facilitation.handover_after': '6 months',
    'outreach.channels': ['online', 'professionals'],
    'safety.risk_forms': true,
  },
  {
    'theme.id': 'bereavement',
    'duration.kind': 'set-number',
    'format.delivery': 'hybrid',
    'format.style': 'psychoeducational',
    'format.openness': 'closed',
    'evaluation.level': 'full',
    'evaluation.questions': ['belonging', 'stories', 'cost-value'],
    'evaluation.also': ['carers', 'staff'],
    'money.account': 'own',
  },
  {
    'theme.id': 'housing',
    'people.ages': 'adults',
    'format.style': 'task',
    'network.status': 'affiliated',
    'network.networks': [{ id: 'wide', name: 'The Wide Circle', status: 'affiliated' }],
    'facilitation.model': 'minimal-guidance',
    'money.account': 'own',
  },
  {
    'theme.id': 'lgbt',
    'format.delivery': 'online',
    'format.style': 'activity',
    'format.between_meetings': 'messaging-group',
    'network.status': 'applied',
    'network.networks': [{ id: 'wide', name: 'The Wide Circle', status: 'applied' }],
    'facilitation.model': 'only-me',
  },
  { 'network.status': 'exploring', 'format.delivery': 'telephone', 'people.ages': 'adults' },
  { 'network.status': 'left', 'facilitation.model': 'professional-led', 'kit.reading_level': 'easy-read' },
];

/** Where each of them stands, by file. A page that is made several times counts once. */
async function findPlaces(changes: Answers): Promise<Readonly<Record<string, readonly string[]>>> {
  const found = await Promise.all(variants.map((variant) => findPlacesIn({ ...plan, ...variant, ...changes })));
  return Object.fromEntries(
    Object.keys(canaries).map((key) => [key, [...new Set(found.flatMap((places) => places[key] ?? []))].toSorted()]),
  );
}

async function findPlacesIn(answers: Answers): Promise<Readonly<Record<string, readonly string[]>>> {
  const kit = makeWholeKit({ answers: { ...answers, 'kit.size': 'everything' } }, pack);
  const files = [
    ...kit.documents.map(({ front, text }) => [front.of?.head.id ?? front.id, text] as const),
    ...Object.entries(tables).map(([id, make]) => [`${id}.csv`, tableCsv(make(kit.prepared.kit))] as const),
    [
      'schedule.ics',
      ((await makeIcs(kit.prepared, { id: 'x', created: '2026-12-01' })).text ?? '').replace(/\r\n /gu, ''),
    ] as const,
  ];
  return Object.fromEntries(
    Object.entries(canaries).map(([key, words]) => [
      key,
      files.filter(([, text]) => text.replaceAll('\\', '').includes(words)).map(([name]) => name),
    ]),
  );
}

/** What is handed out or sent to people, and so must say whom to ask and where to come. */
const handedOut = ['welcome', 'welcome-easy-read', 'poster', 'leaflet', 'booking-letter', 'partner-sheets'];
/** What goes to somebody who sends people, gives money or signs for a child. */
const sent = ['referrer-letter', 'funding-request', 'sheet-for-home'];
/** Pages of those who look after the meetings, for the hour when somebody has to be told where they are. */
const forHelp = ['in-trouble', 'medical-moments'];
const start = ['read-me-first', 'plan-on-a-page'];

const named = [
  ...['leaflet', 'booking-letter', 'partner-sheets', 'referrer-letter', 'funding-request', 'social-posts'],
  ...['messages', 'poster', 'slips-and-signs', 'speaker-brief', 'online-set-up', 'schedule.ics'],
  ...['simple-constitution', 'evaluation-report', 'value-statement', 'what-we-keep'],
  ...['application-letter', 'network-decision', 'host-agreement'],
];
/** The plain name stands where the real one would, and where people are told to say no other. */
const plainlyNamed = [
  ...named.filter((file) => !['booking-letter', 'speaker-brief'].includes(file)),
  ...['welcome', 'welcome-easy-read', 'sheet-for-home', 'between-meetings', 'leaver-question'],
  ...['venue-and-access', 'confidentiality-and-limits', 'handover-box'],
];

const hostUs = [
  ...['plan-on-a-page', 'launch-checklist', 'young-people', 'look-back', 'trial-tests', 'attendance', 'closing-well'],
  ...['confidentiality-and-limits', 'looking-after', 'safety-plan', 'incident-note', 'first-time-together'],
  ...['value-statement', 'host-agreement', 'independence', 'name-and-logo'],
];
const partner = [
  ...['plan-on-a-page', 'sharing-the-load', 'looking-after', 'confidentiality-and-limits', 'said-aloud'],
  ...['first-night', 'session-plan', 'handover-plan'],
];
const outside = [
  ...['plan-on-a-page', 'launch-checklist', 'running-order', 'sharing-the-load', 'in-trouble', 'after-the-meeting'],
  ...['confidentiality-and-limits', 'looking-after', 'talking-it-through', 'training-plan', 'handover-plan'],
  ...['at-the-door', 'difficult-moments', 'lone-working', 'safety-plan', 'when-somebody-dies', 'young-leaders'],
  ...['numbers-falling'],
];
/** Inside the group everybody may know whom to tell; what goes home or to strangers names them only in the open. */
const lead = [
  ...['plan-on-a-page', 'launch-checklist', 'in-trouble', 'young-people', 'young-leaders', 'safety-plan'],
  ...['ground-rules', 'said-aloud', 'between-meetings', 'confidentiality-and-limits', 'joining-form', 'meeting-card'],
  ...['start-form', 'follow-up-form', 'evaluation-plan', 'supporter-application', 'talking-it-through'],
  ...['training-plan', 'handover-plan', 'at-the-door', 'difficult-moments', 'incident-note', 'lone-working'],
  ...['medical-moments', 'when-somebody-dies', 'how-it-works', 'first-time-together', 'boundaries', 'check-ins'],
  ...['host-agreement', 'what-we-keep'],
];
const leadInTheOpen = [
  ...lead,
  ...['welcome', 'complaints', 'partner-sheets', 'sheet-for-home', 'funding-request', 'ending-a-match'],
];
const leadNumber = ['in-trouble', 'young-people', 'confidentiality-and-limits', 'safety-plan'];
const placeOfOurs = ['plan-on-a-page', 'venue-and-access', ...forHelp];
const contact = [...handedOut, ...sent, 'application-letter', 'network-decision', 'leaving-network', 'what-we-keep'];
const contactName = ['plan-on-a-page', 'outreach-plan', 'social-posts', 'story-form', ...contact];
const contactNumber = ['slips-and-signs', 'online-set-up', ...contact];
const helpLines = ['poster', 'welcome', 'leaflet', 'welcome-easy-read'];

/** The files that may hold each answer: usually, and where being seen is a risk. No other file does. */
const places: readonly (readonly [key: string, usual: readonly string[], discreet: readonly string[]])[] = [
  ['group.name', [...start, ...named], start],
  ['group.discreet_name', [], plainlyNamed],
  ['people.founders', [], []],
  ['network.host.organisation', [...hostUs, 'complaints', 'referrer-letter', 'linked-with', 'what-we-keep'], hostUs],
  ['facilitation.partner', [...partner, ...sent, 'leaflet', 'host-agreement', 'what-we-keep'], partner],
  ['facilitation.supervision.who', outside, outside],
  [
    'venue.name',
    [
      ...[
        'first-night',
        'young-leaders',
        'messages',
        'social-posts',
        'slips-and-signs',
        'schedule.ics',
        'host-agreement',
      ],
      ...[...placeOfOurs, ...handedOut, ...sent],
    ],
    ['first-night', 'young-leaders', ...placeOfOurs],
  ],
  ['venue.address', [...placeOfOurs, ...handedOut, 'sheet-for-home', 'schedule.ics'], placeOfOurs],
  ['venue.contact', ['venue-and-access', 'handover-box'], ['venue-and-access', 'handover-box']],
  [
    'venue.entrance',
    ['first-night', 'venue-and-access', 'welcome', 'welcome-easy-read', 'booking-letter', ...forHelp],
    ['first-night', 'venue-and-access', ...forHelp],
  ],
  ['place.town', ['social-posts', 'application-letter', 'network-decision'], []],
  ['safety.lead', leadInTheOpen, lead],
  ['safety.lead_contact', [...leadNumber, 'sheet-for-home'], leadNumber],
  ['safety.crisis_contacts name', ['in-trouble', ...helpLines], ['in-trouble']],
  ['safety.crisis_contacts number', ['in-trouble', ...helpLines], ['in-trouble']],
  ['outreach.contact.name', contactName, contactName],
  ['outreach.contact.email', contact, contact],
  ['outreach.contact.phone', contactNumber, contactNumber],
  ['outreach.contact.hours', [...contact, 'social-posts'], [...contact, 'social-posts']],
  ['outreach.contact.link', contact, contact],
  // Whom we hope will send people stands on the list of whom to visit; their number is looked up, not copied.
  ['outreach.referrers name', ['outreach-plan', 'where-to-turn'], ['outreach-plan', 'where-to-turn']],
  ['outreach.referrers contact', [], []],
];

describe('A private answer', async () => {
  const usual = await findPlaces({});
  const discreet = await findPlaces({ 'people.outness_risk': 'high' });

  it('is looked for in every page of the catalogue', () => {
    const kits = variants.map((variant) =>
      makeWholeKit({ answers: { ...plan, ...variant, 'kit.size': 'everything' } }, pack),
    );
    const held = new Set(kits.flatMap(({ documents }) => documents.map(({ front }) => front.of?.head.id ?? front.id)));
    const all = pack.fronts('british').map(({ id }) => id);
    expect(all.filter((id) => !held.has(id))).toEqual([]);
  });

  it('has a row in the table of these tests', () => {
    expect(places.map(([key]) => key).toSorted()).toEqual(Object.keys(canaries).toSorted());
  });

  it.each(places)('%s stands in no other file', (key, wanted) => {
    expect(usual[key]?.filter((file) => !wanted.includes(file))).toEqual([]);
  });

  it.each(places)('%s stands in no other file while being seen is a risk', (key, _usual, wanted) => {
    expect(discreet[key]?.filter((file) => !wanted.includes(file))).toEqual([]);
  });

  it.each(places.filter(([, wanted]) => wanted.length > 0))('%s stands where it is needed', (key) => {
    expect(usual[key]).not.toEqual([]);
  });
});

/** A plan file with every canary in it; `wrong` is put in its place of an answer, to break it. */
function writeCanaryPlan(from = '', to = ''): string {
  const text = writePlan({
    id: 'canary',
    created: '2026-12-01',
    answers: plan,
    asOf: '2026-12-01',
    modeline: '# A plan',
  });
  if (!text.includes(from)) throw new Error(`The plan does not hold ${from}.`);
  return text.replace(from, to);
}

/** Everything that one run prints. */
async function printedBy(argv: readonly string[], text: string): Promise<string> {
  const folder = makeTemporaryFolder({ 'plan.yaml': text });
  const world = makeWorld({ argv, cwd: folder.path });
  await run({ ...world, pack: () => pack });
  return `${world.out()}\n${world.err()}`;
}

const runs: readonly (readonly string[])[] = [
  ['check'],
  ['check', '--json'],
  ['check', '--debug'],
  ['list'],
  ['list', '--json'],
  ['list', '--debug'],
  ['build'],
  ['build', '--json'],
  ['build', '--dry-run', '--debug'],
  ['schedule', '--format', 'csv'],
  ['schedule', '--json'],
];

describe('A report', () => {
  it.each(runs.map((argv) => [argv.join(' '), argv] as const))(
    'of "circlekit %s" holds no private answer',
    async (_name, argv) => {
      const printed = await printedBy(argv, writeCanaryPlan());
      expect(printed.trim()).not.toBe('');
      expect(Object.values(canaries).filter((words) => printed.includes(words))).toEqual([]);
    },
  );

  it.each([
    ['a number that is none', '"01632 960773"', '"01632 960773 or so; ask at the desk"'],
    ['a number without quotes', '"01632 960771"', '0163 2960771: x'],
    ['an e-mail address that is none', 'quoll@example.org', 'quoll at example.org'],
    ['a quotation mark too many', 'Potoroo Parade', 'Potoroo "Parade'],
    ['an address that is a list', '"7 Potoroo Parade"', '["7 Potoroo Parade"]'],
  ])('of a plan with %s holds no private answer', async (_name, from, to) => {
    const texts = await Promise.all(
      [['check'], ['check', '--json'], ['build', '--debug']].map((argv) => printedBy(argv, writeCanaryPlan(from, to))),
    );
    const hints = ['Potoroo', 'quoll', '960771', '960773', 'Marsupia'];
    expect(hints.filter((words) => texts.some((text) => text.includes(words)))).toEqual([]);
  });
});
