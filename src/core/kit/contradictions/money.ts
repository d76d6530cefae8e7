import { numberAt, textAt, textsAt } from '../read-answers.ts';
import type { Facts, Rule } from './rule.ts';

function sum(facts: Facts, ...keys: readonly string[]): number {
  return keys.reduce((total, key) => total + (numberAt(facts.answers, key) ?? 0), 0);
}

/** Needs that cost money, and the line of the budget they belong to. */
const costly: readonly { readonly need: string; readonly key: string }[] = [
  { need: 'childcare', key: 'money.costs.childcare' },
  { need: 'travel-cost', key: 'money.costs.travel' },
];

/** Sums that do not add up. */
export const moneyRules: readonly Rule[] = [
  {
    code: 'money-out-over-in',
    severity: 'warning',
    key: 'money.income.grant',
    what: 'More money goes out in a year than comes in.',
    fix: 'Ask for a free room or a small gift from a local body, or spend less.',
    test: (facts) => facts.money.known && facts.money.costPerYear > facts.money.incomePerYear,
  },
  {
    code: 'free-but-charging',
    severity: 'warning',
    key: 'money.charge',
    what: 'Coming is free, but the plan counts on money from people who come.',
    fix: 'Take that income out, or say that people pay.',
    test: {
      all: [
        { key: 'money.charge', is: 'free' },
        { key: 'money.income.charge', over: 0 },
      ],
    },
  },
  {
    code: 'room-cost-differs',
    severity: 'warning',
    key: 'venue.cost',
    what: 'The price of the room and the sum for the room in the budget are not the same.',
    fix: 'Correct one of the two.',
    test: (facts) => {
      const [price, planned] = [numberAt(facts.answers, 'venue.cost'), sum(facts, 'money.costs.room')];
      return price !== null && planned > 0 && price !== planned;
    },
  },
  {
    code: 'pay-without-money',
    severity: 'advice',
    key: 'facilitation.paid',
    what: 'Those who look after the meetings are to get money, but the budget has none for it.',
    fix: 'Put a sum in, and let them ask first whether it touches any benefits they receive.',
    test: (facts) =>
      ['expenses', 'honorarium', 'paid'].includes(textAt(facts.answers, 'facilitation.paid')) &&
      sum(facts, 'money.costs.honoraria', 'money.costs.travel') === 0,
  },
  {
    code: 'needs-without-money',
    severity: 'advice',
    key: 'people.access_needs_expected',
    what: 'You expect people who need help with travel or with children, but the budget has no money for it.',
    fix: 'Put a small sum in, share lifts, or let people look after the children in turn.',
    test: (facts) => {
      const needs = textsAt(facts.answers, 'people.access_needs_expected');
      return facts.money.known && costly.some((one) => needs.includes(one.need) && sum(facts, one.key) === 0);
    },
  },
  {
    code: 'account-without-rules',
    severity: 'advice',
    key: 'money.legal_form',
    what: 'The group is to have its own bank account, but no written rules; most banks ask for them.',
    fix: 'Ask the bank what it needs, or let a host keep the money.',
    test: {
      all: [
        { key: 'money.account', is: 'own' },
        { key: 'money.legal_form', is: 'informal' },
      ],
    },
  },
  {
    code: 'host-money-without-host',
    severity: 'warning',
    key: 'network.status',
    what: 'A host is to keep the money or insure you, but the plan has no host.',
    fix: 'Say which organisation hosts you, or choose another way for money and insurance.',
    test: (facts) =>
      ['money.account', 'money.insurance'].some((key) => textAt(facts.answers, key) === 'host') &&
      textAt(facts.answers, 'network.host.organisation') === '' &&
      textAt(facts.answers, 'network.status') !== 'hosted',
  },
  {
    code: 'network-insurance-without-network',
    severity: 'warning',
    key: 'money.insurance',
    what: 'A network is to insure you, but the group does not belong to one.',
    fix: 'Ask who insures the room, or look for a network that gives insurance.',
    test: {
      all: [
        { key: 'money.insurance', is: 'network' },
        { key: 'network.status', in: ['independent', 'exploring', 'left'] },
      ],
    },
  },
];
