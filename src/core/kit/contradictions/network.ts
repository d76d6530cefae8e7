import { fitsPeople, peopleOf } from '../../networks/people.ts';
import { fitsTheme } from '../../networks/themes.ts';
import { matches } from '../../when.ts';
import { addMonths } from '../calendar.ts';
import { readPromise } from '../network-facts.ts';
import { numberAt, textAt, textIn, textsIn } from '../read-answers.ts';
import { asksFor, isCommitted, isLinkedTo, isLinkedWith, linkedNetworks, usesForeignName } from './linked-networks.ts';
import { readinessOf } from './readiness.ts';
import type { Facts, Rule } from './rule.ts';

// What a network asks for comes from network-duties.yaml by its kind. Where a kind is too wide for a rule, the networks are
// named here, read off the page named in the entry of networks.yaml.
const withoutProfessionals = ['aa', 'al-anon', 'na'];
const hearingVoices = ['hvn-england', 'hvn-usa'];

function excludesAnother(facts: Facts): boolean {
  const committed = linkedNetworks(facts).filter(isCommitted);
  return committed.length > 1 && committed.some((one) => asksFor(one, 'no-other-affiliation', facts));
}

function asksMoney(facts: Facts): boolean {
  return (
    textAt(facts.answers, 'money.charge') === 'set-amount' || (numberAt(facts.answers, 'money.income.charge') ?? 0) > 0
  );
}

function isClosed(facts: Facts): boolean {
  return textAt(facts.answers, 'format.openness') === 'closed';
}

function hasNetworkOutsideTheme(facts: Facts): boolean {
  return linkedNetworks(facts).some((one) => one.entry !== null && !fitsTheme(one.entry.themes, facts.theme));
}

function hasNetworkForOthers(facts: Facts): boolean {
  const people = peopleOf(facts.answers);
  return linkedNetworks(facts).some((one) => one.entry !== null && !fitsPeople(one.entry, people));
}

/** A promise in its own words ("by August: the notes person") is believed to say it; only a bare one is told. */
function isUnclear(promise: string): boolean {
  const { who, due } = readPromise(promise, '');
  return promise.includes(';') ? who === '' || due === '' : !promise.includes(':');
}

