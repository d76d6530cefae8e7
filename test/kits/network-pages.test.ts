import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/core/when.ts';
import { makeWholeKit } from '../support/make-kits.ts';
import { openTestPack } from '../support/open-test-pack.ts';

const pack = openTestPack();

/** One page of a kit with all pages. */
function pageOf(id: string, answers: Answers): string {
  const plain: Answers = { 'theme.id': 'mental-health', 'people.outness_risk': 'none', 'kit.size': 'everything' };
  const plan = { answers: { ...plain, ...answers } };
  return makeWholeKit(plan, pack).documents.find(({ front }) => front.id === id)?.text ?? '';
}

const linked = (fields: Readonly<Record<string, string | boolean | readonly string[]>>): Answers => ({
  'network.status': 'affiliated',
  'network.networks': [{ name: 'Quokka Alliance', status: 'affiliated', ...fields }],
});

const hosted: Answers = { 'network.status': 'hosted', 'network.host.organisation': 'Wombat House' };
const risky: Answers = { 'people.outness_risk': 'high', 'group.discreet_name': 'Tuesday Tea' };

const offices: readonly (readonly [string, RegExp])[] = [
  ['GB', /Information Commissioner/u],
  ['US', /Federal Trade Commission/u],
  ['IE', /\(GDPR\)/u],
  ['CA', /PIPEDA/u],
  ['AU', /Australian Privacy Act/u],
  ['NZ', /Privacy Act 2020/u],
];

describe('The page on what is kept about people', () => {
  it.each(offices)('in %s speaks of the law there, and of no other', (country) => {
    const page = pageOf('what-we-keep', { 'place.country': country });
    const named = offices.filter(([, law]) => law.test(page)).map(([of]) => of);
    expect(named).toEqual([country]);
  });

  it.each(['KE', null])('names no law where we know none (%s), and says so', (country) => {
    const page = pageOf('what-we-keep', { 'place.country': country });
    expect(offices.filter(([, law]) => law.test(page))).toEqual([]);
    expect(page).toContain('we have not checked the law');
  });

  it('never calls itself compliant', () => {
    for (const [country] of offices)
      expect(pageOf('what-we-keep', { 'place.country': country })).not.toMatch(/complian/iu);
  });

  it('says what a network hears', () => {
    const page = pageOf('what-we-keep', linked({ data_shared: ['how many came', 'how many were new'] }));
    expect(page).toContain('**Quokka Alliance** hears how many came, how many were new.');
  });

  it.each([
    ['a network', linked({ data_shared: ['how many came'] }), 'Quokka'],
    ['a host', hosted, 'Wombat'],
  ])('leaves out the name of %s where being seen is a risk', (_who, answers, name) => {
    expect(pageOf('what-we-keep', answers)).toContain(name);
    expect(pageOf('what-we-keep', { ...answers, ...risky })).not.toContain(name);
  });
});

describe('Pages about a network or a host', () => {
  it('put the nearest networks side by side', () => {
    const page = pageOf('network-decision', { 'network.status': 'exploring', 'place.country': 'GB' });
    expect(page.match(/^\| Where we read it \|/gmu)).toHaveLength(5);
  });

  it('say whom else to ask where we know no network', () => {
    const page = pageOf('network-decision', { 'network.status': 'exploring', 'place.country': 'IN' });
    expect(page).toContain('We know none near you yet');
  });

  it('list promises with who keeps them and by when', () => {
    const page = pageOf('network-duties', linked({ obligations: ['A note each year; the notes person; March'] }));
    expect(page).toMatch(/A note each year \| the notes person \| March \|/u);
  });

  it('link to our page that theirs takes the place of', () => {
    const page = pageOf('network-duties', { ...linked({}), 'network.override': ['ground-rules', 'the tea rota'] });
    expect(page).toContain('- [ ] [Our agreements](../03-agreements/ground-rules.md)');
    expect(page).toContain('- [ ] the tea rota');
  });

  it.each([
    [{}, '| Their sign | no |'],
    [{ logo: true }, '| Their sign | yes; agreed in writing on: |'],
  ])('show no sign of theirs without a yes: %j', (fields, row) => {
    expect(pageOf('name-and-logo', linked(fields))).toContain(row);
  });

  it('mark in the table what the group always decides itself', () => {
    const page = pageOf('independence', { ...hosted, 'network.decisions_kept': ['money'] });
    expect(page).toContain('| What our money is for | yes | | |');
    expect(page).toContain('| Who joins | | | |');
  });

  it('do not say that a group belongs to those who have not answered yet', () => {
    const asked = { ...linked({ status: 'applied' }), 'network.status': 'applied' };
    expect(pageOf('linked-with', asked)).not.toMatch(/We belong to/u);
  });
});

describe('The table of where else to turn', () => {
  it('holds no telephone number', () => {
    expect(pageOf('where-to-turn', { 'place.country': 'GB' })).not.toMatch(/\d{3}/u);
  });

  it('says nothing of crisis to a club', () => {
    expect(pageOf('where-to-turn', { 'theme.id': 'shared-interest' })).not.toMatch(/trouble|doctor|safe/iu);
  });

  it('lists groups near by that the plan names', () => {
    const existing = [{ name: 'The old circle', why: 'meets at night' }];
    expect(pageOf('where-to-turn', { 'purpose.existing_groups': existing })).toContain(
      '| The old circle | meets at night | |',
    );
  });
});
