/** Every kind of thing that a network asks of its groups, in the order in which pages list them. A closed list. */
export const dutyKinds = [
  'agreement',
  'values-charter',
  'name-and-logo',
  'leader-eligibility',
  'leader-training',
  'record-check',
  'legal-form',
  'dues',
  'no-fees',
  'open-attendance',
  'set-format',
  'read-aloud-text',
  'approved-literature',
  'meeting-report',
  'financial-report',
  'listing-registration',
  'renewal',
  'insurance',
  'bank-account-rule',
  'funds-ceiling',
  'confidentiality-rule',
  'no-other-affiliation',
  'no-endorsement',
  'data-sharing',
] as const;

export type DutyKind = (typeof dutyKinds)[number];
