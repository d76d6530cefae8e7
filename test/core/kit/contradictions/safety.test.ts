import { describe, expect, it } from 'vitest';
import { findProblem, type Row, testRows } from './row.ts';

const fresh = { id: 'gb-samaritans', checked_on: '2026-11-24' };
const typed = (number: string) => [{ name: 'Line', number, hours: 'all day', checked_on: '2026-11-24' }];
const key = 'safety.crisis_contacts';

const rows: readonly Row[] = [
  {
    code: 'numbers-without-country',
    given: { 'place.country': undefined },
    appears: { [key]: typed('01632 960111') },
    not: { [key]: [{ none_here: 'the pastor' }] },
    blocks: true,
  },
  {
    code: 'crisis-contact-unknown',
    appears: { [key]: [fresh, { id: 'gb-samaritan', checked_on: '2026-11-24' }] },
    not: { [key]: [fresh, { id: 'gb-shout', checked_on: '2026-11-24' }] },
  },
  {
    code: 'crisis-contact-elsewhere',
    appears: { [key]: [fresh, { id: 'us-988', checked_on: '2026-11-24' }] },
    not: { [key]: [fresh, { id: 'xx-befrienders', checked_on: '2026-11-24' }] },
    blocks: true,
  },
  {
    code: 'crisis-contact-retired',
    appears: { [key]: typed('(08457) 90 90 90') },
    not: { [key]: typed('08457 90 90 91') },
    blocks: true,
  },
  {
    code: 'crisis-contact-retired',
    given: { [key]: typed('141') },
    appears: { 'place.country': 'BR' },
    not: { 'place.country': 'FR' },
    blocks: true,
  },
  {
    code: 'crisis-contact-old',
    appears: { [key]: [fresh, { id: 'gb-shout', checked_on: '2026-05-30' }] },
    not: { [key]: [fresh, { id: 'gb-shout', checked_on: '2026-06-01' }] },
  },
  {
    code: 'crisis-contacts-all-old',
    appears: { [key]: [{ id: 'gb-samaritans', checked_on: '2026-05-31' }] },
    not: { [key]: [{ id: 'gb-samaritans', checked_on: '2026-06-01' }] },
    blocks: true,
  },
  {
    code: 'crisis-contacts-all-old',
    given: { 'kit.as_of': '2026-06-02' },
    appears: { [key]: [{ id: 'gb-samaritans', checked_on: '2026-05-30' }] },
    not: { [key]: [{ id: 'gb-samaritans', checked_on: '2026-05-30' }, { none_here: 'the pastor' }] },
    blocks: true,
  },
  {
    code: 'only-police-number',
    given: { 'place.country': 'KE', [key]: typed('01632 960111') },
    appears: { 'safety.police_risk': 'high' },
    not: { 'safety.police_risk': 'no' },
  },
  {
    code: 'only-police-number',
    given: { 'safety.police_risk': 'some', [key]: typed('01632 960111') },
    appears: { 'place.country': 'KE' },
    not: { 'place.country': 'BR' },
  },
  {
    code: 'own-way-with-limits',
    given: { 'purpose.approach': 'hearing-voices' },
    appears: { 'safety.confidentiality_limits': ['decided-by-group', 'life-in-danger'] },
    not: { 'safety.confidentiality_limits': ['decided-by-group'] },
  },
  {
    code: 'own-way-with-limits',
    given: { 'safety.confidentiality_limits': ['life-in-danger'] },
    appears: { 'purpose.approach': 'alternatives-to-suicide' },
    not: { 'purpose.approach': 'intentional-peer-support' },
  },
  {
    code: 'own-way-with-risk-forms',
    given: { 'purpose.approach': 'hearing-voices' },
    appears: { 'safety.risk_forms': true },
    not: { 'safety.risk_forms': false },
  },
  {
    code: 'own-way-with-topics-off-limits',
    given: { 'purpose.approach': 'hearing-voices' },
    appears: { 'safety.topics_off_limits': ['politics'] },
    not: { 'safety.topics_off_limits': [] },
  },
  {
    code: 'own-way-needs-training',
    given: { 'purpose.approach': 'alternatives-to-suicide' },
    appears: { 'facilitation.training': 'own' },
    not: { 'facilitation.training': 'host-course' },
  },
  {
    code: 'duty-to-report-not-said',
    given: { 'safety.mandated_reporters': 'some', 'safety.mandated_reporter_role': 'the nurse' },
    appears: { 'safety.confidentiality_limits': ['life-in-danger'] },
    not: { 'safety.confidentiality_limits': ['life-in-danger', 'law-binds'] },
    blocks: true,
  },
  {
    code: 'duty-to-report-unknown',
    given: { 'people.ages': 'under-18' },
    appears: { 'safety.mandated_reporters': 'unknown' },
    not: { 'safety.mandated_reporters': 'none' },
  },
  {
    code: 'lone-work-without-rule',
    given: { 'format.one_to_one': true },
    appears: { 'safety.lone_working': false },
    not: { 'safety.lone_working': true },
  },
  {
    code: 'minimal-guidance-without-partner',
    given: { 'facilitation.model': 'minimal-guidance' },
    appears: { 'facilitation.partner': null },
    not: { 'facilitation.partner': 'a nurse from the clinic' },
  },
];

describe('safety', () => {
  testRows(rows);
  it.each([
    { compiled: '2025-11-30', isOld: true },
    { compiled: '2025-12-01', isOld: false },
  ])('says when the shipped numbers are more than a year old: $compiled', ({ compiled, isOld }) => {
    expect(findProblem('numbers-compiled-long-ago', {}, { compiled }) !== undefined).toBe(isOld);
  });
});
