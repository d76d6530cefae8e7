import type { FormField } from './form.ts';

/** So many ticks at most come along to the page of a signature. */
const MOST_TICKS = 4;

/**
 * Whether each field stays on the page of the next one because somebody signs there: a page never holds only the place to sign,
 * but what is signed, too. That is the field above it, and all ticks of one group.
 */
export function staysWithSignature(fields: readonly FormField[]): readonly boolean[] {
  const stays = fields.map(() => false);
  let ticks = 0;
  for (let at = fields.length - 2; at >= 0; at -= 1) {
    const isTick = fields[at]?.kind === 'consent';
    const next = fields[at + 1];
    const isAbove = next?.kind === 'signature';
    const isInGroup = isTick && next?.kind === 'consent' && stays[at + 1] === true && ticks < MOST_TICKS;
    stays[at] = isAbove || isInGroup;
    ticks = isTick ? ticks + 1 : 0;
  }
  return stays;
}
