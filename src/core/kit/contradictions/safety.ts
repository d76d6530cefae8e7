import { addMonths } from '../calendar.ts';
import { hasCheckedContact, isFresh, noneHereRole, ownContacts } from '../contacts.ts';
import { policeOnlyIds } from '../police.ts';
import { textAt, textIn } from '../read-answers.ts';
import { findRetired } from '../retired-numbers.ts';
import type { Facts, Rule } from './rule.ts';

const contactsKey = 'safety.crisis_contacts';
const ownWay = { key: 'purpose.approach', in: ['hearing-voices', 'alternatives-to-suicide'] } as const;

function shippedOf(facts: Facts, id: string) {
  return facts.contacts.find((contact) => contact.id === id);
}

function idsOf(facts: Facts): readonly string[] {
  return ownContacts(facts.answers)
    .map((entry) => textIn(entry, 'id'))
    .filter((id) => id !== '');
}

function isFromElsewhere(facts: Facts, id: string): boolean {
  const shipped = shippedOf(facts, id);
  const country = textAt(facts.answers, 'place.country');
  return shipped !== undefined && country !== '' && shipped.country !== country && shipped.country !== 'ZZ';
}

function hasRetired(facts: Facts): boolean {
  const country = textAt(facts.answers, 'place.country');
  return ownContacts(facts.answers).some((entry) => findRetired(textIn(entry, 'number'), country) !== null);
}

function hasOldAmongFresh(facts: Facts): boolean {
  const old = ownContacts(facts.answers).some((entry) => !isFresh(entry, facts.today));
  return old && hasCheckedContact(facts.answers, facts.contacts, facts.today);
}

function areAllOld(facts: Facts): boolean {
  const entries = ownContacts(facts.answers);
  return entries.length > 0 && noneHereRole(facts.answers) === '' && !entries.some((one) => isFresh(one, facts.today));
}

function hasOnlyPolice(facts: Facts): boolean {
  const country = textAt(facts.answers, 'place.country');
  const here = facts.contacts.filter((one) => one.kind === 'emergency' && one.country === country);
  return facts.policeRisk && here.length > 0 && here.every((one) => policeOnlyIds.includes(one.id));
}

/** Help lines: a number that is wrong or dead is found out at the worst moment, so these block. */
const numbers: readonly Rule[] = [
  {
    code: 'numbers-without-country',
    severity: 'warning',
    blocks: true,
    key: 'place.country',
    what: 'The plan names a help line, but not the country you are in, so no number is printed.',
    fix: 'Say which country you meet in; the numbers appear as soon as that is known.',
    test: (facts) => textAt(facts.answers, 'place.country') === '' && ownContacts(facts.answers).length > 0,
  },
  {
    code: 'crisis-contact-unknown',
    severity: 'warning',
    key: contactsKey,
    what: 'The plan names a help line by an id that we do not know, so it is not printed.',
    fix: 'Give its name and number in full instead, with the day you checked it.',
    test: (facts) => idsOf(facts).some((id) => shippedOf(facts, id) === undefined),
  },
  {
    code: 'crisis-contact-elsewhere',
    severity: 'warning',
    blocks: true,
    key: contactsKey,
    what: 'The plan names a help line of another country; it may not answer where you are, so it is not printed.',
    fix: 'Choose a help line of your own country, or correct the country.',
    test: (facts) => idsOf(facts).some((id) => isFromElsewhere(facts, id)),
  },
  {
    code: 'crisis-contact-retired',
    severity: 'warning',
    blocks: true,
    key: contactsKey,
    what: 'One of the help lines in the plan has a number that is no longer in use.',
    fix: "Look on the help line's own page for the number of today, call it, and write down the date.",
    test: hasRetired,
  },
  {
    code: 'crisis-contact-old',
    severity: 'warning',
    key: contactsKey,
    what: 'One of the help lines in the plan was not checked in the last six months.',
    fix: 'Call it or look on its own page, and write the date into `checked_on`.',
    test: hasOldAmongFresh,
  },
  {
    code: 'crisis-contacts-all-old',
    severity: 'warning',
    blocks: true,
    key: contactsKey,
    what: 'None of the help lines in the plan was checked in the last six months.',
    fix: 'Call one of them or look on its own page today, and write the date into `checked_on`.',
    test: areAllOld,
  },
  {
    code: 'numbers-compiled-long-ago',
    severity: 'warning',
    key: contactsKey,
    what: 'The help lines that come with circlekit were put together more than a year ago.',
    fix: 'Take a newer circlekit if there is one, and check every number before you print it.',
    test: (facts) => facts.compiled !== '' && addMonths(facts.compiled, 12) < facts.today,
  },
  {
    code: 'only-police-number',
    severity: 'warning',
    key: 'safety.police_risk',
    what: 'A visit from the police could put somebody at risk, and the only emergency number we know here is the police.',
    fix: 'Ask locally for an ambulance or clinic number, and add it to your crisis contacts with the day you checked it.',
    test: hasOnlyPolice,
  },
];