const rules: readonly Rule[] = [
  {
    code: 'network-name-in-group-name',
    severity: 'warning',
    key: 'group.name',
    what: "The group's name holds the name of a network that the group does not belong to.",
    fix: 'Ask the network first, or choose another name; most of them guard theirs.',
    test: usesForeignName,
  },
  {
    code: 'network-excludes-others',
    severity: 'warning',
    key: 'network.networks',
    what: 'One of your networks asks its groups to belong to nothing else, and the plan names a second one.',
    fix: 'Choose one of them; with the others you can stay friends without belonging.',
    test: excludesAnother,
  },
  {
    code: 'network-excludes-host',
    severity: 'warning',
    key: 'network.networks',
    what: 'One of your networks asks its groups to belong to nobody else, and the group is to be part of a host.',
    fix: 'Rent or borrow the room without being part of the organisation, or choose another network.',
    test: (facts) =>
      textAt(facts.answers, 'money.legal_form') === 'part-of-host' && isLinkedTo(facts, 'no-other-affiliation'),
  },
  {
    code: 'network-no-fees',
    severity: 'warning',
    key: 'money.charge',
    what: 'People are to pay, and one of your networks asks for groups that cost nothing.',
    fix: 'Make it free, or pass round a bowl for gifts.',
    test: (facts) => asksMoney(facts) && isLinkedTo(facts, 'no-fees'),
  },
  {
    code: 'network-wants-open-group',
    severity: 'warning',
    key: 'format.openness',
    what: 'New people cannot join, and one of your networks asks for a group to which people can come.',
    fix: 'Let new people come, or run an open group beside this one.',
    test: (facts) => isClosed(facts) && isLinkedTo(facts, 'open-attendance'),
  },
  {
    code: 'network-does-not-list-closed',
    severity: 'advice',
    key: 'format.openness',
    what: 'New people cannot join, and one of your networks puts only open groups on its list.',
    fix: 'That is allowed; plan another way for people to hear of you.',
    test: (facts) => isClosed(facts) && isLinkedWith(facts, ['caring-families-aotearoa']),
  },
  {
    code: 'network-not-for-support-groups',
    severity: 'warning',
    key: 'network.networks',
    what: 'One of your networks says that its chapters may not be support groups.',
    fix: 'Ask it what it can do for you instead, or choose another network.',
    test: (facts) => isLinkedWith(facts, ['active-minds']),
  },
  {
    code: 'network-wants-professional',
    severity: 'warning',
    key: 'facilitation.model',
    what: 'One of your networks asks for a professional who leads, and the plan has none.',
    fix: 'Find one together with the network, or choose another network.',
    test: (facts) =>
      isLinkedWith(facts, ['parents-anonymous']) &&
      !['professional-led', 'peer-with-professional'].includes(textAt(facts.answers, 'facilitation.model')),
  },
  {
    code: 'network-wants-no-professional',
    severity: 'warning',
    key: 'facilitation.model',
    what: 'A professional is to lead, and one of your networks is run by its own members alone.',
    fix: 'Let members look after the meetings; a professional can help to begin and then step back.',
    test: (facts) =>
      isLinkedWith(facts, withoutProfessionals) &&
      ['professional-led', 'minimal-guidance'].includes(textAt(facts.answers, 'facilitation.model')),
  },
  {
    code: 'network-no-risk-forms',
    severity: 'warning',
    key: 'safety.risk_forms',
    what: 'The plan has a form for serious events, and one of your networks asks that nobody is assessed or reported on.',
    fix: 'Leave the form out, or join as a group inside services and say its limits aloud.',
    test: (facts) => facts.answers['safety.risk_forms'] === true && isLinkedWith(facts, hearingVoices),
  },
  {
    code: 'network-couple',
    severity: 'warning',
    key: 'facilitation.couple',
    what: 'Those who look after the meetings live together, and one of your networks does not allow that for its officers.',
    fix: 'Ask other people to take the posts.',
    test: (facts) => facts.answers['facilitation.couple'] === true && isLinkedWith(facts, ['pflag']),
  },
  {
    code: 'network-for-others',
    severity: 'warning',
    key: 'network.networks',
    what: 'One of your networks is for other people than those who come: for adults alone, for parents, or for the young.',
    fix: 'Ask it whether it takes a group like yours before you promise anything, or choose another network.',
    test: hasNetworkForOthers,
  },
  {
    code: 'network-outside-theme',
    severity: 'advice',
    key: 'network.networks',
    what: 'One of your networks is about something else than this group.',
    fix: 'That can be right; ask it whether it takes groups like yours.',
    test: hasNetworkOutsideTheme,
  },
  {
    code: 'network-unknown',
    severity: 'advice',
    key: 'network.networks',
    what: 'The plan names a network by an id that we do not know.',
    fix: 'Give its name instead of the id, or look for it with `circlekit networks`.',
    test: (facts) => linkedNetworks(facts).some((one) => one.id !== '' && one.entry === null),
  },
];

