import { describe, expect, it } from 'vitest';
import { readTheme } from '../../../src/core/documents/read-theme.ts';
import { folder, loadYaml } from './theme-files.ts';

describe('reading a theme', () => {
  const good = loadYaml(new URL('other.yaml', folder)) as Record<string, unknown>;

  it.each([
    ['nothing', null],
    ['a list', []],
    ['a field too few', { ...good, hook: undefined }],
    ['a field too many', { ...good, colour: 'blue' }],
    ['a kind that is none', { ...good, kind: 'illness' }],
    ['a hook that shouts', { ...good, hook: 'Come and see us!' }],
    ['three agreements', { ...good, agreements: ['One.', 'Two.', 'Three.'] }],
    [
      'a moment without words to say',
      { ...good, moments: [1, 2, 3].map(() => ({ see: 'Someone cries.', do: 'Wait.' })) },
    ],
    ['two first questions', { ...good, openers: ['How are you?', 'What helps?'] }],
  ])('refuses %s', (_what, data) => {
    const { theme, problems } = readTheme(data, 'en/themes/other.yaml');
    expect(theme).toBeUndefined();
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['theme-shape']));
  });

  it('refuses a subject without its opening question', () => {
    const asks = (good.asks as readonly string[]).slice(1);
    const { problems } = readTheme({ ...good, asks }, 'en/themes/other.yaml');
    expect(problems.map(({ what }) => what)).toEqual(['Not every subject has its opening question.']);
  });

  it('puts each subject beside its question', () => {
    const { theme } = readTheme(good, 'en/themes/other.yaml');
    expect(theme?.subjects[4]).toEqual({ topic: 'A good day', ask: 'What was in the last good day you had?' });
  });

  it('refuses an id that is not the name of the file', () => {
    expect(readTheme(good, 'en/themes/another.yaml').problems).toHaveLength(1);
  });

  it.each([
    ['a key that no plan has', { 'people.size': 4 }, 'people.size'],
    ['a value that the question does not take', { 'format.openness': 'ajar' }, 'format.openness'],
    ['a number out of range', { 'meetings.minutes': 5 }, 'meetings.minutes'],
    ['an empty value', { 'meetings.every': null }, 'meetings.every'],
    ['an answer that only a person can give', { 'outreach.contact.name': 'Ana' }, 'outreach.contact.name'],
  ])('refuses %s among the defaults', (_what, defaults, key) => {
    const { problems } = readTheme({ ...good, defaults }, 'en/themes/other.yaml');
    expect(problems.map((problem) => [problem.code, problem.key])).toEqual([['theme-default', key]]);
  });
});
