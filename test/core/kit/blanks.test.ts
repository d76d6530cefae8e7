import { describe, expect, it } from 'vitest';
import { makeTestKit } from '../../support/make-plan.ts';

const key = 'safety.crisis_contacts';

function findBlank(name: string, changes: Parameters<typeof makeTestKit>[0]) {
  return makeTestKit(changes).blanks.find((blank) => blank.key === name);
}

describe('blanks', () => {
  it.each([
    { title: 'nothing', contacts: undefined, isBlank: true },
    { title: 'an empty list', contacts: [], isBlank: true },
    { title: 'a number that nobody checked', contacts: [{ name: 'Line', number: '1' }], isBlank: true },
    {
      title: 'one checked seven months ago',
      contacts: [{ id: 'gb-samaritans', checked_on: '2026-05-01' }],
      isBlank: true,
    },
    { title: 'one of another country', contacts: [{ id: 'us-988', checked_on: '2026-11-01' }], isBlank: true },
    { title: 'one checked last month', contacts: [{ id: 'gb-samaritans', checked_on: '2026-11-01' }], isBlank: false },
    { title: 'an own number', contacts: [{ name: 'Line', number: '1', checked_on: '2026-11-01' }], isBlank: false },
    { title: 'none here', contacts: [{ none_here: 'the pastor' }], isBlank: false },
    { title: 'none here, not in a list', contacts: { none_here: 'the pastor' }, isBlank: false },
  ])('with $title for a crisis contact: blank $isBlank', ({ contacts, isBlank }) => {
    expect(findBlank(key, { [key]: contacts }) !== undefined).toBe(isBlank);
  });

  it('judges the age of a number by the day of the plan, so that pages do not change tomorrow', () => {
    const later = makeTestKit({}, { today: '2028-01-01' });
    expect(later.blanks).toEqual([]);
  });

  it('blocks without a country, and leaves other blanks open', () => {
    const kit = makeTestKit({ 'place.country': undefined, 'outreach.contact.hours': null });
    const blocking = kit.blanks.map((blank) => [blank.key, blank.blocks]);
    expect(blocking).toContainEqual(['place.country', true]);
    expect(blocking).toContainEqual(['outreach.contact.hours', false]);
  });

  it('counts all and the blocking ones', () => {
    const kit = makeTestKit({ 'venue.name': null, 'venue.address': null, 'venue.entrance': null });
    expect([kit.blankCount, kit.blockingCount]).toEqual([3, 2]);
  });

  it('has no blank about a room for a group without one', () => {
    const kit = makeTestKit({ 'format.delivery': 'telephone', 'venue.name': undefined, 'venue.address': undefined });
    expect(kit.blanks.filter((blank) => blank.key.startsWith('venue.'))).toEqual([]);
  });

  it('blocks on the named grown-up only when children may come', () => {
    const changes = { 'safety.lead': undefined };
    expect(findBlank('safety.lead', changes)?.blocks).toBe(false);
    expect(findBlank('safety.lead', { ...changes, 'people.ages': 'mixed' })?.blocks).toBe(true);
  });

  it('wants a plain name while nobody knows whether being seen is a risk', () => {
    const changes = { 'people.outness_risk': null, 'group.discreet_name': undefined };
    expect(findBlank('group.discreet_name', changes)).toBeDefined();
  });

  it('takes "not sure yet" to an optional question as a blank, and no answer as none', () => {
    expect(findBlank('place.town', { 'place.town': null })?.blocks).toBe(false);
    expect(findBlank('place.town', {})).toBeUndefined();
  });

  it('works the day back from the first meeting: lead weeks for what blocks, two weeks for the rest', () => {
    const changes = { 'outreach.lead_weeks': 4, 'venue.name': null, 'venue.entrance': null };
    expect(findBlank('venue.name', changes)).toMatchObject({ by: '2026-12-15', byWords: 'Tuesday 15 December 2026' });
    expect(findBlank('venue.entrance', changes)).toMatchObject({ by: '2026-12-29' });
  });

  it('has no day while there is no first date', () => {
    const blank = findBlank('venue.name', { 'venue.name': null, 'duration.first_date': undefined });
    expect(blank).toMatchObject({ by: null, byWords: '' });
  });

  it('prints the gap in the words of its question', () => {
    expect(findBlank(key, { [key]: undefined })?.words).toBe('[to fill in: a number you have checked yourself]');
  });

  it('reports each blank as a problem', () => {
    const kit = makeTestKit({ 'venue.name': null });
    expect(kit.problems).toEqual([
      expect.objectContaining({ code: 'blank', severity: 'blank', blocks: true, key: 'venue.name' }),
    ]);
  });

  it.each([
    ['two of us', 'venue.name', {}, 'you two'],
    ['one person', 'venue.name', { 'facilitation.model': 'only-me' }, 'you'],
    ['three of us', 'venue.name', { 'facilitation.count': 3 }, 'those who look after it'],
    ['a host, about its room', 'venue.name', { 'network.status': 'hosted' }, 'the host'],
    ['a host, about a date', 'duration.start_time', { 'network.status': 'hosted' }, 'you two'],
    ['everyone, about what the group is for', 'purpose.statement', { 'network.status': 'hosted' }, 'the group'],
  ])('says who settles it: %s', (_who, asked, changes, words) => {
    expect(findBlank(asked, { ...changes, [asked]: null })?.whoWords).toBe(words);
  });
});
