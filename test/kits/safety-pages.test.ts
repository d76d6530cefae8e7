import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/core/when.ts';
import { ids as themeIds } from '../core/documents/theme-files.ts';
import { makeWholeKit } from '../support/make-kits.ts';
import { openTestPack } from '../support/open-test-pack.ts';

const pack = openTestPack();

/** The pages of a standard kit by id, as text. */
function makePages(answers: Answers): ReadonlyMap<string, string> {
  const { documents } = makeWholeKit({ answers: { 'kit.size': 'standard', ...answers } }, pack);
  return new Map(documents.map(({ front, text }) => [front.id, text]));
}

const young: Answers = { 'people.ages': 'under-18', 'people.youngest': 13, 'format.delivery': 'in-person' };

/** Answers that say what a group is about or where it meets, each in words that stand nowhere else. */
const telling: Answers = {
  'group.name': 'Quokka Burrow',
  'theme.detail': 'numbat wombat',
  'purpose.statement': 'A bandicoot speaks here.',
  'venue.name': 'Echidna Hall',
  'venue.address': '7 Potoroo Parade',
  'safety.lead': 'the bilby nurse',
};
const tellingWords = /quokka|numbat|bandicoot|echidna|potoroo/iu;

describe('The sheet for parents', () => {
  it.each(themeIds)('says neither what nor where, and names nobody, where being seen is a risk: %s', (id) => {
    const pages = makePages({ ...young, ...telling, 'theme.id': id, 'people.outness_risk': 'high' });
    const handedOut = pages.get('sheet-for-home') ?? '';
    const { hook, who, label } = pack.theme(id, 'british');
    const told = [hook, who, label].filter((words) => words.length > 5 && handedOut.includes(words));
    expect([handedOut.length > 500, told, tellingWords.exec(handedOut)?.[0], handedOut.includes('bilby')]).toEqual([
      true,
      [],
      undefined,
      false,
    ]);
  });

  it('is not made where the young person joins alone', () => {
    const pages = makePages({ ...young, 'young.consent': 'young-person-alone' });
    expect(pages.has('sheet-for-home')).toBe(false);
  });

  it.each([
    ['parent-signs', 'Parent or guardian: I know what the group does, and I agree'],
    ['young-person-signs', 'Young person: a parent or guardian knows that I come.'],
  ])('has the lines to sign for %s', (consent, line) => {
    expect(makePages({ ...young, 'young.consent': consent }).get('sheet-for-home')).toContain(line);
  });
});

describe('Pages on safety for people under 18', () => {
  const pages = makePages({ ...young, 'safety.lead': 'the steady neighbour' });
  const sentences = [...pages].flatMap(([id, text]) =>
    text.split(/(?<=[.!?])\s+/u).map((sentence): readonly [string, string] => [id, sentence]),
  );

  it('never tell parents without the exception for danger', () => {
    const about = sentences.filter(([, sentence]) =>
      /\b(?:parents are told|you are told|parents too)\b/iu.test(sentence),
    );
    expect(about.length).toBeGreaterThan(1);
    expect(about.filter(([, sentence]) => !sentence.includes('unless'))).toEqual([]);
  });

  it('hold no card for somebody under 18 who comes to a group of grown-ups', () => {
    expect(pages.get('difficult-moments')).not.toContain('Somebody under 18 comes alone');
    expect(makePages({}).get('difficult-moments')).toContain('Somebody under 18 comes alone');
  });
});

describe('A group that sets its own limits', () => {
  it.each(['hearing-voices', 'alternatives-to-suicide'])('gets neither safety plan nor note: %s', (approach) => {
    const pages = makePages({
      'theme.id': 'psychosis-voices',
      'purpose.approach': approach,
      'network.status': 'hosted',
      'network.host.organisation': 'the Mill Lane Trust',
    });
    expect(['safety-plan', 'incident-note', 'difficult-moments'].map((id) => pages.has(id))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('The page for when somebody is ill', () => {
  it('holds the emergency number of the country, and no help line', () => {
    const page = makePages({ 'place.country': 'GB', 'format.delivery': 'in-person' }).get('medical-moments') ?? '';
    expect([page.includes('999'), page.includes('116 123')]).toEqual([true, false]);
  });

  it('leaves a line to write on while there is no country', () => {
    const page = makePages({ 'format.delivery': 'in-person' }).get('medical-moments') ?? '';
    expect(page).toMatch(/^- \[ \] Emergency number here: _+$/mu);
  });
});

describe('Difficult moments', () => {
  const [moment] = pack.theme('dementia', 'british').moments;

  it.each([
    ['own-experience', true],
    ['family-carers', false],
  ])('end with those of the theme only for people it has happened to: %s', (audience, wanted) => {
    const page = makePages({ 'theme.id': 'dementia', 'people.audience': audience }).get('difficult-moments') ?? '';
    expect(page.includes(moment?.see ?? 'none')).toBe(wanted);
  });
});
