import { textAt } from '../read-answers.ts';
import type { Facts, Rule } from './rule.ts';

/** Words that say what a group is about; in the plain name for posters and messages they undo its purpose. */
const tellingWords = [
  ...['hiv', 'aids', 'lgbt', 'lgbtq', 'gay', 'lesbian', 'queer', 'trans', 'bi', 'pride', 'rainbow'],
  ...['voices', 'mental', 'psychosis', 'bipolar', 'depression', 'suicide', 'addiction', 'recovery', 'sober'],
  ...['abuse', 'violence', 'survivors', 'refugee', 'refugees', 'migrants', 'asylum', 'dementia', 'cancer', 'homeless'],
];

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}

/** The discreet name is the real one, holds it, or says what the group is about. */
function isTelling(facts: Facts): boolean {
  const plain = textAt(facts.answers, 'group.discreet_name');
  const real = textAt(facts.answers, 'group.name').toLowerCase();
  if (plain === '') return false;
  const holdsReal = real !== '' && plain.toLowerCase().includes(real);
  return holdsReal || wordsOf(plain).some((word) => tellingWords.includes(word));
}

/** Two words that both begin with a capital look like a first name and a surname. */
function looksLikeFullName(name: string): boolean {
  return name !== '' && /^\p{Lu}\p{Ll}+[ -]+(\p{Lu}\S*[ -]+)*\p{Lu}\p{Ll}+$/u.test(name);
}

const onScreenOrPhone = { key: 'format.delivery', in: ['online', 'hybrid', 'telephone'] } as const;
const guestsMayCome = { key: 'people.partner_guests', in: ['first-time', 'always'] } as const;

/** Where being known could badly harm somebody, what would make them known blocks; where it could for some, it warns. */
const whenHigh = (facts: Facts): boolean => facts.highRisk;

const seen: readonly Rule[] = [
  {
    code: 'discreet-name-missing',
    severity: 'warning',
    key: 'group.discreet_name',
    what: 'Being known could badly harm somebody, and there is no plain name for posters, messages and calendars.',
    fix: 'Choose a name that says nothing, such as a day or the street; until then those pages show a gap.',
    // Where it is a risk only for some, the blank alone says so: that is what most plans begin with.
    test: (facts) => facts.highRisk && textAt(facts.answers, 'group.discreet_name') === '',
  },
  {
    code: 'discreet-name-tells',
    severity: 'warning',
    blocks: whenHigh,
    key: 'group.discreet_name',
    what: 'The plain name for posters and messages gives away what the group is about.',
    fix: 'Choose a name that a neighbour could read without guessing.',
    test: (facts) => facts.discreet && isTelling(facts),
  },
  {
    code: 'reminder-shows-name',
    severity: 'warning',
    blocks: whenHigh,
    key: 'outreach.reminder_name',
    what: 'Being seen could harm somebody, and reminders carry the real name; they show on locked and shared phones.',
    fix: 'Let reminders use the plain name.',
    test: (facts) =>
      facts.discreet &&
      textAt(facts.answers, 'outreach.reminder_name') === 'real' &&
      textAt(facts.answers, 'outreach.reminders') !== 'none',
  },
  {
    code: 'messaging-group-shows-numbers',
    severity: 'warning',
    blocks: whenHigh,
    key: 'format.between_meetings',
    what: "Being seen could harm somebody, and a messaging group shows everyone's number to everyone.",
    fix: 'Send messages one by one, or choose no contact between meetings.',
    test: (facts) => facts.discreet && textAt(facts.answers, 'format.between_meetings') === 'messaging-group',
  },
  {
    code: 'guests-when-seen-is-a-risk',
    severity: 'warning',
    blocks: true,
    key: 'people.partner_guests',
    what: 'Being known could badly harm somebody, and people may bring guests who have promised nothing.',
    fix: 'Choose "no", or "call us first" so that one of you can ask and explain.',
    test: (facts) =>
      facts.highRisk && ['first-time', 'always'].includes(textAt(facts.answers, 'people.partner_guests')),
  },
  {
    code: 'open-door-when-seen-is-a-risk',
    severity: 'warning',
    key: 'format.openness',
    what: 'Being known could badly harm somebody, and anyone may walk in without a word with one of you first.',
    fix: 'Let new people say a short hello first, and tell them the place then.',
    test: (facts) => facts.highRisk && ['drop-in', 'open'].includes(textAt(facts.answers, 'format.openness')),
  },
  {
    code: 'sign-shows-name',
    severity: 'warning',
    blocks: whenHigh,
    key: 'venue.signage_discreet',
    what: 'Being seen could harm somebody, and the sign at the door may say what the group is.',
    fix: 'Use the plain name or just an arrow.',
    test: (facts) => facts.discreet && facts.answers['venue.signage_discreet'] === false,
  },
  {
    code: 'photos-when-seen-is-a-risk',
    severity: 'warning',
    blocks: whenHigh,
    key: 'outreach.photo_policy',
    what: 'Being seen could harm somebody, and photographs are allowed.',
    fix: 'Choose no photographs; pictures of cups and hands do as well.',
    test: (facts) => facts.discreet && textAt(facts.answers, 'outreach.photo_policy') === 'allowed',
  },
  {
    code: 'camera-when-seen-is-a-risk',
    severity: 'warning',
    key: 'format.camera',
    what: 'Being known could badly harm somebody, and people are asked to show their faces on the screen.',
    fix: 'Let everyone choose about the camera and the name they show.',
    test: (facts) => facts.highRisk && textAt(facts.answers, 'format.camera') === 'wanted',
  },
  {
    code: 'evaluation-names-when-seen-is-a-risk',
    severity: 'warning',
    blocks: true,
    key: 'evaluation.identifiers',
    what: 'Being known could badly harm somebody, and the questions about how it helps ask for names.',
    fix: 'Ask for nothing that says who answered, or let people make up their own code.',
    test: (facts) => facts.highRisk && textAt(facts.answers, 'evaluation.identifiers') === 'name',
  },
  {
    code: 'quotes-when-seen-is-a-risk',
    severity: 'warning',
    key: 'evaluation.consent.quotes',
    what: "Being known could badly harm somebody, and people's own words are to be quoted; words can be recognised.",
    fix: 'Retell what people said in your own words, and show it to them first.',
    test: (facts) => facts.highRisk && facts.answers['evaluation.consent.quotes'] === true,
  },
  {
    code: 'room-not-private',
    severity: 'warning',
    key: 'venue.private',
    what: 'Being seen could harm somebody, and others can see or hear into the room.',
    fix: 'Ask for another room, close the blinds, or meet at a quiet hour.',
    test: (facts) => facts.discreet && textAt(facts.answers, 'venue.private') === 'no',
  },
];

