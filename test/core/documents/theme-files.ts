import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readTheme } from '../../../src/core/documents/read-theme.ts';
import type { Theme } from '../../../src/core/documents/theme.ts';

/** Where the themes stand. */
export const folder = new URL('../../../templates/en/themes/', import.meta.url);

/** The parsed YAML of a file. */
export function loadYaml(url: URL): unknown {
  return parse(readFileSync(url, 'utf8'));
}

/** Every theme, in the order of the first question. */
export const ids = [
  'mental-health',
  'psychosis-voices',
  'long-term-condition',
  'cancer',
  'hiv',
  'dementia',
  'bereavement',
  'lgbt',
  'carers',
  'young-people',
  'housing',
  'parenting-feeding',
  'work-or-learning',
  'shared-interest',
  'recovery',
  'after-harm',
  'new-country',
  'neurodivergent',
  'other',
] as const;
export type ThemeId = (typeof ids)[number];

/** What reading each file gave. */
export const readings = ids.map((id) => ({ id, ...readTheme(loadYaml(new URL(`${id}.yaml`, folder)), `${id}.yaml`) }));
export const themes: readonly Theme[] = readings.flatMap(({ theme }) => theme ?? []);
/** For tables of tests: id and theme. */
export const named = themes.map((theme) => [theme.id, theme] as const);

/** The theme, which must be there. */
export function themeOf(id: ThemeId): Theme {
  const theme = themes.find((one) => one.id === id);
  if (theme === undefined) throw new Error(`no theme ${id}`);
  return theme;
}

/** What people who come may read or hear: everything but the notes for those who look after the meetings. */
export function membersTexts(theme: Theme): readonly string[] {
  const { purpose, hook, agreements, topics, asks, openers, moments, guests } = theme;
  return [purpose, hook, ...agreements, ...topics, ...asks, ...openers, ...moments.map(({ say }) => say), guests];
}

/** Everything we say ourselves; `words[].not` is what we tell people not to say. */
export function ourTexts(theme: Theme): readonly string[] {
  const { label, who, whoFamily, caution, words, channels, moments } = theme;
  const pairs = words.map(({ say }) => say);
  const scenes = moments.flatMap((moment) => [moment.see, moment.do]);
  return [label, who, whoFamily, ...membersTexts(theme), ...caution, ...pairs, ...channels, ...scenes];
}
