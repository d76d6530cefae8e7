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

/** Where each of them stands, by file. */
async function findPlaces(changes: Answers): Promise<Readonly<Record<string, readonly string[]>>> {
  const kit = makeWholeKit({ answers: { ...plan, ...changes } }, pack);
  const files = [
    ...kit.documents.map(({ front, text }) => [front.id, text] as const),
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

const everyone = ['welcome', 'poster'];
const start = ['read-me-first', 'plan-on-a-page'];
const behindUs = ['plan-on-a-page', 'launch-checklist', 'young-people', 'look-back'];
const outside = [
  'plan-on-a-page',
  'launch-checklist',
  'running-order',
  'sharing-the-load',
  'in-trouble',
  'after-the-meeting',
];
const lead = [
  'plan-on-a-page',
  'launch-checklist',
  'ground-rules',
  'welcome',
  'in-trouble',
  'young-people',
  'meeting-card',
];
const address = ['plan-on-a-page', 'welcome', 'poster', 'in-trouble', 'schedule.ics'];

/** The files that may hold each answer: usually, and where being seen is a risk. No other file does. */
const places: readonly (readonly [key: string, usual: readonly string[], discreet: readonly string[]])[] = [
  ['group.name', [...start, 'poster', 'messages', 'schedule.ics'], start],
  ['group.discreet_name', [], [...everyone, 'messages', 'schedule.ics']],
  ['people.founders', [], []],
  ['network.host.organisation', behindUs, behindUs],
  ['facilitation.partner', ['plan-on-a-page', 'sharing-the-load'], ['plan-on-a-page', 'sharing-the-load']],
  ['facilitation.supervision.who', outside, outside],
  ['venue.name', [...address, 'first-night', 'messages'], ['plan-on-a-page', 'first-night', 'in-trouble']],
  ['venue.address', address, ['plan-on-a-page', 'in-trouble']],
  ['venue.contact', [], []],
  ['venue.entrance', ['first-night', 'welcome', 'in-trouble'], ['first-night', 'in-trouble']],
  ['place.town', [], []],
  ['safety.lead', lead, lead],
  ['safety.lead_contact', ['in-trouble', 'young-people'], ['in-trouble', 'young-people']],
  ['safety.crisis_contacts name', [...everyone, 'in-trouble'], ['in-trouble']],
  ['safety.crisis_contacts number', [...everyone, 'in-trouble'], ['in-trouble']],
  ['outreach.contact.name', ['plan-on-a-page', ...everyone], ['plan-on-a-page', ...everyone]],
  ['outreach.contact.email', everyone, everyone],
  ['outreach.contact.phone', everyone, everyone],
  ['outreach.contact.hours', everyone, everyone],
  ['outreach.contact.link', everyone, everyone],
  ['outreach.referrers name', [], []],
  ['outreach.referrers contact', [], []],
];

describe('A private answer', async () => {
  const usual = await findPlaces({});
  const discreet = await findPlaces({ 'people.outness_risk': 'high' });

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
