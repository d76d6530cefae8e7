import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Theme } from '../../src/core/documents/theme.ts';
import type { Kit } from '../../src/core/kit/kit.ts';
import { type KitInput, makeKit } from '../../src/core/kit/make-kit.ts';
import type { CrisisContactFile } from '../../src/core/kit/types.ts';
import { readDuties } from '../../src/core/networks/read-duties.ts';
import type { NetworkFile } from '../../src/core/networks/types.ts';
import type { Answers } from '../../src/core/when.ts';

function readData(name: string): unknown {
  return parse(readFileSync(new URL(`../../templates/data/${name}`, import.meta.url), 'utf8'));
}

/** The shipped data, as the build turns it into objects. */
export const shippedContacts = readData('crisis-contacts.yaml') as CrisisContactFile;
export const shippedNetworks = readData('networks.yaml') as NetworkFile;
export const { duties: shippedDuties, problems: dutyProblems } = readDuties(
  readData('network-duties.yaml'),
  shippedNetworks.networks,
  'network-duties.yaml',
);

/** The day on which the plans of the tests are looked at. */
export const today = '2026-12-01';

const ready: Answers = {
  'group.name': 'The Tuesday kettle',
  'group.discreet_name': 'Tuesday circle',
  'theme.id': 'mental-health',
  'purpose.statement': 'A place to say how it really is.',
  'people.outness_risk': 'some',
  'duration.first_date': '2027-01-12',
  'duration.start_time': '18:30',
  'place.country': 'GB',
  'place.timezone': 'Europe/London',
  'facilitation.supervision.who': 'the librarian',
  'venue.name': 'Green room',
  'venue.address': '1 Mill Lane',
  'venue.entrance': 'blue door, ring twice',
  'safety.lead': 'the centre manager',
  'safety.lead_contact': '01632 960000',
  'safety.crisis_contacts': [{ id: 'gb-samaritans', checked_on: '2026-11-24' }],
  'outreach.contact.name': 'Sam',
  'outreach.contact.email': 'hello@example.org',
  'outreach.contact.hours': 'weekdays after six',
  'kit.as_of': today,
};

/** A plan that is ready to launch: nothing blank, nothing that contradicts. Undefined takes an answer out again. */
export function makeAnswers(changes: Readonly<Record<string, Answers[string] | undefined>> = {}): Answers {
  const answers: Record<string, Answers[string]> = {};
  for (const [key, value] of Object.entries({ ...ready, ...changes })) {
    if (value !== undefined) answers[key] = value;
  }
  return answers;
}

/** A theme with all fields; only what a test is about needs naming. */
export function makeTheme(changes: Partial<Theme> = {}): Theme {
  return {
    id: 'mental-health',
    label: 'hard times with our minds or moods',
    kind: 'condition',
    purpose: 'A place to say how it really is.',
    hook: 'Some weeks are heavy; you need not carry them alone.',
    who: 'people who have hard times',
    whoFamily: 'family and friends',
    member: 'member',
    caution: [],
    agreements: [],
    words: [],
    topics: ['sleep', 'work', 'good days'],
    asks: [],
    subjects: [],
    openers: [],
    channels: [],
    moments: [],
    guests: 'A friend may come along after a call.',
    network_themes: ['mental-health', 'bipolar-depression'],
    access: [],
    light: false,
    defaults: {},
    sources: ['practice'],
    ...changes,
  };
}

/** The kit of a ready plan with these changes. */
export function makeTestKit(
  changes: Readonly<Record<string, Answers[string] | undefined>> = {},
  input: Partial<Omit<KitInput, 'given'>> = {},
): Kit {
  const { compiled, contacts } = shippedContacts;
  const { networks, compiled: networksCompiled } = shippedNetworks;
  const directory = { networks, networksCompiled, duties: shippedDuties };
  const rest = { themeDefaults: {}, theme: makeTheme(), today, contacts, compiled, ...directory };
  return makeKit({ given: makeAnswers(changes), ...rest, ...input });
}
