import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillIn } from '../../../src/core/questions/fill-in.ts';
import { findQuestion } from '../../../src/core/questions/list.ts';
import { folder, ids, named, readings, type ThemeId, themeOf, themes } from './theme-files.ts';

describe('the theme files', () => {
  it('are nineteen, one for each option of the first question', () => {
    const files = readdirSync(folder).map((name) => name.replace('.yaml', ''));
    expect(files.sort()).toEqual([...ids].sort());
    expect(findQuestion('theme.id')?.options?.map((option) => option.id)).toEqual(ids);
  });

  it.each(readings)('$id reads clean', ({ problems }) => {
    expect(problems).toEqual([]);
  });

  it.each(named)('%s is labelled as the first question lists it', (id, theme) => {
    const option = findQuestion('theme.id')?.options?.find((one) => one.id === id);
    expect(theme.label).toBe(option?.label);
  });
});

describe('the suggestions of a theme', () => {
  const themeDefaults = Object.fromEntries(themes.map((theme) => [theme.id, theme.defaults]));

  /** What a plan holds that answers the first question and nothing else. */
  function planOf(id: ThemeId): readonly unknown[] {
    const { answers } = fillIn({ 'theme.id': id }, themeDefaults);
    const size = ['min', 'target', 'max'].map((end) => answers[`people.size.${end}`]).join('-');
    const length = [answers['meetings.minutes'], ...(answers['meetings.break'] ? ['with a break'] : [])].join(' ');
    const until = answers['duration.sessions'] ?? answers['duration.review_after'];
    const by = [answers['facilitation.model'], answers['facilitation.count']].join(' ');
    return [answers['meetings.every'], length, answers['duration.kind'], until, answers['format.openness'], by, size];
  }

  // One line for each theme of the table of starting values: how often, how long, for how long, who may join, by whom, how many.
  it.each([
    ['mental-health', 'fortnightly', '90', 'pilot-then-review', '6 months', 'open', 'peer-led 2', '4-8-12'],
    [
      'psychosis-voices',
      'fortnightly',
      '90 with a break',
      'pilot-then-review',
      '6 months',
      'open',
      'peer-led 2',
      '3-6-10',
    ],
    ['long-term-condition', 'monthly', '90', 'pilot-then-review', '6 months', 'open', 'peer-led 2', '4-8-12'],
    ['cancer', 'monthly', '90', 'pilot-then-review', '6 months', 'open', 'peer-led 2', '4-8-12'],
    ['hiv', 'fortnightly', '90', 'pilot-then-review', '6 months', 'open-after-hello', 'peer-led 2', '4-8-12'],
    [
      'dementia',
      'weekly',
      '90 with a break',
      'pilot-then-review',
      '6 months',
      'open-after-hello',
      'peer-with-professional 2',
      '3-6-8',
    ],
    ['bereavement', 'weekly', '90', 'set-number', 8, 'closed', 'peer-led 2', '4-6-8'],
    ['lgbt', 'fortnightly', '90', 'pilot-then-review', '6 months', 'open-after-hello', 'peer-led 2', '4-8-12'],
    ['carers', 'monthly', '120 with a break', 'pilot-then-review', '6 months', 'open', 'peer-led 2', '4-8-12'],
    ['young-people', 'weekly', '60', 'set-number', 8, 'closed', 'peer-led 2', '4-8-10'],
    ['housing', 'weekly', '60', 'pilot-then-review', '6 months', 'drop-in', 'peer-led 2', '3-6-10'],
    ['parenting-feeding', 'weekly', '90', 'pilot-then-review', '6 months', 'drop-in', 'peer-led 2', '3-6-12'],
    ['work-or-learning', 'monthly', '90', 'set-number', 6, 'closed', 'rotating 2', '5-8-10'],
    ['shared-interest', 'weekly', '120 with a break', 'seasonal', 10, 'open', 'rotating 2', '4-10-16'],
    ['recovery', 'weekly', '60', 'pilot-then-review', '6 months', 'drop-in', 'peer-led 2', '3-8-12'],
    [
      'after-harm',
      'fortnightly',
      '90 with a break',
      'pilot-then-review',
      '6 months',
      'open-after-hello',
      'peer-led 2',
      '3-6-8',
    ],
    ['new-country', 'weekly', '90', 'pilot-then-review', '6 months', 'open-after-hello', 'peer-led 2', '4-8-12'],
    [
      'neurodivergent',
      'fortnightly',
      '90 with a break',
      'pilot-then-review',
      '6 months',
      'open',
      'peer-led 2',
      '3-6-10',
    ],
    ['other', 'fortnightly', '90', 'pilot-then-review', '6 months', 'open', 'peer-led 2', '4-8-12'],
  ] as const)('%s starts with the values agreed for it', (id, ...row) => {
    expect(planOf(id)).toEqual(row);
  });

  it.each(named)('%s suggests its own purpose, kind and needs', (_id, { defaults, ...theme }) => {
    expect(defaults).toMatchObject({
      'purpose.statement': theme.purpose,
      'theme.kind': theme.kind,
      'people.access_needs_expected': theme.access,
    });
  });

  it.each(named)('%s gives way when a person says that the meetings have no end', (id) => {
    const { answers } = fillIn({ 'theme.id': id, 'duration.rhythm': 'no-end' }, themeDefaults);
    expect(answers).toMatchObject({ 'duration.kind': 'ongoing', 'duration.review_after': '6 months' });
  });

  it.each(['hearing-voices', 'alternatives-to-suicide'])(
    'psychosis-voices lets the group choose its limits with %s',
    (approach) => {
      const { answers } = fillIn({ 'theme.id': 'psychosis-voices', 'purpose.approach': approach }, themeDefaults);
      expect(answers['safety.confidentiality_limits']).toEqual(['decided-by-group']);
    },
  );

  it('psychosis-voices puts no subject off limits', () => {
    expect(themeOf('psychosis-voices').defaults['safety.topics_off_limits']).toEqual([]);
  });

  it('has only two themes without health or crisis words in front', () => {
    expect(themes.filter((theme) => theme.light).map((theme) => theme.id)).toEqual([
      'work-or-learning',
      'shared-interest',
    ]);
  });

  it('claims every theme under which a network is listed', () => {
    // As listed in the network data.
    const listed = [
      'addiction',
      'bereavement',
      'bipolar-depression',
      'cancer',
      'carers',
      'chronic-pain',
      'cross-theme',
      'dementia',
      'diabetes',
      'disability',
      'domestic-abuse',
      'hiv',
      'housing-homelessness',
      'kidney',
      'lgbt',
      'long-term-condition',
      'lupus',
      'men',
      'mental-health',
      'neurodiversity',
      'ostomy',
      'parenting-breastfeeding',
      'parkinsons',
      'perinatal',
      'psychosis-hearing-voices',
      'rare-disease',
      'refugees-migrants',
      'shared-interest',
      'stroke',
      'suicide-bereavement',
      'veterans',
      'women',
      'young-people',
    ];
    const claimed = [...new Set(themes.flatMap((theme) => theme.network_themes))].sort();
    expect(claimed).toEqual(listed);
  });
});
