import type { Section } from '../question.ts';

/** What each section is called on screen, in plan order. */
export const sectionNames: Readonly<Record<Section, string>> = {
  purpose: 'Purpose',
  people: 'People',
  duration: 'When and how long',
  format: 'How you meet',
  network: 'Networks',
  facilitation: 'Who looks after it',
  venue: 'The room',
  safety: 'Safety',
  outreach: 'Being found',
  money: 'Money',
  evaluation: 'How you will know it helps',
  kit: 'Your pages',
};

/** The sections in plan order. */
export const sections = Object.keys(sectionNames) as readonly Section[];
