import { describe, expect, it } from 'vitest';
import { makeJobs } from '../../../src/core/kit/jobs.ts';
import type { Answers } from '../../../src/core/when.ts';

const all = [
  'welcome',
  'time',
  'tea',
  'set-up',
  'notes',
  'treasurer',
  'contact',
  'online-host',
  'outreach',
  'speakers',
];

function textOf(answers: Answers): string {
  return makeJobs({ roles: all, ...answers })
    .map(({ name, does }) => `${name}: ${does}`)
    .join(' ');
}

describe('the jobs to share out', () => {
  it.each(['online', 'telephone'])('speak of no door, chair or lock when people meet %s', (delivery) => {
    expect(textOf({ 'format.delivery': delivery })).not.toMatch(/\b(door|chairs?|lock|room|cups)\b/iu);
  });

  it('speak of no door and no lock out of doors', () => {
    expect(textOf({ 'format.delivery': 'in-person', 'venue.kind': 'outdoors' })).not.toMatch(
      /\b(door|chairs|lock)\b/iu,
    );
  });

  it.each(['in-person', 'hybrid'])('have somebody at the door when people meet %s', (delivery) => {
    expect(textOf({ 'format.delivery': delivery, 'venue.kind': 'library' })).toContain('near the door');
  });
});
