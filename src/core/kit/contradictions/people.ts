import { numberAt, textAt, textsAt } from '../read-answers.ts';
import type { Facts, Rule } from './rule.ts';

/** "no", "none" and the like typed into a text question. */
function saysNo(text: string): boolean {
  return /^(no|none|nobody|nothing|not|-)?[.!]?$/i.test(text.trim());
}

function isContactOnlyFounder(facts: Facts): boolean {
  const contact = textAt(facts.answers, 'outreach.contact.name').toLowerCase();
  const founders = textsAt(facts.answers, 'people.founders').map((founder) => founder.trim().toLowerCase());
  if (contact === '') return false;
  return facts.onlyMe || (founders.length === 1 && founders[0] === contact);
}

/** Rooms that keep some people away (practice.md 1.6: fee or dress of the place against the people expected). */
const keepsAway: Readonly<Record<string, readonly string[]>> = {
  'faith-building': ['lgbt', 'after-harm', 'new-country', 'hiv'],
  'health-building': ['psychosis-voices', 'mental-health', 'bereavement'],
  workplace: ['work-or-learning', 'recovery', 'mental-health'],
  cafe: ['recovery', 'after-harm', 'hiv'],
};

/** Needs people may have, and the answer about the room that must not be "no". */
const roomNeeds: readonly { readonly need: string; readonly key: string; readonly says: string }[] = [
  { need: 'mobility', key: 'venue.step_free', says: 'a way in without steps' },
  { need: 'mobility', key: 'venue.toilets', says: 'a toilet everyone can use' },
  { need: 'hearing', key: 'venue.hearing_loop', says: 'a hearing loop' },
  { need: 'sensory', key: 'venue.quiet_space', says: 'a quiet corner' },
  { need: 'fatigue', key: 'venue.quiet_space', says: 'a quiet corner' },
  { need: 'sight', key: 'venue.lighting', says: 'good light' },
];

function lacking(facts: Facts): readonly string[] {
  const needs = textsAt(facts.answers, 'people.access_needs_expected');
  const missing = roomNeeds.filter((one) => needs.includes(one.need) && textAt(facts.answers, one.key) === 'no');
  return [...new Set(missing.map((one) => one.says))];
}

const carrying: readonly Rule[] = [
  {
    code: 'only-one-helper',
    severity: 'warning',
    key: 'facilitation.count',
    what: 'One person alone looks after the meetings; people get ill, get tired and move away.',
    fix: 'That is fine to begin with: your first task is to find the second person.',
    test: (facts) => facts.onlyMe || numberAt(facts.answers, 'facilitation.count') === 1,
  },
  {
    code: 'couple-looks-after-it',
    severity: 'warning',
    key: 'facilitation.couple',
    what: 'Those who look after the meetings live together, so one illness or quarrel stops the group.',
    fix: 'Ask a third person to look after a meeting now and then; some networks require it.',
    test: { key: 'facilitation.couple', is: true },
  },
  {
    code: 'single-keyholder',
    severity: 'warning',
    key: 'facilitation.single_keyholder',
    what: 'Only one person holds the keys, the password or the bank card.',
    fix: 'Give a second person a key and the passwords, in a sealed envelope if you like.',
    test: { key: 'facilitation.single_keyholder', is: true },
  },
  {
    code: 'contact-is-only-founder',
    severity: 'advice',
    key: 'outreach.contact.name',
    what: 'The one person who began the group is also the only one whom people can ask.',
    fix: 'Let a second person answer messages too, even if only every other week.',
    test: isContactOnlyFounder,
  },
  {
    code: 'hybrid-one-host',
    severity: 'warning',
    key: 'facilitation.count',
    what: 'Some are in the room and some on a screen, and one person is to look after both.',
    fix: 'Find a second person just for the screen, or meet in one way to begin with.',
    test: (facts) =>
      textAt(facts.answers, 'format.delivery') === 'hybrid' &&
      (facts.onlyMe || (numberAt(facts.answers, 'facilitation.count') ?? 2) < 2),
  },
  {
    code: 'hand-over-without-date',
    severity: 'advice',
    key: 'facilitation.handover_after',
    what: 'Somebody else is to carry on at the end, but the plan does not say when the hand-over begins.',
    fix: 'Choose a time, for example after six months, and look for the people before then.',
    test: {
      all: [
        { key: 'duration.after_end', is: 'hand-over' },
        { key: 'facilitation.handover_after', known: false },
      ],
    },
  },
  {
    code: 'sponsor-in-feeding-group',
    severity: 'warning',
    key: 'outreach.sponsor',
    what: 'A company gives money or goods to a group for parents; makers of baby milk and feeding goods must not.',
    fix: 'Say no to gifts from anyone who sells baby food, bottles or gadgets; an international code asks for this.',
    test: (facts) =>
      textAt(facts.answers, 'theme.id') === 'parenting-feeding' && !saysNo(textAt(facts.answers, 'outreach.sponsor')),
  },
];

