import { textAt } from '../read-answers.ts';
import { isLinkedWith } from './linked-networks.ts';
import type { Facts } from './rule.ts';

/** Waiting times that networks name for those who look after a group; networks-and-privacy.md, "Readiness rules". */
const byNetwork: Readonly<Record<string, string>> = {
  'tcf-us': "The Compassionate Friends ask for eighteen months after a child's death before somebody leads.",
  lifering: 'LifeRing asks for six months sober before somebody leads.',
  'smart-recovery-uk': 'UK SMART Recovery asks for two years or more in recovery of those who lead family meetings.',
  'postpartumcare-bc': 'Postpartum Care BC asks that somebody is well again before leading.',
};

const afterSuicide =
  'A handbook for groups after a suicide asks for at least one year, better two or three, before somebody leads.';

function isAfterSuicide(facts: Facts): boolean {
  const named = `${textAt(facts.answers, 'theme.detail')} ${textAt(facts.answers, 'purpose.statement')}`;
  const theme = textAt(facts.answers, 'theme.id');
  return isLinkedWith(facts, ['mhf-nz-suicide-loss']) || (theme === 'bereavement' && /suicid/i.test(named));
}

/** What is said about waiting in the networks of this plan and for its theme; empty when nothing is. */
export function readinessOf(facts: Facts): readonly string[] {
  const said = Object.keys(byNetwork).flatMap((id) => (isLinkedWith(facts, [id]) ? [byNetwork[id] ?? ''] : []));
  return isAfterSuicide(facts) ? [...said, afterSuicide] : said;
}
