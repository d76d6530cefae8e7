import { describe, expect, it } from 'vitest';
import { findProblem, type Row, testRows } from './row.ts';

const young = {
  'people.ages': 'under-18',
  'people.youngest': 14,
  'young.adults': 2,
  'facilitation.checks': 'background',
  'people.size.min': 4,
  'people.size.target': 8,
  'people.size.max': 10,
};

const rows: readonly Row[] = [
  {
    code: 'young-too-few-adults',
    given: young,
    appears: { 'young.adults': 1 },
    not: { 'young.adults': 2 },
    blocks: true,
  },
  {
    code: 'young-too-few-adults',
    given: { ...young, 'young.adults': 0 },
    appears: { 'people.ages': 'mixed' },
    not: { 'people.ages': 'adults' },
    blocks: true,
  },
  {
    code: 'young-ratio',
    given: young,
    appears: { 'people.size.target': 21 },
    not: { 'people.size.target': 20 },
    blocks: true,
  },
  {
    code: 'young-ratio',
    given: { ...young, 'people.youngest': 9 },
    appears: { 'people.size.target': 17 },
    not: { 'people.size.target': 16 },
    blocks: true,
  },
  {
    code: 'young-ratio',
    given: { ...young, 'people.youngest': 5 },
    appears: { 'people.size.target': 13 },
    not: { 'people.size.target': 12 },
    blocks: true,
  },
  { code: 'young-ratio-when-full', given: young, appears: { 'people.size.max': 22 }, not: { 'people.size.max': 20 } },
  {
    code: 'young-no-safeguarding-lead',
    given: young,
    appears: { 'safety.lead': undefined },
    not: { 'safety.lead': 'the school nurse' },
    blocks: true,
  },
  {
    code: 'young-no-checks',
    given: young,
    appears: { 'facilitation.checks': 'references' },
    not: { 'facilitation.checks': 'background' },
    blocks: true,
  },
  {
    code: 'young-private-messages',
    given: young,
    appears: { 'young.private_messages': true },
    not: { 'young.private_messages': false },
    blocks: true,
  },
  { code: 'young-one-to-one', given: young, appears: { 'format.one_to_one': true }, not: {}, blocks: true },
  {
    code: 'young-lgbt-parent-signs',
    given: { ...young, 'theme.id': 'lgbt' },
    appears: { 'young.consent': 'parent-signs' },
    not: { 'young.consent': 'young-person-signs' },
    blocks: true,
  },
  {
    code: 'young-alone-without-host',
    given: { ...young, 'young.consent': 'young-person-alone' },
    appears: { 'network.status': 'independent' },
    not: { 'network.status': 'hosted' },
  },
  {
    code: 'young-photos',
    given: young,
    appears: { 'outreach.photo_policy': 'allowed' },
    not: { 'outreach.photo_policy': 'ask-each' },
    blocks: true,
  },
  {
    code: 'young-theme-without-young',
    given: { 'theme.id': 'young-people' },
    appears: { 'people.ages': 'adults' },
    not: { 'people.ages': 'young-adults' },
  },
  { code: 'young-very-young', given: young, appears: { 'people.youngest': 3 }, not: { 'people.youngest': 4 } },
];

describe('young people', () => {
  testRows(rows);

  it('says how many adults are needed', () => {
    const problem = findProblem('young-ratio', { ...young, 'people.size.target': 25, 'people.size.max': 25 });
    expect(problem?.what).toContain('For about 25 young people of these ages at least 3 checked adults');
  });
});
