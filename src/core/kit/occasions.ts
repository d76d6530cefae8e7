import { type Interval, makeInterval } from './intervals.ts';

/** When an occasion to ask people falls, as a plan writes it: `start`, `end+2m`, `session:4`, `every:6m`. */
export type Occasion =
  | { readonly kind: 'start' | 'end'; readonly after: Interval | null }
  | { readonly kind: 'session'; readonly number: number }
  | { readonly kind: 'every'; readonly interval: Interval };

/**
 * Reads `start`, `end`, either with `+<n>d`, `+<n>w` or `+<n>m` (days, weeks, months), `session:<n>` and
 * `every:<n>d|w|m`. Null for anything else.
 */
export function readOccasion(text: string): Occasion | null {
  const found = /^(?:(start|end)(?:\+(\d{1,3})([dwm]))?|session:(\d{1,3})|every:(\d{1,3})([dwm]))$/.exec(text.trim());
  if (found === null) return null;
  const [, from, count, unit, number, everyCount, everyUnit] = found;
  if (number !== undefined) return Number(number) > 0 ? { kind: 'session', number: Number(number) } : null;
  if (everyCount !== undefined) {
    const interval = makeInterval(everyCount, everyUnit ?? '');
    return interval && { kind: 'every', interval };
  }
  const after = count === undefined ? null : makeInterval(count, unit ?? '');
  if (count !== undefined && after === null) return null;
  return { kind: from === 'end' ? 'end' : 'start', after };
}
