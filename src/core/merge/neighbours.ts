import type { Token } from './read-tokens.ts';
import type { AreTwo, OwnedHunk, Owner } from './regions.ts';

/**
 * Says of changes of neighbouring sentences whether they can stand one after the other. They can when each keeps to
 * sentences of its own: then every sentence of the result is one that somebody wrote, in the place where they wrote it. They
 * cannot when a sentence was taken out beside one that was changed, which may lean on it; when both added something where
 * they meet, since nothing says which goes first; or when both wrote one sentence, which would stand there twice.
 */
export function makeAreTwo(base: readonly Token[], sides: Readonly<Record<Owner, readonly Token[]>>): AreTwo {
  const written = ({ owner, after }: OwnedHunk) => sides[owner].slice(after.start, after.end);
  const isProse = (hunk: OwnedHunk, isLast: boolean) =>
    [base.slice(hunk.before.start, hunk.before.end), written(hunk)].every((tokens) =>
      // A change at the end of a list item reaches over the mark of the next.
      tokens.every(({ kind }, at) => kind === 'sentence' || (isLast && kind === 'frame' && at === tokens.length - 1)),
    );
  return (first, second) => {
    const growth = [first, second].map(({ before, after }) => after.end - after.start - (before.end - before.start));
    if (growth.some((by) => by < 0) || growth.every((by) => by > 0)) return false;
    if (!isProse(first, false) || !isProse(second, true)) return false;
    const keys = new Set(written(first).map(({ key }) => key));
    return !written(second).some(({ key }) => keys.has(key));
  };
}
