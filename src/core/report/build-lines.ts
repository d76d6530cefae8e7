import { type Action, actionsThatNeedYou, type Change } from '../changes/change.ts';
import type { Kit } from '../kit/kit.ts';
import type { Line } from './result.ts';

/** How each action is counted in words. Actions of nothing are left out. */
const counted: readonly (readonly [Action, string])[] = [
  ['created', 'created'],
  ['updated', 'updated'],
  ['adopted', 'found as they should be'],
  ['kept', 'kept as you edited them'],
  ['settled', 'settled as yours'],
  ['removed-by-you', 'left out because you removed them'],
  ['kept-not-needed', 'no longer needed and left in place'],
];

export interface BuildFacts {
  readonly changes: readonly Change[];
  /** As the person named it. */
  readonly folder: string;
  readonly kit: Pick<Kit, 'blankCount' | 'blockingCount' | 'problems'>;
  readonly dryRun: boolean;
  readonly has: (id: string) => boolean;
}

/**
 * The report of a build: counts first, then every file that needs the person, then what is blank and what to do next.
 * Never a word of success while something is pending.
 */
export function buildLines({ changes, folder, kit, dryRun, has }: BuildFacts): readonly Line[] {
  const lines: Line[] = [];
  const waiting = changes.filter(({ action }) => actionsThatNeedYou.has(action));
  const counts = counted
    .map(([action, words]) => [changes.filter((change) => change.action === action).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`);
  const summary = counts.length > 0 ? `${counts.join(', ')}.` : 'Nothing to change: every page is as it should be.';
  const tone = waiting.length > 0 ? 'plain' : 'good';
  if (counts.length > 0 || waiting.length === 0)
    lines.push({ tone, text: `${dryRun ? 'Would be: ' : ''}${capital(summary)} Files are in ${folder === '.' ? 'this folder' : folder}.` });
  for (const change of waiting) lines.push(...waitingLines(change, dryRun));
  const warnings = kit.problems.filter(({ severity }) => severity === 'warning').length;
  if (warnings > 0)
    lines.push({
      tone: 'warning',
      text: `${plural(warnings, 'answer does not fit', 'answers do not fit')} with others. See: circlekit check ${quote(folder)}`,
    });
  lines.push(...nextLines(kit, folder, has));
  return lines;
}

function waitingLines({ path, reason, beside }: Change, dryRun: boolean): readonly Line[] {
  const lies = dryRun ? 'would lie' : 'lies';
  const where =
    beside === undefined ? '' : ` The new text ${lies} beside it: ${beside}. Copy over what you like, then remove it.`;
  return [{ tone: 'warning', text: `Needs you: ${path}. ${reason}${where}` }];
}

function nextLines(kit: BuildFacts['kit'], folder: string, has: (id: string) => boolean): readonly Line[] {
  const lines: Line[] = [];
  if (kit.blankCount > 0) {
    const stop = kit.blockingCount > 0 ? `, ${kit.blockingCount} of them before the first meeting` : '';
    const list = has('plan-on-a-page') ? ' They are listed in 00-start/plan-on-a-page.md.' : '';
    lines.push({ tone: 'plain', text: `Still blank: ${plural(kit.blankCount, 'answer', 'answers')}${stop}.${list}` });
  }
  lines.push({
    tone: 'plain',
    text: `Next: read 00-start/read-me-first first. To fill blanks: circlekit edit ${quote(folder)}`,
  });
  return lines;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A folder name as a shell takes it. */
export function quote(name: string): string {
  return /^[\w./~:\\-]+$/u.test(name) ? name : `"${name}"`;
}
