import { expect, test } from 'vitest';
import type { Entry } from '../../../src/core/changes/change.ts';
import { listPending } from '../../../src/core/changes/pending.ts';

const entry: Entry = {
  id: 'welcome',
  format: 'md',
  path: 'b/welcome.md',
  pack: 'circlekit',
  base: '',
  ends: 'lf',
  bom: false,
  status: 'managed',
};

test('pages that wait are listed by path, with where their new text is', () => {
  const entries: readonly Entry[] = [
    entry,
    { ...entry, id: 'rules', status: 'pending', pending: 'x', beside: 'b/welcome.new.md' },
    { ...entry, id: 'poster', path: 'a/poster.md', status: 'pending', pending: 'x', marked: true },
    { ...entry, id: 'zine', status: 'removed-by-you', pending: 'x' },
  ];
  expect(listPending(entries)).toEqual([
    { id: 'poster', format: 'md', path: 'a/poster.md', marked: true },
    { id: 'rules', format: 'md', path: 'b/welcome.md', beside: 'b/welcome.new.md' },
  ]);
});
