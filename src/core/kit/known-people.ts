import type { Answers } from '../when.ts';
import type { KnownPeople } from './kit-parts.ts';
import { recordsAt, textIn } from './read-answers.ts';

/** The people and groups that the plan names, without how to reach them. Entries without a name are left out. */
export function makeKnownPeople(answers: Answers): KnownPeople {
  return {
    referrers: recordsAt(answers, 'outreach.referrers')
      .map((entry) => ({ name: textIn(entry, 'name'), role: textIn(entry, 'role') }))
      .filter(({ name, role }) => name !== '' || role !== ''),
    existing: recordsAt(answers, 'purpose.existing_groups')
      .map((entry) => ({ name: textIn(entry, 'name'), why: textIn(entry, 'why') }))
      .filter(({ name }) => name !== ''),
  };
}