const sizes: readonly Rule[] = [
  {
    code: 'sizes-out-of-order',
    severity: 'warning',
    key: 'people.size.target',
    what: 'The least, the good and the largest number of people do not follow one another.',
    fix: 'Put them in order, for example 4, 8 and 12.',
    test: (facts) => facts.least > facts.aim || facts.aim > facts.most,
  },
  {
    code: 'circle-large',
    severity: 'warning',
    key: 'people.size.max',
    what: 'More than fifteen people in one circle leave only a few minutes for each.',
    fix: 'Plan to split into two circles, or lower the largest number.',
    test: {
      all: [
        { key: 'people.size.max', over: 15 },
        // People who garden or work side by side do not sit in one circle.
        { key: 'format.style', not: 'activity' },
        { key: 'format.style', not: 'task' },
      ],
    },
  },
  {
    code: 'check-in-long',
    severity: 'warning',
    key: 'format.check_in_minutes',
    what: ({ checkIn: { people, minutesEach, total } }) =>
      'A turn for everyone at the start would take more than a third of the meeting. ' +
      `What fits: ${people} people in a circle, ${minutesEach} ${minutesEach === 1 ? 'minute' : 'minutes'} each, ${total} in all.`,
    means: 'A turn for everyone at the start would take more than a third of the meeting.',
    fix: 'Give each person less time, or share in pairs when many have come.',
    test: (facts) => facts.checkIn.tooLong,
  },
];

const rooms: readonly Rule[] = [
  {
    code: 'room-too-small',
    severity: 'warning',
    key: 'venue.capacity',
    what: 'The room holds fewer people than may come.',
    fix: 'Find a larger room, or lower the largest number.',
    test: (facts) => facts.most > (numberAt(facts.answers, 'venue.capacity') ?? Number.POSITIVE_INFINITY),
  },
  {
    code: 'room-at-home',
    severity: 'advice',
    key: 'venue.kind',
    what: "You meet in somebody's home; that can be the safest place there is, and it tells people where one of you lives.",
    fix: 'Give the address only after a hello, and agree who else is in the house.',
    test: { key: 'venue.kind', is: 'home' },
  },
  {
    code: 'room-may-keep-away',
    severity: 'advice',
    key: 'venue.kind',
    what: 'This kind of place can keep away some of the people you hope for: it may carry memories, or prying eyes.',
    fix: 'Ask two or three of them what they think of the place before you book it.',
    test: (facts) => {
      const themes = keepsAway[textAt(facts.answers, 'venue.kind')] ?? [];
      return themes.includes(textAt(facts.answers, 'theme.id'));
    },
  },
  {
    code: 'room-against-needs',
    severity: 'warning',
    key: 'people.access_needs_expected',
    what: (facts) => `You expect people who need it, but the room does not have: ${lacking(facts).join(', ')}.`,
    means: 'The room lacks something that people who are expected need.',
    fix: 'Ask for another room, or say so in the invitation and offer another way to take part.',
    test: (facts) => lacking(facts).length > 0,
  },
];

/** Who carries the group, how many come, and whether the room suits them. */
export const peopleRules: readonly Rule[] = [...carrying, ...sizes, ...rooms];
