import type { Side } from './diff-tokens.ts';

/**
 * Moves each change in one list to a settled place. A change can often slide: where a paragraph was added between two
 * others, the empty line that came with it may be the one before or the one after. Changes that touch after sliding become
 * one; each ends as low as it goes, or beside a change of the other list if it can stand there. So two people's
 * equal edits are found to be equal. Git does the same, which keeps our answers close to what its users know.
 */
export function settleChanges({ tokens, isChanged }: Side, other: Side): void {
  const hasChangeAfter = findGaps(other.isChanged);
  let kept = 0;
  for (let at = 0; at < tokens.length; ) {
    if (isChanged[at] === 0) {
      at += 1;
      kept += 1;
      continue;
    }
    const slid = slide(tokens, isChanged, at, kept, hasChangeAfter);
    at = slid.end;
    kept = slid.kept;
  }
}

/** For each number of kept tokens: whether the other list has a change after that many. */
function findGaps(isChanged: Uint8Array): Uint8Array {
  const gaps = new Uint8Array(isChanged.length + 1);
  let kept = 0;
  for (const flag of isChanged) {
    if (flag === 1) gaps[kept] = 1;
    else kept += 1;
  }
  return gaps;
}

function slide(tokens: readonly number[], isChanged: Uint8Array, at: number, keptBefore: number, gaps: Uint8Array) {
  let start = at;
  let end = at;
  let kept = keptBefore;
  const grow = () => {
    while (isChanged[start - 1] === 1) start -= 1;
    while (isChanged[end] === 1) end += 1;
  };
  const up = () => {
    start -= 1;
    end -= 1;
    kept -= 1;
    isChanged[start] = 1;
    isChanged[end] = 0;
  };
  const down = () => {
    isChanged[start] = 0;
    isChanged[end] = 1;
    start += 1;
    end += 1;
    kept += 1;
  };
  grow();
  let size = 0;
  let beside = -1;
  while (size !== end - start) {
    size = end - start;
    while (start > 0 && tokens[start - 1] === tokens[end - 1]) {
      up();
      grow();
    }
    beside = gaps[kept] === 1 ? end : -1;
    while (end < tokens.length && tokens[start] === tokens[end]) {
      down();
      grow();
      if (gaps[kept] === 1) beside = end;
    }
  }
  while (beside !== -1 && end > beside) up();
  return { end, kept };
}
