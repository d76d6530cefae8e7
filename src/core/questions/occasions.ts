import type { Value, When } from '../when.ts';
import type { Field, Suggestion } from './question.ts';

/**
 * One time at which people are asked. `when` counts on from the first or the last meeting, in days, weeks or months. The
 * pattern takes what `readOccasion` reads and nothing else: a time that nothing reads would make no page and no date.
 */
export const occasionFields: readonly Field[] = [
  {
    name: 'id',
    kind: 'text',
    ask: 'What short name do its files carry?',
    required: true,
    longest: 26,
    shape: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', words: 'small letters, numbers and hyphens' },
  },
  {
    name: 'when',
    kind: 'text',
    ask: 'When is it: start, end, end+2m, session:1 or every:6m?',
    required: true,
    longest: 20,
    shape: {
      pattern: '^((start|end)([+][1-9][0-9]?[dwm])?|session:[1-9][0-9]?|every:[1-9][0-9]?[dwm])$',
      words: 'start or end, a time after one of them (end+2w, start+8m), session:1 or every:6m',
    },
  },
];

/** Ids are fixed: follow-up forms are named after them. */
const start = { id: 'start', when: 'start' };
const end = { id: 'end', when: 'end' };
const twoMonths = { id: 'two-months', when: 'end+2m' };
const threeMonths = { id: 'three-months', when: 'end+3m' };
const fiveMonths = { id: 'five-months', when: 'end+5m' };
const sixMonths = { id: 'six-months', when: 'end+6m' };

const hasAnEnd: When = { key: 'duration.kind', in: ['set-number', 'phased', 'seasonal'] };

function forPreset(presets: readonly string[], value: readonly Value[]): Suggestion {
  return { when: { key: 'evaluation.preset', in: presets }, value };
}

/** When each preset asks. Without an end, start and half a year on take the place of start and end. */
export const occasionsByPreset: readonly Suggestion[] = [
  { when: { all: [{ key: 'evaluation.preset', is: 'light' }, hasAnEnd] }, value: [end] },
  forPreset(['light'], [{ id: 'half-year', when: 'every:6m' }]),
  { when: { all: [{ key: 'evaluation.preset', is: 'standard' }, hasAnEnd] }, value: [start, end] },
  forPreset(['standard'], [start, { id: 'half-year', when: 'start+6m' }]),
  forPreset(['course', 'well-ways'], [start, end, threeMonths, sixMonths]),
  forPreset(['skills', 'ips'], [start, end, twoMonths, fiveMonths]),
  forPreset(['dementia'], [start, { id: 'middle', when: 'start+3m' }, end]),
  forPreset(['value', 'culture'], [{ id: 'year', when: 'every:12m' }]),
  forPreset(['service'], [{ id: 'once', when: 'start+12m' }]),
  forPreset(['educators'], [{ id: 'half-year', when: 'start+6m' }]),
  forPreset(['castelein'], [start, { id: 'eight-months', when: 'start+8m' }]),
  forPreset(['family-to-family'], [start, end, sixMonths]),
  forPreset(['launch-5m'], [{ id: 'five-months', when: 'start+5m' }]),
  forPreset(['project-2y'], [{ id: 'two-years', when: 'start+24m' }]),
];
