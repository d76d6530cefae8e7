import type { Merging } from '../core/changes/surroundings.ts';
import { hasMarkers, PLAIN_LABELS } from '../core/merge/conflict.ts';
import { canMerge, merge } from '../core/merge/merge.ts';

/** What merges pages: a chunk of its own, loaded when the first page needs it. */
export const merging: Merging = {
  canMerge,
  hasMarkers,
  merge: (base, mine, theirs) => {
    const merged = merge(base, mine, theirs);
    return merged.clean ? merged : { clean: false, marked: merged.marked(PLAIN_LABELS) };
  },
};