const limits: readonly Rule[] = [
  {
    code: 'own-way-with-limits',
    severity: 'warning',
    key: 'safety.confidentiality_limits',
    what: 'In this way of working the group itself chooses the limits of privacy, but the plan sets limits about danger.',
    fix: 'Choose "decided by the group", agree the limits together, and say them aloud at each meeting.',
    test: {
      all: [
        ownWay,
        {
          key: 'safety.confidentiality_limits',
          in: ['life-in-danger', 'harm-to-others', 'adult-harmed-ask-first'],
        },
      ],
    },
  },
  {
    code: 'own-way-with-risk-forms',
    severity: 'warning',
    key: 'safety.risk_forms',
    what: 'In this way of working nobody is assessed or reported on, but the plan asks for a form for serious events.',
    fix: 'Leave the form out, or speak with the network about how groups inside services name their limits.',
    test: (facts) => facts.noForms && facts.answers['safety.risk_forms'] === true,
  },
  {
    code: 'own-way-with-topics-off-limits',
    severity: 'advice',
    key: 'safety.topics_off_limits',
    what: 'In this way of working people may speak about anything, but the plan takes some subjects off the table.',
    fix: 'Leave the list empty, or let the group make it together.',
    test: { all: [ownWay, { key: 'safety.topics_off_limits', known: true }] },
  },
  {
    code: 'own-way-needs-training',
    severity: 'advice',
    key: 'facilitation.training',
    what: 'This way of working has its own training for those who look after meetings, and the plan has none from outside.',
    fix: 'Speak to the people who started it first: they train and help new groups.',
    test: { all: [ownWay, { key: 'facilitation.training', in: ['none', 'own'] }] },
  },
  {
    code: 'duty-to-report-not-said',
    severity: 'warning',
    blocks: true,
    key: 'safety.confidentiality_limits',
    what: 'The law makes one of you pass some things on, but the limits of privacy do not say so.',
    fix: 'Tick "a law binds one of us", so that people know before they speak.',
    test: {
      all: [
        { key: 'safety.mandated_reporters', is: 'some' },
        { key: 'safety.confidentiality_limits', not: 'law-binds' },
      ],
    },
  },
  {
    code: 'duty-to-report-unknown',
    severity: 'advice',
    key: 'safety.mandated_reporters',
    what: 'People under 18 may come, and it is not known whether the law makes one of you pass things on.',
    fix: "Ask your safeguarding lead, or a children's charity where you live, before the first meeting.",
    test: (facts) => facts.under18 && facts.answers['safety.mandated_reporters'] === 'unknown',
  },
  {
    code: 'lone-work-without-rule',
    severity: 'warning',
    key: 'safety.lone_working',
    what: 'Two people will meet one to one, but nobody is told where they are and when they are back.',
    fix: 'Switch the rules for meeting alone on: one named person knows where, and gets a message after.',
    test: {
      all: [
        { key: 'format.one_to_one', is: true },
        { key: 'safety.lone_working', is: false },
      ],
    },
  },
  {
    code: 'minimal-guidance-without-partner',
    severity: 'warning',
    key: 'facilitation.partner',
    what: 'A professional is to keep time and safety, but the plan does not say which one.',
    fix: 'Name the role ("a nurse from the clinic"), or let two of you look after the meetings.',
    test: {
      all: [
        { key: 'facilitation.model', is: 'minimal-guidance' },
        { key: 'facilitation.partner', known: false },
      ],
    },
  },
];

/** Help lines, limits of privacy, ways of working. */
export const safetyRules: readonly Rule[] = [...numbers, ...limits];