const everywhere: readonly Rule[] = [
  {
    code: 'recording-not-ruled-out',
    severity: 'warning',
    blocks: whenHigh,
    key: 'format.recording_rule',
    what: 'You meet on a screen or by telephone without the rule: no recording, no screenshots, no AI note-takers.',
    fix: 'Agree on the rule and say it at the start of each meeting.',
    test: { all: [onScreenOrPhone, { key: 'format.recording_rule', is: false }] },
  },
  {
    code: 'camera-not-agreed',
    severity: 'advice',
    key: 'format.camera',
    what: 'You meet on a screen, and it is not settled whether people should show their faces.',
    fix: 'Choose one and say it in the invitation; leaving it to each person is the gentlest.',
    test: {
      all: [
        { key: 'format.delivery', in: ['online', 'hybrid'] },
        { key: 'format.camera', known: false },
      ],
    },
  },
  {
    code: 'harm-in-the-room',
    severity: 'warning',
    key: 'people.audience',
    what: 'People to whom harm was done and their family sit together; one who did the harm, or tells them everything, may be in the room.',
    fix: 'Meet without relatives, or give them a room and a day of their own; ask each person alone whom they want there.',
    test: {
      all: [
        { key: 'theme.id', is: 'after-harm' },
        { key: 'people.audience', in: ['both-together', 'both-separate'] },
      ],
    },
  },
  {
    code: 'cared-for-in-the-room',
    severity: 'warning',
    key: 'people.partner_guests',
    what: 'This is a place for people who look after someone, and the person they look after may be in the room.',
    fix: 'Meet in two rooms, or ask guests to call first, so that carers can speak freely.',
    test: {
      any: [
        { all: [{ key: 'theme.id', is: 'carers' }, guestsMayCome] },
        { all: [{ key: 'people.audience', is: 'family-carers' }, guestsMayCome] },
        {
          all: [
            { key: 'theme.id', is: 'carers' },
            { key: 'people.audience', is: 'both-together' },
          ],
        },
      ],
    },
  },
  {
    code: 'contact-shows-surname',
    severity: 'advice',
    key: 'outreach.contact.name',
    what: 'The contact on posters looks like a full name.',
    fix: 'A first name or a role is enough, with an address or number that is not your private one.',
    test: (facts) => looksLikeFullName(textAt(facts.answers, 'outreach.contact.name')),
  },
];

/** Being seen, being known, being recorded. */
export const privacyRules: readonly Rule[] = [...seen, ...everywhere];
