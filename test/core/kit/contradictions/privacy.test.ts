import { describe, expect, it } from 'vitest';
import { findProblem, type Row, testRows } from './row.ts';

const high = { 'people.outness_risk': 'high', 'format.openness': 'open-after-hello' };

const rows: readonly Row[] = [
  {
    code: 'discreet-name-missing',
    given: { 'group.discreet_name': undefined },
    appears: { 'people.outness_risk': 'high' },
    not: { 'people.outness_risk': 'some' },
  },
  {
    code: 'discreet-name-tells',
    appears: { 'group.discreet_name': 'HIV friends' },
    not: { 'group.discreet_name': 'Thursday friends' },
  },
  {
    code: 'discreet-name-tells',
    given: high,
    appears: { 'group.discreet_name': 'The Tuesday kettle' },
    not: { 'group.discreet_name': 'The kettle' },
    blocks: true,
  },
  {
    code: 'reminder-shows-name',
    given: high,
    appears: { 'outreach.reminder_name': 'real' },
    not: { 'outreach.reminder_name': 'real', 'outreach.reminders': 'none' },
    blocks: true,
  },
  {
    code: 'reminder-shows-name',
    given: { 'outreach.reminder_name': 'real' },
    appears: { 'people.outness_risk': 'some' },
    not: { 'people.outness_risk': 'none' },
  },
  {
    code: 'messaging-group-shows-numbers',
    given: high,
    appears: { 'format.between_meetings': 'messaging-group' },
    not: { 'format.between_meetings': 'phone-tree' },
    blocks: true,
  },
  {
    code: 'guests-when-seen-is-a-risk',
    given: high,
    appears: { 'people.partner_guests': 'first-time' },
    not: { 'people.partner_guests': 'ring-us-first' },
    blocks: true,
  },
  {
    code: 'guests-when-seen-is-a-risk',
    given: { 'people.partner_guests': 'always' },
    appears: { 'people.outness_risk': 'high' },
    not: { 'people.outness_risk': 'some' },
    blocks: true,
  },
  {
    code: 'open-door-when-seen-is-a-risk',
    given: high,
    appears: { 'format.openness': 'drop-in' },
    not: { 'format.openness': 'open-after-hello' },
  },
  {
    code: 'sign-shows-name',
    appears: { 'venue.signage_discreet': false },
    not: { 'venue.signage_discreet': true },
  },
  {
    code: 'photos-when-seen-is-a-risk',
    given: { 'outreach.photo_policy': 'allowed' },
    appears: { 'people.outness_risk': 'some' },
    not: { 'people.outness_risk': 'none' },
  },
  {
    code: 'camera-when-seen-is-a-risk',
    given: { ...high, 'format.delivery': 'online' },
    appears: { 'format.camera': 'wanted' },
    not: { 'format.camera': 'optional' },
  },
  {
    code: 'evaluation-names-when-seen-is-a-risk',
    given: { 'evaluation.identifiers': 'name' },
    appears: high,
    not: { 'people.outness_risk': 'some' },
    blocks: true,
  },
  {
    code: 'quotes-when-seen-is-a-risk',
    given: high,
    appears: { 'evaluation.consent.quotes': true },
    not: { 'evaluation.consent.quotes': false },
  },
  { code: 'room-not-private', appears: { 'venue.private': 'no' }, not: { 'venue.private': 'unknown' } },
  {
    code: 'recording-not-ruled-out',
    given: { 'format.recording_rule': false },
    appears: { 'format.delivery': 'online' },
    not: { 'format.delivery': 'in-person' },
  },
  {
    code: 'recording-not-ruled-out',
    given: { ...high, 'format.delivery': 'telephone' },
    appears: { 'format.recording_rule': false },
    not: { 'format.recording_rule': true },
    blocks: true,
  },
  {
    code: 'camera-not-agreed',
    given: { 'format.delivery': 'online' },
    appears: { 'format.camera': null },
    not: { 'format.camera': 'none' },
  },
  {
    code: 'harm-in-the-room',
    given: { 'theme.id': 'after-harm' },
    appears: { 'people.audience': 'both-together' },
    not: { 'people.audience': 'own-experience' },
  },
  {
    code: 'cared-for-in-the-room',
    given: { 'theme.id': 'carers' },
    appears: { 'people.partner_guests': 'always' },
    not: { 'people.partner_guests': 'no' },
  },
  {
    code: 'cared-for-in-the-room',
    given: { 'theme.id': 'carers', 'people.partner_guests': 'no' },
    appears: { 'people.audience': 'both-together' },
    not: { 'people.audience': 'both-separate' },
  },
  {
    code: 'contact-shows-surname',
    appears: { 'outreach.contact.name': 'Mary Jane Kettleby' },
    not: { 'outreach.contact.name': 'Mary at the front desk' },
  },
];

describe('privacy', () => {
  testRows(rows);

  it('treats "not sure yet" about being seen as a risk, but does not block on it', () => {
    const changes = { 'people.outness_risk': null, 'outreach.reminder_name': 'real' };
    expect(findProblem('reminder-shows-name', changes)).toMatchObject({ blocks: false });
  });
});
