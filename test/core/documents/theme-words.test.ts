import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { membersTexts, named, ourTexts, type ThemeId, themeOf } from './theme-files.ts';

function countGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.?])\s+/u));
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}'’]+/gu) ?? []);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

describe('the words of a theme', () => {
  it.each(named)('%s can be read by somebody who left school at eleven', (_id, theme) => {
    expect(countGrade(membersTexts(theme))).toBeLessThanOrEqual(6);
  });

  it.each(named)('%s has no sentence for members that is hard on its own', (_id, theme) => {
    const hard = membersTexts(theme).filter((text) => countGrade([text]) > 9);
    expect(hard).toEqual([]);
  });

  it.each(named)('%s has nothing to read out that is longer than forty words', (_id, theme) => {
    const long = theme.moments.filter(({ say }) => say.split(/\s+/u).length > 40);
    expect(long).toEqual([]);
  });

  // The words to avoid, from the ten rows of wording that the project follows, and the worn phrases of the trade.
  const avoided: readonly RegExp[] = [
    /\bcommitt?(?:ed|ing)?\b|\bsuccessful\b|\bfail(?:ed|ure)\b|\bcry for help\b|do anything stupid/iu,
    /\bthreatened\b|attention[- ]seeking|\bmanipulat/iu,
    /HIV\/AIDS|\bAIDS\b|\binfected\b|\bcarriers?\b|\bclean\b/u,
    /\bsuffer|\bvictims?\b|\bdemented\b|\bsenile\b|\bburden|\bwander|\bchallenging\b/iu,
    /\bconfined\b|\bthe disabled\b|\bnormal people\b|\bspecial needs\b/iu,
    /\bhallucinat|\bpsychotic\b|\bschizophren|\binsight\b/iu,
    /\baddicts?\b|\bjunkie|\babus|\brelaps/iu,
    /\bpassed away\b|\blost (?:my|your|her|his|their|a|an|someone)\b|\bclosure\b|\bstages\b|\bmov(?:e|ing) on\b|\bat least\b|\bloved ones?\b/iu,
    /\binformal carer|\bcases?\b|\bpatients?\b|\bservice users?\b/iu,
    /\bclients?\b|\bintake\b|\bscreening\b|\bsupervision\b|\breferr?al|\bcomplex needs\b|\bhard to reach\b|\bvulnerab/iu,
    /\bjourney|\bsafe space|\bfacilitat|\boutcome|\bempower|\bwarrior|\bbattle with\b|\bfight/iu,
    /\bfortnight\b|\bring us\b|!/iu,
  ];

  it.each(named)('%s says nothing in words that hurt or belong to a trade', (_id, theme) => {
    const found = ourTexts(theme).flatMap((text) => avoided.flatMap((word) => text.match(word)?.[0] ?? []));
    expect(found).toEqual([]);
  });

  it.each(named)('%s never says how somebody could hurt themselves', (_id, theme) => {
    const told = ourTexts(theme).filter((text) =>
      /\boverdos|\bhang|\bjump|\brope|\bblade|\bcut(?:s|ting) (?:my|your|them)/iu.test(text),
    );
    expect(told).toEqual([]);
  });
});

describe('what an outsider could learn', () => {
  const subjects: readonly (readonly [ThemeId, RegExp])[] = [
    ['hiv', /\bHIV\b|\bpositive\b|\bvirus\b|\bstatus\b/iu],
    ['lgbt', /\b(?:lesbian|gay|bi|trans|queer|LGBT|coming out|pronouns?)\b/iu],
    ['after-harm', /\b(?:violen\w*|rape\w*|assault\w*|abus\w*|harm\w*|hurt\w*)\b/iu],
    ['new-country', /\b(?:refugee|asylum|migrant|visa|papers|border|police|country)s?\b/iu],
    ['psychosis-voices', /\b(?:voices?|visions?|psychosis|ward|psychiatr\w*)\b/iu],
    ['recovery', /\b(?:drink\w*|drugs?|alcohol|gambl\w*|bet\w*|sober|recovery|addict\w*)\b/iu],
  ];

  it.each(subjects)('%s keeps the subject out of hook, agreements, subjects and first questions', (id, subject) => {
    const { hook, agreements, topics, openers } = themeOf(id);
    expect([hook, ...agreements, ...topics, ...openers].filter((text) => subject.test(text))).toEqual([]);
  });

  it.each(['hiv', 'lgbt', 'after-harm', 'new-country', 'carers', 'recovery'] as const)('%s takes no guests', (id) => {
    expect(themeOf(id).defaults['people.partner_guests']).toBe('no');
  });

  it.each(['hiv', 'lgbt', 'after-harm', 'new-country'] as const)('%s takes being seen for a danger', (id) => {
    expect(themeOf(id).defaults['people.outness_risk']).toBe('high');
  });
});
