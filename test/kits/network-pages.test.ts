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

  it.each(['GB', 'IE', 'US', 'CA', 'AU', 'NZ'])('does not speak of health law to a club in %s', (country) => {
    const page = pageOf('what-we-keep', { 'theme.id': 'shared-interest', 'place.country': country });
    expect(page.split('## The law, in short')[1]).not.toMatch(/health/iu);
  });

  const helped: Answers = { 'facilitation.reserve': 2, 'facilitation.checks': 'references' };

  it.each<[string, Answers, RegExp]>([
    ['the form of somebody who helps', { 'facilitation.reserve': 2, 'facilitation.checks': 'none' }, /your form\./u],
    ['those who speak for a helper', helped, /the two people who speak for you/u],
    ['how long a helper is on paper', helped, /A helper's form, and what was said of them: while they help/u],
    ['the envelope of somebody met alone', { 'format.one_to_one': true }, /in a closed envelope/u],
  ])('names %s, where the plan makes a page for it', (_name, answers, words) => {
    const none: Answers = { 'facilitation.reserve': 0, 'facilitation.checks': 'none', 'format.one_to_one': false };
    expect([pageOf('what-we-keep', answers), pageOf('what-we-keep', none)].map((page) => words.test(page))).toEqual([
      true,
      false,
    ]);
  });

  it('names no envelope where nobody meets in a room', () => {
    const page = pageOf('what-we-keep', { 'format.one_to_one': true, 'format.delivery': 'telephone' });
    expect(page).not.toContain('envelope');
  });

  it('never calls itself compliant', () => {
    for (const [country] of offices)
      expect(pageOf('what-we-keep', { 'place.country': country })).not.toMatch(/complian/iu);
  });

  it('says what a network hears', () => {
    const page = pageOf('what-we-keep', linked({ data_shared: ['how many came', 'how many were new'] }));
    expect(page).toContain('**Quokka Alliance** hears how many came, how many were new.');
  });

  it.each(['applied', 'left'])('does not say that a network hears anything while the tie is %s', (status) => {
    const page = pageOf('what-we-keep', { ...linked({ status }), 'network.status': status });
    expect(page).not.toContain('Quokka');
  });

  it('says which reports we know that a network asks for', () => {
    const page = pageOf('what-we-keep', linked({ id: 'bipolar-uk' }));
    expect(page).toContain('"After every meeting a report says how many came');
  });

  it('says that a worker of the host who sits in a meeting knows who came', () => {
    const page = pageOf('what-we-keep', { ...hosted, 'facilitation.model': 'peer-with-professional' });
    expect(page).toContain('Then they know you came.');
  });

  it('does not name the host as one who decides, where being seen is a risk', () => {
    const decides = { ...hosted, 'safety.confidentiality_limits': ['life-in-danger'], 'safety.who_decides': 'host' };
    expect(pageOf('what-we-keep', decides)).toContain('We decide that with Wombat House');
    expect(pageOf('what-we-keep', { ...decides, ...risky })).toContain(
      'We decide that with the organisation behind us',
    );
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
    expect(page.match(/^- .*\*\*Where we read it:\*\* http/gmu)).toHaveLength(5);
  });

  it('say whom else to ask where we know no network', () => {
    const page = pageOf('network-decision', { 'network.status': 'exploring', 'place.country': 'IN' });
    expect(page).toContain('We know none near you yet');
  });

  it.each(['AU', 'IE', 'GB', 'US', 'KE'])(
    'offer a Hearing Voices group in %s nobody whose way of meeting it would have to take over',
    (country) => {
      const looking = { 'theme.id': 'psychosis-voices', 'network.status': 'exploring', 'place.country': country };
      const offered = /Co-Dependents|Schizophrenia Alliance|GROW|NAMI|DBSA|Bipolar|Aware/u;
      expect(pageOf('network-decision', { ...looking, 'purpose.approach': 'none' })).toMatch(offered);
      expect(pageOf('network-decision', { ...looking, 'purpose.approach': 'hearing-voices' })).not.toMatch(offered);
    },
  );

  it('name the network that was left, and no other page does', () => {
    const left = { ...linked({ status: 'left' }), 'network.status': 'left' };
    expect(pageOf('leaving-network', left)).toContain('You have left Quokka Alliance.');
    expect(pageOf('leaving-network', linked({ status: 'left' }))).not.toContain('Quokka');
  });

  it.each(['exploring', 'applied'])('do not say that a group belongs to a second network that is %s', (status) => {
    const both = {
      'network.networks': [
        { name: 'Quokka Alliance', status: 'affiliated' },
        { name: 'Emu Net', status },
      ],
    };
    const page = pageOf('linked-with', { 'network.status': 'affiliated', ...both });
    expect(page).toContain('groups that belong to Quokka Alliance.');
    expect(page).not.toMatch(/belong to[^.]*Emu Net|Emu Net it is like this/u);
  });

  it('put no page that tells what the group is about into the letter, where being seen is a risk', () => {
    const asked = { ...linked({ status: 'applied' }), 'network.status': 'applied' };
    expect(pageOf('application-letter', asked)).toContain('- [ ] [Plan on a page]');
    expect(pageOf('application-letter', { ...asked, ...risky })).not.toContain('- [ ] [Plan on a page]');
  });

  it('do not ask a host for praise at the front desk, where being seen is a risk', () => {
    expect(pageOf('host-agreement', hosted)).toContain('front desk');
    expect(pageOf('host-agreement', { ...hosted, ...risky }).split('**Recognition.**')[1]).not.toContain('front desk');
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