const papers: readonly Rule[] = [
  {
    code: 'affiliated-without-date',
    severity: 'warning',
    key: 'network.networks',
    what: 'The group belongs to a network, but the plan does not say since when.',
    fix: 'Write the date of the agreement into `affiliated`.',
    test: (facts) =>
      linkedNetworks(facts).some((one) => one.status === 'affiliated' && textIn(one.fields, 'affiliated') === ''),
  },
  {
    code: 'affiliated-without-override',
    severity: 'warning',
    key: 'network.override',
    what: 'The group belongs to a network, but the plan does not say which of our pages its own papers replace.',
    fix: 'Lay their papers beside ours and list the pages that theirs replace, so that no two rules clash.',
    test: {
      all: [
        { key: 'network.status', is: 'affiliated' },
        { key: 'network.override', known: false },
      ],
    },
  },
  {
    code: 'affiliated-without-duties',
    severity: 'advice',
    key: 'network.networks',
    what: 'The group belongs to a network, but the plan does not list what the network asks for in return.',
    fix: 'Write each duty with who does it and by when.',
    test: (facts) =>
      linkedNetworks(facts).some(
        (one) => one.status === 'affiliated' && textsIn(one.fields, 'obligations').length === 0,
      ),
  },
  {
    code: 'duty-without-person-or-date',
    severity: 'advice',
    key: 'network.networks',
    what: 'Something was promised to a network, and the plan does not say who does it or by when.',
    fix: 'Write each promise as: what; who does it; by when.',
    test: (facts) => linkedNetworks(facts).some((one) => textsIn(one.fields, 'obligations').some(isUnclear)),
  },
  {
    code: 'networks-compiled-long-ago',
    severity: 'advice',
    key: 'network.networks',
    what: 'What circlekit says about networks was put together more than a year ago.',
    fix: "Take a newer circlekit if there is one, and look at the network's own page before you decide.",
    test: (facts) =>
      matches({ key: 'network.status', in: ['exploring', 'applied', 'affiliated'] }, facts.answers) &&
      facts.networksCompiled !== '' &&
      addMonths(facts.networksCompiled, 12) < facts.today,
  },
  {
    code: 'network-checked-long-ago',
    severity: 'advice',
    key: 'network.networks',
    what: 'What a network asks for was last looked up more than a year ago.',
    fix: 'Look at its own page again and write the date into `checked_on`.',
    test: (facts) =>
      linkedNetworks(facts).some((one) => {
        const checkedOn = textIn(one.fields, 'checked_on');
        return checkedOn !== '' && addMonths(checkedOn, 12) < facts.today;
      }),
  },
  {
    code: 'network-renewal-passed',
    severity: 'advice',
    key: 'network.networks',
    what: 'The day to renew with a network has passed.',
    fix: 'Ask the network whether all is well, and write down the next date.',
    test: (facts) =>
      linkedNetworks(facts).some((one) => {
        const renewal = textIn(one.fields, 'renewal');
        return renewal !== '' && renewal < facts.today;
      }),
  },
  {
    code: 'network-data-shared',
    severity: 'advice',
    key: 'network.networks',
    what: 'Something about the people who come is passed on to a network.',
    fix: 'Say so in the privacy note and when people join, in plain words.',
    test: (facts) => linkedNetworks(facts).some((one) => textsIn(one.fields, 'data_shared').length > 0),
  },
  {
    code: 'data-shared-without-page',
    severity: 'warning',
    key: 'kit.size',
    what: 'Something about the people who come is passed on to a network, and this kit has no page that tells them.',
    fix: 'Choose `standard` for `kit.size`: the page "What we keep about you" then says what is passed on.',
    test: (facts) =>
      textAt(facts.answers, 'kit.size') === 'starter' &&
      linkedNetworks(facts).some((one) => textsIn(one.fields, 'data_shared').length > 0),
  },
  {
    code: 'logo-without-belonging',
    severity: 'warning',
    key: 'network.networks',
    what: "A network's logo is to be used, and the group does not belong to it.",
    fix: 'Leave the logo out until you have their yes in writing.',
    test: (facts) =>
      linkedNetworks(facts).some(
        (one) => one.fields.logo === true && one.status !== 'affiliated' && one.status !== 'hosted',
      ),
  },
  {
    code: 'network-readiness',
    severity: 'advice',
    key: 'purpose.readiness',
    what: (facts) => readinessOf(facts).join(' '),
    means: 'A network or a guide says how long after a hard time somebody should wait before looking after a group.',
    fix: 'Nobody measures grief; take it as a question to talk over, and ask the network.',
    test: (facts) => readinessOf(facts).length > 0,
  },
];

/** What networks ask for, against the plan. Nobody is hurt by these, so none blocks. */
export const networkRules: readonly Rule[] = [...rules, ...papers];
