import { describe } from 'vitest';
import { type Row, testRows } from './row.ts';

const money: readonly Row[] = [
  {
    code: 'money-out-over-in',
    given: { 'money.costs.insurance': 100 },
    appears: { 'money.income.grant': 99 },
    not: { 'money.income.grant': 100 },
  },
  {
    code: 'free-but-charging',
    given: { 'money.income.charge': 50 },
    appears: { 'money.charge': 'free' },
    not: { 'money.charge': 'gift' },
  },
  {
    code: 'room-cost-differs',
    given: { 'money.costs.room': 10, 'money.income.grant': 900 },
    appears: { 'venue.cost': 12 },
    not: { 'venue.cost': 10 },
  },
  {
    code: 'pay-without-money',
    appears: { 'facilitation.paid': 'expenses' },
    not: { 'facilitation.paid': 'unpaid' },
  },
  {
    code: 'needs-without-money',
    given: { 'people.access_needs_expected': ['childcare'], 'money.income.grant': 900 },
    appears: { 'money.costs.childcare': 0 },
    not: { 'money.costs.childcare': 5 },
  },
  {
    code: 'account-without-rules',
    given: { 'money.account': 'own' },
    appears: { 'money.legal_form': 'informal' },
    not: { 'money.legal_form': 'constituted' },
  },
  {
    code: 'host-money-without-host',
    given: { 'money.account': 'host' },
    appears: { 'network.status': 'independent' },
    not: { 'network.status': 'hosted', 'network.host.organisation': 'the library' },
  },
  {
    code: 'network-insurance-without-network',
    given: { 'money.insurance': 'network' },
    appears: { 'network.status': 'exploring' },
    not: { 'network.status': 'affiliated' },
  },
];

const later = {
  'duration.kind': 'set-number',
  'duration.sessions': 8,
  'evaluation.identifiers': 'code',
  'evaluation.occasions': [
    { id: 'start', when: 'start' },
    { id: 'later', when: 'end+3m' },
  ],
};

const evaluation: readonly Row[] = [
  {
    code: 'asked-after-end-without-reach',
    given: later,
    appears: { 'format.between_meetings': 'none' },
    not: { 'format.between_meetings': 'phone-tree' },
  },
  {
    code: 'asked-after-end-without-reach',
    given: later,
    appears: { 'evaluation.occasions': [{ id: 'later', when: 'start+8m' }] },
    not: { 'evaluation.occasions': [{ id: 'end', when: 'end' }] },
  },
  {
    code: 'answers-cannot-be-linked',
    given: { ...later, 'evaluation.level': 'standard' },
    appears: { 'evaluation.identifiers': 'none' },
    not: { 'evaluation.identifiers': 'code' },
  },
  {
    code: 'member-collects',
    appears: { 'evaluation.who_collects': 'member' },
    not: { 'evaluation.who_collects': 'sealed-box' },
  },
  {
    code: 'helper-collects',
    appears: { 'evaluation.who_collects': 'facilitator' },
    not: { 'evaluation.who_collects': 'outsider' },
  },
  {
    code: 'grant-without-evaluation',
    given: { 'evaluation.level': 'none' },
    appears: { 'money.income.grant': 500 },
    not: { 'money.income.grant': 0 },
  },
];

describe('money', () => testRows(money));
describe('evaluation', () => testRows(evaluation));
