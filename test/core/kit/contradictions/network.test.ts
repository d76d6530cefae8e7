import { describe, expect, it } from 'vitest';
import { findProblem, type Row, testRows } from './row.ts';

const key = 'network.networks';
const affiliated = { 'network.status': 'affiliated', 'network.override': ['ground-rules'] };
const joined = (...ids: string[]) => ({
  ...affiliated,
  [key]: ids.map((id) => ({
    id,
    affiliated: '2026-01-05',
    obligations: ['a yearly note; the notes person; each March'],
  })),
});
const one = (fields: Readonly<Record<string, string | boolean | readonly string[]>>) => ({
  ...affiliated,
  [key]: [
    {
      id: 'bipolar-uk',
      affiliated: '2026-01-05',
      obligations: ['a yearly note; the notes person; each March'],
      ...fields,
    },
  ],
});

const rows: readonly Row[] = [
  {
    code: 'network-name-in-group-name',
    appears: { 'group.name': 'Bipolar UK friends, Northside' },
    not: { 'group.name': 'Friends in the north' },
  },
  {
    code: 'network-name-in-group-name',
    given: { 'group.name': 'Bipolar UK friends, Northside' },
    appears: { 'network.status': 'exploring' },
    not: joined('bipolar-uk'),
  },
  {
    code: 'network-name-in-group-name',
    given: { 'place.country': 'US', 'group.name': 'DBSA Northside' },
    appears: {},
    not: joined('dbsa'),
  },
  { code: 'network-excludes-others', appears: joined('aa', 'coda'), not: joined('lifering', 'coda') },
  { code: 'network-excludes-others', appears: joined('rethink', 'al-anon'), not: joined('al-anon') },
  {
    code: 'network-excludes-host',
    given: { 'money.legal_form': 'part-of-host' },
    appears: joined('na'),
    not: joined('bipolar-uk'),
  },
  {
    code: 'network-no-fees',
    given: joined('dbsa'),
    appears: { 'money.charge': 'set-amount' },
    not: { 'money.charge': 'gift' },
  },
  ...['aa', 'schizophrenia-alliance', 'tcf-us', 'parents-anonymous'].map((id) => ({
    code: 'network-no-fees',
    given: { 'money.charge': 'set-amount' },
    appears: joined(id),
    not: joined('nami'),
  })),
  ...['aa', 'al-anon', 'na', 'pflag'].map((id) => ({
    code: 'network-excludes-others',
    appears: joined(id, 'nami'),
    not: joined('dbsa', 'nami'),
  })),
  {
    code: 'network-wants-open-group',
    given: joined('dbsa'),
    appears: { 'format.openness': 'closed' },
    not: { 'format.openness': 'open' },
  },
  {
    code: 'network-does-not-list-closed',
    given: { 'format.openness': 'closed' },
    appears: joined('caring-families-aotearoa'),
    not: joined('bipolar-uk'),
  },
  { code: 'network-not-for-support-groups', appears: joined('active-minds'), not: joined('nami') },
  {
    code: 'network-wants-professional',
    given: joined('parents-anonymous'),
    appears: { 'facilitation.model': 'peer-led' },
    not: { 'facilitation.model': 'professional-led' },
  },
  {
    code: 'network-wants-no-professional',
    given: joined('aa'),
    appears: { 'facilitation.model': 'professional-led' },
    not: { 'facilitation.model': 'rotating' },
  },
  {
    code: 'network-no-risk-forms',
    given: { 'safety.risk_forms': true },
    appears: joined('hvn-england'),
    not: joined('bipolar-uk'),
  },
  { code: 'network-couple', given: { 'facilitation.couple': true }, appears: joined('pflag'), not: joined('nami') },
  ...['pflag', 'diabetes-victoria', 'tcf-us'].map((id) => ({
    code: 'network-for-others',
    given: joined(id),
    appears: { 'people.ages': 'under-18' },
    not: { 'people.ages': 'adults' },
  })),
  { code: 'network-for-others', appears: joined('the-project-axminster'), not: joined('bipolar-uk') },
  { code: 'network-outside-theme', appears: joined('parkinsons-uk'), not: joined('bipolar-uk') },
  { code: 'network-outside-theme', appears: joined('macmillan'), not: joined('nsun') },
  { code: 'network-unknown', appears: joined('bipolar'), not: joined('bipolar-uk') },
  { code: 'affiliated-without-date', appears: one({ affiliated: '' }), not: one({}) },
  {
    code: 'affiliated-without-override',
    given: joined('bipolar-uk'),
    appears: { 'network.override': undefined },
    not: { 'network.override': ['ground-rules'] },
  },
  { code: 'affiliated-without-duties', appears: one({ obligations: [] }), not: one({}) },
  {
    code: 'network-checked-long-ago',
    appears: one({ checked_on: '2025-11-30' }),
    not: one({ checked_on: '2025-12-01' }),
  },
  {
    code: 'duty-without-person-or-date',
    appears: one({ obligations: ['a yearly note'] }),
    not: one({ obligations: ['a yearly note; the notes person; each March'] }),
  },
  {
    code: 'duty-without-person-or-date',
    appears: one({ obligations: ['a yearly note; ; each March'] }),
    not: one({ status: 'left', obligations: ['a yearly note'] }),
  },
  {
    code: 'duty-without-person-or-date',
    appears: one({ obligations: ['a yearly note by March'] }),
    not: one({ obligations: ['a yearly note, by March: the notes person'] }),
  },
  {
    code: 'networks-compiled-long-ago',
    appears: { 'network.status': 'exploring' },
    not: { 'network.status': 'independent' },
    input: { today: '2027-11-23' },
  },
  {
    code: 'networks-compiled-long-ago',
    given: { 'network.status': 'exploring' },
    appears: {},
    not: { 'network.status': 'independent' },
    input: { networksCompiled: '2025-11-30' },
  },
  {
    code: 'data-shared-without-page',
    given: one({ data_shared: ['numbers'] }),
    appears: { 'kit.size': 'starter' },
    not: { 'kit.size': 'standard' },
  },
  { code: 'network-renewal-passed', appears: one({ renewal: '2026-11-30' }), not: one({ renewal: '2026-12-01' }) },
  { code: 'network-data-shared', appears: one({ data_shared: ['numbers'] }), not: one({ data_shared: [] }) },
  {
    code: 'logo-without-belonging',
    appears: one({ status: 'applied', logo: true }),
    not: one({ status: 'affiliated', logo: true }),
  },
  { code: 'network-readiness', appears: joined('tcf-us'), not: joined('tcf-uk') },
  {
    code: 'network-readiness',
    given: { 'theme.id': 'bereavement' },
    appears: { 'purpose.statement': 'A place after a suicide.' },
    not: { 'purpose.statement': 'A place after a death.' },
  },
];

describe('network', () => {
  testRows(rows);

  it('minds a directory of networks only once it is more than a year old', () => {
    const changes = { 'network.status': 'exploring' };
    const on = (today: string) => findProblem('networks-compiled-long-ago', changes, { today });
    expect([on('2027-11-22'), on('2027-11-23')?.severity]).toEqual([undefined, 'advice']);
  });

  it('says nothing about a network that the group has left', () => {
    const changes = { ...affiliated, [key]: [{ id: 'dbsa', status: 'left' }], 'format.openness': 'closed' };
    expect(findProblem('network-wants-open-group', changes)).toBeUndefined();
  });

  it('does not mind looking at a second network', () => {
    const changes = {
      ...affiliated,
      [key]: [
        { id: 'aa', status: 'affiliated' },
        { id: 'na', status: 'exploring' },
      ],
    };
    expect(findProblem('network-excludes-others', changes)).toBeUndefined();
  });
});
