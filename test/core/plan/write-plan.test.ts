import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../src/core/plan/read-plan.ts';
import { PLAN_MODELINE, writePlan } from '../../../src/core/plan/write-plan.ts';
import type { Answers } from '../../../src/core/when.ts';
import { anyAnswers } from './any-answers.ts';

const asOf = '2026-11-22';

function write(answers: Answers): string {
  return writePlan({ id: 'k3f9', created: asOf, answers, asOf, modeline: PLAN_MODELINE });
}

describe('a fresh plan', () => {
  test('reads back as the answers it was made from', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { plan, problems } = readPlan(write(answers), 'plan.yaml');
        expect(problems).toEqual([]);
        expect(plan?.answers).toEqual({ 'kit.as_of': asOf, ...answers });
      }),
      { numRuns: 300 },
    );
  });

  test('opens with the line for editors, a greeting, the version, the id and the day', () => {
    const lines = write({}).split('\n');
    expect(lines[0]).toBe('# yaml-language-server: $schema=.circlekit/plan.schema.json');
    expect(lines.slice(1, 4).every((line) => line.startsWith('# '))).toBe(true);
    expect(lines.slice(4, 7)).toEqual(['plan: 1', 'id: "k3f9"', `created: "${asOf}"`]);
  });

  test('holds the answers in question order, whatever order they came in', () => {
    const text = write({ 'place.country': 'GB', roles: ['tea'], 'group.name': 'Tea', 'meetings.minutes': 90 });
    const places = ['group:', 'meetings:', 'roles:', 'place:', 'kit:'].map((section) => text.indexOf(`\n${section}`));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test('gives every answer the name of its question as a comment', () => {
    const answers = { 'group.name': 'Tea', roles: ['tea'], 'purpose.statement': 'Tea.', 'theme.id': null };
    const lines = write(answers).split('\n');
    const named = ['name: Tea # Name', 'roles: # Jobs to share', 'statement: | # What', 'id: null # What'];
    expect(named.filter((start) => lines.some((line) => line.trim().startsWith(start)))).toEqual(named);
  });

  test.each([
    ['a plain name', { 'group.name': "Maria's circle (Leeds)" }, "  name: Maria's circle (Leeds) #"],
    ['a name like a number', { 'group.name': '2027' }, '  name: "2027" #'],
    ['a name like a yes', { 'group.name': 'No' }, '  name: "No" #'],
    ['a name with a colon', { 'group.name': 'Hope: a group' }, '  name: "Hope: a group" #'],
    ['a choice called no', { 'venue.step_free': 'no' }, '  step_free: "no" #'],
    ['a choice', { 'people.ages': 'adults' }, '  ages: adults #'],
    ['a time', { 'duration.start_time': '18:30' }, '  start_time: "18:30" #'],
    ['a date', { 'duration.first_date': '2027-01-12' }, '  first_date: "2027-01-12" #'],
    ['a country', { 'place.country': 'GB' }, '  country: "GB" #'],
    ['a language', { 'people.languages': ['en'] }, '    - "en"'],
    ['a phone number', { 'safety.lead_contact': '116123' }, '  lead_contact: "116123" #'],
    ['a paragraph', { 'purpose.statement': 'Tea.\n\nAnd talk.' }, '    Tea.\n\n    And talk.\n'],
    ['an empty list', { roles: [] }, 'roles: [] #'],
    ['an entry', { 'safety.crisis_contacts': [{ id: 'a', hours: 'all day' }] }, '    - id: a\n      hours: all day\n'],
    ['an answer of a pack', { 'extra.hv': { a: [1] } }, 'extra:\n  hv:\n    a:\n      - 1\n'],
  ])('writes %s so that nobody takes it for something else', (_name, answers: Answers, expected) => {
    expect(write(answers)).toContain(expected);
  });
});
