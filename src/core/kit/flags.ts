import type { Theme } from '../documents/theme.ts';
import { type Answers, matches } from '../when.ts';
import type { Kit } from './kit.ts';

/** The yes-or-no facts of a kit, by their names there. */
export type Flags = Pick<
  Kit,
  | 'discreet'
  | 'highRisk'
  | 'onlyMe'
  | 'under18'
  | 'online'
  | 'inRoom'
  | 'byPhone'
  | 'noForms'
  | 'lightTheme'
  | 'mayWatch'
  | 'hasEnd'
  | 'policeRisk'
>;

/** Works out the yes-or-no facts from the answers. Without an answer a fact is false, but for `discreet` and
 * `policeRisk` when the person has said "not sure yet". */
export function makeFlags(answers: Answers, theme: Theme): Flags {
  const is = (key: string, ...choices: string[]): boolean => matches({ key, in: choices }, answers);
  return {
    // "Not sure yet" counts as "yes" for being seen and for the police: a name left off a poster can be added later,
    // one printed cannot be taken back.
    discreet: is('people.outness_risk', 'some', 'high') || answers['people.outness_risk'] === null,
    highRisk: is('people.outness_risk', 'high'),
    onlyMe: is('facilitation.model', 'only-me'),
    under18: is('people.ages', 'under-18', 'mixed'),
    online: is('format.delivery', 'online', 'hybrid'),
    inRoom: is('format.delivery', 'in-person', 'hybrid'),
    byPhone: is('format.delivery', 'telephone'),
    noForms:
      is('purpose.approach', 'hearing-voices', 'alternatives-to-suicide') ||
      answers['safety.no_risk_assessment'] === true,
    lightTheme: theme.light,
    mayWatch:
      theme.light &&
      is('format.style', 'activity', 'task', 'skills') &&
      is('format.delivery', 'in-person', 'hybrid', 'online'),
    hasEnd: is('duration.kind', 'set-number', 'phased', 'seasonal'),
    policeRisk: is('safety.police_risk', 'some', 'high') || answers['safety.police_risk'] === null,
  };
}
