import type { JcalComponent, JcalProperty } from './jcal.ts';
import type { ClockRules } from './time-zone.ts';

/** "+05:30" from minutes ahead of UTC. */
function sayOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Intl does not say what is summer time: the later clock of the two is called so, as most calendars do. */
function makeObservance(name: 'standard' | 'daylight', at: string, from: number, to: number): JcalComponent {
  const properties: readonly JcalProperty[] = [
    ['dtstart', {}, 'date-time', at],
    ['tzoffsetfrom', {}, 'utc-offset', sayOffset(from)],
    ['tzoffsetto', {}, 'utc-offset', sayOffset(to)],
  ];
  return [name, properties, []];
}

/**
 * The VTIMEZONE of a calendar file. Every change is written out by its date instead of as a rule: that is right for
 * every place (also where the clocks follow Ramadan), and only the years of the meetings matter.
 */
export function makeVtimezone(rules: ClockRules): JcalComponent {
  const { initial } = rules;
  return [
    'vtimezone',
    [['tzid', {}, 'text', rules.timezone]],
    [
      makeObservance('standard', '1970-01-01T00:00:00', initial, initial),
      ...rules.changes.map(({ at, from, to }) => makeObservance(to > from ? 'daylight' : 'standard', at, from, to)),
    ],
  ];
}
