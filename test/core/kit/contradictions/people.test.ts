import { describe, expect, it } from 'vitest';
import { findProblem, type Row, testRows } from './row.ts';

const rows: readonly Row[] = [
  { code: 'only-one-helper', appears: { 'facilitation.model': 'only-me' }, not: { 'facilitation.model': 'rotating' } },
  { code: 'only-one-helper', appears: { 'facilitation.count': 1 }, not: { 'facilitation.count': 2 } },
  { code: 'couple-looks-after-it', appears: { 'facilitation.couple': true }, not: { 'facilitation.couple': false } },
  {
    code: 'single-keyholder',
    appears: { 'facilitation.single_keyholder': true },
    not: { 'facilitation.single_keyholder': false },
  },
  {
    code: 'contact-is-only-founder',
    given: { 'outreach.contact.name': 'The baker' },
    appears: { 'people.founders': ['the baker'] },
    not: { 'people.founders': ['the baker', 'a nurse'] },
  },
  {
    code: 'contact-is-only-founder',
    appears: { 'facilitation.model': 'only-me' },
    not: { 'facilitation.model': 'only-me', 'outreach.contact.name': null },
  },
  {
    code: 'hybrid-one-host',
    given: { 'facilitation.count': 1 },
    appears: { 'format.delivery': 'hybrid' },
    not: { 'format.delivery': 'online' },
  },
  {
    code: 'hand-over-without-date',
    given: { 'duration.after_end': 'hand-over' },
    appears: { 'facilitation.handover_after': null },
    not: { 'facilitation.handover_after': '6 months' },
  },
  {
    code: 'sponsor-in-feeding-group',
    given: { 'theme.id': 'parenting-feeding' },
    appears: { 'outreach.sponsor': 'a maker of bottles' },
    not: { 'outreach.sponsor': 'No.' },
  },
  {
    code: 'sponsor-in-feeding-group',
    given: { 'outreach.sponsor': 'a bakery' },
    appears: { 'theme.id': 'parenting-feeding' },
    not: { 'theme.id': 'shared-interest' },
  },
  { code: 'sizes-out-of-order', appears: { 'people.size.min': 9 }, not: { 'people.size.min': 8 } },
  { code: 'circle-large', appears: { 'people.size.max': 16 }, not: { 'people.size.max': 15 } },
  {
    code: 'circle-large',
    given: { 'people.size.max': 16 },
    appears: { 'format.style': 'open-sharing' },
    not: { 'format.style': 'activity' },
  },
  {
    code: 'check-in-long',
    given: { 'meetings.minutes': 60, 'people.size.max': 12 },
    appears: { 'format.check_in_minutes': 10 },
    not: { 'format.check_in_minutes': 1 },
  },
  { code: 'room-too-small', appears: { 'venue.capacity': 11 }, not: { 'venue.capacity': 12 } },
  { code: 'room-at-home', appears: { 'venue.kind': 'home' }, not: { 'venue.kind': 'outdoors' } },
  {
    code: 'room-may-keep-away',
    given: { 'venue.kind': 'faith-building' },
    appears: { 'theme.id': 'lgbt' },
    not: { 'theme.id': 'cancer' },
  },
  {
    code: 'room-against-needs',
    given: { 'people.access_needs_expected': ['mobility'] },
    appears: { 'venue.step_free': 'no' },
    not: { 'venue.step_free': 'unknown' },
  },
  {
    code: 'room-against-needs',
    given: { 'venue.hearing_loop': 'no' },
    appears: { 'people.access_needs_expected': ['hearing'] },
    not: { 'people.access_needs_expected': ['sight'] },
  },
];

describe('people', () => {
  testRows(rows);

  it('does not warn about two people: two is a meeting', () => {
    const changes = { 'people.size.min': 2, 'people.size.target': 2, 'people.size.max': 2 };
    expect(['sizes-out-of-order', 'circle-large'].map((code) => findProblem(code, changes))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('names what the room lacks', () => {
    const changes = {
      'people.access_needs_expected': ['mobility', 'fatigue'],
      'venue.step_free': 'no',
      'venue.quiet_space': 'no',
    };
    expect(findProblem('room-against-needs', changes)?.what).toMatch(/a way in without steps, a quiet corner\.$/);
  });
});
