import type { Hunk } from './hunk.ts';
import type { Token } from './read-tokens.ts';
import type { AreTwo, Owner } from './regions.ts';

/**
 * Says of changes of neighbouring sentences whether they can stand one after the other. They can when each keeps to
 * sentences of its own: then every sentence of the result is one that somebody wrote, in the place where they wrote it. They
 * cannot when a sentence was taken out beside one that was changed, which may lean on it; when both added something where
 * they meet, since nothing says which goes first; or when both wrote one sentence, which would stand there twice.
 */
export function makeAreTwo(base: readonly Token[], sides: Readonly<Record<Owner, readonly Token[]>>): AreTwo {
  const written = ({ after }: Hunk, owner: Owner) => sides[owner].slice(after.start, after.end);
  const isProse = (tokens: readonly Token[], canReach: boolean) =>
    // A change at the end of a list item reaches over the mark of the next.
    tokens.every(({ kind }, at) => kind === 'sentence' || (canReach && kind === 'frame' && at === tokens.length - 1));
  return (first, second, owner) => {
    const growth = [first, second].map(({ before, after }) => after.end - after.start - (before.end - before.start));
    if (growth.some((by) => by < 0) || growth.every((by) => by > 0)) return false;
    const [one, other] = [written(first, owner), written(second, owner === 'mine' ? 'theirs' : 'mine')];
    if (![one, base.slice(first.before.start, first.before.end)].every((tokens) => isProse(tokens, false)))
      return false;
    if (![other, base.slice(second.before.start, second.before.end)].every((tokens) => isProse(tokens, true)))
      return false;
    const keys = new Set(one.map(({ key }) => key));
    return !other.some(({ key }) => keys.has(key));
  };
}
