import type { Front } from '../../../src/core/documents/front.ts';

/** A document's head with all fields; only what a test is about needs naming. */
export function makeFront(changes: Partial<Front> = {}): Front {
  return {
    id: 'tea',
    title: 'How we make tea',
    path: '02-meetings/tea.md',
    audience: 'members',
    layout: 'doc',
    needed: 'each-meeting',
    about: 'Kettle, cups and who pours.',
    size: 'starter',
    also: [],
    order: 10,
    sources: ['practice'],
    ...changes,
  };
}
