import type { Theme } from '../../documents/theme.ts';
import type { NetworkDuties, NetworkEntry } from '../../networks/types.ts';
import type { Problem } from '../../problem.ts';
import { matches, type When } from '../../when.ts';
import type { Flags } from '../flags.ts';
import type { Kit } from '../kit.ts';
import type { CrisisContact } from '../types.ts';

/** What a rule may look at: the answers with suggestions filled in, and the facts worked out from them. */
export interface Facts
  extends Flags,
    Pick<Kit, 'answers' | 'sessions' | 'marks' | 'checkIn' | 'money' | 'aim' | 'most' | 'least' | 'asOf'> {
  readonly theme: Theme;
  /** The real today, ISO: only for ages of checked things and for dates that have passed. */
  readonly today: string;
  readonly contacts: readonly CrisisContact[];
  /** ISO date on which the shipped numbers were compiled. */
  readonly compiled: string;
  readonly networks: readonly NetworkEntry[];
  /** ISO date on which the directory of networks was compiled. */
  readonly networksCompiled: string;
  /** What networks ask of their groups. */
  readonly duties: NetworkDuties;
}

type Words =
  | { readonly what: string; readonly means?: never }
  /** `what` worked out from the facts, never from a sensitive answer; `means` says it in general, for the list of codes. */
  | { readonly what: (facts: Facts) => string; readonly means: string };

/**
 * Two answers that do not go together, or something worth knowing. Both sentences are printed as they stand: full,
 * kind, and without any name, phone number or address from the plan.
 */
export type Rule = Words & {
  /** kebab-case and stable. */
  readonly code: string;
  readonly severity: 'warning' | 'advice';
  /** Whether the group is not ready while this stands: only where somebody could be hurt. */
  readonly blocks?: boolean | ((facts: Facts) => boolean);
  /** The plan key to change first. */
  readonly key: string;
  readonly fix: string;
  /** True when the problem is there. A condition as data where that is enough. */
  readonly test: When | ((facts: Facts) => boolean);
};

function applies(rule: Rule, facts: Facts): boolean {
  return typeof rule.test === 'function' ? rule.test(facts) : matches(rule.test, facts.answers);
}

/** The problem that the rule finds in these facts, or null. */
export function runRule(rule: Rule, facts: Facts): Problem | null {
  if (!applies(rule, facts)) return null;
  const blocks = typeof rule.blocks === 'function' ? rule.blocks(facts) : rule.blocks === true;
  const what = typeof rule.what === 'function' ? rule.what(facts) : rule.what;
  return { code: rule.code, severity: rule.severity, blocks, what, fix: rule.fix, key: rule.key };
}

/** What the rule's code means, as one plain sentence. */
export function sayRule(rule: Rule): string {
  return typeof rule.what === 'string' ? rule.what : (rule.means ?? '');
}
