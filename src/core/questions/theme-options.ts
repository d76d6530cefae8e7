import type { Choice } from './question.ts';

/**
 * What can bring people together, as the first question lists it. Each id is also a file in templates/<lang>/themes;
 * to add a theme, add a line here and that file.
 */
export const themeOptions: readonly Choice[] = [
  { id: 'mental-health', label: 'hard times with our minds or moods' },
  { id: 'psychosis-voices', label: "hearing voices or seeing things others don't" },
  { id: 'long-term-condition', label: 'an illness or condition that stays' },
  { id: 'cancer', label: 'cancer' },
  { id: 'hiv', label: 'HIV' },
  { id: 'dementia', label: 'memory problems or dementia' },
  { id: 'bereavement', label: 'someone has died' },
  { id: 'lgbt', label: 'being lesbian, gay, bi, trans or queer' },
  { id: 'carers', label: 'looking after someone' },
  { id: 'young-people', label: 'being young' },
  { id: 'housing', label: 'finding and keeping a home' },
  { id: 'parenting-feeding', label: 'babies and feeding' },
  { id: 'work-or-learning', label: 'work or study' },
  { id: 'shared-interest', label: 'something we love doing' },
  { id: 'recovery', label: 'drink, drugs, gambling or another pull' },
  { id: 'after-harm', label: 'what somebody did to us' },
  { id: 'new-country', label: 'having come from another country' },
  { id: 'neurodivergent', label: 'being autistic, having ADHD, or thinking differently' },
  { id: 'other', label: 'something else (say it in your own words)', says: 'something we share' },
];
